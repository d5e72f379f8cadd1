namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>All themes, and how often each is spoken of.</summary>
internal static class AllThemes
{
    public static IReadOnlyList<string> Text { get; } =
    [
        Shares, People.Text, Time.Text, Numbers.Text, AnimalWords.Text, Animals.Text, Food.Text, Colours.Text, Home.Text, Weather.Text, Body.Text,
        Clothes.Text, Jobs.Text, Places.Text, School.Text, Opposites.Text, Facts.Text, Family.Text, Talk.Text, Actions.Text, Stories.Text,
    ];

    private const string Shares = """
        [line]
        {animals} *16
        {actions} *13
        {foods} *11
        {homes} *11
        {places} *9
        {stories} *8
        {facts} *8
        {weathers} *7
        {bodies} *7
        {time} *8
        {schools} *8
        {colours} *7
        {families} *7
        {numbers} *6
        {clothes} *6
        {jobs} *7
        {opposites} *6
        {talks} *7
        """;
}

namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>All themes, and how often each is spoken of.</summary>
internal static class AllThemes
{
    public static IReadOnlyList<string> Text { get; } =
    [
        Shares, People.Text, Time.Text, Numbers.Text, AnimalWords.Text, Animals.Text, Food.Text, Colours.Text, Home.Text, Weather.Text, Body.Text,
        Clothes.Text, Jobs.Text, Places.Text, School.Text, Opposites.Text, Facts.Text, Family.Text, Talk.Text, Actions.Text, Stories.Text,
        Deeds.Text, Kinds.Text, Descriptions.Text, Everyday.Text, Collocations.Text, Reasons.Text, Knowledge.Text, Scenes.Text, SmallWords.Text,
        Tales.Text, Figures.Text, Reader.Text, MoreWords.Text,
    ];

    private const string Shares = """
        [line]
        {animals} *18
        {actions} *13
        {foods} *11
        {homes} *10
        {places} *9
        {stories} *10
        {facts} *26
        {weathers} *6
        {bodies} *7
        {time} *12
        {schools} *8
        {colours} *7
        {families} *7
        {numbers} *9
        {clothes} *6
        {jobs} *7
        {opposites} *16
        {talks} *6
        {everyday} *40
        {deeds} *36
        {kinds} *20
        {descriptions} *15
        {collocations} *90
        {reasons} *60
        {knowledge} *65
        {scenes} *45
        {smallwords} *110
        {tales} *50
        {figures} *40
        {reader} *150
        {morewords} *50
        """;
}

using Playground.Worker.Corpora.SimpleEnglish.Words;

namespace Playground.Worker.Tests.Corpora.SimpleEnglish.Words;

public sealed class WordFormsTests
{
    [Theory]
    [InlineData("sit on the mat", "sits on the mat", "sat on the mat", "sitting on the mat", "sat on the mat")]
    [InlineData("go", "goes", "went", "going", "gone")]
    [InlineData("carry", "carries", "carried", "carrying", "carried")]
    [InlineData("play", "plays", "played", "playing", "played")]
    [InlineData("watch", "watches", "watched", "watching", "watched")]
    [InlineData("stop", "stops", "stopped", "stopping", "stopped")]
    [InlineData("open", "opens", "opened", "opening", "opened")]
    [InlineData("rain", "rains", "rained", "raining", "rained")]
    [InlineData("write", "writes", "wrote", "writing", "written")]
    [InlineData("lie", "lies", "lay", "lying", "lain")]
    [InlineData("see", "sees", "saw", "seeing", "seen")]
    [InlineData("moo", "moos", "mooed", "mooing", "mooed")]
    [InlineData("fix", "fixes", "fixed", "fixing", "fixed")]
    public void The_first_word_of_a_verb_phrase_changes(string verb, string third, string past, string progressive, string participle)
    {
        Assert.Equal(third, WordForms.Change(verb, "s", "n"));
        Assert.Equal(past, WordForms.Change(verb, "ed", "n"));
        Assert.Equal(progressive, WordForms.Change(verb, "ing", "n"));
        Assert.Equal(participle, WordForms.Change(verb, "en", "n"));
    }

    [Theory]
    [InlineData("m", "runs")]
    [InlineData("n", "runs")]
    [InlineData("p", "run")]
    [InlineData("i", "run")]
    public void A_verb_agrees_with_its_subject(string person, string expected) =>
        Assert.Equal(expected, WordForms.Change("run", "agree", person));

    [Theory]
    [InlineData("cat", "cats", "a cat")]
    [InlineData("fox", "foxes", "a fox")]
    [InlineData("baby", "babies", "a baby")]
    [InlineData("boy", "boys", "a boy")]
    [InlineData("mouse", "mice", "a mouse")]
    [InlineData("police officer", "police officers", "a police officer")]
    [InlineData("glass of milk", "glasses of milk", "a glass of milk")]
    [InlineData("milk", "milk", "some milk")]
    [InlineData("shoes", "shoes", "a pair of shoes")]
    public void Nouns_have_plurals_and_articles(string noun, string plural, string withArticle)
    {
        Assert.Equal(plural, WordForms.Change(noun, "pl", "n"));
        Assert.Equal(withArticle, WordForms.Change(noun, "a", "n"));
    }

    [Theory]
    [InlineData("big", "bigger", "biggest")]
    [InlineData("nice", "nicer", "nicest")]
    [InlineData("happy", "happier", "happiest")]
    [InlineData("good", "better", "best")]
    [InlineData("small", "smaller", "smallest")]
    [InlineData("beautiful", "more beautiful", "most beautiful")]
    public void Adjectives_compare(string adjective, string comparative, string superlative)
    {
        Assert.Equal(comparative, WordForms.Change(adjective, "er", "n"));
        Assert.Equal(superlative, WordForms.Change(adjective, "est", "n"));
    }

    [Theory]
    [InlineData("there is a apple. it is red.", "There is an apple. It is red.")]
    [InlineData("he is a honest man, not a uniform.", "He is an honest man, not a uniform.")]
    [InlineData("the fox said: \"a egg!\" 3 is a number.", "The fox said: \"An egg!\" 3 is a number.")]
    public void Articles_and_capitals_are_settled_last(string written, string read) => Assert.Equal(read, Spelling.Finish(written));
}

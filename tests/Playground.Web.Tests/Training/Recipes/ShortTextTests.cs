using Bunit;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

public sealed class ShortTextTests : TrainingPageTest
{
    [Fact]
    public void A_text_of_two_words_is_in_the_list_but_said_to_be_too_short_to_train_on_and_can_not_be_chosen()
    {
        var picker = Render<CorpusPicker>(p => p.Add(c => c.Chosen, "two").Add(c => c.Corpora, [_worker.Corpora[0], new("two", "Two", "pasted", 9, 2, 1, "", ["two words"])]));
        Assert.Equal([("Tales, 200 words", false), ("Two, 2 words: too short to train on", true)], picker.FindAll("option").Select(option => (option.TextContent, option.HasAttribute("disabled"))));
        Assert.Equal("The text has 2 words; training needs at least 20.", picker.Find(".tr-problem").TextContent); // for a link that leads to it
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Corpora;
using Playground.Worker.Tests.Runs;

namespace Playground.Worker.Tests.Hubs;

/// <summary>What a client sends that no hub method can use: nulls, and JSON that is something else than the argument.</summary>
public sealed class UnreadableArgumentTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("StartRun", "[null]", "recipe")]
    [InlineData("SetProbe", "[null, {\"text\":\"a\"}]", "runId")]
    [InlineData("SetProbe", "[\"r\", null]", "probe")]
    [InlineData("SetProbe", "[\"r\", {\"topK\":3}]", "probe.text")]
    [InlineData("GetCorpusReport", "[null]", "corpusId")]
    [InlineData("DeleteCorpus", "[null]", "corpusId")]
    [InlineData("SplitCorpus", "[null, 0.1]", "corpusId")]
    [InlineData("GetGrammarTable", "[null]", "name")]
    [InlineData("CountGap", "[\"a\", null]", "after")]
    [InlineData("CutSentence", "[null]", "request")]
    [InlineData("CutSentence", "[{\"text\":\"a\",\"modelIds\":[null]}]", "request.modelIds[0]")]
    [InlineData("CorruptSentence", "[{\"text\":\"a\"}]", "request.runId")]
    [InlineData("FillMask", "[{\"modelId\":\"tiny-bert-mlm\"}]", "request.text")]
    [InlineData("NextWord", "[{\"modelId\":\"tiny-gpt2\",\"text\":\"a\"}]", "request.sampling")]
    [InlineData("LookInside", "[null]", "request")]
    [InlineData("Inspect", "[\"tiny-gpt2\", null]", "request")]
    [InlineData("StartGroup", "[[{\"steps\":1},null]]", "recipes[1]")]
    [InlineData("SetBoard", "[\"r\", [{\"masked\":[]}]]", "sentences[0].text")]
    public async Task A_value_that_is_missing_is_refused_by_name(string method, string arguments, string missing) =>
        Assert.EndsWith($"HubException: `{missing}` is missing; {method} can't do without it.", await Refusal(method, arguments), StringComparison.Ordinal);

    [Theory]
    [InlineData("Generate", "[null]", "request")]
    [InlineData("LearnVocabulary", "[{\"kind\":\"characters\",\"size\":100}]", "request.corpusId")]
    [InlineData("WatchBoard", "[\"r\", null]", "probe")]
    [InlineData("WatchRun", "[null, 0]", "runId")]
    public async Task A_stream_that_lacks_a_value_is_refused_by_its_name(string method, string arguments, string missing)
    {
        await using var hub = await shared.Worker.Connect();
        var refusal = await Assert.ThrowsAsync<HubException>(async () => await hub.StreamAsyncCore<object>(method, Parsed(arguments), Cancellation).ToListAsync(Cancellation));
        Assert.EndsWith($"HubException: `{missing}` is missing; {method} can't do without it.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LearnVocabulary", "[{\"corpusId\":\"sums\",\"kind\":\"characters\",\"vocabulary\":400}]", "`request.vocabulary` is not a setting; there are corpusId, kind, size, objective, sentence.")]
    [InlineData("LearnVocabulary", "[{\"corpusId\":\"sums\",\"kind\":\"characters\"}]", "`request.size` is missing; it must be a whole number in digits.")]
    [InlineData("Generate", "[{\"modelId\":\"m\",\"text\":\"a\",\"sampling\":{},\"maxTokens\":4}]", "`request.maxTokens` is not a setting; there are")]
    [InlineData("WatchBoard", "[\"r\",{\"text\":\"a\",\"mask\":[]}]", "`probe.mask` is not a setting; there are")]
    public async Task A_setting_that_a_stream_does_not_know_or_lacks_is_named(string method, string arguments, string sentence)
    {
        await using var hub = await shared.Worker.Connect();
        var refusal = await Assert.ThrowsAsync<HubException>(async () => await hub.StreamAsyncCore<object>(method, Parsed(arguments), Cancellation).ToListAsync(Cancellation));
        Assert.Contains($"HubException: {sentence}", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FillMask", "[{\"modelId\":\"m\",\"text\":\"a\",\"topK\":\"x\"}]", "`request.topK` has a value of the wrong kind; it must be a whole number in digits.")]
    [InlineData("FillMask", "[{\"modelId\":\"m\",\"text\":\"a\",\"topK\":99999999999}]", "`request.topK` is 99999999999, which is outside the range from -2147483648 to 2147483647.")]
    [InlineData("FillMask", "[{\"modelId\":\"m\",\"text\":\"a\",\"masked\":[{\"start\":\"x\"}]}]", "`request.masked[0].start` has a value of the wrong kind; it must be a whole number in digits.")]
    [InlineData("GetRun", "[5]", "`runId` has a value of the wrong kind; it must be a text.")]
    [InlineData("SplitCorpus", "[\"simple-english\", null]", "`validationShare` is null; it must be a number.")]
    [InlineData("CutSentence", "[{\"text\":\"a\",\"kinds\":[\"runes\"]}]", "`request.kinds[0]` has a value that does not exist; there are wordPiece, byteLevelBpe, characters.")]
    [InlineData("StartRun", "[{\"foo\":1}]", "`recipe.foo` is not a setting of a run; there are name, objective,")]
    [InlineData("FillMask", "[{\"modelId\":\"m\",\"text\":\"a\",\"foo\":1}]", "`request.foo` is not a setting; there are modelId, text, masked, topK, background.")]
    [InlineData("NextWord", "[{\"modelId\":\"m\",\"text\":\"a\",\"sampling\":{\"temprature\":2}}]", "`request.sampling.temprature` is not a setting; there are temperature, topK, topP.")]
    [InlineData("Inspect", "[\"tiny-gpt2\",{\"text\":\"a\",\"layers\":1}]", "`request.layers` is not a setting; there are text, textPair, maskPositions, want, layer, head.")]
    [InlineData("LookInside", "[{\"modelId\":\"m\",\"text\":\"a\",\"foo\":1}]", "`request.foo` is not a setting; there are")]
    [InlineData("CutSentence", "[{\"text\":\"a\",\"kind\":\"characters\"}]", "`request.kind` is not a setting; there are")]
    [InlineData("CorruptSentence", "[{\"runId\":\"r\",\"text\":\"a\",\"foo\":1}]", "`request.foo` is not a setting; there are")]
    [InlineData("SetProbe", "[\"r\",{\"text\":\"a\",\"mask\":[]}]", "`probe.mask` is not a setting; there are text, topK, masked.")]
    [InlineData("SetBoard", "[\"r\",[{\"text\":\"a\",\"mask\":[]}]]", "`sentences[0].mask` is not a setting; there are text, topK, masked.")]
    [InlineData("StartRun", "[{\"learningRateChanges\":[{\"afterStep\":1}]}]", "`recipe.learningRateChanges[0].learningRate` is missing; it must be a number.")]
    [InlineData("StartRun", "[{\"probeMasked\":[{\"start\":1}]}]", "`recipe.probeMasked[0].end` is missing; it must be a whole number in digits.")]
    [InlineData("StartRun", "[{\"board\":[{\"text\":\"a\",\"foo\":1}]}]", "`recipe.board[0].foo` is not a setting; there are text, topK, masked.")]
    [InlineData("StartGroup", "[[{},{\"steps\":true}]]", "`recipes[1].steps` has a value of the wrong kind")]
    [InlineData("StartGroup", "[5]", "`recipes` has a value of the wrong kind; it must be a list.")]
    [InlineData("SplitCorpus", "[\"sums\", \"NaN\"]", "`validationShare` has a value of the wrong kind; it must be a number.")]
    [InlineData("SplitCorpus", "[\"sums\", \"1e999\"]", "`validationShare` has a value of the wrong kind; it must be a number.")]
    [InlineData("SplitCorpus", "[\"sums\", \"\"]", "`validationShare` has a value of the wrong kind; it must be a number.")]
    [InlineData("ChangeLearningRate", "[\"r\", \"-Infinity\"]", "`learningRate` has a value of the wrong kind; it must be a number.")]
    [InlineData("SetStop", "[\"r\", null, \"Infinity\"]", "`atValidationLoss` has a value of the wrong kind; it must be a number.")]
    [InlineData("GiveMoreSteps", "[\"r\", \"NaN\"]", "`steps` has a value of the wrong kind; it must be a whole number in digits.")]
    [InlineData("SetPace", "[\"r\", \"NaN\"]", "`stepsPerSecond` has a value of the wrong kind; it must be a number.")]
    [InlineData("SetStop", "[\"r\", \"1.5\", null]", "`atStep` has a value of the wrong kind; it must be a whole number in digits.")]
    [InlineData("NextWord", "[{\"modelId\":\"tiny-gpt2\",\"text\":\"a\",\"sampling\":{\"temperature\":\"NaN\"}}]", "`request.sampling.temperature` has a value of the wrong kind; it must be a number.")]
    [InlineData("StartRun", "[{\"learningRate\":\"NaN\"}]", "`recipe.learningRate` has a value of the wrong kind; it must be a number.")]
    [InlineData("GetRun", "[]", "GetRun takes `runId`; 0 arguments came.")]
    [InlineData("GetRuns", "[1]", "GetRuns takes no arguments; 1 argument came.")]
    [InlineData("GetNothing", "[1]", "There is no method GetNothing at this hub.")]
    public async Task An_argument_that_cannot_be_read_is_refused_with_the_place_and_what_may_stand_there(string method, string arguments, string sentence) =>
        Assert.Contains($"HubException: {sentence}", await Refusal(method, arguments), StringComparison.Ordinal);

    [Theory]
    [InlineData("SplitCorpus", "[\"sums\", \"0.25\"]")]
    [InlineData("NextWord", "[{\"modelId\":\"tiny-gpt2\",\"text\":\"a\",\"sampling\":{\"temperature\":\"0.5\"},\"topK\":\"3\"}]")]
    public async Task A_number_in_quotes_is_taken_as_over_HTTP(string method, string arguments)
    {
        await using var hub = await shared.Worker.Connect();
        var answer = await hub.InvokeCoreAsync<JsonElement>(method, Parsed(arguments), Cancellation);
        Assert.True(method == "SplitCorpus" ? answer.GetProperty("validationShare").GetDouble() == 0.25 : answer.GetProperty("candidates").GetArrayLength() == 3);
    }

    [Fact]
    public async Task What_may_be_left_out_is_taken_as_before()
    {
        await using var hub = await shared.Worker.Connect();
        var answer = await hub.InvokeCoreAsync<MaskAnswer>("FillMask", Parsed("[{\"modelId\":\"tiny-bert-mlm\",\"text\":\"a [MASK]\"}]"), Cancellation);
        Assert.Single(answer.Masks);
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(1) with { LearningRateChanges = [new LearningRateChange(0, 0.01)] }, Cancellation);
        Assert.Equal([new LearningRateChange(0, 0.01)], run.Recipe.LearningRateChanges);
    }

    [Fact]
    public async Task A_vocabulary_whose_text_went_while_it_was_to_be_learnt_ends_with_a_sentence()
    {
        var corpus = await shared.Worker.Service<CorpusLibrary>().Add("Goes", "pasted", "a text that goes", Cancellation);
        File.Delete(Directory.GetFiles(Path.Combine(shared.Worker.DataFolder, "corpora"), $"*{corpus.Id}*").Single());
        await using var hub = await shared.Worker.Connect();
        var request = new LearnVocabularyRequest(corpus.Id, TokenizerKind.Characters, 100);
        var refusal = await Assert.ThrowsAsync<HubException>(async () => await hub.StreamAsync<VocabularyProgress>("LearnVocabulary", request, Cancellation).ToListAsync(Cancellation));
        Assert.Contains("its log has the details", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<string> Refusal(string method, string arguments)
    {
        await using var hub = await shared.Worker.Connect();
        return (await Assert.ThrowsAsync<HubException>(() => hub.InvokeCoreAsync(method, typeof(object), Parsed(arguments), Cancellation))).Message;
    }

    private static object?[] Parsed(string arguments) => [.. JsonElement.Parse(arguments).EnumerateArray().Select(argument => argument.ValueKind == JsonValueKind.Null ? null : (object)argument)];
}

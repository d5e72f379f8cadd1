using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class BatchPreviewTests : BunitContext
{
    private static readonly PreviewToken[] Row =
    [
        new("[CLS]", null, MaskingRule.None), new("the", null, MaskingRule.None), new("[MASK]", "sea", MaskingRule.Masked), new("[MASK]", "##horse", MaskingRule.Masked, BeginsWord: false),
        new("swims", "swims", MaskingRule.Kept), new(".", null, MaskingRule.None),
    ];

    private readonly ScriptedWorker _worker = new();

    public BatchPreviewTests()
    {
        Services.AddSingleton<TimeProvider>(TimeProvider.System);
        Services.AddSingleton<IWorkerClient>(_worker);
    }

    [Fact]
    public void The_pieces_of_a_word_stand_together_and_what_is_asked_side_by_side_is_one_stretch()
    {
        var view = Render<BatchPreviewView>(p => p.Add(v => v.Batch, new BatchPreview(7, [Row], [new(MaskingRule.None, 90), new(MaskingRule.Masked, 8), new(MaskingRule.Kept, 2)])));
        Assert.Equal(2, view.Find(".tr-whole").Children.Length);
        Assert.Equal(3, view.Find(".tr-asked").QuerySelectorAll(".tr-token").Length);
        Assert.Equal(["8", "2"], view.FindAll(".tr-legend b").Select(e => e.TextContent));
        Assert.Contains("of 100 tokens in the whole batch", view.Find(".tr-legend").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "of 94 words and pieces in the whole batch, not counting [CLS] and [SEP]")] // three rows
    [InlineData(false, "of 4 words and pieces in these rows, not counting [CLS] and [SEP]")]
    public void What_stands_around_the_rows_of_a_masked_run_is_not_among_what_could_be_hidden(bool counted, string of)
    {
        PreviewToken[] row = [.. Row[..^1], new("[SEP]", null, MaskingRule.None)];
        var view = Render<BatchPreviewView>(p => p.Add(v => v.Batch, new BatchPreview(7, [row], counted ? [new(MaskingRule.None, 90), new(MaskingRule.Masked, 10)] : null)).Add(v => v.Recipe, new RunRecipe { BatchSize = 3 }));
        Assert.Equal(of, view.Find(".tr-legend .tr-note").TextContent);
        view.Render(p => p.Add(v => v.Recipe, new RunRecipe { BatchSize = 3, Objective = Objective.Causal }));
        Assert.StartsWith(counted ? "of 100 tokens in the whole batch" : "of 6 tokens in these rows", view.Find(".tr-legend .tr-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_has_its_room_before_the_first_and_all_that_may_happen_to_a_token_is_named_also_where_nothing_of_it_did()
    {
        var view = Render<BatchPreviewView>(p => p.Add(v => v.Recipe, new RunRecipe { ContextLength = 16, RandomShare = 0 }).Add(v => v.Running, true));
        Assert.Equal("--tokens:16", view.Find(".tr-rows-room").GetAttribute("style"));
        Assert.Equal(["mask", "left visible, asked all the same"], Names());
        PreviewToken[] row = [new("[CLS]", null, MaskingRule.None), new("[MASK]", "sea", MaskingRule.Masked), new("[SEP]", null, MaskingRule.None)];
        view.Render(p => p.Add(v => v.Batch, new BatchPreview(7, [row], [new(MaskingRule.None, 90), new(MaskingRule.Masked, 10)])));
        Assert.Equal("--tokens:16", view.Find(".tr-rows-room:has(li)").GetAttribute("style"));
        Assert.Equal(["mask10", "left visible, asked all the same0"], Names());

        IEnumerable<string> Names() => view.FindAll(".tr-legend > .tr-token").Select(rule => rule.TextContent[1..]);
    }

    [Theory]
    [InlineData(Objective.Masked, "with what was hidden from the model.")]
    [InlineData(Objective.Causal, "with what the model has to say after each piece.")]
    public void Before_the_first_batch_it_is_said_what_will_be_seen_of_one(Objective objective, string said)
    {
        var view = Render<BatchPreviewView>(p => p.Add(v => v.Recipe, new RunRecipe { Objective = objective }));
        Assert.EndsWith(said, view.Find(".tr-legend > .tr-note").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RunStatus.Running, 6, "What it is reading now", "step 6")]
    [InlineData(RunStatus.Paused, 7, "What it read last", "step 7")]
    [InlineData(RunStatus.Completed, 7, "What it read last", "step 7")]
    [InlineData(RunStatus.Failed, 6, "What it read", "step 6 of 7")]
    public void Only_the_batch_of_the_step_that_the_run_has_reached_is_called_the_last(RunStatus status, int step, string heading, string note)
    {
        var view = Render<BatchPreviewView>(p => p.Add(v => v.Batch, new BatchPreview(step, [Row])).Add(v => v.LastStep, 7).Add(v => v.Running, status is RunStatus.Running).Add(v => v.Over, status.IsOver()));
        Assert.Equal((heading, note), (view.Find("h2").TextContent, view.Find(".tr-head .tr-note").TextContent));
    }

    [Fact]
    public void A_batch_that_is_held_while_the_run_ends_is_not_called_its_last_and_can_be_let_go()
    {
        var view = Render<BatchPreviewView>(p => p.Add(v => v.Batch, new BatchPreview(2, [Row])).Add(v => v.LastStep, 2).Add(v => v.Running, true));
        view.Find(".tr-head button").Click();
        view.Render(p => p.Add(v => v.Batch, new BatchPreview(7, [Row])).Add(v => v.LastStep, 7).Add(v => v.Running, false).Add(v => v.Over, true));
        Assert.Equal(("What it read", "step 2 of 7"), (view.Find("h2").TextContent, view.Find(".tr-head .tr-note").TextContent));
        view.Find(".tr-head button").Click();
        Assert.Equal(("What it read last", "step 7"), (view.Find("h2").TextContent, view.Find(".tr-head .tr-note").TextContent));
    }

    [Fact]
    public void A_sentence_is_shown_as_the_run_sees_it_at_each_pass_and_other_settings_are_named_as_such()
    {
        _worker.OnCorruptSentence = r => Task.FromResult(new CorruptedSentence(r.Settings!, 1, [Row, Row]));
        var view = Render<CorruptedVersions>(p => p.Add(v => v.Run, A.Run()).Add(v => v.Sentence, "the seahorse swims ."));
        Assert.Empty(_worker.Corrupted);
        view.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);
        view.WaitForAssertion(() => Assert.Equal(["pass 1", "pass 2"], view.FindAll(".tr-version-name").Select(e => e.TextContent)));
        Assert.Equal(("r1", "the seahorse swims .", MaskingUnit.Token), (_worker.Corrupted[0].RunId, _worker.Corrupted[0].Text, _worker.Corrupted[0].Settings!.Unit));
        Assert.Contains("As this run does it.", view.Markup, StringComparison.Ordinal);
        var asked = Render<MaskingFields>(p => p.Add(f => f.Draft, new MaskingDraft())); // by the form and the lab, in the same words
        Assert.Equal(Words(asked.FindAll("select")), Words(view.FindAll("select")));
        Assert.Equal(["Hide", "Places"], asked.FindAll(".tr-field:has(select) label").Select(label => label.TextContent));
        view.Find("select").Change("Span");
        view.WaitForAssertion(() => Assert.Equal(MaskingUnit.Span, _worker.Corrupted[^1].Settings!.Unit));
        Assert.Contains("Not as this run does it", view.Markup, StringComparison.Ordinal);

        static IEnumerable<string> Words(IEnumerable<AngleSharp.Dom.IElement> selects) => selects.SelectMany(select => select.QuerySelectorAll("option")).Select(option => option.TextContent);
    }

    [Theory]
    [InlineData(true, "True", "False")]
    [InlineData(false, "False", "True")]
    public void Places_open_as_the_run_has_them_and_the_other_choice_is_asked_of_the_worker_and_stays_chosen(bool dynamic, string own, string other)
    {
        var view = Open(new RunRecipe { CorpusId = "tales", DynamicMasking = dynamic });
        Assert.Equal((own, dynamic), (Chosen(), _worker.Corrupted.Single().Settings!.Dynamic));
        Places().Change(other);
        view.WaitForAssertion(() => Assert.Equal((other, !dynamic), (Chosen(), _worker.Corrupted[^1].Settings!.Dynamic)));

        AngleSharp.Dom.IElement Places() => view.FindAll("select")[1];

        string? Chosen() => Places().GetAttribute("value") is { } value ? Places().QuerySelectorAll("option").Single(option => option.GetAttribute("value") == value).GetAttribute("value") : null;
    }

    [Theory]
    [InlineData("95", "The share of hidden words is 95 %; it must be from 1 to 90 %.")]
    [InlineData("many", "The share of hidden words is “many” %; it must be from 1 to 90 %.")]
    public void A_share_that_cannot_be_hidden_is_refused_beside_its_field_and_the_answers_before_it_are_dimmed(string typed, string problem)
    {
        var view = Open(new RunRecipe { CorpusId = "tales" });
        Assert.Empty(view.FindAll(".tr-version-rows.pg-stale"));
        view.Find(".tr-field input").Input(typed);
        Assert.Equal(problem, view.Find(".tr-problem").TextContent);
        Assert.NotEmpty(view.FindAll(".tr-version-rows.pg-stale"));
        Assert.Single(_worker.Corrupted);
        view.Find(".tr-field input").Input("40");
        view.WaitForAssertion(() => Assert.Equal(0.4, _worker.Corrupted[^1].Settings!.MaskRatio));
        view.WaitForAssertion(() => Assert.Empty(view.FindAll(".tr-version-rows.pg-stale")));
    }

    [Theory]
    [InlineData(true, "With every pass (epoch) other words are hidden, so one sentence becomes many exercises.")]
    [InlineData(false, "Here every pass (epoch) hides the same words, so the sentence stays one exercise, done again and again.")]
    public void What_is_said_of_the_passes_is_what_they_show(bool dynamic, string said)
    {
        var view = Open(new RunRecipe { CorpusId = "tales", DynamicMasking = !dynamic });
        view.FindAll("select")[1].Change(dynamic.ToString());
        var note = view.Find("details > .tr-note");
        note.QuerySelectorAll("[role=tooltip]").ToList().ForEach(explanation => explanation.Remove());
        Assert.EndsWith(said, string.Join(' ', note.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("( ", "(").Replace(" )", ")"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_that_the_run_itself_has_is_shown_though_the_form_would_not_take_it()
    {
        var view = Open(new RunRecipe { CorpusId = "tales", MaskRatio = 0.005 });
        Assert.Equal(0.005, _worker.Corrupted.Single().Settings!.MaskRatio);
        Assert.Empty(view.FindAll(".tr-problem"));
    }

    [Fact]
    public void Answers_above_which_a_refusal_stands_are_dimmed()
    {
        var view = Open(new RunRecipe { CorpusId = "tales" });
        _worker.OnCorruptSentence = _ => throw new WorkerRefusedException("The text is empty.");
        view.Find(".tr-version-text input").Input("");
        view.WaitForAssertion(() => Assert.Equal("The text is empty.", view.Find("[role=alert]").TextContent));
        Assert.NotEmpty(view.FindAll(".tr-version-rows.pg-stale"));
    }

    [Fact]
    public void Exercises_that_could_not_be_had_while_the_worker_was_away_are_there_when_it_is_back()
    {
        var view = Open(new RunRecipe { CorpusId = "tales" });
        var there = _worker.OnCorruptSentence;
        _worker.OnCorruptSentence = _ => throw new WorkerAwayException(new IOException("gone"));
        view.Find("select").Change("Span");
        view.WaitForAssertion(() => Assert.StartsWith("The worker is restarting", view.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        _worker.OnCorruptSentence = there;
        _worker.Go(connected: true);
        view.WaitForAssertion(() => Assert.Empty(view.FindAll("[role=alert], .tr-version-rows.pg-stale")));
        Assert.Equal(MaskingUnit.Span, _worker.Corrupted[^1].Settings!.Unit);
    }

    private IRenderedComponent<CorruptedVersions> Open(RunRecipe recipe)
    {
        _worker.OnCorruptSentence = r => Task.FromResult(new CorruptedSentence(r.Settings!, 1, [Row, Row]));
        var view = Render<CorruptedVersions>(p => p.Add(v => v.Run, A.Run(recipe: recipe)).Add(v => v.Sentence, "the seahorse swims ."));
        view.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);
        view.WaitForAssertion(() => Assert.NotEmpty(view.FindAll(".tr-version-rows li")));
        return view;
    }
}

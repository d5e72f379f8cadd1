using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Charts;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class ValidationNotesTests : BunitContext
{
    private static readonly GhostLine[] Ghosts = [new("uniform", 6, "", "guessing blindly"), new("unigram", 5, "", "counting single pieces"), new("bigram", 4, "", "counting pairs of pieces")];

    private readonly ScriptedWorker _worker = new();

    public ValidationNotesTests()
    {
        Services.AddSingleton<IWorkerClient>(_worker);
        Services.AddSingleton(TimeProvider.System);
    }

    [Theory]
    [InlineData("5.85 5.9 6.1 6.35", "6 4 2 1.4", 50)]
    [InlineData("6.2 5.85 6.1 6.35", "6 4 2 1.4", 100)] // since the lowest, not since the first
    [InlineData("5.85 6.35", "6 1.4", null)] // one measurement is no course
    [InlineData("5.85 5.9 6.35", "6 4 2", null)] // nor are two, of which one lies close to the lowest
    [InlineData("5.85 6.1 6.35 5.9", "6 4 2 1.4", null)] // it came down again
    [InlineData("5.85 5.86 5.9 5.95", "6 4 2 1.4", null)] // too little to be sure of
    [InlineData("5.85 6.1 6.35", "5 6 7", null)] // the training loss rises too: something else is wrong
    [InlineData("6 5 4 3", "6 5 4 3", null)]
    [InlineData("", "", null)]
    public void Overfitting_is_told_where_the_loss_on_other_text_has_clearly_risen_while_the_training_loss_fell(string validation, string training, int? since)
    {
        var measured = Numbers(validation).Zip(Numbers(training), (loss, trained) => (loss, trained)).Select((one, i) => new ValidationMeasurement((i + 1) * 50, one.loss, one.trained)).ToList();
        Assert.Equal(since, ValidationCourse.OverfittingSince(measured)?.Step);
    }

    [Theory]
    [InlineData("7", null, null)]
    [InlineData("7 5.5 4.5", "unigram", 150)]
    [InlineData("5.5 4.5 3.9 3.8", "bigram", 150)]
    [InlineData("3.9 4.5 3.9 3.8", "bigram", 150)] // it had not stayed below
    [InlineData("3.9 4.5", "unigram", 50)]
    public void A_baseline_is_beaten_since_the_measurement_from_which_on_all_lie_below_it(string validation, string? line, int? since)
    {
        var measured = Numbers(validation).Select((loss, i) => new ValidationMeasurement((i + 1) * 50, loss, 3)).ToList();
        var beaten = ValidationCourse.Beaten(measured, Ghosts);
        Assert.Equal((line, since), (beaten?.Line.Name, beaten?.Step));
    }

    [Fact]
    public void What_the_measurements_tell_stands_in_lines_that_are_there_before_and_only_what_is_new_is_asked_for()
    {
        var notes = Render<ValidationNotes>(p => p.Add(n => n.Run, A.Run()).Add(n => n.Ghosts, Ghosts));
        Assert.Equal(["", ""], Lines(notes));
        Assert.Empty(_worker.ValidationsAskedAfter);

        Measure(notes, 50, 5.85, 6);
        Assert.Equal("Since step 50 the model is better than guessing blindly (uniform, 6.000) on the text kept aside.", Lines(notes)[0]);
        Measure(notes, 100, 6.1, 3);
        Measure(notes, 150, 6.35, 1.4);
        Assert.Equal("On the text kept aside the model is not better than any of the baselines.", Lines(notes)[0]);
        Assert.StartsWith("Overfitting", Lines(notes)[1], StringComparison.Ordinal);
        Assert.EndsWith("since step 50: there the loss on the text kept aside was lowest (5.850), and it has risen while the training loss went on falling, so the model is learning its text by heart.", Lines(notes)[1], StringComparison.Ordinal);
        notes.Render(p => p.Add(n => n.Run, A.Run(step: 170) with { ValidationLoss = 6.35 }));
        Assert.Equal([0, 50, 100], _worker.ValidationsAskedAfter);
    }

    private static IEnumerable<double> Numbers(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture));

    private static string[] Lines(IRenderedComponent<ValidationNotes> notes) => [.. notes.FindAll(".tr-course p[role=status]").Select(line => line.TextContent.Trim())];

    private void Measure(IRenderedComponent<ValidationNotes> notes, int step, double loss, double training)
    {
        _worker.Validations.Add(new(step, loss, training));
        notes.Render(p => p.Add(n => n.Run, A.Run(step: step) with { ValidationLoss = loss }));
    }
}

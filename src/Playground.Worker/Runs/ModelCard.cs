using System.Globalization;
using System.Text;
using System.Text.Json;
using Playground.Contracts;
using Playground.Transformers.Training;

namespace Playground.Worker.Runs;

/// <summary>The README.md beside a trained model: what it is, what it was trained on, how, and how well it did.</summary>
public static class ModelCard
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web) { WriteIndented = true };

    public const string FileName = "README.md";

    /// <summary>Of every model that is trained here: whose its text is, only its user knows.</summary>
    public const string Licence = "other";

    private const string Title = "# ";
    private const string HashLine = "- SHA-256 of the text: ";
    private const string StateLine = "- Training state: ";
    private const string TrainingLine = "- Training loss: ", OneStepsLine = "- Last training loss: "; // earlier versions wrote the last step's alone
    private const string ValidationLine = "- Validation loss: ";
    private const string RecipeBegins = "```json", RecipeEnds = "```";

    /// <param name="recent">What the training loss is told by; null before the first step.</param>
    /// <param name="validationLoss">The latest one: a run that is stopped by hand has none at its last step.</param>
    public static string Write(
        RunRecipe recipe, CorpusSummary corpus, string corpusHash, TrainingSession session, RecentSteps? recent, double? validationLoss, IReadOnlyList<string>? weaknesses = null)
    {
        var latest = session.Latest;
        var causal = recipe.Objective == Objective.Causal;
        var card = new StringBuilder()
            .AppendLine("---")
            .AppendLine(causal ? "pipeline_tag: text-generation" : "pipeline_tag: fill-mask")
            .AppendLine("library_name: transformers")
            .AppendLine($"license: {Licence}")
            .AppendLine("---")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"{Title}{recipe.Name ?? "A small model"}")
            .AppendLine()
            .AppendLine(causal
                ? "A small GPT-2, trained from scratch to say the next word."
                : "A small BERT, trained from scratch to fill in hidden words.")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"- Text: {corpus.Name} ({corpus.Lines:N0} lines, {corpus.Words:N0} words; {corpus.Licence})")
            .AppendLine(CultureInfo.InvariantCulture, $"{HashLine}{corpusHash}")
            .AppendLine(CultureInfo.InvariantCulture, $"- Seed: {recipe.Seed}")
            .AppendLine(CultureInfo.InvariantCulture, $"- Precision: {Explain(session.Precision)}; on another kind of processor the losses differ in their last digits")
            .AppendLine(CultureInfo.InvariantCulture, $"- Replicas: {session.ReplicaCount}, which shared each batch, one a core; with another number sums are rounded otherwise");
        if (latest is not null)
        {
            card.AppendLine(CultureInfo.InvariantCulture, $"- Steps: {latest.Step:N0} of {recipe.Steps:N0}{Schedule(recipe)}, {latest.Tokens:N0} tokens, {(latest.Epoch < 100 ? $"{latest.Epoch:0.00}" : $"{Math.Floor(latest.Epoch + 0.005):N0}")} passes over the text")
                .AppendLine(CultureInfo.InvariantCulture, $"- Training time: {TimeSpan.FromSeconds(Math.Round(latest.Seconds))}");
        }

        if (recent is not null)
        {
            card.AppendLine(Training(recent));
        }

        if (validationLoss is { } loss)
        {
            card.AppendLine(Validation(loss));
        }

        if (weaknesses is { Count: > 0 })
        {
            card.AppendLine().AppendLine("## Known weaknesses").AppendLine();
            foreach (var weakness in weaknesses)
            {
                card.AppendLine(CultureInfo.InvariantCulture, $"- {weakness}");
            }

            card.AppendLine().AppendLine("## Recipe");
        }

        return card.AppendLine()
            .AppendLine("The recipe:")
            .AppendLine()
            .AppendLine(RecipeBegins)
            .AppendLine(Json(recipe))
            .AppendLine(RecipeEnds)
            .ToString();
    }

    /// <summary>Where a run was given more steps; empty where it was not.</summary>
    private static string Schedule(RunRecipe recipe) => recipe.ScheduledSteps < recipe.Steps ? string.Create(CultureInfo.InvariantCulture, $" (the learning rate's schedule ended at step {recipe.ScheduledSteps:N0})") : "";

    /// <summary>A card as it would be written now: with the run's name and recipe of today, its training loss over several steps, and its validation loss where it has none.</summary>
    /// <param name="withState">Whether the training state lies beside it.</param>
    public static string Renew(string card, RunSummary run, bool withState)
    {
        var lines = WithoutState(card).ReplaceLineEndings("\n").Split('\n').ToList();
        if (withState && Place(HashLine) is { } hash)
        {
            lines.Insert(hash + 1, string.Create(
                CultureInfo.InvariantCulture,
                $"{StateLine}{TrainingStateFile.Name} holds what step {run.Step + 1:N0} goes on from: AdamW's moments of every weight in float32, as state.{{weight}}.exp_avg and state.{{weight}}.exp_avg_sq"));
        }

        if (Place(Title) is { } title)
        {
            lines[title] = Title + run.Name;
        }

        if (run.Recent is { } recent && Place(OneStepsLine) is { } line)
        {
            lines[line] = Training(recent);
        }

        if (run.ValidationLoss is { } loss && Place(ValidationLine) is null && Place(TrainingLine) is { } training)
        {
            lines.Insert(training + 1, Validation(loss));
        }

        if (Place(RecipeBegins) is { } begin && lines.IndexOf(RecipeEnds, begin) is var end and >= 0)
        {
            lines.RemoveRange(begin + 1, end - begin - 1);
            lines.Insert(begin + 1, Json(run.Recipe with { Name = run.Name }));
        }

        return string.Join(Environment.NewLine, lines);

        int? Place(string beginning) => lines.FindIndex(line => line.StartsWith(beginning, StringComparison.Ordinal)) is var place and >= 0 ? place : null;
    }

    /// <summary>A card as it is where the training state does not lie beside it.</summary>
    public static string WithoutState(string card) => string.Concat(LinesOf(card).Where(line => !line.StartsWith(StateLine, StringComparison.Ordinal)));

    /// <summary>The hash of the text that the model in this folder was trained on, as its card says; null where it says none.</summary>
    public static string? TextHash(string modelFolder)
    {
        var card = Path.Combine(modelFolder, FileName);
        return File.Exists(card) ? File.ReadLines(card).FirstOrDefault(line => line.StartsWith(HashLine, StringComparison.Ordinal))?[HashLine.Length..].Trim() : null;
    }

    /// <summary>Each with its end.</summary>
    private static IEnumerable<string> LinesOf(string card)
    {
        for (var start = 0; start < card.Length;)
        {
            var end = card.IndexOf('\n', start) is var at and >= 0 ? at + 1 : card.Length;
            yield return card[start..end];
            start = end;
        }
    }

    private static string Training(RecentSteps recent) =>
        string.Create(CultureInfo.InvariantCulture, $"{TrainingLine}{recent.Loss:0.0000} ({(recent.Steps == 1 ? "of one step" : $"mean of the last {recent.Steps} steps")}; perplexity {recent.Perplexity:0.00})");

    private static string Validation(double loss) => string.Create(CultureInfo.InvariantCulture, $"{ValidationLine}{loss:0.0000} (perplexity {Math.Exp(Math.Min(loss, 700)):0.00})");

    private static string Json(RunRecipe recipe) => JsonSerializer.Serialize(recipe with { CorpusText = null }, Indented);

    private static string Explain(Precision precision) =>
        precision == Precision.BFloat16 ? "bfloat16 (products of matrices; weights and optimiser are float32)" : "float32";
}

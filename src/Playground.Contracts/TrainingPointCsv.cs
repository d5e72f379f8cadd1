using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Playground.Contracts;

/// <summary>Training points as rows of comma-separated values, with all their digits: what is read back is the very same.</summary>
public static class TrainingPointCsv
{
    public const string Header = "step,epoch,loss,perplexity,accuracy,learning_rate,gradient_norm,tokens_per_second,tokens,seconds,validation_loss";

    private const int Columns = 11;

    public static string Row(TrainingPoint p) => string.Create(
        CultureInfo.InvariantCulture,
        $"{p.Step},{p.Epoch:R},{p.Loss:R},{p.Perplexity:R},{p.Accuracy:R},{p.LearningRate:R},{p.GradientNorm:R},{p.TokensPerSecond:R},{p.Tokens},{p.Seconds:R},{p.ValidationLoss:R}");

    /// <summary>False for a row of another shape, and for numbers that are not finite.</summary>
    public static bool TryRead(string row, [NotNullWhen(true)] out TrainingPoint? point)
    {
        point = null;
        var cells = row.Split(',');
        if (cells.Length != Columns
            || !int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            || !long.TryParse(cells[8], NumberStyles.None, CultureInfo.InvariantCulture, out var tokens))
        {
            return false;
        }

        var numbers = new double[Columns];
        foreach (var i in (ReadOnlySpan<int>)[1, 2, 3, 4, 5, 6, 7, 9, 10])
        {
            var isLeftOut = i == 10 && cells[i].Length == 0;
            if (!isLeftOut && !(double.TryParse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) && double.IsFinite(numbers[i])))
            {
                return false;
            }
        }

        point = new TrainingPoint(
            step, numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6], numbers[7], tokens, numbers[9], cells[10].Length == 0 ? null : numbers[10]);
        return true;
    }
}

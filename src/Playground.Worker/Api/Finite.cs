using Playground.Transformers;

namespace Playground.Worker.Api;

/// <summary>JSON has no NaN and no infinity: a model that computes them is refused with a sentence instead of an answer that can't be read.</summary>
internal static class Finite
{
    public static float Checked(double value) =>
        double.IsFinite(value) ? (float)value : throw NotFinite("a probability");

    /// <summary>Looks through jagged arrays of any depth.</summary>
    public static void Check(Array? numbers, string name)
    {
        switch (numbers)
        {
            case null:
                return;
            case float[] row:
                foreach (var number in row)
                {
                    if (!float.IsFinite(number))
                    {
                        throw NotFinite(name);
                    }
                }

                return;
            default:
                foreach (Array inner in numbers)
                {
                    Check(inner, name);
                }

                return;
        }
    }

    private static BrokenModelException NotFinite(string name) =>
        new($"The model computed a number in {name} that is not finite, which JSON can't hold; its weights are broken.");
}

namespace Playground.Worker.Api.FillMask;

/// <summary><c>parameters</c> of a fill-mask request.</summary>
/// <param name="Targets">Only these candidates; null for the whole vocabulary.</param>
internal sealed record FillMaskParameters(int TopK, IReadOnlyList<string>? Targets)
{
    public const int DefaultTopK = 5;

    public static FillMaskParameters Read(JsonMembers parameters)
    {
        var topK = parameters.Whole("top_k") ?? DefaultTopK;
        var targets = parameters.Texts("targets", orOne: true);
        parameters.RefuseTheRest();

        if (topK <= 0)
        {
            throw ApiRefusal.Invalid("`top_k` must be strictly positive");
        }

        return targets is { Count: 0 }
            ? throw ApiRefusal.Invalid("`targets` cannot be empty")
            : new FillMaskParameters(topK, targets);
    }
}

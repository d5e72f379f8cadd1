namespace Playground.Web.Bench;

/// <summary>What the technical words mean, in one line that a 16-year-old understands. The only place where they are explained.</summary>
public static class Glossary
{
    private static readonly Dictionary<string, string> Entries = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mask"] = "A placeholder that hides a word, so that the model has to guess what stood there.",
        ["token"] = "A piece of text the model works with: a common word is one token, a rare one is cut into several.",
        ["vocabulary"] = "The fixed list of all tokens a model knows; it can say nothing else.",
        ["logit"] = "The raw score a model gives to a token: any number, higher means more likely. Softmax turns scores into probabilities.",
        ["probability"] = "How likely the model finds a token, from 0 (never) to 1 (certain). All tokens together make 1.",
        ["log2"] = "How many times 1 must be halved to reach the probability: −1 is a half, −2 a quarter, −10 about a thousandth.",
        ["rank"] = "The place in the list of all tokens: 1 is what the model finds most likely.",
        ["softmax"] = "Turns scores into probabilities: raise e to each score, then divide by the sum of all of them.",
        ["temperature"] = "Divides all scores before a word is drawn: below 1 the model plays safe, above 1 it becomes adventurous.",
        ["top-k"] = "Keeps only the k most likely tokens and never draws any of the others.",
        ["top-p"] = "Keeps the most likely tokens until together they reach the share p, and never draws any of the others.",
        ["seed"] = "The starting number of the dice: the same seed, text and settings give the same words again.",
        ["training seed"] = "The starting number of the dice: the same seed, text and settings give the same run again.",
        ["attention"] = "How strongly one token looks at each of the others when the model works out its meaning. Each row adds up to 100 %.",
        ["layer"] = "One round of work: all tokens look at each other and are worked over. A model is a stack of such layers.",
        ["head"] = "One of several independent ways of looking that work side by side in a layer.",
        ["context"] = "How many tokens the model can look at in one go.",
        ["masked model"] = "A model taught to fill gaps; it sees what stands before and after a gap.",
        ["causal model"] = "A model taught to say the next word; it sees only what came before.",
        ["logits"] = "The raw scores a model gives to all tokens: any numbers, higher means more likely.",
        ["parameters"] = "The numbers inside a model that training has set.",
        ["merge"] = "Two pieces that often stand side by side become one new piece of the vocabulary.",
        ["pseudo-label"] = "A right answer that nobody had to write down: it is taken from the text itself, from what was hidden.",
        ["whole word"] = "All pieces of a word are hidden together, so that one piece cannot give the others away.",
        ["span"] = "Several words in a row that are hidden together.",
        ["corpus"] = "The text a model learns from.",
        ["loss"] = "How surprised the model is by the right answers, on average: 0 would be never surprised. Training makes it fall.",
        ["perplexity"] = "Among how many equally likely pieces of text the model hesitates, on average. 1 would be always sure.",
        ["accuracy"] = "How often the model's first guess is right.",
        ["learning rate"] = "How big a step the model takes when it corrects itself: too small is slow, too big breaks what it knew.",
        ["warm-up"] = "The first steps, where the learning rate climbs from zero so that nothing breaks at the start.",
        ["gradient"] = "The direction in which each of the model's numbers must move to make the loss smaller.",
        ["gradient norm"] = "How long that direction is, all numbers together: how strongly the model wants to change.",
        ["clipping"] = "A limit on how strongly the model may change in one step: longer corrections are shortened to it.",
        ["activation"] = "The bend between two layers of numbers; without one, many layers could do no more than a single one.",
        ["precision"] = "How many digits the arithmetic keeps: fewer are quicker and almost as good.",
        ["static masking"] = "The same places are hidden at every pass over the text; dynamic masking hides others each time.",
        ["weight decay"] = "Pulls the model's numbers a little towards zero at every step, so that none grows too large.",
        ["dropout"] = "Switches off random parts of the model during training, so that it does not lean on any of them.",
        ["batch"] = "The sequences that the model learns from in one step.",
        ["step"] = "One correction of the model, made from one batch.",
        ["epoch"] = "One pass over the whole training text.",
        ["overfitting"] = "The model learns its training text by heart: it gets better there, and worse on any other text.",
        ["validation"] = "Text kept aside and never trained on: shows whether the model learned or merely memorised.",
    };

    public static IReadOnlyCollection<string> Names => Entries.Keys;

    /// <summary>Throws for a word that is not explained: a page must not use it.</summary>
    public static string MeaningOf(string name) =>
        Entries.TryGetValue(name, out var meaning) ? meaning : throw new ArgumentException($"The glossary does not explain \"{name}\".", nameof(name));
}

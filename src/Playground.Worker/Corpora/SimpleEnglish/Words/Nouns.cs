namespace Playground.Worker.Corpora.SimpleEnglish.Words;

/// <summary>Plurals, and the article that suits a noun.</summary>
internal static class Nouns
{
    private const string Irregular = """
        child children, man men, woman women, foot feet, tooth teeth, mouse mice, goose geese, sheep sheep, fish fish, deer deer, ox oxen, person people,
        knife knives, wife wives, life lives, leaf leaves, wolf wolves, shelf shelves, loaf loaves, calf calves, half halves, scarf scarves, thief thieves,
        potato potatoes, tomato tomatoes, hero heroes, policeman policemen, fireman firemen, postman postmen, snowman snowmen, fisherman fishermen, grandchild grandchildren
        """;

    private const string Mass = """
        bread, butter, milk, water, cheese, rice, meat, soup, juice, tea, coffee, sugar, salt, pepper, honey, jam, flour, cereal, porridge, pasta, chocolate, ice cream, fruit,
        corn, toast, lemonade, cocoa, oil, yoghurt, chicken soup, tomato soup, orange juice, apple juice, hot chocolate, cream, ham, bacon, beef, fish soup, spaghetti, lettuce, cabbage, spinach,
        paper, glue, paint, sand, snow, ice, rain, grass, hay, wood, wool, glass, metal, gold, silver, plastic, cotton, leather, stone, brick, money, food, music, soap, shampoo,
        toothpaste, furniture, homework, hair, air, smoke, fire, mud, dust, help, fun, ink, string, chalk, medicine, popcorn, garlic, dough, clay, straw, seaweed, jelly, gravy, mustard
        """;

    private const string Pairs = "trousers, shorts, jeans, pyjamas, scissors, glasses, sunglasses, socks, shoes, boots, gloves, mittens, slippers, sandals, trainers, tights";

    private static readonly Dictionary<string, string> irregular = Irregular
        .Split(',', StringSplitOptions.TrimEntries)
        .Select(entry => entry.Split(' '))
        .ToDictionary(forms => forms[0], forms => forms[1], StringComparer.Ordinal);

    private static readonly HashSet<string> mass = [.. Mass.Split(',', StringSplitOptions.TrimEntries)];
    private static readonly HashSet<string> pairs = [.. Pairs.Split(',', StringSplitOptions.TrimEntries)];

    /// <summary>cats, glasses of milk, police officers; what can't be counted stays as it is.</summary>
    public static string Plural(string phrase)
    {
        var of = phrase.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0)
        {
            return Plural(phrase[..of]) + phrase[of..];
        }

        if (mass.Contains(phrase) || pairs.Contains(phrase))
        {
            return phrase;
        }

        var start = phrase.LastIndexOf(' ') + 1;
        return phrase[..start] + PluralWord(phrase[start..]);
    }

    /// <summary>a cat, some milk, a pair of shoes. Whether "a" or "an" is settled by <see cref="Spelling"/>.</summary>
    public static string WithArticle(string noun) =>
        mass.Contains(noun) ? "some " + noun : pairs.Contains(noun) ? "a pair of " + noun : "a " + noun;

    private static string PluralWord(string noun) => noun switch
    {
        _ when irregular.TryGetValue(noun, out var plural) => plural,
        _ when Letters.Hisses(noun) => noun + "es",
        _ when Letters.EndsInConsonantAndY(noun) => noun[..^1] + "ies",
        _ => noun + "s",
    };
}

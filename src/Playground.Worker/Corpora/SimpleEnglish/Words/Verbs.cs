namespace Playground.Worker.Corpora.SimpleEnglish.Words;

/// <summary>Forms of verbs: rules, and the exceptions that English has.</summary>
internal static class Verbs
{
    private const string Irregular = """
        be was been, have had had, do did done, go went gone, come came come, become became become, run ran run, begin began begun, swim swam swum, sing sang sung,
        ring rang rung, drink drank drunk, sink sank sunk, sit sat sat, eat ate eaten, give gave given, see saw seen, take took taken, shake shook shaken,
        write wrote written, ride rode ridden, drive drove driven, rise rose risen, hide hid hidden, bite bit bitten, speak spoke spoken, break broke broken,
        wake woke woken, choose chose chosen, freeze froze frozen, steal stole stolen, wear wore worn, tear tore torn, grow grew grown, know knew known,
        throw threw thrown, blow blew blown, fly flew flown, draw drew drawn, show showed shown, fall fell fallen, forget forgot forgotten, get got got,
        make made made, say said said, tell told told, sell sold sold, hear heard heard, find found found, hold held held, stand stood stood,
        understand understood understood, think thought thought, bring brought brought, buy bought bought, catch caught caught, teach taught taught,
        fight fought fought, sleep slept slept, keep kept kept, sweep swept swept, feel felt felt, leave left left, meet met met, feed fed fed, lead led led,
        read read read, lose lost lost, build built built, send sent sent, spend spent spent, bend bent bent, lend lent lent, pay paid paid, lay laid laid,
        lie lay lain, put put put, cut cut cut, hit hit hit, hurt hurt hurt, let let let, set set set, shut shut shut, cost cost cost, win won won, dig dug dug,
        stick stuck stuck, hang hung hung, shine shone shone, spin spun spun, dream dreamed dreamed, learn learned learned, mean meant meant, beat beat beaten,
        wind wound wound, bleed bled bled, shoot shot shot, slide slid slid, light lit lit, spread spread spread, swing swung swung, sting stung stung
        """;

    private static readonly Dictionary<string, (string Past, string Participle)> irregular = Irregular
        .Split(',', StringSplitOptions.TrimEntries)
        .Select(entry => entry.Split(' '))
        .ToDictionary(forms => forms[0], forms => (forms[1], forms[2]), StringComparer.Ordinal);

    public static string ThirdPerson(string verb) => verb switch
    {
        "be" => "is",
        "have" => "has",
        _ when verb[^1] == 'o' || Letters.Hisses(verb) => verb + "es",
        _ when Letters.EndsInConsonantAndY(verb) => verb[..^1] + "ies",
        _ => verb + "s",
    };

    public static string Past(string verb) => irregular.TryGetValue(verb, out var forms) ? forms.Past : Regular(verb);

    public static string Participle(string verb) => irregular.TryGetValue(verb, out var forms) ? forms.Participle : Regular(verb);

    public static string Progressive(string verb) => verb switch
    {
        "be" => "being",
        "begin" or "forget" => verb + verb[^1] + "ing",
        "lie" or "tie" or "die" => verb[..^2] + "ying",
        _ when verb[^1] == 'e' && verb[^2] is not ('e' or 'o') => verb[..^1] + "ing",
        _ when Letters.Doubles(verb) => verb + verb[^1] + "ing",
        _ => verb + "ing",
    };

    private static string Regular(string verb) => verb switch
    {
        _ when verb[^1] == 'e' => verb + "d",
        _ when Letters.EndsInConsonantAndY(verb) => verb[..^1] + "ied",
        _ when Letters.Doubles(verb) => verb + verb[^1] + "ed",
        _ => verb + "ed",
    };
}

using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Playground.Worker.Corpora.SimpleEnglish;

namespace Playground.Worker.Tests.Corpora.SimpleEnglish;

public sealed class SimpleEnglishCorpusTests(TwentyThousandLines text) : IClassFixture<TwentyThousandLines>
{
    /// <summary>Of the first 1,000 lines of seed 1, joined by line feeds. Changes whenever a rule or a word changes; then take the number from the failed test.</summary>
    private const string FirstThousandLines = "0460caa2621be388";

    [Fact]
    public void One_seed_gives_the_same_lines_on_every_platform()
    {
        var lines = string.Join('\n', SimpleEnglishCorpus.Lines(1, 1000));

        Assert.Equal(FirstThousandLines, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)))[..16]);
    }

    [Fact]
    public void A_longer_text_starts_with_the_shorter_one() =>
        Assert.Equal(SimpleEnglishCorpus.Lines(5, 50), SimpleEnglishCorpus.Lines(5, 200).Take(50));

    [Fact]
    public void Another_seed_gives_another_text() =>
        Assert.NotEqual(SimpleEnglishCorpus.Lines(1, 20), SimpleEnglishCorpus.Lines(2, 20));

    [Fact]
    public void A_negative_count_is_refused_at_once() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SimpleEnglishCorpus.Lines(1, -1));

    [Theory]
    [InlineData("a line starts with a capital", @"^[^A-Z""]")]
    [InlineData("a line ends with an end mark", @"[^.?!""]$")]
    [InlineData("one space between words", @"  |^\s|\s$")]
    [InlineData("no space before a mark, no mark twice", @"\s[.,?!;:]|[.,?!]{2}")]
    [InlineData("a sentence starts with a capital", @"[.?!] [a-z]")]
    [InlineData("a quotation after a colon starts with a capital", @": ""[a-z]")]
    [InlineData("a country or a number is one, not the word for it", @"\b(in|to|from|page) (country|number)\b|\bnumber (years|pages)")]
    [InlineData("figures and letters do not mix", @"\d[A-Za-z]|[A-Za-z]\d")]
    [InlineData("what is so has a reason that is so", @"\b(is|are|am) \w+ing because (he|she|it|they|we|I) (was|were)\b")]
    [InlineData("all slots are filled", @"[{}|*;@\[\]=]")]
    [InlineData("an before a vowel", @"\b[Aa] ([aeio]|u(?!ni|se))")]
    [InlineData("a before a consonant", @"\b[Aa]n (?!hour|honest)[^aeiouAEIOU]")]
    [InlineData("no article before what has one", @"\b[Aa]n? (a|an|the|some|my|his|her|their)\b")]
    [InlineData("no article before what can't be counted", @"\b[Aa]n? (milk|bread|water|rice|butter|soup|music|homework|snow|grass|money)[.,?!]")]
    [InlineData("he, she and it take singular verbs", @"\b([Hh]e|[Ss]he|[Ii]t) (are|were|am|have|do|go|want|like)\b(?<!(can|will|did|does|not|to|if|let|make|see|heard) (he|she|it) \w+)")]
    [InlineData("they and we take plural verbs", @"\b([Tt]hey|[Ww]e) (is|was|am|has|does|goes|wants|likes)\b")]
    [InlineData("I am, not I is", @"\bI (is|are|has|does|were|goes|wants|likes)\b(?<!(and|when|if) I \w+)")]
    [InlineData("plural nouns take plural verbs", @"(^|[.?!] )([Tt]he )?([Cc]ats|[Dd]ogs|[Bb]irds|[Cc]hildren|[Bb]oys|[Gg]irls) (is|was|has|does|likes)\b")]
    [InlineData("no word twice in a row", @"\b(?!ha|two|three|four|five|ten)(\w+) \1\b")]
    [InlineData("no wrongly regular forms", @"\b(childs|mans|womans|foots|tooths|mouses|goed|eated|runned|writed|catched|buyed|swimed|stoped|makeing|runing|siting|knifes|leafs|gooder|badder|biger)\b")]
    public void Text_is_well_formed(string rule, string offence)
    {
        var found = text.Lines.Where(line => Regex.IsMatch(line, offence)).Distinct().Take(5).ToList();

        Assert.True(found.Count == 0, $"Broken: {rule}. {string.Join(" / ", found)}");
    }

    [Fact]
    public void The_vocabulary_is_broad_and_its_words_return()
    {
        var lines = SimpleEnglishCorpus.Lines(3, 100_000).ToList(); // strange names make up a part of the rare ones
        var counts = lines
            .SelectMany(line => Regex.Matches(line.ToLowerInvariant(), "[a-z]+(?:['-][a-z]+)*").Select(match => match.Value))
            .GroupBy(word => word)
            .Select(word => word.Count())
            .ToList();

        Assert.InRange(counts.Count(count => count >= 5), 2500, 5000);
        Assert.InRange(counts.Count(count => count >= 20), 1800, 4000);
        Assert.InRange(counts.Sum() / (double)lines.Count, 6.5, 10);
    }

    [Fact]
    public void Lines_vary() => Assert.InRange(text.Lines.Distinct().Count(), 12_000, 20_000);

    [Theory]
    [InlineData("cat sat on the mat", 80)]
    [InlineData("sat on the mat", 80)]
    [InlineData("The grass is green", 10)]
    [InlineData("The sky is blue", 20)]
    [InlineData("The sun is hot", 10)]
    [InlineData("capital of France is Paris", 10)]
    [InlineData("opposite of hot is cold", 5)]
    [InlineData("One, two, three", 20)]
    [InlineData("The day after Monday is Tuesday", 2)]
    [InlineData("Once upon a time", 50)]
    [InlineData("brush", 50)]
    [InlineData("bread and butter", 10)]
    [InlineData("salt and pepper", 3)]
    [InlineData("Two plus two is four", 2)]
    public void What_everybody_expects_is_said_often_enough(string phrase, int times) =>
        Assert.InRange(text.Lines.Count(line => line.Contains(phrase, StringComparison.Ordinal)), times, text.Lines.Count / 20);

    [Fact]
    public void Cats_sit_on_mats_more_often_than_anybody_else()
    {
        var sitters = text.Lines
            .Select(line => Regex.Match(line, @"\b[Tt]he (\w+) sat on the mat\b"))
            .Where(match => match.Success)
            .CountBy(match => match.Groups[1].Value)
            .OrderByDescending(sitter => sitter.Value);

        Assert.Equal("cat", sitters.First().Key);
    }
}

/// <summary>The text that all tests of the class read.</summary>
public sealed class TwentyThousandLines
{
    public IReadOnlyList<string> Lines { get; } = [.. SimpleEnglishCorpus.Lines(3, 20_000)];
}

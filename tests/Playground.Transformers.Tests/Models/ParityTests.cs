using Playground.Transformers.Checkpoints;
using Playground.Transformers.Inference;

namespace Playground.Transformers.Tests.Models;

/// <summary>Our numbers against those of the reference implementation, stored beside each fixture.</summary>
public class ParityTests
{
    private const float Tolerance = 1e-4f;

    public static TheoryData<string> Models => [.. ModelFixture.Names];

    [Theory]
    [MemberData(nameof(Models))]
    public void Logits_hidden_states_and_attentions_are_those_of_the_reference(string name)
    {
        var fixture = new ModelFixture(name);
        using var model = Load(fixture);
        foreach (var expected in fixture.Cases)
        {
            for (var row = 0; row < expected.Ids.Length; row++)
            {
                var trace = model.Inspect(expected.Tokens(row), new TraceOptions(true, true, true, LogitLens: true));
                var width = expected.Ids[row].Length;
                AssertRows(expected.Logits, row * width, trace.Logits!);
                foreach (var (numbers, state) in expected.HiddenStates.Zip(trace.HiddenStates!))
                    AssertRows(numbers, row * width, state);
                Assert.Equal(model.Configuration.Layers + 1, trace.HiddenStates!.Length);
                AssertRows(expected.Logits, row * width, trace.LogitLens![^1]);
                foreach (var (numbers, heads) in expected.Attentions.Zip(trace.Attentions!))
                {
                    for (var head = 0; head < heads.Length; head++)
                        AssertRows(numbers, ((row * heads.Length) + head) * width, heads[head], width);
                }

                Assert.Equal(model.Configuration.Layers, trace.Attentions!.Length);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void The_fused_path_gives_the_same_logits_also_in_one_padded_batch(string name)
    {
        var fixture = new ModelFixture(name);
        using var model = Load(fixture);
        var rows = fixture.Cases.SelectMany(c => c.Ids.Select((_, row) => (Case: c, Row: row))).ToList();
        var batch = model.Logits([.. rows.Select(r => ModelFixture.Everywhere(r.Case.Tokens(r.Row)))]);
        for (var i = 0; i < rows.Count; i++)
            AssertRows(rows[i].Case.Logits, rows[i].Row * rows[i].Case.Ids[rows[i].Row].Length, batch[i]);
        Assert.NotEqual(batch[0].Length, batch[1].Length); // lengths differ, so something was padded
    }

    internal static TextModel Load(ModelFixture fixture)
    {
        var model = ModelFolder.ReadModel(fixture.Folder);
        return new TextModel(model, new NumberedTokenizer(model.Configuration.VocabularySize));
    }

    private static void AssertRows(float[] expected, int firstRow, float[][] actual, int? stride = null)
    {
        var width = stride ?? actual[0].Length;
        for (var row = 0; row < actual.Length; row++)
        {
            for (var column = 0; column < actual[row].Length; column++)
                Assert.Equal(expected[((firstRow + row) * width) + column], actual[row][column], Tolerance);
        }
    }
}

using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Tests.Models;
using TorchSharp;

namespace Playground.Transformers.Tests.Inference;

[Collection(nameof(WholeProcess))]
public class TextModelMemoryTests
{
    [Fact]
    public void A_thousand_predictions_do_not_grow_native_memory()
    {
        var configuration = ModelFactoryTests.Small(Architecture.Gpt2) with { Hidden = 64, Intermediate = 256, VocabularySize = 2000, Positions = 64 };
        using var model = new TextModel(ModelFactory.Create(configuration, 4), new NumberedTokenizer(2000));
        var query = ModelFixture.Everywhere([.. Enumerable.Range(0, 60).Select(i => ModelFixture.Token(i))]);
        Predict(200);
        var before = Environment.WorkingSet;
        var alive = DisposeScopeManager.Statistics.ThreadTotalLiveCount; // this thread's tensors that nobody disposed
        Predict(1000);
        // One call's tensors are about 2 MB: kept, they would be two gigabytes.
        Assert.InRange(Environment.WorkingSet - before, long.MinValue, 200_000_000);
        Assert.Equal(alive, DisposeScopeManager.Statistics.ThreadTotalLiveCount);

        void Predict(int times)
        {
            for (var i = 0; i < times; i++)
            {
                model.Logits([query]);
                if (i % 10 != 0)
                    continue;
                model.Inspect(query.Tokens, new TraceOptions(true, true, true, true));
                using var generation = model.Generate([1, 2, 3]);
                generation.Append(4);
            }
        }
    }
}

using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Predictions;

namespace Playground.Worker.Runs;

/// <summary>The sentence that a model in training answers again and again. Any thread sets it, the run's thread answers it.</summary>
/// <param name="asked">Another sentence than the recipe's that somebody gave the run before it was stopped; null: nobody did.</param>
public sealed class ProbeAnswerer(string modelId, RunRecipe recipe, ProbeRequest? asked = null)
{
    private volatile ProbeRequest? probe = asked ?? (recipe.Probe is { Length: > 0 } text ? new ProbeRequest(text, recipe.ProbeMasked) : null);

    public void Set(ProbeRequest request) => probe = request;

    /// <summary>Null where there is no probe; a probe that can't be answered says why.</summary>
    public ProbeAnswer? Answer(TrainingSession session)
    {
        if (probe is not { } question)
        {
            return null;
        }

        try
        {
            return (recipe.Objective == Objective.Masked ? AnswerMask(question, session) : AnswerNext(question, session)) with { Asked = question };
        }
        catch (PlaygroundException e)
        {
            return new ProbeAnswer(session.Step, null, null, e.Message, question);
        }
    }

    private ProbeAnswer AnswerMask(ProbeRequest asked, TrainingSession session)
    {
        var question = MaskQuestion.Ask(modelId, session.Tokenizer, asked.Text, asked.Masked, asked.TopK);
        Questions.CheckContext(question.Tokens.Count, session.Model.Configuration);
        return new ProbeAnswer(session.Step, question.Answer(session.Model.Logits([question.Query])[0], session.Step), null, null);
    }

    private ProbeAnswer AnswerNext(ProbeRequest asked, TrainingSession session)
    {
        var question = NextWordQuestion.Ask(new(modelId, asked.Text, new SamplingOptions(), asked.TopK, asked.Gap), session.Tokenizer, session.Model.Configuration);
        var reading = ReadingQuestion.Ask(new(modelId, asked.Text), session.Tokenizer, session.Model.Configuration);
        return new ProbeAnswer(session.Step, null, question.Answer(session.Model.Logits([question.Query])[0], session.Step), null, Reading: reading.Answer(session.Model.Read(reading.Tokens), session.Step));
    }
}

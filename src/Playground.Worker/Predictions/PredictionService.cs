using Playground.Contracts;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Predictions;

/// <summary>Answers of masked and causal models, one question each.</summary>
public sealed class PredictionService(IModelHost models)
{
    public Task<MaskAnswer> FillMask(FillMaskRequest request, CancellationToken cancellation)
    {
        Questions.CheckText(request.Text);
        return Ask(request.ModelId, Objective.Masked, async model =>
        {
            var question = MaskQuestion.Ask(request.ModelId, model.Tokenizer, request.Text, request.Masked, request.TopK);
            Questions.CheckContext(question.Tokens.Count, model.Configuration);
            return question.Answer(await model.Logits(question.Query, request.Background, cancellation), model.Step);
        }, cancellation);
    }

    public Task<NextWordAnswer> NextWord(NextWordRequest request, CancellationToken cancellation)
    {
        Questions.CheckText(request.Text);
        return Ask(request.ModelId, Objective.Causal, async model =>
        {
            var question = NextWordQuestion.Ask(request, model.Tokenizer, model.Configuration);
            return question.Answer(await model.Logits(question.Query, background: false, cancellation), model.Step);
        }, cancellation);
    }

    public Task<TextReading> ReadText(ReadTextRequest request, CancellationToken cancellation)
    {
        Questions.CheckText(request.Text);
        return Ask(request.ModelId, Objective.Causal, async model =>
        {
            var question = ReadingQuestion.Ask(request, model.Tokenizer, model.Configuration);
            return question.Answer(await model.Read(question.Tokens, cancellation), model.Step);
        }, cancellation);
    }

    private Task<T> Ask<T>(string id, Objective objective, Func<IOpenModel, Task<T>> ask, CancellationToken cancellation) => models.Ask(
        id,
        model =>
        {
            Questions.CheckObjective(model, objective);
            return ask(model);
        },
        cancellation);
}

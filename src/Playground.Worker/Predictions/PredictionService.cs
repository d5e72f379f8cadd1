using Playground.Contracts;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Predictions;

/// <summary>Answers of masked and causal models, one question each.</summary>
public sealed class PredictionService(IModelHost models)
{
    public async Task<MaskAnswer> FillMask(FillMaskRequest request, CancellationToken cancellation)
    {
        Questions.CheckText(request.Text);
        var model = await models.Open(request.ModelId, cancellation);
        Questions.CheckObjective(model, Objective.Masked);
        var question = MaskQuestion.Ask(request.ModelId, model.Tokenizer, request.Text, request.Masked, request.TopK);
        Questions.CheckContext(question.Tokens.Count, model.Configuration);
        return question.Answer(await model.Logits(question.Query, request.Background, cancellation), model.Step);
    }

    public async Task<NextWordAnswer> NextWord(NextWordRequest request, CancellationToken cancellation)
    {
        Questions.CheckText(request.Text);
        var model = await models.Open(request.ModelId, cancellation);
        Questions.CheckObjective(model, Objective.Causal);
        var question = NextWordQuestion.Ask(request, model.Tokenizer, model.Configuration);
        return question.Answer(await model.Logits(question.Query, background: false, cancellation), model.Step);
    }

    public async Task<TextReading> ReadText(ReadTextRequest request, CancellationToken cancellation)
    {
        Questions.CheckText(request.Text);
        var model = await models.Open(request.ModelId, cancellation);
        Questions.CheckObjective(model, Objective.Causal);
        var question = ReadingQuestion.Ask(request, model.Tokenizer, model.Configuration);
        return question.Answer(await model.Read(question.Tokens, cancellation), model.Step);
    }
}

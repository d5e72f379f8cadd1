using System.Reflection;
using Playground.Contracts;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Api.TextGeneration;

/// <summary><c>POST /models/{id}/v1/completions</c>: the OpenAI completions dialect.</summary>
internal static class CompletionsEndpoint
{
    /// <summary>What computed the answer: changes with the program's version.</summary>
    private static readonly string Fingerprint =
        $"playground-{typeof(CompletionsEndpoint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion}";

    public static async Task Answer(HttpContext http, IOpenModel model, JsonMembers body, TimeProvider time)
    {
        var request = CompletionRequest.Read(body);
        if (model.Description.Objective != Objective.Causal)
        {
            throw ApiRefusal.Invalid($"model {model.Description.Id} fills masks and can't write on; post to /models/{model.Description.Id} instead");
        }

        var prompt = Prompt.Of(model, request.Prompt, request.Options);
        var id = $"cmpl-{Guid.NewGuid():N}";
        var created = time.GetUtcNow().ToUnixTimeSeconds();
        if (request.Stream)
        {
            await Stream(http, model, prompt, request, id, created);
            return;
        }

        var whole = await WholeContinuation.Write(model, prompt, request.Options, http.RequestAborted);
        await ApiJson.Answer(http, new Completion(
            id, created, model.Description.Id, Fingerprint, [Choice(whole.Text, whole.FinishReason)], Usage(prompt, whole.Tokens), whole.Details));
    }

    private static async Task Stream(HttpContext http, IOpenModel model, Prompt prompt, CompletionRequest request, string id, long created)
    {
        var events = new EventStream(http, EventStream.OpenAI);
        var index = 0;
        await foreach (var step in new Continuation(model, prompt, request.Options).Write(http.RequestAborted))
        {
            var tgi = TgiEvent.Of(++index, step, prompt, request.Options);
            var text = step.Token.IsSpecial ? "" : step.Token.Text;
            await events.Send(new CompletionChunk(
                id, created, model.Description.Id, Fingerprint, [Choice(text, step.Ending?.FinishReason)],
                tgi.Token, tgi.TopTokens, tgi.GeneratedText, tgi.Details));
        }

        if (request.IncludeUsage)
        {
            await events.Send(new Completion(id, created, model.Description.Id, Fingerprint, [], Usage(prompt, index), null));
        }

        await events.SendDone();
    }

    private static CompletionChoice Choice(string text, string? finishReason) => new(0, text, null, finishReason switch
    {
        null => "",
        FinishReasons.Length => "length",
        _ => "stop", // this dialect has one word for an end of text and a stop sequence
    });

    private static CompletionUsage Usage(Prompt prompt, int written) =>
        new(prompt.Tokens.Count, written, prompt.Tokens.Count + written);
}

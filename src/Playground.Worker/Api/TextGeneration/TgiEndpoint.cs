using Playground.Worker.Catalogue;

namespace Playground.Worker.Api.TextGeneration;

/// <summary>The text-generation dialect of <c>POST /models/{id}</c>, after Hugging Face's text-generation-inference.</summary>
internal static class TgiEndpoint
{
    public static async Task Answer(HttpContext http, IOpenModel model, JsonMembers body)
    {
        var request = TgiRequest.Read(body);
        var prompt = Prompt.Of(model, request.Input, request.Options);
        if (request.Stream)
        {
            await Stream(http, model, prompt, request.Options);
        }
        else
        {
            var whole = await WholeContinuation.Write(model, prompt, request.Options, http.RequestAborted);
            await ApiJson.Answer(http, new[] { new TgiAnswer(whole.Text, whole.Details) });
        }
    }

    private static async Task Stream(HttpContext http, IOpenModel model, Prompt prompt, GenerationOptions options)
    {
        var events = new EventStream(http, EventStream.Tgi);
        var index = 0;
        await foreach (var step in new Continuation(model, prompt, options).Write(http.RequestAborted))
        {
            await events.Send(TgiEvent.Of(++index, step, prompt, options));
        }
    }
}

using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;
using Playground.Worker.Api;

namespace Playground.Worker.Hubs;

/// <summary>SignalR's JSON, but arguments that can't be read are refused with a sentence: no method is called then, and so no filter.</summary>
public sealed class PlainProtocol(IOptions<JsonHubProtocolOptions> options) : IHubProtocol
{
    private const byte EndOfMessage = 0x1e;
    private readonly JsonHubProtocol json = new(options);

    public string Name => json.Name;

    public int Version => json.Version;

    public TransferFormat TransferFormat => json.TransferFormat;

    public bool IsVersionSupported(int version) => json.IsVersionSupported(version);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => json.GetMessageBytes(message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => json.WriteMessage(message, output);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        var sent = input;
        if (!json.TryParseMessage(ref input, binder, out message))
        {
            return false;
        }

        if (message is InvocationBindingFailureMessage failure)
        {
            message = new InvocationBindingFailureMessage(failure.InvocationId, failure.Target, ExceptionDispatchInfo.Capture(new HubException(Refusal(sent.Slice(0, sent.PositionOf(EndOfMessage)!.Value), failure.Target))));
        }

        return true;
    }

    private static string Refusal(ReadOnlySequence<byte> sent, string method)
    {
        if (typeof(PlaygroundHub).GetMethod(method, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is not { } called)
        {
            return $"There is no method {method} at this hub.";
        }

        using var invocation = JsonDocument.Parse(sent);
        var parameters = called.GetParameters().Where(parameter => parameter.ParameterType != typeof(CancellationToken)).ToArray();
        var arguments = invocation.RootElement.TryGetProperty("arguments", out var given) ? given.EnumerateArray().ToArray() : [];
        return arguments.Length != parameters.Length
            ? $"{called.Name} takes {(parameters.Length == 0 ? "no arguments" : string.Join(", ", parameters.Select(parameter => $"`{parameter.Name}`")))}; {arguments.Length} {(arguments.Length == 1 ? "argument" : "arguments")} came."
            : parameters.Zip(arguments).Select(pair => JsonFault.Of(pair.Second, pair.First.ParameterType, pair.First.Name!, what: "")).FirstOrDefault(fault => fault is not null)
                ?? $"{called.Name} can't read one of its arguments.";
    }
}

using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.SignalR;
using Playground.Contracts;
using Playground.Worker.Api;

namespace Playground.Worker.Hubs;

/// <summary>
/// Refuses null where a hub method can't do without a value, by name and before any method sees it: arguments, and the texts
/// and records in them. A list that is left out is an empty one, or refused by whoever needs it.
/// </summary>
public sealed class MissingArguments : IHubFilter
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<(PropertyInfo Member, bool IsRequired)>> Members = new();

    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        foreach (var (parameter, argument) in invocationContext.HubMethod.GetParameters().Zip(invocationContext.HubMethodArguments))
        {
            if (Missing(argument, parameter.ParameterType, IsRequired(parameter.ParameterType, new NullabilityInfoContext().Create(parameter)), parameter.Name!) is { } missing)
            {
                throw new HubException($"`{missing}` is missing; {invocationContext.HubMethodName} can't do without it.");
            }
        }

        return next(invocationContext);
    }

    /// <summary>The way to the first value that is missing; null where none is.</summary>
    private static string? Missing(object? value, Type type, bool isRequired, string place) =>
        value is null ? isRequired ? place : null
        : JsonFault.ItemOf(type) is { IsValueType: false } item
            ? ((IEnumerable)value).Cast<object?>().Select((each, i) => Missing(each, item, isRequired: true, $"{place}[{i}]")).FirstOrDefault(missing => missing is not null)
        : JsonFault.IsRecord(type) && !type.IsValueType
            ? MembersOf(type).Select(known => Missing(known.Member.GetValue(value), known.Member.PropertyType, known.IsRequired, $"{place}.{JsonNames.Of(known.Member)}")).FirstOrDefault(missing => missing is not null)
        : null;

    private static IReadOnlyList<(PropertyInfo Member, bool IsRequired)> MembersOf(Type type) => Members.GetOrAdd(type, _ =>
        [.. JsonNames.Members(type).Where(member => !member.PropertyType.IsValueType).Select(member => (member, IsRequired(member.PropertyType, new NullabilityInfoContext().Create(member))))]);

    private static bool IsRequired(Type type, NullabilityInfo nullability) => !type.IsValueType && JsonFault.ItemOf(type) is null && nullability.ReadState == NullabilityState.NotNull;
}

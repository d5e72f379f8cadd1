using System.Globalization;
using static Playground.Web.Training.TypedNumber;

namespace Playground.Web.Training;

/// <summary>One sentence for every field that cannot be used, by the name of the field; each names the fact and the limit.</summary>
internal sealed class Problems : Dictionary<string, string>
{
    public void Range(string field, string name, string typed, long least, long most)
    {
        if (Whole(typed) is not { } value)
        {
            this[field] = string.IsNullOrWhiteSpace(typed)
                ? string.Create(CultureInfo.InvariantCulture, $"{name} is empty; give a whole number from {least:N0} to {most:N0}.")
                : string.Create(CultureInfo.InvariantCulture, $"{name} is “{Shown(typed)}”; it must be a whole number from {least:N0} to {most:N0}.");
        }
        else if (value < least || value > most)
        {
            this[field] = string.Create(CultureInfo.InvariantCulture, $"{name} is {value:N0}; it must be from {least:N0} to {most:N0}.");
        }
    }

    /// <param name="bounds">What the number must be: "from 0 to 10".</param>
    public void Number(string field, string name, string typed, Func<double, bool> holds, string bounds, string unit = "")
    {
        if (TypedNumber.Number(typed) is not { } value || !holds(value))
        {
            this[field] = $"{name} is {Given(typed)}{(string.IsNullOrWhiteSpace(typed) ? "" : unit)}; it must be {bounds}.";
        }
    }
}

using System.Diagnostics.CodeAnalysis;

namespace Weerbaar.Teams;

/// <summary>Reads the value of an invoke, by its name.</summary>
internal static class InvokeValue
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    /// <summary><c>{ queryText, dataset, queryOptions }</c> of a search while somebody types.</summary>
    public static SearchQuery Search(Activity activity) =>
        new(activity.Value.Text("dataset") ?? "", activity.Value.Text("queryText") ?? "");

    /// <summary>
    /// <c>{ action: { type, verb, data }, trigger }</c>; what is wrong with it comes back as the documented error.
    /// </summary>
    public static bool TryCardAction(
        Activity activity, [NotNullWhen(true)] out ActionData? data, [NotNullWhen(false)] out ErrorAnswer? error)
    {
        data = null;
        error = null;
        var action = activity.Value.Field("action");
        if (action.Text("verb") is not { } verb)
        {
            error = new ErrorAnswer("BadRequest", "The value has no action with a verb.");
        }
        else if (action.Text("type") != "Action.Execute")
        {
            error = new ErrorAnswer("NotSupported", "Only Action.Execute is answered.");
        }
        else
        {
            data = ActionData.Read(action.Field("data"), verb, activity.Value.Text("trigger") == "automatic")
                ?? new ActionData(verb, Nothing, Nothing);
        }
        return data is not null;
    }

    /// <summary><c>{ data, context }</c>; a dialog without data asks for nothing in particular.</summary>
    public static ActionData Dialog(Activity activity) =>
        ActionData.Read(activity.Value.Field("data")) ?? new ActionData("", Nothing, Nothing);
}

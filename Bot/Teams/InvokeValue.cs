using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Schema;
using Weerbaar.Teams.Sdk;

namespace Weerbaar.Teams;

/// <summary>Reads the value of an invoke, by its name.</summary>
internal static class InvokeValue
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    /// <summary>
    /// <c>{ action: { type, verb, data }, trigger }</c>; what is wrong with it comes back as the documented error.
    /// </summary>
    public static bool TryCardAction(
        Activity activity, [NotNullWhen(true)] out ActionData? data, [NotNullWhen(false)] out ErrorAnswer? error)
    {
        data = null;
        error = null;
        var value = Json.Of(activity.Value);
        var action = value.Field("action");
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
            data = ActionData.Read(action.Field("data"), verb, value.Text("trigger") == "automatic")
                ?? new ActionData(verb, Nothing, Nothing);
        }
        return data is not null;
    }

    /// <summary><c>{ data, context }</c>; a dialog without data asks for nothing in particular.</summary>
    public static ActionData Dialog(Activity activity) =>
        ActionData.Read(Json.Of(activity.Value).Field("data")) ?? new ActionData("", Nothing, Nothing);
}

using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A button. Its data carries ids, never content; who may press it is decided by the server alone.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionExecute), "Action.Execute")]
[JsonDerivedType(typeof(ActionSubmit), "Action.Submit")]
[JsonDerivedType(typeof(ActionOpenUrl), "Action.OpenUrl")]
[JsonDerivedType(typeof(ActionShowCard), "Action.ShowCard")]
[JsonDerivedType(typeof(ActionToggleVisibility), "Action.ToggleVisibility")]
public abstract record CardAction
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Tooltip { get; init; }

    public ActionStyle? Style { get; init; }

    public ActionMode? Mode { get; init; }

    public Fallback? Fallback { get; init; }
}

/// <summary>
/// Asks the bot, which may answer with a new card in the place of this one (invoke adaptiveCard/action).
/// </summary>
public sealed record ActionExecute(string Verb) : CardAction
{
    public JsonObject? Data { get; init; }

    public AssociatedInputs? AssociatedInputs { get; init; }
}

/// <summary>Sends data and inputs: as a message from a card in a chat, as task/submit from a dialog.</summary>
public sealed record ActionSubmit : CardAction
{
    public JsonObject? Data { get; init; }

    public AssociatedInputs? AssociatedInputs { get; init; }
}

/// <summary>Opens an address.</summary>
public sealed record ActionOpenUrl(string Url) : CardAction;

/// <summary>Unfolds a card within the card.</summary>
public sealed record ActionShowCard(AdaptiveCard Card) : CardAction;

/// <summary>Shows what is hidden and hides what is shown, by the elements' ids.</summary>
public sealed record ActionToggleVisibility(IReadOnlyList<string> TargetElements) : CardAction;

/// <summary>Look of a button.</summary>
[JsonConverter(typeof(CamelCase<ActionStyle>))]
public enum ActionStyle { Default, Positive, Destructive }

/// <summary>Whether a button is shown at once or behind "more".</summary>
[JsonConverter(typeof(CamelCase<ActionMode>))]
public enum ActionMode { Primary, Secondary }

/// <summary>Whether the inputs are checked and sent along; "none" for what cancels or goes back.</summary>
[JsonConverter(typeof(CamelCase<AssociatedInputs>))]
public enum AssociatedInputs { Auto, None }

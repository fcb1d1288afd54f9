namespace Weerbaar.Features.Intake.Form;

/// <summary>What was typed on a card that is shown again, so that nothing has to be typed twice.</summary>
internal sealed record Typed(ActionData? Data)
{
    public static Typed Nothing { get; } = new((ActionData?)null);

    /// <summary>What is longer than any input takes is cut, so that the card stays one that Teams takes.</summary>
    public string? Or(string input, string? kept) =>
        Data is not null && Data.Inputs.ContainsKey(input) ? Begun(Data.Input(input)) : kept;

    private static string? Begun(string? text) => text is null ? null : Excerpt.Of(text, DraftChanges.MostOnCard);
}

namespace Weerbaar.Cases;

/// <summary>A text that somebody typed in a command, and how much of it a case takes.</summary>
public sealed record TypedText(string Field, string? Text, int Most = Limits.Text);

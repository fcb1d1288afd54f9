namespace Weerbaar.Features.Intake;

/// <summary>Words, and the message that brought them; null: none did.</summary>
internal readonly record struct MessageWords(string Text, string? Message);

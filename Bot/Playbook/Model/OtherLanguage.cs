namespace Weerbaar.Playbook;

/// <summary>
/// A language that the bot does not speak: known by its everyday words and its letters, and answered with one sentence in it, which
/// asks about danger and names 112 (D2).
/// </summary>
/// <param name="Id">As "tr".</param>
/// <param name="Letters">Letters that Dutch and English do not have; empty: none.</param>
/// <param name="Question">Is there danger now? Then call 112.</param>
public sealed record OtherLanguage(string Id, string Letters, IReadOnlyList<string> Words, string Question);

namespace Weerbaar.Playbook;

/// <summary>
/// A language that the bot does not speak: known by its everyday words and its letters, and answered with one sentence in it, about
/// danger and 112 (D2), or after words of self-harm about 113 (D43).
/// </summary>
/// <param name="Id">As "tr".</param>
/// <param name="Letters">Letters that Dutch and English do not have; empty: none.</param>
/// <param name="Question">Is there danger now? Then call 112.</param>
/// <param name="Crisis">Are you thinking of suicide? Then call 113.</param>
/// <param name="SelfHarm">How people say that they do not want to live: words that stand side by side.</param>
/// <param name="Not">Words that turn such a phrase into its opposite when they stand before it: "no quiero morir".</param>
public sealed record OtherLanguage(
    string Id, string Letters, IReadOnlyList<string> Words, string Question, string Crisis, IReadOnlyList<string> SelfHarm,
    IReadOnlyList<string> Not);

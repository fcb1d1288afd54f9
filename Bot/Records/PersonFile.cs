using Azure;

namespace Weerbaar.Records;

/// <summary>Where a person can be reached: the connector's address and the personal conversation.</summary>
internal sealed record ChatAddress(string ServiceUrl, string ConversationId, string BotId);

/// <summary>A person's two rows and what they are owed, read in one call and written in one batch.</summary>
internal sealed record PersonFile(PersonId Id, PersonProfile Profile, Draft? Draft)
{
    /// <summary>The id of a text that was kept before each had one.</summary>
    public const string OldPending = "pending";

    /// <summary>More than are under way at once: Teams delivers again what was not answered in time.</summary>
    private const int Remembered = 64;
    private const int SentRemembered = 60;

    /// <summary>A preview follows its message within seconds.</summary>
    private const int MarksRemembered = 20;
    private static readonly TimeSpan AsksAgainAfter = TimeSpan.FromMinutes(30);

    internal ETag? ProfileTag { get; init; }

    internal ETag? DraftTag { get; init; }

    internal PersonProfile? StoredProfile { get; init; }

    internal Draft? StoredDraft { get; init; }

    /// <summary>Answers of earlier turns that are not posted yet: their keys, and until when somebody is posting them.</summary>
    public IReadOnlyList<(string Key, DateTimeOffset Until)> Owed { get; init; } = [];

    public Language? Language => Profile.Chosen ?? Profile.Seen;

    /// <summary>All that waits for a place, oldest first.</summary>
    public IReadOnlyList<WaitingText> Waiting =>
        [.. Profile.Pending is { } old ? new[] { new WaitingText(OldPending, old, default) } : [], .. Profile.Waiting ?? []];

    public PersonFile WithWaiting(IReadOnlyList<WaitingText> texts) =>
        this with { Profile = Profile with { Pending = null, Waiting = texts.Count == 0 ? null : texts } };

    /// <summary>The bot asks whether there is danger.</summary>
    public PersonFile AskedAboutDanger(CaseId caseId, DateTimeOffset now) =>
        AnsweredAboutDanger(now) with { Profile = Profile with { Asked = new AskedDanger(caseId, now) } };

    /// <summary>In the report that is open they were asked, or answered.</summary>
    public PersonFile AnsweredAboutDanger(DateTimeOffset now) =>
        Draft is { } draft ? this with { Draft = draft with { DangerAskedAt = now } } : this;

    /// <summary>
    /// They were asked in the report that is open, or answered there, a while ago: a mere sign of danger is no reason to ask again.
    /// </summary>
    public bool WasAskedAboutDanger(DateTimeOffset now) => Draft?.DangerAskedAt is { } at && now - at < AsksAgainAfter;

    /// <summary>What is typed next is no answer to the question about danger.</summary>
    public PersonFile Unasked() => Profile.Asked is null ? this : this with { Profile = Profile with { Asked = null } };

    public bool HasHandled(string activity) => Profile.Handled.Contains(activity);

    public PersonFile Handling(string activity) => HasHandled(activity)
        ? this
        : this with { Profile = Profile with { Handled = [.. Profile.Handled.TakeLast(Remembered - 1), activity] } };

    /// <summary>The message says this from now on.</summary>
    public PersonFile Marking(MessageMark mark) => this with
    {
        Profile =
            Profile with
            {
                Marks = [.. (Profile.Marks ?? []).Where(known => known.Message != mark.Message).TakeLast(MarksRemembered - 1),
                mark]
            },
    };

    /// <summary>The message is gone: should it come back, it says something new.</summary>
    public PersonFile Unmarking(string message) =>
        this with { Profile = Profile with { Marks = Profile.Marks?.Where(known => known.Message != message).ToList() } };

    /// <summary>The message said the same before this turn.</summary>
    public bool Said(MessageMark mark) => StoredProfile?.Marks?.Contains(mark) is true;

    /// <summary>What these messages brought stands in a case now.</summary>
    public PersonFile Sent(CaseId caseId, IEnumerable<string?> messages) => Standing(messages, message => new SentMessage(message, caseId));

    /// <summary>Those who were warned in an alarm can read what these messages brought.</summary>
    public PersonFile SharedInAlarm(CaseId caseId, IEnumerable<string?> messages) =>
        Standing(messages, message => new SentMessage(message, caseId) { InAlarm = true });

    /// <summary>What these messages brought is in what they filled in about how they are.</summary>
    public PersonFile InCheckIn(CaseId caseId, IEnumerable<string?> messages) =>
        Standing(messages, message => new SentMessage(message, caseId) { InCheckIn = true });

    private PersonFile Standing(IEnumerable<string?> messages, Func<string, SentMessage> standing)
    {
        var sent = messages.OfType<string>().Distinct().Select(standing).ToList();
        return sent.Count == 0
            ? this
            : this with { Profile = Profile with { Sent = [.. (Profile.Sent ?? []).Except(sent).Concat(sent).TakeLast(SentRemembered)] } };
    }

    /// <summary>Something that this message brought stands in a case.</summary>
    public bool HasSent(string message) => Profile.Sent?.Any(sent => sent.Message == message && sent.IsInCase) is true;

    /// <summary>Something that this message brought is in what they filled in about how they are.</summary>
    public bool HasInCheckIn(string message) => Profile.Sent?.Any(sent => sent.Message == message && sent.InCheckIn is true) is true;

    /// <summary>Those who were warned in an alarm can read something that this message brought.</summary>
    public bool HasSharedInAlarm(string message) => Profile.Sent?.Any(sent => sent.Message == message && sent.InAlarm is true) is true;

    public PersonFile With(Draft? draft) => this with { Draft = draft };

    /// <summary>What was thrown away is not told any more, either: answers that still wait may quote it (D4).</summary>
    public PersonFile WithoutDraft() => this with { Draft = null, IsSilenced = true };

    internal bool IsSilenced { get; init; }
}

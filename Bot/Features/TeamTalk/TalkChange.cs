namespace Weerbaar.Features.TeamTalk;

/// <summary>What somebody wants kept of the team's talk: before anything is answered (D32).</summary>
internal abstract record TalkChange : IEffect
{
    private TalkChange()
    {
    }

    /// <summary>An answer, or a new one in its place.</summary>
    public sealed record Answered(string Discussion, PersonId By, DiscussionAnswer Answer) : TalkChange;

    /// <summary>A lesson, new or changed.</summary>
    public sealed record Learned(Lesson Lesson) : TalkChange;

    /// <summary>A talk now.</summary>
    public sealed record Requested(DateTimeOffset At) : TalkChange;

    /// <summary>What the officers chose when nobody answered any more.</summary>
    public sealed record Chosen(TalkRhythm? Every, bool Stopped, DateTimeOffset At) : TalkChange;
}

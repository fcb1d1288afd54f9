namespace Weerbaar.Features.Intake;

/// <summary>An answer that would be posted, given to a click.</summary>
internal static class Answers
{
    /// <summary>The first card takes the place of the one that was clicked, the others come under it.</summary>
    public static PersonOutcome InPlace(this PersonOutcome posted) =>
        posted.Posts is [Teams.Connector.CardMessage first, ..]
            ? posted with { Answer = new CardAnswer(first.Card), Posts = [.. posted.Posts.Skip(1)] }
            : posted;
}

using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.TeamTalk;

/// <summary>Tells the officers what only they can do something about.</summary>
internal sealed class TalkTelling(OfficersPost officers, ILogger<TalkTelling> logger)
{
    /// <summary>The card cannot be brought to the team.</summary>
    /// <returns>False: they could not be told either; it is tried again.</returns>
    public Task<bool> TellUnreachableAsync(string code, CancellationToken cancellationToken)
    {
        logger.TalkUnreachable(code);
        return TellAsync(language => new TextMessage(Texts.In(language)["Unreachable"]), cancellationToken);
    }

    /// <summary>Nobody answers any more.</summary>
    public Task<bool> TellSilentAsync(int silent, TalkRhythm every, CancellationToken cancellationToken) => TellAsync(
        language => new CardMessage(TalkQuestionCard.Draw(silent, every, language), Texts.In(language)["Silent.Title"]), cancellationToken);

    private async Task<bool> TellAsync(Func<Language, MessageActivity> message, CancellationToken cancellationToken) =>
        (await officers.SendAsync("talk", to => message(to.Language), null, cancellationToken)).Stands;
}

using Weerbaar.Features.TeamTalk.Lessons;
using Weerbaar.Features.TeamTalk.Talking;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.TeamTalk;

/// <summary>What is typed about the team's talk, in a person's own chat or in the team's channel.</summary>
internal sealed class TalkCommands(LessonSearch search, Preparing preparing, NowAction now, TeamTalkAccess door)
{
    private const string Lessons = "Lessons";
    private const string Prepare = "Prepare";
    private const string Now = "Now";

    /// <returns>Null: it is none of these, or not in the team's channel.</returns>
    public async ValueTask<PersonOutcome?> ReadAsync(PersonTurn turn, string text, CancellationToken cancellationToken)
    {
        var (command, rest, language) = Named(text.Trim());
        if (command is null || (!turn.Turn.Context.IsPersonal && !await door.IsTeamAsync(turn.Turn.Context, cancellationToken)))
        {
            return null;
        }

        var spoken = turn with { Turn = turn.Turn with { Language = turn.File.Profile.Chosen ?? language } };
        return command switch
        {
            Lessons => await search.ShowAsync(spoken, rest, cancellationToken),
            Prepare => Private(await preparing.ShowAsync(spoken, cancellationToken), spoken),
            _ => await DiscussNowAsync(spoken, cancellationToken),
        };
    }

    private async ValueTask<PersonOutcome> DiscussNowAsync(PersonTurn turn, CancellationToken cancellationToken)
    {
        var words = Texts.In(turn.Turn.Language);
        var refusal = await now.FindRefusalAsync(turn, cancellationToken);
        var said = Preparing.Said(turn, words[refusal ?? "Now.Coming"]);
        return refusal is not null ? said
            : said.With([new TalkChange.Requested(turn.Turn.Now), new BeginWork(Records.WorkItem.TeamTalk)]);
    }

    /// <summary>What the team is going to read stands with the officer alone until then.</summary>
    private static PersonOutcome Private(PersonOutcome outcome, PersonTurn turn) => turn.Turn.Context.IsPersonal
        ? outcome
        : outcome with
        {
            Posts = [new TextMessage(Texts.In(turn.Turn.Language)["Prepare.Private"])],
            Privately = outcome.Posts,
        };

    /// <summary>
    /// The command that the text is. Only the lessons take words after it, and only after two words of command: at a school
    /// "lessen" may begin a story.
    /// </summary>
    private static (string? Command, string After, Language Language) Named(string text)
    {
        var found =
            from language in Enum.GetValues<Language>()
            from command in new[] { Lessons, Prepare, Now }
            from phrase in Texts.In(language)[$"Command.{command}"].Split(';')
            where command is Lessons && phrase.Contains(' ', StringComparison.Ordinal)
                ? (text + " ").StartsWith(phrase + " ", StringComparison.OrdinalIgnoreCase)
                : text.TrimEnd('.', '!').Equals(phrase, StringComparison.OrdinalIgnoreCase)
            orderby phrase.Length descending
            select ((string?)command, After: text[Math.Min(text.Length, phrase.Length)..].Trim(), language);
        return found.FirstOrDefault();
    }
}

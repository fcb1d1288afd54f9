using Weerbaar.Features.Evidence;
using Weerbaar.Features.Intake;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Inbound.Messages;

/// <summary>
/// A message was changed: its words are read as new ones, danger and self-harm first. What was kept of it and is not sent takes the new
/// words, of which one line tells; what stands in a case stays, and the new words go where a follow-up goes.
/// </summary>
internal sealed class EditAction(Conversation conversation, DangerTalk danger, DangerBeside beside, RunningAlarm alarm) : IPersonAction
{
    public string Verb => PersonVerbs.Edited;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var message = turn.Turn.Context.Incoming;
        var (id, words) = (message.Id ?? "", ArrivalWords.Whole(message, turn.Turn.Language).Trim());
        var kept = turn.File.WordsOf(id);
        var again = AnswerOf(turn, id, words);
        var becomes = again?.Value ?? words;
        if (kept == becomes || turn.IsUnchanged())
        {
            // Teams also says "changed" when it adds the preview of a link.
            return new PersonOutcome(turn.File);
        }

        if (words.Length == 0 && kept is not null)
        {
            return DeleteAction.Forget(turn, id, keepsFiles: true);
        }

        var reworded = turn.File.Reworded(id, words, turn.Turn.Now, again?.Value);
        var fits = reworded.Draft is not { } draft || draft.Fits();
        var changed = turn with { File = fits ? reworded : turn.File };
        var said = conversation.Read(message);
        var stands = kept is not null && fits && changed.File.WordsOf(id) == becomes;
        if (stands && (again is not null || IsContent(words, said)))
        {
            // They stand where the old ones stood: nothing is to be said but that, and what danger and a running alarm want.
            var now = changed with { Alarm = await alarm(changed, cancellationToken) };
            var warned = (said.IsCrisis || said.PointsToDanger) && (again is null || !Places.SaysNoMore(again, words))
                ? danger.Warn(now, said, data, null, PartOf(now.File.Draft, id), said.IsCrisis && beside.IsIn(words, said))
                : new PersonOutcome(now.File);
            warned = await conversation.AfterWhatComesFirstAsync(now, said, words, warned, cancellationToken);
            warned = now.Alarm is { } running
                ? TypedInAlarm.Answer(
                    now, running, words, said, said.IsCrisis ? Meaning.Crisis : again is null ? Meaning.Add : Meaning.Answer, warned)
                : warned;
            return Shared(warned.And(file => Line(changed with { File = file }, Replaced(changed, id, kept))), changed, id);
        }

        var answered =
            await conversation.AnswerAsync(
                changed, said, turn.File.KnowsFilesOf(id) ? message with { Files = [] } : message, cancellationToken);
        var line = stands ? Replaced(changed, id, kept) : kept is null ? Elsewhere(turn.File, id) : null;
        return Shared(line is null ? answered : answered.And(file => Line(changed with { File = file }, line)), changed, id);
    }

    /// <summary>Who was warned in an alarm may have read the old words.</summary>
    private static PersonOutcome Shared(PersonOutcome answered, PersonTurn turn, string id) =>
        turn.File.HasSharedInAlarm(id) ? answered.And(file => Line(turn with { File = file }, "Edited.Shared")) : answered;

    /// <summary>
    /// Words of danger may stand in a report that was sent, too: there the old ones stay; and so do those of another message.
    /// </summary>
    private static string Replaced(PersonTurn turn, string id, string? before) =>
        turn.File.HasSent(id) ? "Edited.Both" : turn.File.Holds(before) ? "Edited.Twice" : "Edited.Replaced";

    /// <summary>Where the old words are, if the message cannot change them any more; null: nowhere.</summary>
    private static string? Elsewhere(PersonFile file, string id) => file.HasSent(id) ? "Edited.Stays"
        : file.Draft?.HasChanged(id) is true ? "Edited.OnCard"
        : file.HasInCheckIn(id) ? "Edited.CheckIn"
        : null;

    /// <summary>What the new words say to the question that the old ones answered; null: nothing.</summary>
    private static Fit? AnswerOf(PersonTurn turn, string id, string words) =>
        turn.File.Draft is { } draft && draft.OriginOf(id) is { } origin
        ? Places.Again(DraftView.Of(turn.Turn, draft), origin.Place, words)
        : null;

    /// <summary>Where in the report its words stand.</summary>
    private static string PartOf(Draft? draft, string message) =>
        draft?.Texts.FirstOrDefault(piece => piece.Message == message)?.Id ?? draft?.OriginOf(message)?.Place ?? Places.Description;

    /// <summary>The words are no command and no answer.</summary>
    private static bool IsContent(string words, Reading said) =>
        said.IsCrisis || (!said.IsCommand && DangerAnswers.Read(words) is null);

    private static PersonOutcome Line(PersonTurn turn, string line) =>
        new(turn.File) { Posts = [new TextMessage(Texts.In(turn.File.Language ?? turn.Turn.Language)[line])] };
}

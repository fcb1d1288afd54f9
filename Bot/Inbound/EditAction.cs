using Weerbaar.Chat;
using Weerbaar.Evidence;
using Weerbaar.Intake;
using Weerbaar.Teams;
using Weerbaar.Teams.Connector;
using Weerbaar.Turns;

namespace Weerbaar.Inbound;

/// <summary>
/// A message was changed: its words are read as new ones, danger and self-harm first. What was kept of it and is not sent
/// takes the new words; what stands in a case stays, and the sender is told so.
/// </summary>
public sealed class EditAction(Conversation conversation, OpenCases openCases, Waiting waiting) : IPersonAction
{
    private static readonly Texts Texts = new("Inbound");

    public string Verb => PersonVerbs.Edited;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct)
    {
        var message = turn.Turn.Context.Incoming;
        var (id, words) = (message.Id ?? "", ArrivalWords.Whole(message, turn.Turn.Language).Trim());
        var kept = turn.File.WordsOf(id);
        if (kept == words)
        {
            // Teams also says "changed" when it adds the preview of a link.
            return new PersonOutcome(turn.File);
        }

        if (words.Length == 0 && kept is not null)
        {
            return DeleteAction.Forget(turn, id, keepsFiles: true);
        }

        var line = kept is not null ? "Edited.Replaced" : turn.File.HasSent(id) ? "Edited.Stays" : null;
        var reworded = turn.File.Reworded(id, words, turn.Turn.Now);
        var fits = reworded.Draft is not { } draft || draft.Fits();
        var answered = await AnswerAsync(turn with { File = fits ? reworded : turn.File }, id, words, message, ct);
        return line is null || !fits
            ? answered
            : answered.And(file => new PersonOutcome(file) { Posts = [new TextMessage(Texts.In(file.Language ?? turn.Turn.Language)[line])] });
    }

    /// <summary>Other words for what was sent are no new report: they are offered to the cases that are open.</summary>
    private async ValueTask<PersonOutcome> AnswerAsync(PersonTurn turn, string id, string words, IncomingMessage message, CancellationToken ct)
    {
        var said = conversation.Read(message);
        if (turn.File.HasSent(id) && turn.File.Draft is null && words.Length > 0 && !said.ComesFirst
            && await openCases(turn.Turn.By.Id, ct) is { Count: > 0 } own)
        {
            var offered = waiting.Ask(turn, words, own);
            return said.PointsToDanger ? Welcome.Help(turn).And(_ => offered) : offered;
        }

        var knowsFiles = turn.File.HasSent(id) || turn.File.FilesOf(id).Count > 0;
        return await conversation.AnswerAsync(turn, said, knowsFiles ? message with { Files = [] } : message, ct);
    }
}

using Weerbaar.Features.Evidence;
using Weerbaar.Features.Intake;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Inbound.Messages;

/// <summary>
/// A message was deleted: what was kept of it goes, unless it was sent. Then it stays in the case, and one sentence says so and
/// whom to ask.
/// </summary>
internal sealed class DeleteAction : IPersonAction
{
    public string Verb => PersonVerbs.Deleted;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        new(Forget(turn, turn.Turn.Context.Incoming.Id ?? "", keepsFiles: false));

    private static string[] Line(bool holds, string line) => holds ? [line] : [];

    /// <summary>
    /// Deleted where others could read it, as its writer was advised: what was kept of it stays, and they read where. Of what was not kept
    /// nothing is said.
    /// </summary>
    internal static PersonOutcome Keep(PersonTurn turn, string message)
    {
        var (file, words) = (turn.File, Texts.In(turn.Turn.Language));
        string[] lines =
        [
            .. Line(file.WordsOf(message) is not null, file.Draft?.WordsOf(message) is null ? "Deleted.Here" : "Deleted.Here.Report"),
            .. Line(file.HasSent(message), "Deleted.Stays"),
            .. Line(file.HasSharedInAlarm(message), "Deleted.Shared"),
        ];
        return new PersonOutcome(file) { Posts = [.. lines.Select(line => new TextMessage(words[line]))] };
    }

    /// <param name="keepsFiles">Only the words were taken out of the message.</param>
    internal static PersonOutcome Forget(PersonTurn turn, string message, bool keepsFiles)
    {
        var (file, now) = (turn.File, turn.Turn.Now);
        var had = file.WordsOf(message);
        var files = keepsFiles ? [] : file.FilesOf(message);
        var left = keepsFiles ? file.Reworded(message, "", now) : file.Without(message, now).Unmarking(message);
        var isShared = file.HasSharedInAlarm(message);
        string[] lines =
        [
            .. Line((had is not null || files.Count > 0) && !isShared, left.Holds(had) ? "Deleted.Twice" : "Deleted.Gone"),
            .. Line(file.HasSent(message), "Deleted.Stays"),
            .. Line(file.Draft?.HasChanged(message) is true, "Deleted.OnCard"),
            .. Line(file.HasInCheckIn(message), "Deleted.CheckIn"),
            .. Line(isShared, "Deleted.Shared"),
        ];
        var words = Texts.In(turn.Turn.Language);
        return new PersonOutcome(left)
        {
            Effects = EraseFiles.Of(files),
            Posts = [.. (lines.Length == 0 ? ["Deleted.Nothing"] : lines).Select(line => new TextMessage(words[line]))],
        };
    }
}

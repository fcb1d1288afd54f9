using Weerbaar.Features.Intake;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.WaitingWords;

/// <summary>All that waits, and where it can go.</summary>
internal static class WaitingCard
{
    /// <summary>Behind the button for the answer to a check-in, which aftercare takes.</summary>
    public const string ToCheckIn = "chat-check-in-pending";

    private const int MostCases = 3;

    /// <param name="danger">The words point to danger, and no card asks about it: of what the click on it is; null: they do not.</param>
    public static AdaptiveCard Of(
        PersonTurn turn, IReadOnlyList<WaitingText> waiting, IReadOnlyList<Case> own, Case? asked, DraftView? danger = null) =>
        CardSize.FirstThatFits(
        Drawn(turn, waiting, own, asked, danger, 1_000),
        () => Drawn(turn, waiting, own, asked, danger, 200),
        () => Drawn(turn, waiting, own, asked, danger, 40));

    /// <summary>The card as a message, with the same words before it.</summary>
    public static CardMessage Message(
        PersonTurn turn, IReadOnlyList<WaitingText> waiting, IReadOnlyList<Case> own, Case? asked, DraftView? danger = null) =>
        new(Of(turn, waiting, own, asked, danger), Texts.In(turn.Turn.Language)["Pending.Title"]);

    private static AdaptiveCard Drawn(
        PersonTurn turn, IReadOnlyList<WaitingText> waiting, IReadOnlyList<Case> own, Case? asked, DraftView? danger, int most)
    {
        var words = Texts.In(turn.Turn.Language);
        return Layout.Card(
            turn.Turn.Language,
            words["Pending.Title"],
            [
                .. danger is null ? [] : DangerFirst.Line(danger),
                Layout.Heading(words["Pending.Title"]),
                .. waiting.DistinctBy(text => text.Text).Select(
                    text => Layout.Words(words["Pending.YouTyped"], Excerpt.WithMore(text.Text, most))),
                HasFiles(turn, waiting) ? Layout.Paragraph(words["Pending.Files"]) : null,
                Layout.Small(IsShared(turn, waiting) ? words["Pending.Waits"] : $"{words["Pending.Waits"]} {words["Pending.Alone"]}"),
                Layout.Buttons(
                [
                    asked is null ? null : Button.Execute(words["Pending.CheckIn"], ToCheckIn, Ids(asked, waiting)),
                    .. own.Take(MostCases).Select(
                        @case => Button.Execute(words["Pending.AddTo", @case.Number], AddWaiting.Name, Ids(@case, waiting))),
                    Button.Execute(
                        words[turn.File.OpenReport() is null ? "Pending.NewReport" : "Pending.OpenReport"], ReportWaiting.Name,
                        WaitingIds.Of(waiting)),
                ]),
            ]);
    }

    /// <summary>Who was warned of their alarm reads along, by their own choice.</summary>
    private static bool IsShared(PersonTurn turn, IReadOnlyList<WaitingText> waiting) =>
        turn.Alarm?.Danger?.Shared?.IsBy(turn.Turn.By.Id) is true
            || waiting.Any(text => text.Message is { } message && turn.File.HasSharedInAlarm(message));

    /// <summary>In the message that is answered now, or in one before.</summary>
    private static bool HasFiles(PersonTurn turn, IReadOnlyList<WaitingText> waiting) =>
        turn.File.FilesWith(waiting).Count > 0
        || (turn.Turn.Context.Incoming is { Files.Count: > 0, Id: { } now } && turn.Turn.Context.IsPersonal
        && waiting.Any(text => text.Message == now));

    private static Dictionary<string, string> Ids(Case @case, IReadOnlyList<WaitingText> waiting)
    {
        var ids = @case.Ids();
        foreach (var (name, value) in WaitingIds.Of(waiting))
        {
            ids[name] = value;
        }

        return ids;
    }
}

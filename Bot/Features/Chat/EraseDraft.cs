using Weerbaar.Features.Evidence;
using Weerbaar.Features.Intake;
using Weerbaar.Features.Intake.Safety;

namespace Weerbaar.Features.Chat;

/// <summary>A report that was not sent is thrown away with its files; what danger made of it is a case and stays.</summary>
internal sealed class EraseDraft(RunningAlarm alarm) : IPersonAction
{
    public const string Name = "chat-erase-draft";
    private const string DraftId = "draft";

    public string Verb => Name;

    internal static Dictionary<string, string> Ids(Records.Draft draft) => new() { [DraftId] = draft.Id.Value };

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var draft = turn.File.Draft is { } open && data.Ids.GetValueOrDefault(DraftId) == open.Id.Value ? open : null;
        var words = Texts.In(turn.Turn.Language);
        var running = await alarm(turn, cancellationToken);
        var said = words[running is null ? "Withdraw.Erased" : "Withdraw.Erased.Alarm"];
        return new PersonOutcome(draft is null ? turn.File : turn.File.WithoutDraft())
        {
            Answer = new CardAnswer(Layout.Card(
                turn.Turn.Language,
                said,
                Layout.Paragraph(said),
                running is null ? null : Layout.Buttons(SafeCard.Button(DraftView.Of(turn.Turn, running), running)))),
            Effects = draft is null or { CaseExists: true } ? [] : EraseFiles.Of([.. draft.Evidence.Select(file => (draft.Id, file.Id))]),
        };
    }
}

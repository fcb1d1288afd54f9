using Weerbaar.Features.Intake;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Features.WaitingWords;

/// <summary>What waited belongs to this case.</summary>
internal sealed class AddWaiting(MessageReader reader) : IPersonAction
{
    public const string Name = "chat-add-pending";

    public string Verb => Name;

    public PersonPermission Needs(ActionData data) => PersonPermission.Add;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var (texts, caseId) = (WaitingIds.Read(turn.File, data), turn.Of!.Id);
        return new(texts.Count == 0 ? Done(turn.File, turn, "Pending.Already")
            : Add(turn.File, turn, caseId, texts).And(file => WithFiles(turn with { File = file }, caseId, texts)));
    }

    /// <summary>Each by itself, with its own time. What was refused goes on waiting.</summary>
    private PersonOutcome Add(PersonFile file, PersonTurn turn, CaseId caseId, IReadOnlyList<WaitingText> texts)
    {
        if (texts.Count == 0)
        {
            return Done(file, turn, "Pending.Added");
        }

        var now =
            texts.TakeWhile((_, place) => place == 0 || texts.Take(place + 1).Sum(text => text.Text.Length) <= Limits.Addition).ToList();
        return new PersonOutcome(file) { Then = new Adding(this, turn with { File = file }, caseId, now, [.. texts.Skip(now.Count)]) };
    }

    /// <summary>Of a text from before each had a time nobody knows it.</summary>
    private ReportAdded Piece(WaitingText text) => new(text.Text)
    {
        Threatens = reader.Read(text.Text).Threatens ? true : null,
        TypedAt = text.At == default ? null : text.At,
    };

    /// <summary>What came in the same messages goes along.</summary>
    private static PersonOutcome WithFiles(PersonTurn turn, CaseId caseId, IReadOnlyList<WaitingText> texts) =>
        WaitingFiles.Move(turn, caseId, [.. texts.Except(turn.File.Waiting).Select(text => text.Message).OfType<string>()]);

    internal static PersonOutcome Done(PersonFile file, PersonTurn turn, string key)
    {
        var text = Texts.In(turn.Turn.Language)[key];
        return new PersonOutcome(file) { Answer = new CardAnswer(Layout.Card(turn.Turn.Language, text, Layout.Paragraph(text))) };
    }

    internal static PersonOutcome Refused(PersonFile file, PersonTurn turn, Refusal refusal) =>
        new(file) { Answer = new MessageAnswer(RefusalText.Of(refusal, turn.Turn.Language)) };

    /// <param name="Now">As much as one addition takes.</param>
    private sealed record Adding(
        AddWaiting By, PersonTurn Turn, CaseId Case, IReadOnlyList<WaitingText> Now, IReadOnlyList<WaitingText> Later)
        : CaseStep(Case, new AddPieces([.. Now.DistinctBy(text => text.Text).Select(By.Piece)]))
    {
        public override PersonOutcome Finish(CaseResult result) => result is { Refusal: { } refusal }
            ? Refused(Turn.File, Turn, refusal)
            : By.Add(Turn.File.Without(Now).Sent(Case, Now.Select(text => text.Message)), Turn, Case, Later);
    }
}

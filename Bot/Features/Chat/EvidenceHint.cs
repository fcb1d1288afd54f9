using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Chat;

/// <summary>"Add evidence": how to send files, and what becomes of them (D7).</summary>
internal static class EvidenceHint
{
    public static PersonOutcome Show(PersonTurn turn, IReadOnlyList<Case> own)
    {
        var words = Texts.In(turn.Turn.Language);
        var none = own.Count == 0 && turn.File.Draft is null;
        var card = Layout.Card(
            turn.Turn.Language,
            words["Evidence.Title"],
            Layout.Heading(words["Evidence.Title"]),
            Layout.Paragraph(words[none ? "Evidence.NoReport" : "Evidence.How"]),
            Layout.Paragraph(words["Evidence.Sexual"]),
            none ? Layout.Buttons(Button.Execute(words["Button.Report"], ReportButton.Name, style: ActionStyle.Positive)) : null);
        return new PersonOutcome(turn.File) { Posts = [new CardMessage(card, words["Evidence.Title"])] };
    }
}

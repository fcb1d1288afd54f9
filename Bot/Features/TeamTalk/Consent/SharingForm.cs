using System.Globalization;
using Weerbaar.Features.TeamTalk.Checking;

namespace Weerbaar.Features.TeamTalk.Consent;

/// <summary>
/// An officer prepares a case for the team's talk (D32): asks the employee, writes the text, sees what may lead to a person,
/// and has it approved. Nothing is changed in the text by the bot.
/// </summary>
internal sealed class SharingForm(TalkFigures figures) : ICaseForm, IAboutOthers
{
    internal const string Text = "text";
    internal const string Ask = "ask";
    internal const string Write = "write";
    internal const string Approve = "approve";
    private const string Revision = "revision";
    private const string Report = "report";
    private const string Editor = "editor";

    private static readonly Dictionary<string, string> NothingTyped = [];

    public string Verb => TalkVerbs.Share;

    public Permission Needs => Permission.Share;

    public bool ShowsContent => true;

    public bool ReadsWords => true;

    public async ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken cancellationToken)
    {
        var (words, sharing) = (Texts.In(dialog.Turn.Language), dialog.Of.Sharing);
        var rare = await figures.FindRareKindsAsync(dialog.Turn.Playbook, cancellationToken);
        return sharing switch
        {
            { ShownAt: { } at } => Said(dialog, words["Share.Shown", dialog.Turn.Day(at)], sharing.Text?.Text),
            { AskedAt: null } => Asking(dialog, words),
            { Agreed: null } => Said(dialog, words["Share.Waiting", dialog.Turn.Day(sharing.AskedAt!.Value)]),
            { Agreed: false } => Said(dialog, words["Share.Declined"]),
            { Text: { } text } when dialog.Data.Input(Text) is null => Written(dialog, words, text, rare),
            _ => Writing(dialog, words, rare),
        };
    }

    public async ValueTask<CaseCommand> BuildCommandAsync(DialogTurn dialog, CancellationToken cancellationToken) => Step(dialog) switch
    {
        Ask => new AskSharing(),
        Approve => new ApproveSharing(RevisionIn(dialog.Data)),
        _ => Writes(dialog, await figures.FindRareKindsAsync(dialog.Turn.Playbook, cancellationToken)),
    };

    private static WriteSharing Writes(DialogTurn dialog, IReadOnlyList<string> rare)
    {
        var text = dialog.Data.Input(Text) ?? "";
        var marked = Marked(dialog, text, rare);
        var settled = marked.Settled(dialog.Data.Inputs);
        return new WriteSharing(text, settled, marked.Open(settled));
    }

    private static MarkedText Marked(DialogTurn dialog, string text, IReadOnlyList<string> rare) => new(
        text,
        text.Length > WriteSharing.Most
            ? [] : ReidentificationCheck.Find(
                text, KnownOfCase.Of(dialog.Of, dialog.Turn.Playbook), TalkLists.Of(dialog.Turn.Playbook, rare)),
        Texts.In(dialog.Turn.Language));

    private static DialogAnswer Asking(DialogTurn dialog, Wording words) => DialogForm.Show(
        dialog, words["Share.Title"], Send(dialog, words["Share.Ask"], Ask), Layout.Paragraph(words["Share.Asking"]));

    private static DialogAnswer Said(DialogTurn dialog, string line, string? text = null)
    {
        var words = Texts.In(dialog.Turn.Language);
        return DialogForm.Show(
            dialog, words["Share.Title"], null, Layout.Paragraph(line), text is null ? null : Layout.Words(words["Ask.Text"], text));
    }

    private static DialogAnswer Writing(DialogTurn dialog, Wording words, IReadOnlyList<string> rare) => DialogForm.Show(
        dialog,
        words["Share.Title"],
        Send(dialog, words["Share.Save"], Write),
        [
            Layout.Paragraph(words["Share.Writing"]),
            .. TheReport(dialog, words),
            .. Editing(dialog, words, dialog.Data.Input(Text) ?? "", [], rare),
        ]);

    /// <summary>Approving comes first; the editor unfolds for who wants to change something.</summary>
    private static DialogAnswer Written(DialogTurn dialog, Wording words, SharedText text, IReadOnlyList<string> rare)
    {
        var own = text.By.Id == dialog.Turn.By.Id && dialog.Turn.Playbook.TeamTalk?.FourEyes is not false;
        var approved = dialog.Of.Sharing.ApprovedBy;
        return DialogForm.Show(
            dialog,
            words["Share.Title"],
            approved is not null || own ? null : Send(dialog, words["Share.Approve"], Approve, text.Revision),
            [
                Layout.Paragraph(approved is not null ? words["Share.Approved"] : words[own ? "Share.Own" : "Share.Approving"]),
                CardText.Named(words["Share.WrittenBy"], text.By.Name),
                approved is null ? null : CardText.Named(words["Share.ApprovedBy"], approved.Name),
                Layout.Words(words["Ask.Text"], text.Text),
                .. text.Settled.Select(settled => CardText.Named(
                    words["Share.Stays", settled.Text.Trim(), words[$"Mark.{settled.Kind}"]], settled.Reason)),
                Layout.Small(words["Share.Duty"]),
                .. TheReport(dialog, words),
                new ActionSet([new ActionToggleVisibility([Editor]) { Title = words["Share.Change"] }]),
                new Container(
                [
                    .. Editing(dialog, words, text.Text, text.Settled, rare),
                    new ActionSet([Send(dialog, words["Share.Save"], Write)]),
                ])
                { Id = Editor, IsVisible = false },
            ]);
    }

    private static IEnumerable<CardElement> Editing(
        DialogTurn dialog, Wording words, string text, IReadOnlyList<SettledMark> before, IReadOnlyList<string> rare)
    {
        var typed = dialog.Data.Input(Text) is null ? NothingTyped : dialog.Data.Inputs;
        var marked = Marked(dialog, text, rare);
        yield return new InputText(Text, words["Share.Text"])
        {
            IsMultiline = true,
            MaxLength = WriteSharing.Most,
            IsRequired = true,
            ErrorMessage = words["Share.Missing"],
            Value = text,
        };
        yield return Layout.Small(words["Share.Duty"]);
        foreach (var element in marked.Open([]) == 0 ? [] : Marks(marked, typed, before, words))
        {
            yield return element;
        }
    }

    private static IEnumerable<CardElement> Marks(
        MarkedText marked, IReadOnlyDictionary<string, string> typed, IReadOnlyList<SettledMark> before, Wording words) =>
    [
        CardText.Subheading(words["Share.Marked", marked.Open([])]),
        marked.Shown(),
        Layout.Paragraph(words["Share.Settle"]),
        .. marked.Fields(typed, before),
    ];

    private static IEnumerable<CardElement> TheReport(DialogTurn dialog, Wording words) =>
    [
        new ActionSet([new ActionToggleVisibility([Report]) { Title = words["Share.Report"] }]),
        new Container([Layout.Words(words["Share.ReportText"], dialog.Of.Report?.Description ?? "")]) { Id = Report, IsVisible = false },
    ];

    private static ActionSubmit Send(DialogTurn dialog, string title, string step, int revision = 0)
    {
        var ids = new Dictionary<string, string>(dialog.Of.Ids(TalkVerbs.Step, step)) { [Revision] = $"{revision}" };
        return Button.Submit(title, TalkVerbs.Share, ids, ActionStyle.Positive, step == Approve ? AssociatedInputs.None : null);
    }

    private static string? Step(DialogTurn dialog) => dialog.Data.Ids.GetValueOrDefault(TalkVerbs.Step);

    private static int RevisionIn(ActionData data) => int.TryParse(
        data.Ids.GetValueOrDefault(Revision), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;
}

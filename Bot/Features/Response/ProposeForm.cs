using Weerbaar.Features.Triage;
using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.Response;

/// <summary>
/// An officer proposes one or several responses (D15): what the protocol advises and why stands above the choices, what
/// cannot be chosen stands below them with its reason (D17, D19).
/// </summary>
internal sealed class ProposeForm() : CaseForm(OfficersVerbs.Propose, Permission.Propose), IAboutOthers
{
    private const string Options = "options";
    private const string Account = "account";
    private const string Signer = "signer";
    private const string Moment = "moment";
    private const string Passed = "passed";

    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var turn = dialog.Turn;
        var words = Texts.In(turn.Language);
        var advice = ProposalAdvice.Of(dialog.Of, turn.Playbook);
        var offered = advice.Choosable.Select(option => Offered(option, advice, words, turn.Language));
        var opened = dialog with { Fault = dialog.Fault ?? Hindrance(dialog) };
        return DialogForm.Show(opened, words["Propose.Title"], Button.Submit(words["Propose.Send"], Verb, dialog.Of.Ids()),
        [
            .. Advice(advice, words, turn.Language),
            DialogForm.SeveralOf(dialog, Options, words["Propose.Options"], [.. offered]),
            .. Impossible(advice, words, turn.Language),
            DialogForm.LongText(dialog, DialogForm.Reason, words["Propose.Reason"]),
            Layout.Small(words["Propose.ReasonHelp"]),
            CardText.Subheading(words["Propose.Speaker"]),
            Layout.Small(words["Propose.SpeakerHelp"]),
            DialogForm.Line(dialog, Account, words["Propose.Account"]),
            DialogForm.Line(dialog, Signer, words["Propose.Signer"]),
            DialogForm.Line(dialog, Moment, words["Propose.Moment"]),
            DialogForm.LongText(dialog, Passed, words["Propose.Passed"], required: false) with { MaxLength = Limits.Remark },
        ]);
    }

    /// <summary>All three or nothing: a response names account, signer and time (D14).</summary>
    protected override CaseCommand Command(DialogTurn dialog)
    {
        string?[] parts = [dialog.Data.Input(Account), dialog.Data.Input(Signer), dialog.Data.Input(Moment)];
        var spoken = string.Join(" · ", parts.OfType<string>());
        return new ProposeResponse(
            dialog.Data.Choices(Options), dialog.Text(DialogForm.Reason), parts.Contains(null) ? null : spoken, dialog.Data.Input(Passed))
        {
            PartlySpokenAs = parts.Contains(null) ? spoken : null,
        };
    }

    /// <summary>What would be refused whatever is typed, so that nobody types for nothing.</summary>
    private static string? Hindrance(DialogTurn dialog)
    {
        Refusal? refusal = dialog.Of switch
        {
            { Report: null } => new ReportNotSent(),
            { Claim: null } => new NotClaimed(),
            { Claim.Officer: var officer } when officer.Id != dialog.Turn.By.Id => new ClaimedByOther(officer),
            _ => null,
        };
        return refusal is null ? null : RefusalText.Of(refusal, dialog.Turn.Language);
    }

    private static IEnumerable<CardElement> Advice(ProposalAdvice advice, Wording words, Language language)
    {
        if (advice.Advice.Count > 0)
        {
            yield return CardText.Subheading(words["Propose.Advice"]);
        }

        foreach (var advised in advice.Advice)
        {
            yield return Layout.Paragraph(advised.Because.In(language)) with { Spacing = Spacing.Small };
            yield return CardText.List(advised.Options.Select(option => Line(option, advice, words, language)))!;
        }
    }

    /// <summary>What is advised and not possible yet says so in the same line.</summary>
    private static string Line(ResponseOption option, ProposalAdvice advice, Wording words, Language language) =>
        advice.HindranceOf(option) is { } hindered
            ? words["Propose.NotYet", option.Name.In(language), hindered.Requirement.Otherwise.In(language)]
            : option.Name.In(language);

    private static IEnumerable<CardElement?> Impossible(ProposalAdvice advice, Wording words, Language language)
    {
        if (advice.Impossible.Count > 0)
        {
            yield return CardText.Subheading(words["Propose.Impossible"]);
            yield return CardText.List(advice.Impossible.Select(each => Why(each, language)));
        }

        var passable = advice.Passable.Where(each => !advice.IsConsidered(each.Option)).ToList();
        if (passable.Count > 0)
        {
            yield return CardText.Subheading(words["Propose.Passable"]);
            yield return CardText.List(passable.Select(each => Why(each, language)));
        }
    }

    private static string Why(Hindered hindered, Language language) =>
        $"{hindered.Option.Name.In(language)}: {hindered.Requirement.Otherwise.In(language)}";

    private static Choice Offered(ResponseOption option, ProposalAdvice advice, Wording words, Language language)
    {
        var name = option.Name.In(language);
        var key = advice.IsAdvised(option) ? "Propose.Advised"
            : advice.HindranceOf(option) is not null ? "Propose.WithReason"
            : null;
        return new Choice(key is null ? name : words[key, name], option.Id);
    }
}

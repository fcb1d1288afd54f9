namespace Weerbaar.Features.Triage;

/// <summary>The proposal with its options, who speaks, the reason, and what was decided.</summary>
internal sealed class ProposalBlock(ProposalView? proposal, CardContext context, Language language)
{
    private readonly Wording _words = Texts.In(language);

    public IEnumerable<CardElement?> Elements()
    {
        if (proposal is null)
        {
            yield break;
        }

        yield return CardText.Subheading(_words["Proposal", proposal.Revision]);
        yield return PlainText.Of(_words["Proposal.By", proposal.By, Time(proposal.At)]);
        foreach (var option in proposal.Options)
        {
            yield return Option(option);
        }

        yield return Layout.Words(_words["Proposal.Reason"], proposal.Reason);
        yield return Decision();
    }

    private Container Option(OptionLine option)
    {
        var description = context.Playbook.FindOption(option.Option)?.Description.In(language);
        CardElement?[] items =
        [
            new TextBlock(option.Name.In(language)) { Weight = TextWeight.Bolder, Spacing = Spacing.None },
            description is null ? null : Layout.Small(description) with { Spacing = Spacing.None },
            option.SpokenAs is { } spoken ? CardText.Named(_words["Proposal.SpokenAs"], spoken) : null,
            option.PassedBecause is { } passed ? CardText.Named(_words["Proposal.Passed"], passed) : null,
        ];
        return new Container([.. items.OfType<CardElement>()]);
    }

    private Container? Decision()
    {
        if (proposal?.Decision is not { } decision)
        {
            return null;
        }

        CardElement?[] items =
        [
            PlainText.Of(_words[$"Decision.{decision.Verdict}", decision.By.Name, Time(decision.At)]),
            string.IsNullOrWhiteSpace(decision.Reason) ? null : Layout.Words(_words["Decision.Reason"], decision.Reason),
        ];
        return new Container([.. items.OfType<CardElement>()]) { Style = ContainerStyle.Emphasis };
    }

    private string Time(DateTimeOffset at) => Moments.Time(at, context.Playbook, language);
}

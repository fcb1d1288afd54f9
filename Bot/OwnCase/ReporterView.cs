using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.Playbook;
using Weerbaar.Turns;

namespace Weerbaar.OwnCase;

/// <summary>What somebody who reported for a colleague sees: that it was taken up, and nothing more.</summary>
public sealed record ReporterView(CaseNumber Number, bool TakenUp, bool Ended)
{
    private static readonly Texts Texts = new("OwnCase");

    public static ReporterView Of(Case of) => new(of.Number, of.Claim is not null || of.Proposal is not null, !of.IsOpen);

    public AdaptiveCard Draw(Language language)
    {
        var words = Texts.In(language);
        var state = Ended ? "Reporter.Ended" : TakenUp ? "Reporter.TakenUp" : "Reporter.Sent";
        return Layout.Card(
            language,
            words["Card.Summary", Number],
            Layout.Heading(words["Reporter.Title", Number]),
            Layout.Paragraph(words[state]),
            Layout.Small(words["Reporter.Privacy"]));
    }
}

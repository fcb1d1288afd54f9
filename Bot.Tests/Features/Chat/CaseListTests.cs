using AdaptiveCards;
using Weerbaar.Features.Chat;
using Weerbaar.Tests.Features.Intake;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Features.Chat;

/// <summary>The lists as cards: what stands in them and where their buttons lead.</summary>
public sealed class CaseListTests
{
    private const string Place = "2517290087999999999-abcdefghjkmnpqrstuvwxyz234";

    private static readonly Case Open = new Cases.CaseBuilder(Employee, Employee.Person, Monday, Report()).Case;

    [Fact]
    public void A_page_leads_to_the_older_one_and_that_one_back()
    {
        var at = ListSpot.Newest(ListKind.Mine);
        var first = Drawn(at, Place);
        Assert.Equal(["Toon oudere"], Pages(first));
        var second = Drawn(at.OlderFrom(Place), null);
        Assert.Equal(["Toon nieuwere"], Pages(second));
        Assert.Contains(Place, CardLook.TextOf(first), StringComparison.Ordinal);
        Assert.Empty(Pages(Drawn(at, null)));
    }

    [Fact]
    public void Officers_read_no_name_and_no_word_of_a_report_in_a_list()
    {
        var card = CardLook.TextOf(Drawn(ListSpot.Newest(ListKind.Open), null));
        Assert.Contains(Open.Number.Value, card, StringComparison.Ordinal);
        Assert.Contains("Nog niemand heeft deze zaak.", card, StringComparison.Ordinal);
        Assert.DoesNotContain(Employee.Person.Name, card, StringComparison.Ordinal);
        Assert.DoesNotContain("weet te vinden", card, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_leads_to_the_months_beside_it_and_none_comes_after_the_present_one()
    {
        Assert.Equal(["oktober 2026"], Pages(Drawn(ListSpot.Newest(ListKind.Month, new(2026, 11, 23)), null)));
        var october = Drawn(ListSpot.Newest(ListKind.Month, new(2026, 10, 3)), null);
        Assert.Equal(["september 2026", "november 2026"], Pages(october));
        Assert.Contains("Gemeld in oktober 2026", CardLook.TextOf(october), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_an_officers_overview_leads_to_all_cases(bool isOfficer)
    {
        var (page, nothing) = (new CasePage([Open], Place), new CasePage([], null));
        var file = new PersonFile(Employee.Person.Id, new PersonProfile(), null);
        var outcome = new CaseList(Turn).Overview(new PersonTurn(file, Turn), page, nothing, isOfficer, tellsMore: false);
        var card = ((Weerbaar.Teams.Connector.CardMessage)outcome.Posts[0]).Card;
        string[] own = ["Toon oudere"], all = ["Alle open zaken", "Zaken van deze maand"];
        Assert.Equal(isOfficer ? [.. own, .. all] : own, Pages(card));
    }

    private static Turn Turn =>
        new(Employee, Language.Dutch, Rules, Calendar,
            new TurnContext(TurnKind.CardAction, Monday, new("", "", ConversationTypes.Personal, "")));

    private static AdaptiveCard Drawn(ListSpot at, string? older) => new CaseList(Turn).Page(at, new CasePage([Open], older));

    private static IEnumerable<string?> Pages(AdaptiveCard card) =>
        CardLook.Buttons(card).Where(button => (string?)button["verb"] == ShowList.Name).Select(button => (string?)button["title"]);
}

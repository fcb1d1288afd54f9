using Weerbaar.AdaptiveCards;
using Weerbaar.Intake;
using Weerbaar.Playbook;
using Weerbaar.Teams;
using Weerbaar.Tests.AdaptiveCards;

namespace Weerbaar.Tests.Intake;

public sealed class CardTests
{
    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void Every_card_of_the_way_is_faultless_and_fits(Language language)
    {
        var cards = Everything(language).DistinctBy(CardLook.TextOf).ToList();

        Assert.InRange(cards.Count, 30, 200);
        Assert.All(cards, card =>
        {
            Assert.Empty(CardValidator.Faults(card));
            Assert.InRange(CardSize.Of(card), 1, CardSize.Limit);
        });
    }

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void A_button_carries_ids_only_and_at_most_four_stand_together(Language language)
    {
        var cards = Everything(language);

        Assert.All(cards.SelectMany(CardLook.Buttons), button => Assert.All(
            button["data"]!["ids"]!.AsObject(), id => Assert.InRange(((string?)id.Value)!.Length, 0, 40)));
        Assert.All(cards.SelectMany(card => card.Body).OfType<ActionSet>(), set => Assert.InRange(set.Actions.Count, 1, 4));
    }

    [Fact]
    public void What_a_notification_shows_says_nothing() => Assert.All(
        Everything(Language.Dutch), card => Assert.DoesNotContain("bedreig", card.FallbackText!, StringComparison.OrdinalIgnoreCase));

    private static List<AdaptiveCard> Everything(Language language)
    {
        var words = language is Language.Dutch ? "Ik word online bedreigd" : "I'm being threatened online";
        var whole = new BypassingTeller(language).Says(words).Clicks(IntakeVerbs.NoDanger)
            .Clicks(IntakeVerbs.AskDanger).Alarmed("ManagerAndTeam")
            .Clicks(IntakeVerbs.Next, new { about = "Myself" })
            .Clicks(IntakeVerbs.Next, new { kinds = "" })
            .Clicks(IntakeVerbs.Next, new { kinds = "sexual,recorded-at-work" })
            .Clicks(IntakeVerbs.Next, new { what = words })
            .Clicks(IntakeVerbs.Next, new { platform = "facebook", url = "geen" })
            .Clicks(IntakeVerbs.Next, new { platform = "facebook", url = "example.org/1" })
            .Says(language is Language.Dutch ? "hij trapt de deur in" : "he is kicking the door in").Says("https://x.com/a/status/1").Says("nog iets").Clicks(IntakeVerbs.Undo)
            .Sends(new IncomingFile("a*b*.png", "https://files.example/a", "png", false))
            .SkipTo("route").Clicks(IntakeVerbs.Next, new { route = "adviser" })
            .Clicks(IntakeVerbs.Stop).Resumes();
        whole.Clicks(IntakeVerbs.LeaveOut).Clicks(IntakeVerbs.Change, id: "files").Clicks(IntakeVerbs.Next);
        var review = whole.Clicked;
        whole.Clicks(review, IntakeVerbs.Send).Clicks(review, IntakeVerbs.Send);
        whole.Says(language is Language.Dutch ? "ik ben veilig" : "i am safe").Clicks(IntakeVerbs.EndDanger);
        whole.Says(words + " opnieuw").Sends(new IncomingFile("c.png", "https://files.example/c", "png", false));
        whole.Now += TimeSpan.FromDays(20);
        whole.Sends(new IncomingFile("b.png", "https://files.example/b", "png", false)).Clicks(IntakeVerbs.FilesBelong);
        whole.Says(words).Says(words + "!").Safe().Says(language is Language.Dutch ? "melden" : "report").Clicks(IntakeVerbs.StartAnew).Stops();
        whole.Says("zeg, weet je wat daar dan nog gebeurde").Says(language is Language.Dutch ? "ja" : "yes");

        var crisis = new BypassingTeller(language) { Now = new(2026, 9, 12, 12, 0, 0, TimeSpan.Zero) };
        crisis.Says("Ik word bedreigd en wil niet meer leven");
        crisis.Clicks(IntakeVerbs.Nobody).Clicks(IntakeVerbs.Resume);
        return [.. whole.Seen, .. crisis.Seen, .. Colleague(language)];
    }

    private static List<AdaptiveCard> Colleague(Language language)
    {
        var teller = new BypassingTeller(language).Says(Walk.Threat).Safe().Clicks(IntakeVerbs.Next, new { about = "Colleague" })
            .Clicks(IntakeVerbs.Next, new { about = "Colleague", colleague = BypassingTeller.Colleague })
            .Clicks(IntakeVerbs.Next, new { kinds = "other" }).Clicks(IntakeVerbs.Next, new { what = "…" })
            .SkipTo("review").Clicks(IntakeVerbs.Send);
        return teller.Seen;
    }
}

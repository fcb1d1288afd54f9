using AdaptiveCards;
using Weerbaar.Features.Intake;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Intake;

/// <summary>Every input is checked again by the server, with the fault on the card and what was typed kept.</summary>
[Collection(AtTheBackDoor.Name)]
public sealed class AnswerTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData("step-when", "seen", "2027-09-08", "tot en met vandaag")]
    [InlineData("step-when", "seen", "gisteren", "tot en met vandaag")]
    [InlineData("step-when", "still-online", "maybe", "Kies opnieuw")]
    [InlineData("step-where", "platform", "myspace", "Kies opnieuw")]
    [InlineData("step-where", "platform", "facebook,x", "Kies opnieuw")]
    [InlineData("step-where", "url", "weet ik niet", "geen link")]
    [InlineData("step-where", "url", "javascript:alert(1)", "geen link")]
    [InlineData("step-where", "url", "ftp://example.org/", "geen link")]
    [InlineData("step-spread", "views", "-3", "heel getal")]
    [InlineData("step-spread", "views", "1.5", "heel getal")]
    [InlineData("step-content", "private-data", "address,moon", "Kies opnieuw")]
    public async Task What_is_wrong_is_said_and_stays_on_the_card(string step, string question, string typed, string fault)
    {
        var teller =
            await _door.Tells().ToQuestions().SkipTo(step).Clicks(IntakeVerbs.Next, new Dictionary<string, string> { [question] = typed });

        Assert.Equal(step, teller.Draft.Step);
        Assert.Contains(fault, teller.ClickedText, StringComparison.Ordinal);
        Assert.False(teller.Draft.Answers.ContainsKey(question));
    }

    [Fact]
    public async Task What_is_right_beside_a_fault_is_kept_and_all_that_was_typed_stays()
    {
        var teller = await _door.Tells().ToQuestions().Clicks(IntakeVerbs.Next, new { platform = "facebook", url = "weet niet" });

        Assert.Equal("facebook", teller.Draft.Answers["platform"]);
        Assert.Equal("weet niet", (string?)CardLook.InputOf(teller.Clicked, "url")!["value"]);
    }

    [Theory]
    [InlineData("https://www.facebook.com/p/1", false)]
    [InlineData("m.facebook.com/p/1", false)]
    [InlineData("https://facebook.com.evil.example/p", true)]
    [InlineData("https://archive.example.org/p/1", true)]
    public async Task A_link_that_is_not_the_platform_s_is_taken_with_a_hint(string link, bool hint)
    {
        var teller = await _door.Tells().ToQuestions().Clicks(IntakeVerbs.Next, new { platform = "facebook", url = link });

        Assert.EndsWith(link, teller.Draft.Answers["url"], StringComparison.Ordinal);
        Assert.StartsWith("https://", teller.Draft.Answers["url"], StringComparison.Ordinal);
        Assert.Equal("step-when", teller.Draft.Step);
        Assert.Equal(hint, teller.ClickedText.Contains("lijkt niet van Facebook", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Today_is_a_date_that_counts_and_it_is_the_local_one()
    {
        await using var late = await FrontDoor.StartAsync();
        // Half past midnight on Wednesday in Amsterdam; in UTC it is Tuesday still.
        late.Move(new TimeSpan(14, 30, 0));
        var teller = await late.Tells().ToQuestions().SkipTo("step-when").Clicks(IntakeVerbs.Next, new { seen = "2026-09-02" });

        Assert.Equal("2026-09-02", teller.Draft.Answers["seen"]);
    }

    [Fact]
    public async Task An_answer_that_is_too_long_is_said_and_the_rest_belongs_in_the_chat()
    {
        var teller = await _door.Tells().ToQuestions().SkipTo("step-who").Clicks(IntakeVerbs.Next, new { account = new string('a', 501) });

        Assert.Contains("er passen 500 tekens", teller.ClickedText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_thousand_forged_characters_in_any_input_make_no_card_too_large()
    {
        var much = new string('\u0634', 50_000);
        var teller = await _door.Tells().Says(Walk.Threat).Safe().Forges(IntakeVerbs.Next, new { about = "Colleague", colleague = much })
            .Clicks(IntakeVerbs.Next, new { about = "Myself" }).Forges(IntakeVerbs.Next, new { kinds = "threat," + much })
            .Clicks(IntakeVerbs.Next, new { kinds = "threat" }).Clicks(IntakeVerbs.Next, new { what = Walk.Threat })
            .SkipTo("step-who").Forges(IntakeVerbs.Next, new { sender = much, account = much })
            .Forges(IntakeVerbs.Next, new Dictionary<string, string> { ["account-link"] = much, ["others"] = much });

        Assert.All(teller.Seen, card => Assert.InRange(CardLook.SizeOf(card), 1, CardSize.Limit));
        Assert.Equal("step-who", teller.Draft.Step);
    }

    [Fact]
    public async Task An_unknown_step_or_a_stranger_s_id_changes_nothing()
    {
        var forged = (await _door.Tells().ToQuestions()).With(IntakeVerbs.Next);
        var teller = await _door.Tells().ToQuestions();
        var before = RecordsJson.Write(teller.Draft);

        await teller.Clicks(forged, IntakeVerbs.Next, new { platform = "x" });

        Assert.Equal(before, RecordsJson.Write(teller.Draft));
        Assert.Contains("andere melding", teller.ClickedText, StringComparison.Ordinal);
    }
}

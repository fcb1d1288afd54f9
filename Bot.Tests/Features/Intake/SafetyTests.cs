using Weerbaar.Features.Chat;
using Weerbaar.Features.Intake;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Intake;

[Collection(AtTheBackDoor.Name)]
public sealed class SafetyTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(Language.Dutch, "Ik word online bedreigd")]
    [InlineData(Language.English, "I'm being threatened online")]
    [InlineData(Language.Dutch, "iemand schrijft leugens over me")]
    public async Task D2_The_first_answer_asks_about_danger_and_shows_the_numbers(Language language, string words)
    {
        var teller = await _door.Tells(language).Says(words);

        var safety = CardLook.TextOf(teller.Chat[0]);
        Assert.Contains("112", safety, StringComparison.Ordinal);
        Assert.Contains("0900-8844", safety, StringComparison.Ordinal);
        Assert.NotNull(CardLook.ButtonOf(teller.Chat[0], IntakeVerbs.Danger, "ManagerAndTeam"));
        Assert.NotNull(CardLook.ButtonOf(teller.Chat[0], IntakeVerbs.Danger, "TeamOnly"));
        Assert.NotNull(CardLook.ButtonOf(teller.Chat[0], IntakeVerbs.NoDanger));
    }

    [Fact]
    public async Task D2_The_first_answer_stands_alone_and_words_alert_nobody()
    {
        var teller = await _door.Tells().Says("Hij staat nu met een mes voor mijn deur");

        Assert.Single(teller.Chat);
        Assert.Empty(teller.Cases);
    }

    [Theory]
    [InlineData("no danger")]
    [InlineData("danger")]
    [InlineData("words")]
    [InlineData("a file")]
    public async Task D2_The_next_card_comes_once_with_a_button_or_with_the_next_message(string answer)
    {
        var teller = await _door.Tells().Says(Walk.Threat);
        var safety = teller.Chat[0];

        await (answer switch
        {
            "no danger" => teller.Safe(),
            "danger" => teller.Alarmed("TeamOnly"),
            "words" => teller.Says("en gisteren ook al"),
            _ => teller.Sends(DoorFile.Sent("a.png")),
        });
        Assert.Contains("Reageer zelf niet online", teller.LastTextOf(IntakeVerbs.Next), StringComparison.Ordinal);

        await teller.Clicks(safety, IntakeVerbs.NoDanger);
        Assert.Single(teller.Chat, card => CardLook.ButtonOf(card, IntakeVerbs.Next) is not null);
    }

    [Fact]
    public async Task D3_It_says_not_to_answer_to_keep_everything_and_to_talk()
    {
        var safety = CardLook.TextOf((await _door.Tells().Says(Walk.Threat)).Chat[0]);

        Assert.Contains("Reageer zelf niet online", safety, StringComparison.Ordinal);
        Assert.Contains("Bewaar eerst alles", safety, StringComparison.Ordinal);

        var next = (await _door.Tells().Says(Walk.Threat).Safe()).LastText;
        Assert.Contains("schermafbeelding met datum en tijd", next, StringComparison.Ordinal);
        Assert.Contains("Praat erover", next, StringComparison.Ordinal);
        Assert.Contains("Eerst de schermafbeelding", next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public async Task D2_Every_number_is_a_link_that_calls_it(Language language)
    {
        var teller = await _door.Tells(language).Says(Walk.Threatened(language));
        Check(teller.LastText);
        Check((await teller.Safe()).ClickedText);
        Check((await teller.Clicks(IntakeVerbs.AskDanger).Clicks(IntakeVerbs.Danger, id: "TeamOnly")).ClickedText);

        void Check(string card)
        {
            var call = language is Language.Dutch ? "Bel" : "Call";
            Assert.Contains($"[{call} 112](tel:112)", card, StringComparison.Ordinal);
            Assert.Contains($"[{call} 0900-8844](tel:09008844)", card, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Language.Dutch, "meldteam")]
    [InlineData(Language.English, "response team")]
    public async Task D2_What_a_button_does_is_read_before_it_and_it_names_who_is_warned(Language language, string team)
    {
        var card = (await _door.Tells(language).Says(Walk.Threatened(language))).Last;
        var buttons = CardLook.Buttons(card).Where(button => (string?)button["verb"] == IntakeVerbs.Danger).ToList();

        Assert.All(buttons, button => Assert.Contains(team, (string?)button["title"], StringComparison.Ordinal));
        Assert.All(buttons, button => Assert.InRange(((string?)button["title"])!.Length, 1, 34));
        var text = CardLook.TextOf(card);
        var before = text.IndexOf(language is Language.Dutch ? "Een alarmknop waarschuwt" : "Alert buttons work", StringComparison.Ordinal);
        Assert.InRange(before, 0, text.IndexOf("ActionSet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task D2_Outside_office_hours_it_says_when_somebody_reads_this_and_whom_to_call()
    {
        await using var own = await FrontDoor.StartAsync();
        own.Move(TimeSpan.FromHours((11 * 24) + 4));
        var saturday = await own.Tells().Says(Walk.Threat);

        Assert.Contains("maandag 14 september 08:30", CardLook.TextOf(saturday.Chat[0]), StringComparison.Ordinal);
        Assert.Contains("buiten kantooruren", (await saturday.Safe()).ClickedText, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Meldteam leest dit", CardLook.TextOf((await _door.Tells().Says(Walk.Threat)).Chat[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task D2_Danger_stays_within_reach_on_every_step_and_what_was_typed_stays()
    {
        var teller = await _door.Tells().ToWhat().Clicks(IntakeVerbs.StepDanger, new { what = "Hij staat hier" });

        Assert.Equal("Hij staat hier", teller.Draft.Description);
        Assert.Contains("Hij staat hier", teller.ClickedText, StringComparison.Ordinal);
        Assert.NotNull(CardLook.ButtonOf(teller.Chat[^1], IntakeVerbs.Danger, "TeamOnly"));
        Assert.Empty(teller.Cases);
        await teller.Clicks(IntakeVerbs.Next, new { what = "Hij staat hier" });
        while (teller.Draft.Step != "review")
        {
            Assert.Contains("Is er nu gevaar? Bel eerst [112](tel:112).", teller.ClickedText, StringComparison.Ordinal);
            await teller.Clicks(IntakeVerbs.Skip);
        }

        Assert.Contains("Is er nu gevaar? Bel eerst [112](tel:112).", teller.ClickedText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DangerRoute.ManagerAndTeam)]
    [InlineData(DangerRoute.TeamOnly)]
    public async Task D2_A_click_makes_the_case_before_the_form_is_finished(DangerRoute route)
    {
        var teller = await _door.Tells().Says(Walk.Threat).Clicks(IntakeVerbs.Danger, id: route.ToString());

        Assert.Equal(route, teller.Case.Danger!.Route);
        Assert.Null(teller.Case.Report);
        Assert.Equal(teller.Draft.Number, teller.Case.Number);
        Assert.True(teller.Draft.CaseExists);
        Assert.Contains(teller.Case.Number.Value, teller.ClickedText, StringComparison.Ordinal);
        Assert.Contains(
            Moments.Time(teller.Case.Danger.RaisedAt, _door.Get<OrganisationPlaybook>(), Language.Dutch), teller.ClickedText,
            StringComparison.Ordinal);
        Assert.Contains("112", teller.ClickedText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D2_The_form_goes_on_after_danger_and_is_sent_on_the_same_case()
    {
        var teller = await _door.Tells().Says(Walk.Threat).Alarmed("TeamOnly")
            .Clicks(IntakeVerbs.Next, new { about = "Myself" })
            .Clicks(IntakeVerbs.Next, new { kinds = "threat" })
            .Clicks(IntakeVerbs.Next, new { what = "Hij staat voor de deur" })
            .SkipTo("review").Clicks(IntakeVerbs.Send);

        Assert.Equal("Hij staat voor de deur", teller.Case.Report!.Description);
        Assert.NotNull(teller.Case.Danger);
    }

    [Fact]
    public async Task D2_A_second_click_says_it_again_and_a_wider_one_widens()
    {
        var teller = await _door.Tells().Says(Walk.Threat);
        var safety = teller.Chat[0];
        await teller.Clicks(safety, IntakeVerbs.Danger, id: "TeamOnly");
        var raised = teller.Case.Danger!;

        await teller.Clicks(safety, IntakeVerbs.Danger, id: "TeamOnly");
        Assert.Equal((raised.RaisedAt, 1), (teller.Case.Danger!.RaisedAt, teller.Case.Danger.Further));

        await teller.Clicks(safety, IntakeVerbs.Danger, id: "ManagerAndTeam");
        Assert.Equal(DangerRoute.ManagerAndTeam, teller.Case.Danger!.Route);
    }

    [Theory]
    [InlineData("the same step")]
    [InlineData("the first card")]
    public async Task D2_Danger_that_comes_back_is_a_new_alarm_wherever_it_is_pressed(string place)
    {
        var teller = await _door.Tells().ToQuestions();
        var (first, step) = (teller.Seen[0], teller.Last);
        await Press();
        await teller.Clicks(IntakeVerbs.EndDanger);
        Assert.NotNull(teller.Case.Danger!.OverAt);

        await Press();

        Assert.Null(teller.Case.Danger!.OverAt);
        Assert.True(teller.Case.Danger.IsUnanswered);
        await teller.Clicks(IntakeVerbs.EndDanger);
        Assert.NotNull(teller.Case.Danger!.OverAt);

        Telling Press() => place == "the first card" ? teller.Clicks(first, IntakeVerbs.Danger, id: "TeamOnly")
            : teller.Clicks(step, IntakeVerbs.StepDanger).Clicks(IntakeVerbs.Danger, id: "TeamOnly");
    }

    [Fact]
    public async Task D2_Danger_on_the_card_of_a_report_that_was_sent_alerts_on_its_case()
    {
        var teller = await _door.Tells().Sent();

        await teller.Clicks(IntakeVerbs.AskDanger).ClicksThere(IntakeVerbs.Danger, id: "ManagerAndTeam");

        Assert.NotNull(teller.Case.Danger);
        Assert.Null(teller.File.Draft);
    }

    [Fact]
    public async Task D2_Danger_on_the_card_of_an_erased_draft_makes_a_case_all_the_same()
    {
        var teller = await _door.Tells().Says(Walk.Threat);
        var safety = teller.Chat[0];
        await teller.Says("intrekken").Clicks(EraseDraft.Name);
        Assert.Null(teller.File.Draft);

        await teller.Clicks(safety, IntakeVerbs.Danger, id: "TeamOnly");

        Assert.NotNull(teller.Case.Danger);
        Assert.Equal(teller.Case.Id, teller.Draft.Id);
        await teller.Clicks(IntakeVerbs.GoOn);
        Assert.Contains(teller.New, message => message.Buttons.Any(button => button.Verb == IntakeVerbs.Next));
    }

    [Fact]
    public async Task D2_Danger_after_the_case_was_withdrawn_makes_another()
    {
        var teller = await _door.Tells().Sent();
        var sent = teller.Clicked;
        await teller.Person.ClicksAsync("Intrekken", on: "Jouw melding");
        await teller.Person.SubmitsAsync("Ja, trek in");

        await teller.Clicks(sent, IntakeVerbs.AskDanger).ClicksThere(IntakeVerbs.Danger, id: "ManagerAndTeam");

        Assert.Equal(2, teller.Cases.Count);
        Assert.Single(teller.Cases.Values, @case => @case.IsOpen && @case.Danger is { Route: DangerRoute.ManagerAndTeam });
    }

    [Fact]
    public async Task D2_No_danger_keeps_the_advice_and_a_way_back_to_the_question()
    {
        var teller = await _door.Tells().Says(Walk.Threat).Clicks(IntakeVerbs.NoDanger);

        Assert.Contains("Reageer zelf niet online", teller.LastText, StringComparison.Ordinal);
        await teller.ClicksThere(IntakeVerbs.AskDanger).ClicksThere(IntakeVerbs.Danger, id: "TeamOnly");
        Assert.NotNull(teller.Case.Danger);
    }

    [Fact]
    public async Task D1_Danger_for_a_colleague_who_is_named_later_becomes_the_colleague_s_case()
    {
        var teller = await _door.Tells().Says("Mijn collega wordt bedreigd").Alarmed("ManagerAndTeam");
        await teller.Clicks(IntakeVerbs.Next, new { about = nameof(About.Colleague), colleague = teller.Colleague.Id })
            .Clicks(IntakeVerbs.Next, new { kinds = "threat" })
            .Clicks(IntakeVerbs.Next, new { what = "Ze wordt bedreigd" })
            .SkipTo("review").Clicks(IntakeVerbs.Send);

        Assert.Equal(new PersonId(teller.Colleague.Id), teller.Case.Affected!.Id);
        Assert.Equal(teller.Me, teller.Case.Reporter.Id);
        Assert.Equal(RouteChoice.Open, teller.Case.Route.Choice);
        var told = await teller.Colleague.EventuallySeesAsync("Een collega maakt zich zorgen om jou");
        Assert.Contains(told.Buttons, button => button.Title == "Kies wie beslist");
    }
}

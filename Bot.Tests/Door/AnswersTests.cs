namespace Weerbaar.Tests.Door;

/// <summary>Links, dates and numbers as people type and paste them: kept as they are meant, or refused with what to do (D4).</summary>
[Collection(AtTheDoor.Name)]
public sealed class AnswersTests(Doorway doorway)
{
    private const string Safe =
        "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.com%2Fboos%2F1%3Fa%3Db&data=05%7C01%7C%7C&sdata=Zq8%3D&reserved=0";

    private readonly FrontDoor _door = doorway.Door;

    public static TheoryData<string, string, string> Meant => new()
    {
        { "url", "https://a.example/1 https://b.example/2", "https://a.example/1\nhttps://b.example/2" },
        { "url", "https://a.example/1\nhttps://b.example/2", "https://a.example/1\nhttps://b.example/2" },
        { "url", "https://a.example/1, https://b.example/2.", "https://a.example/1\nhttps://b.example/2" },
        { "url", "<https://a.example/1>", "https://a.example/1" },
        { "url", "zie https://a.example/1", "https://a.example/1" },
        { "url", "see https://a.example/1 and https://b.example/2", "https://a.example/1\nhttps://b.example/2" },
        { "url", "www.a.example/1", "https://www.a.example/1" },
        { "url", Safe, "https://x.com/boos/1?a=b" },
        { "url", $"zie <{Safe}>", "https://x.com/boos/1?a=b" },
        { "seen", "2026-08-30", "2026-08-30" },
        { "seen", "2026-08-30T14:05:00Z", "2026-08-30" },
        { "seen", "2026-08-30T14:05:00+02:00", "2026-08-30" },
        { "seen", "2026-08-29T22:00:00.000Z", "2026-08-30" },
        { "seen", "2026-08-30 23:30", "2026-08-30" },
        { "seen", "30-8-2026", "2026-08-30" },
        { "seen", "30 augustus 2026", "2026-08-30" },
        { "seen", "30 August 2026", "2026-08-30" },
        { "views", "12.345", "12345" },
        { "views", "12,345", "12345" },
        { "views", "1 234 567", "1234567" },
        { "views", "ongeveer 12.345", "12345" },
        { "views", "ongeveer 300", "300" },
    };

    public static TheoryData<string, string, string, string> Refused => new()
    {
        { "url", "dat stond in een groep", "Dit is geen link. Kopieer het adres", "This is not a link. Copy the address" },
        { "url", "javascript:alert(1)", "Dit is geen link. Kopieer het adres", "This is not a link. Copy the address" },
        { "seen", "2026-12-30T10:00:00Z", "Kies een dag tot en met vandaag", "Choose today or an earlier day" },
        { "seen", "vorige week", "Kies een dag tot en met vandaag", "Choose today or an earlier day" },
        { "views", "12.5", "Vul hier een heel getal in", "Enter a whole number here" },
        { "views", "heel veel", "Vul hier een heel getal in", "Enter a whole number here" },
    };

    [Theory]
    [MemberData(nameof(Meant))]
    public async Task D4_On_a_card_it_is_kept_as_it_is_meant(string input, string typed, string kept)
    {
        foreach (var dutch in new[] { true, false })
        {
            var person = await _door.AtQuestionAsync(input, dutch);

            await person.ClicksAsync("intake-next", new() { [input] = typed });

            Assert.Equal(kept, (await DraftAsync(person)).Answers.GetValueOrDefault(input));
        }
    }

    [Theory]
    [MemberData(nameof(Meant))]
    public async Task D4_Typed_in_the_chat_at_that_question_it_is_kept_as_it_is_meant(string input, string typed, string kept)
    {
        foreach (var dutch in new[] { true, false })
        {
            var person = await _door.AtQuestionAsync(input, dutch);

            var seen = await person.SaysAsync(typed);

            Assert.True(kept == (await DraftAsync(person)).Answers.GetValueOrDefault(input), seen.Words);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D4_A_number_with_a_word_is_kept_on_the_card_and_is_told_when_the_word_may_mean_more(bool dutch)
    {
        var onCard = await _door.AtQuestionAsync("views", dutch);
        await onCard.ClicksAsync("intake-next", new() { ["views"] = "12.345 views" });
        Assert.Equal("12345", (await DraftAsync(onCard)).Answers.GetValueOrDefault("views"));

        var inChat = await _door.AtQuestionAsync("views", dutch);
        await inChat.SaysAsync("12.345 views");
        var draft = await DraftAsync(inChat);
        Assert.Equal("12345", draft.Answers.GetValueOrDefault("views"));
        Assert.DoesNotContain(draft.Texts, piece => piece.Text == "12.345 views");

        var tells = await _door.AtQuestionAsync("views", dutch);
        var more = dutch ? "12.345 views en mijn dochter staat erin" : "12.345 views and it names my daughter";
        await tells.SaysAsync(more);
        draft = await DraftAsync(tells);
        Assert.False(draft.Answers.ContainsKey("views"));
        Assert.Contains(draft.Texts, piece => piece.Text == more);
    }

    [Theory]
    [InlineData("2026-01-09", true)]
    [InlineData("30-8-2026", true)]
    [InlineData("30-8-2026", false)]
    public async Task D43_A_date_brings_no_card_about_self_harm(string date, bool dutch)
    {
        var person = await _door.AtQuestionAsync("seen", dutch);

        await person.ClicksAsync("intake-next", new() { ["seen"] = date });
        await person.SaysAsync(date);

        Assert.False(
            person.HasSeen(dutch ? "Wat goed dat je dit zegt" : "I'm glad you are telling me this"),
            string.Join("\n---\n", person.Sees().Select(message => message.Words)));
    }

    [Theory]
    [InlineData("113", "0800-0113", "views")]
    [InlineData("112", "tel:112", "views")]
    [InlineData("112", "tel:112", "seen")]
    public async Task D2_A_number_to_call_is_no_answer_to_a_question(string number, string shown, string input)
    {
        var person = await _door.AtQuestionAsync(input, isDutch: true);

        var seen = await person.SaysAsync(number);

        Assert.True(seen.Says(shown) || seen.Says("tel:112"), seen.Words);
        Assert.False((await DraftAsync(person)).Answers.ContainsKey(input));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task D4_On_a_card_what_it_cannot_be_is_refused_with_what_to_do_and_stands_there_still(
        string input, string typed, string fault, string english)
    {
        foreach (var dutch in new[] { true, false })
        {
            var person = await _door.AtQuestionAsync(input, dutch);

            var seen = await person.ClicksAsync("intake-next", new() { [input] = typed });

            Assert.Contains(dutch ? fault : english, seen.Words, StringComparison.Ordinal);
            Assert.False((await DraftAsync(person)).Answers.ContainsKey(input));
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task D4_Typed_in_the_chat_what_is_no_answer_is_told(string input, string typed, string fault, string english)
    {
        Assert.NotEqual(fault, english);
        var person = await _door.AtQuestionAsync(input, isDutch: true);

        await person.SaysAsync(typed);

        var draft = await DraftAsync(person);
        Assert.False(draft.Answers.ContainsKey(input));
        Assert.Contains(draft.Texts, piece => piece.Text == typed);
    }

    private async Task<Draft> DraftAsync(DoorPerson person) =>
        (await _door.Get<PeopleStore>().ReadAsync(new PersonId(person.Id), default)).Draft!;
}

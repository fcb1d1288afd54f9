using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Entering;

/// <summary>
/// Whatever is pressed in whatever way: the answer has the documented shape (the door fails on any other), and what is a person's
/// stands in their own chat alone.
/// </summary>
[Collection(AtTheBackDoor.Name)]
public sealed class AnswerTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Fact]
    public async Task Every_verb_is_answered_in_the_documented_shape_by_every_way()
    {
        var (sanne, liam) = (_door.Person("Sanne"), _door.Person("Liam", language: "en-GB"));
        foreach (var verb in Verbs().Append("gone-by-now").Append(""))
        {
            foreach (var person in new[] { sanne, liam, _door.Noor })
            {
                Assert.NotEqual("", (await person.PressesAsync(verb)).Words);
                Assert.NotEqual("", (await person.OpensAsync(verb)).Words);
                await person.SendsAsync(verb);
            }
        }
    }

    [Theory]
    [InlineData("nl-NL", Language.Dutch)]
    [InlineData("en-GB", Language.English)]
    public async Task The_first_buttons_that_anybody_sees_are_answered_and_what_they_ask_for_comes(string locale, Language language)
    {
        foreach (var (button, comes) in new[] { ("chat-help", "Help.Title"), ("chat-my-reports", "List.Title"), ("chat-report", "") })
        {
            var person = _door.Person("Nieuw", language: locale);
            await person.SaysAsync(language is Language.Dutch ? "hallo" : "hello");

            var seen = await person.ClicksAsync(button);

            Assert.Equal(FolderTexts.In("Turns", language)["Below"], seen.Text);
            Assert.Contains(
                comes.Length == 0 ? "112" : FolderTexts.In("Chat", language)[comes], seen.Messages[^1].Words, StringComparison.Ordinal);
        }
    }

    /// <summary>What only the kind of an activity can say: that somebody typed, spoke in a channel, installed the app.</summary>
    [Theory]
    [InlineData(PersonVerbs.Message)]
    [InlineData(PersonVerbs.ChannelMessage)]
    [InlineData(PersonVerbs.Installed)]
    [InlineData(PersonVerbs.Typed)]
    [InlineData(PersonVerbs.Edited)]
    [InlineData(PersonVerbs.Deleted)]
    public async Task A_forged_click_is_no_message(string verb)
    {
        var sanne = _door.Person("Sanne");

        Assert.True((await sanne.PressesAsync(verb)).IsError);
        Assert.Empty(sanne.Sees());
    }

    [Theory]
    [InlineData(DoorTeams.Team)]
    [InlineData(DoorTeams.Group)]
    public async Task A_verb_of_a_person_answers_in_their_own_chat_and_never_in_a_group(string group)
    {
        var privately = FolderTexts.In("Turns", Language.Dutch)["Privately"];
        var before = _door.Teams.In(group, "").Count;
        foreach (var action in _door.Get<IEnumerable<IPersonAction>>().Where(action => !action.IsForChannels && IsClicked(action)))
        {
            var person = _door.Person("Sanne");
            var seen = await person.PressesAsync(action.Verb, channel: group);

            Assert.True(seen.Card is null, $"{action.Verb} shows a card in the group.");
            Assert.True(seen.Text == privately || seen.IsError || seen.Text == FolderTexts.In("Turns", Language.Dutch)["Done"]
                || seen.Text == FolderTexts.In("TeamTalk", Language.Dutch)["Officers.Only"], $"{action.Verb}: {seen.Text}");
            await person.ClicksOldAsync(action.Verb, "1", channel: group);
        }

        Assert.Equal(before, _door.Teams.In(group, "").Count);
        var sanne = _door.Person("Sanne");
        await sanne.PressesAsync("chat-report", channel: group);
        await sanne.EventuallySeesAsync("112");
    }

    [Fact]
    public async Task An_old_client_never_writes_over_a_message_that_others_read()
    {
        var sanne = _door.Person("Sanne");
        var @case = await _door.ReportedAsync(sanne, null, "hij schrijft dat hij me vindt", RouteChoice.Manager);
        var card = await _door.Noor.EventuallySeesAsync(@case.Number.Value, DoorTeams.Monitoring);
        foreach (var verb in Verbs())
        {
            // Somebody else each time: a chat takes only so many answers at once.
            await _door.Person("Omar").ClicksOldAsync(verb, card.Id, @case, channel: DoorTeams.Monitoring);
        }

        // And by who may: what they are answered is theirs.
        foreach (var action in _door.Get<IEnumerable<IPersonAction>>().Where(action => action.IsForChannels && IsClicked(action)))
        {
            await _door.Emma.ClicksOldAsync(action.Verb, card.Id, @case, channel: DoorTeams.Monitoring);
        }

        var now = _door.Noor.Sees(DoorTeams.Monitoring).Single(message => message.Id == card.Id);
        Assert.Equal((card.Words, card.Updates), (now.Words, now.Updates));
        var others = _door.Noor.Sees(DoorTeams.Monitoring).Where(message => message.Seen > card.Seen && !message.Says("zaak"));
        Assert.Equal([], others.Select(message => message.Words));

        await _door.Noor.ClicksOldAsync("triage-claim", "1", @case);
        await FrontDoor.EventuallyAsync(
            () => _door.Noor.Sees(DoorTeams.Monitoring).Single(message => message.Id == card.Id).Updates > card.Updates,
            () => "The card does not follow.",
            TimeSpan.FromSeconds(20));
        await _door.Noor.EventuallySeesAsync(FolderTexts.In("Turns", Language.Dutch)["Done"]);
    }

    [Theory]
    [InlineData("nl-NL", Language.Dutch)]
    [InlineData("en-GB", Language.English)]
    public async Task D32_What_somebody_answers_with_an_old_client_never_stands_on_the_teams_card(string locale, Language language)
    {
        var person = _door.Person("Sanne", language: locale);
        var talk = await _door.TalkAsync();
        var updates = UpdatesInTeam();

        await person.ClicksOldAsync(
            "talk-answer", "1", typed: new() { ["ids.id"] = talk, ["q-recognise"] = "Ik werd zelf ook bedreigd." },
            channel: DoorTeams.Team);

        await person.EventuallySeesAsync(FolderTexts.In("TeamTalk", language)["Answer.Saved"]);
        Assert.DoesNotContain(_door.Teams.All(), message => message.Says("zelf ook bedreigd"));
        Assert.Equal(updates, UpdatesInTeam());
        Assert.Single(await _door.Get<TalkStore>().ReadAnswersAsync(talk, default));
    }

    private IEnumerable<string> Verbs() =>
        [.. _door.Get<IEnumerable<ICaseUseCase>>().Select(useCase => useCase.Verb),
            .. _door.Get<IEnumerable<IPersonAction>>().Select(action => action.Verb)];

    private static bool IsClicked(IPersonAction action) => action.Verb is not
        (PersonVerbs.Message or PersonVerbs.ChannelMessage or PersonVerbs.Installed or PersonVerbs.Typed);

    private int UpdatesInTeam() =>
        _door.Teams.Calls.Count(call => call.Method == "PUT" && call.Target.Contains("team", StringComparison.Ordinal));
}

namespace Weerbaar.Tests.Door;

/// <summary>Nobody drowns the others: what one person sends is counted, they read so kindly, and danger is never behind it (D49).</summary>
public sealed class BudgetTests : IAsyncLifetime
{
    private FrontDoor _door = null!;
    private DoorPerson _sanne = null!;

    public async ValueTask InitializeAsync()
    {
        _door = await FrontDoor.StartAsync(new Dictionary<string, string>
        {
            ["Budgets:Additions"] = "3",
            ["Budgets:Files"] = "2",
            ["Budgets:Dialogs"] = "2",
            ["Budgets:Alarms"] = "1",
        });
        _sanne = _door.Person("Sanne");
        await _sanne.SaysAsync("er staat een man met een mes voor mijn deur, ik word bedreigd");
        await _sanne.ClicksAsync("intake-danger");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _door.DisposeAsync();
    }

    [Fact]
    public async Task D49_Who_adds_too_much_reads_so_keeps_their_words_and_can_raise_danger()
    {
        var @case = Assert.Single(await CasesAsync());
        for (var number = 0; number < 3; number++)
        {
            Assert.True((await AddAsync(@case, $"en nog iets {number}")).IsClosed);
        }

        var fourth = await AddAsync(@case, "en nog iets anders");
        Assert.True(fourth.Says("is niet bewaard"), fourth.Words);
        Assert.Equal(
            "en nog iets anders", (string?)fourth.Card!["body"]!.AsArray().Single(element => (string?)element!["id"] == "text")!["value"]);
        Assert.Empty(await _door.FindAsync("en nog iets anders"));

        await _door.Noor.ClicksAsync("triage-see-danger", on: @case.Number.Value, channel: DoorTeams.Monitoring);
        var danger = new JsonObject { ["verb"] = "own-danger", ["ids"] = Ids(@case), ["route"] = "ManagerAndTeam" };
        Assert.True(
            (await _sanne.InvokeAsync(
                _sanne.Chat, null, InvokeNames.DialogFetch, DoorActivities.Dialog(danger.DeepClone().AsObject()))).Dialog is not null);
        Assert.True(
            (await _sanne.InvokeAsync(
                _sanne.Chat, null, InvokeNames.DialogSubmit, DoorActivities.Dialog(danger.DeepClone().AsObject()))).IsClosed);
        Assert.Null(Assert.Single(await CasesAsync()).Danger!.SeenAt);
    }

    [Fact]
    public async Task D49_Who_opens_too_many_dialogs_can_still_open_that_of_danger()
    {
        var @case = Assert.Single(await CasesAsync());
        var add = new JsonObject { ["verb"] = "own-add", ["ids"] = Ids(@case) };
        DoorSeen seen = null!;
        for (var number = 0; number < 3; number++)
        {
            seen = await _sanne.InvokeAsync(_sanne.Chat, null, InvokeNames.DialogFetch, DoorActivities.Dialog(add.DeepClone().AsObject()));
        }

        Assert.True(seen.Says("Na ") && seen.Dialog is null, seen.Words);
        var danger = new JsonObject { ["verb"] = "own-danger", ["ids"] = Ids(@case) };
        Assert.NotNull(
            (await _sanne.InvokeAsync(
                _sanne.Chat, null, InvokeNames.DialogFetch, DoorActivities.Dialog(danger.DeepClone().AsObject()))).Dialog);
    }

    [Fact]
    public async Task Words_of_self_harm_are_answered_although_the_files_beside_them_are_too_many()
    {
        var seen = await _sanne.SaysAsync("ik wil niet meer leven", DoorFile.Picture(), DoorFile.Picture(), DoorFile.Picture());
        await _sanne.EventuallySeesAsync("De bestanden of foto's die je nu stuurde, zijn niet bewaard.");
        Assert.True(_sanne.HasSeen("113") && !_sanne.HasSeen("Wat je nu stuurde"), seen.Words);
        Assert.Empty(await _door.Get<EvidenceStore>().ReadAsync(Assert.Single(await CasesAsync()).Id, default).ToListAsync());
    }

    [Theory]
    [InlineData(true, "hij staat weer op de stoep te schreeuwen", "De bestanden of foto's die je nu stuurde, zijn niet bewaard.", "Wat je nu stuurde")]
    [InlineData(false, "he stands on the pavement shouting again", "The files or pictures you just sent have not been saved.", "What you just sent")]
    public async Task D49_Words_beside_files_that_are_too_many_are_kept_and_only_the_files_are_said_not_to_be(
        bool dutch, string words, string told, string untrue)
    {
        var person = _door.Person(dutch ? "Ruben" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");

        var seen = await person.SaysAsync(words, DoorFile.Picture(), DoorFile.Picture(), DoorFile.Picture());

        Assert.True(seen.Says(told) && seen.Says("112") && !seen.Says(untrue), seen.Words);
        var draft = (await _door.FileOfAsync(person)).Draft!;
        Assert.Contains(draft.Texts, piece => piece.Text == words);
        Assert.Empty(draft.Evidence);
    }

    [Fact]
    public async Task D49_A_message_that_is_changed_spends_nothing_again_for_the_file_it_brought()
    {
        var (ruben, id, picture) = (_door.Person("Ruben"), _door.Teams.NextId(), DoorFile.Picture());
        await ruben.BeginsAsync();
        await ruben.SaysAsAsync(id, "dit zette hij gisteren online", picture);
        for (var number = 0; number < 3; number++)
        {
            await ruben.SendsRawAsync(new JsonObject
            {
                ["type"] = "messageUpdate",
                ["id"] = id,
                ["text"] = $"dit zette hij {number} dagen geleden online",
                ["attachments"] = new JsonArray(picture.Attachment(_door.Teams)),
                ["channelData"] = DoorActivities.ChannelData("editMessage"),
            });
        }

        await ruben.SendsAsync(DoorFile.Picture());

        Assert.False(ruben.HasSeen("niet bewaard"));
        Assert.Equal(2, (await _door.FileOfAsync(ruben)).Draft!.Evidence.Count);
    }

    [Fact]
    public async Task D49_Further_alarms_of_one_person_within_the_hour_fold_into_the_first_and_each_is_answered()
    {
        await _door.Noor.EventuallySeesAsync("Gevaar nu: zaak", DoorTeams.Monitoring);
        var posts = _door.Noor.Sees(DoorTeams.Monitoring).Count;
        await _sanne.SaysAsync("intrekken");
        await _sanne.ClicksAsync("chat-erase-draft");
        for (var number = 0; number < 10; number++)
        {
            Assert.Null((await _door.FileOfAsync(_sanne)).Draft);
            var click = await _sanne.InvokeAsync(_sanne.Chat, null, InvokeNames.CardAction, new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["verb"] = "intake-danger",
                    ["data"] =
                        new JsonObject
                        {
                            ["ids"] =
                            new JsonObject { ["draft"] = _door.Get<IdGenerator>().NewId(), ["route"] = "ManagerAndTeam" }
                        },
                },
                ["trigger"] = "manual",
            });
            Assert.True(click.Says("112") && click.Says("Met deze klik vroeg je mij"), click.Words);
        }

        Assert.Equal(10, Assert.Single(await CasesAsync()).Danger!.Further);
        await _door.Noor.EventuallySeesAsync("nog 10 keer", DoorTeams.Monitoring);
        Assert.Equal(posts, _door.Noor.Sees(DoorTeams.Monitoring).Count);
    }

    [Fact]
    public async Task D49_A_further_alarm_about_somebody_else_is_no_alarm_of_the_first()
    {
        var liam = _door.Person("Liam");
        await _door.DoAsync(Assert.Single(await CasesAsync()), _sanne, new EndDanger());
        await _sanne.SaysAsync("intrekken");
        await _sanne.ClicksAsync("chat-erase-draft");
        await _sanne.BeginsAsync("ik wil iets melden");
        await _sanne.ClicksAsync("intake-next", new() { ["about"] = "Colleague", ["colleague"] = liam.Id });

        await _sanne.PressesAsync(
            "intake-danger",
            typed: new() { ["ids.draft"] = (await _door.FileOfAsync(_sanne)).Draft!.Id.Value, ["ids.route"] = "ManagerAndTeam" });

        Assert.Equal([liam.Id, _sanne.Id], (await CasesAsync()).Select(@case => @case.Affected?.Id.Value));
        await _door.Noor.EventuallySeesAsync("Gevaar nu", DoorTeams.Monitoring);
    }

    [Theory]
    [InlineData(true, "ik word online bedreigd", "hij heeft nu mijn adres online gezet", "Deze melding is nog niet verstuurd", "niet bewaard", "er staat een man met een mes voor mijn deur")]
    [InlineData(false, "I am being threatened online", "he has put my address online now", "This report hasn't been sent yet", "not been saved", "a man with a knife is at my door")]
    public async Task D49_The_sixth_report_of_an_hour_waits_with_all_its_words_and_danger_goes_through_and_folds(
        bool dutch, string fifth, string sixth, string waits, string untrue, string danger)
    {
        await using var own = await FrontDoor.StartAsync(new() { ["Budgets:Alarms"] = "1" });
        var person = own.Person(dutch ? "Ruben" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        Assert.Null(
            await own.Get<BudgetStore>().SpendAsync(new PersonId(person.Id), Expense.Report, 4, false, own.Clock.GetUtcNow(), default));
        Assert.NotEqual("", await person.ReportsAsync(fifth));

        await person.SaysAsync(sixth);
        await person.ClicksAsync("intake-follow-anew");
        await person.ClicksAsync("intake-no-danger");
        var refused = await person.WalksOnAsync();

        Assert.True(refused.Says(waits) && refused.Says("112") && !refused.Says(untrue), refused.Words);
        Assert.Contains($"person-{person.Id}/draft", await own.FindAsync(sixth));

        await person.SaysAsync(danger);
        await person.ClicksAsync("intake-danger");
        await own.Noor.EventuallySeesAsync("Gevaar nu: zaak", DoorTeams.Monitoring);
        var further =
            await person.PressesAsync(
                "intake-danger", typed: new() { ["ids.draft"] = own.Get<IdGenerator>().NewId(), ["ids.route"] = "ManagerAndTeam" });
        Assert.True(further.Says("112"), further.Words);
        await own.Noor.EventuallySeesAsync("nog 1 keer", DoorTeams.Monitoring);

        own.Move(TimeSpan.FromHours(1));
        await person.ClicksAsync("intake-send");
        Assert.DoesNotContain($"person-{person.Id}/draft", await own.FindAsync(sixth));
    }

    [Fact]
    public async Task D49_Many_words_of_danger_are_all_kept_and_one_message_to_the_team()
    {
        await using var own = await FrontDoor.StartAsync();
        var liam = own.Person("Sanne");
        var @case = await own.ReportedAsync(liam, null, "ik word online bedreigd");
        string[] lines = [.. Enumerable.Range(1, 6).Select(number => $"hij staat nu voor deur {number} met een mes")];
        foreach (var line in lines)
        {
            Assert.Contains("tel:112", (await liam.SaysAsync(line)).Words, StringComparison.Ordinal);
            Assert.Contains(await own.FindAsync(line), row => row.StartsWith("case-", StringComparison.Ordinal));
        }

        await own.Noor.EventuallySeesAsync($"Bij zaak {@case.Number} kwamen woorden over een dreiging", DoorTeams.Monitoring);
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.Single(own.Noor.Sees(DoorTeams.Monitoring), message => message.Says("kwamen woorden over een dreiging"));
    }

    [Fact]
    public async Task D49_Many_additions_are_one_line_to_who_has_the_case()
    {
        await using var own = await FrontDoor.StartAsync();
        var liam = own.Person("Sanne");
        await liam.SaysAsync("er staat een man met een mes voor mijn deur, ik word bedreigd");
        await liam.ClicksAsync("intake-danger");
        await own.Noor.ClicksAsync("triage-claim", channel: DoorTeams.Monitoring);
        var (id, _) = await own.Get<IndexStore>().ReadListAsync(CaseIndex.Mine(new PersonId(liam.Id)), null, 100, default).FirstAsync();
        for (var number = 0; number < 12; number++)
        {
            var add =
                new JsonObject
                {
                    ["verb"] = "own-add",
                    ["ids"] = new JsonObject { ["case"] = id.Value, ["v"] = "1" },
                    ["text"] = $"regel {number}"
                };
            Assert.True(
                (await liam.InvokeAsync(
                    liam.Chat, null, InvokeNames.DialogSubmit, DoorActivities.Dialog(add.DeepClone().AsObject()))).IsClosed);
        }

        await own.Noor.EventuallySeesAsync("toegevoegd");
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.Single(own.Noor.Sees(), message => message.Says("toegevoegd"));
    }

    private async Task<List<Case>> CasesAsync()
    {
        var found = new List<Case>();
        await foreach (var (id, _) in _door.Get<IndexStore>().ReadListAsync(CaseIndex.Mine(new PersonId(_sanne.Id)), null, 100, default))
        {
            found.Add((await _door.Get<CaseStore>().FindAsync(id, default))!.Case);
        }

        return found;
    }

    private Task<DoorSeen> AddAsync(Case @case, string text) => _sanne.InvokeAsync(
        _sanne.Chat, null, InvokeNames.DialogSubmit,
        DoorActivities.Dialog(new JsonObject { ["verb"] = "own-add", ["ids"] = Ids(@case), ["text"] = text }));

    private static JsonObject Ids(Case @case) => new() { ["case"] = @case.Id.Value, ["v"] = $"{@case.Version}" };
}

namespace Weerbaar.Tests.Door;

/// <summary>
/// Cases that are there before somebody comes to the door, and the raw invokes with which buttons of any card can be pressed.
/// </summary>
internal static class DoorCases
{
    /// <summary>A report that was sent.</summary>
    /// <param name="about">Null: about who tells it.</param>
    public static async Task<Case> ReportedAsync(
        this FrontDoor door, DoorPerson by, DoorPerson? about, string words, RouteChoice route = RouteChoice.Open, bool byOfficer = false)
    {
        var ids = door.Get<IdGenerator>();
        var caseId = new CaseId(ids.NewId());
        var report = new SendReport(
            ["threat"], words, new Dictionary<string, string>(), [new EvidenceReceived(ids.NewId(), $"scherm {words}.png")], route, null);
        var open = new OpenCase(caseId, CaseNumber.Next(), (about ?? by).Known(), false, report);
        var result = await door.Get<CasePipeline>().OpenAsync(open, door.Deciding(by, byOfficer), ids.NewId(), default);
        Assert.Null(result.Refusal);
        return result.Case!;
    }

    /// <summary>Something that happens to a case beside the door.</summary>
    public static async Task<Case> DoAsync(this FrontDoor door, Case @case, DoorPerson? by, CaseCommand command, bool asOfficer = false)
    {
        var context = by is null ? door.Deciding(Actor.Bot) : door.Deciding(by, asOfficer);
        var result =
            await door.Get<CasePipeline>().RunAsync(@case.Id, _ => new(command), context, door.Get<IdGenerator>().NewId(), default);
        Assert.Null(result.Refusal);
        return result.Case!;
    }

    /// <summary>A talk that stands in the team's channel, a week long.</summary>
    public static async Task<string> TalkAsync(this FrontDoor door)
    {
        var now = door.Clock.GetUtcNow();
        var talk = new Discussion
        {
            Id = door.Get<IdGenerator>().NewId(),
            Number = 1,
            DueAt = now,
            Status = DiscussionStatus.Posted,
            Questions = ["recognise"],
            PostedAt = now,
            EndsAt = now.AddDays(7),
        };
        await door.Get<TalkStore>().SaveAsync(talk, default);
        await door.Get<TalkStore>().MakeKeyAsync(talk.Id, default);
        return talk.Id;
    }

    public static async Task<Case> NowAsync(this FrontDoor door, Case @case) =>
        (await door.Get<CaseStore>().FindAsync(@case.Id, default))!.Case;

    /// <summary>What is kept of somebody beside their cases: what is open, and what waits.</summary>
    public static Task<PersonFile> FileOfAsync(this FrontDoor door, DoorPerson person) =>
        door.Get<PeopleStore>().ReadAsync(new PersonId(person.Id), default);

    /// <summary>Somebody's own cases, with all that was said in them, newest first.</summary>
    public static async Task<IReadOnlyList<Case>> CasesOfAsync(this FrontDoor door, DoorPerson person)
    {
        var (cases, found) = (door.Get<CaseStore>(), new List<Case>());
        await foreach (var (id, _) in door.Get<IndexStore>().ReadListAsync(CaseIndex.Mine(new PersonId(person.Id)), null, 100, default))
        {
            found.AddRange(await cases.ReadWholeAsync(id, default) is { } @case ? [@case] : []);
        }

        return found;
    }

    public static Person Known(this DoorPerson person) => new(new PersonId(person.Id), person.Name);

    public static Task<DoorSeen> PressesAsync(
        this DoorPerson person, string verb, Case? @case = null, Dictionary<string, string>? typed = null, string? channel = null) =>
        person.InvokeAsync(channel ?? person.Chat, null, InvokeNames.CardAction, new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = Data(verb, @case, typed) },
            ["trigger"] = "manual",
        });

    public static Task<DoorSeen> OpensAsync(
        this DoorPerson person, string verb, Case? @case = null, Dictionary<string, string>? typed = null, string? channel = null) =>
        person.InvokeAsync(channel ?? person.Chat, null, InvokeNames.DialogFetch, DoorActivities.Dialog(Data(verb, @case, typed)));

    public static Task<DoorSeen> SendsAsync(
        this DoorPerson person, string verb, Case? @case = null, Dictionary<string, string>? typed = null, string? channel = null) =>
        person.InvokeAsync(channel ?? person.Chat, null, InvokeNames.DialogSubmit, DoorActivities.Dialog(Data(verb, @case, typed)));

    /// <summary>A click of an old client: a message that carries what the button carries.</summary>
    public static Task<DoorSeen> ClicksOldAsync(
        this DoorPerson person, string verb, string message, Case? @case = null, Dictionary<string, string>? typed = null,
        string? channel = null) =>
        person.SendsRawAsync(
            new JsonObject { ["text"] = null, ["value"] = Data(verb, @case, typed), ["replyToId"] = message }, channel, isAnswered: false);

    public static JsonObject Data(string verb, Case? @case, Dictionary<string, string>? typed)
    {
        var data = new JsonObject { ["verb"] = verb, ["ids"] = new JsonObject { ["case"] = @case?.Id.Value, ["v"] = $"{@case?.Version}" } };
        foreach (var (id, text) in typed ?? [])
        {
            if (id.StartsWith("ids.", StringComparison.Ordinal))
            {
                data["ids"]![id[4..]] = text;
            }
            else
            {
                data[id] = text;
            }
        }

        return data;
    }

    private static DecisionContext Deciding(this FrontDoor door, DoorPerson by, bool isOfficer) =>
        door.Deciding(new Actor(by.Known(), isOfficer));

    private static DecisionContext Deciding(this FrontDoor door, Actor by) =>
        new(by, door.Get<OrganisationPlaybook>(), door.Get<WorkCalendar>(), door.Clock.GetUtcNow());
}

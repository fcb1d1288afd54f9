using Weerbaar.Features.Searches;
using Weerbaar.Features.Prevention;

namespace Weerbaar.Tests.Door;

/// <summary>
/// Somebody is chosen in any form in which a client sends it, in every form that has a people picker. What is nobody's id is refused
/// by its own reason, with what to do.
/// </summary>
[Collection(AtTheSideDoor.Name)]
public sealed class PeoplePickerTests(Doorway doorway)
{
    private static readonly string[] Nobodies = ["29:1AbCdEf", "pieter.pietersen@gemeente.example", "Pieter Pietersen",
        "Pietersen, Pieter"];

    private readonly FrontDoor _door = doorway.Door;

    public static TheoryData<string, bool> Pickers =>
    [
        .. from picker in (string[])["colleague", "decider", "route", "deputy", "invite", "found", "lesson"]
           from dutch in (bool[])[true, false]
           select new TheoryDataRow<string, bool>(picker, dutch),
    ];

    [Theory]
    [MemberData(nameof(Pickers))]
    public async Task Who_is_typed_is_understood_or_refused_with_what_to_do(string picker, bool dutch)
    {
        var unknown = RefusalText.Of(new PersonUnknown(), dutch ? Language.Dutch : Language.English);
        var (chosen, choose, isChosen) = await AtAsync(picker, dutch);

        foreach (var nobody in Nobodies)
        {
            var refused = await choose(nobody);
            Assert.True(refused.Says(unknown), $"{nobody}: {refused.Words}");
            Assert.False(await isChosen(refused), nobody);
        }

        foreach (var formed in new Func<string, string>[] { id => $"8:orgid:{id}", id => Guid.Parse(id).ToString("N") })
        {
            var seen = await choose(formed(chosen.Id));
            Assert.True(await isChosen(seen), $"{formed(chosen.Id)}: {seen.Words}");
            (chosen, choose, isChosen) = await AtAsync(picker, dutch);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D1_Nobody_chosen_to_decide_is_said_to_be_that(bool dutch)
    {
        var (_, choose, _) = await AtAsync("route", dutch);

        var seen = await choose("");

        Assert.Contains(dutch ? "Kies wie het wordt" : "Choose who it should be", seen.Words, StringComparison.Ordinal);
    }

    /// <summary>Somebody who stands before that picker: who is to be chosen, how, and whether that is who was chosen.</summary>
    private async Task<(DoorPerson Chosen, Func<string, Task<DoorSeen>> Choose, Func<DoorSeen, Task<bool>> IsChosen)> AtAsync(
        string picker, bool dutch)
    {
        var (person, colleague) = (_door.Person("Sanne", language: dutch ? "nl-NL" : "en-GB"), _door.Person("Ruben"));
        var chosen = new PersonId(colleague.Id);
        switch (picker)
        {
            case "colleague":
                await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
                return (
                    colleague,
                    typed => person.ClicksAsync("intake-next", new() { ["about"] = "Colleague", ["colleague"] = typed }),
                    async _ => (await _door.FileOfAsync(person)).Draft!.Colleague == chosen);
            case "decider":
                var asked = await _door.AtQuestionAsync("route", dutch);
                return (
                    colleague,
                    typed => asked.ClicksAsync("intake-next", new() { ["route"] = "somebody", ["named"] = typed }),
                    async _ => (await _door.FileOfAsync(asked)).Draft!.Named == chosen);
            case "route":
                var @case = await _door.ReportedAsync(person, null, "hij schrijft me elke dag");
                return (
                    colleague,
                    typed => person.SendsAsync("own-route", @case, new() { ["route"] = "someone", ["person"] = typed }),
                    async _ => (await _door.NowAsync(@case)).Route.Named == chosen);
            case "deputy":
                return (
                    colleague,
                    typed => person.PressesAsync("chat-deputy", typed: new() { ["person"] = typed }),
                    async _ => (await _door.FileOfAsync(person)).Profile.Deputy == chosen);
            case "invite":
                var manager = _door.Person("Marijke", language: dutch ? "nl-NL" : "en-GB");
                return (
                    _door.Person("Nieuw", manager),
                    typed => manager.PressesAsync(PreventionVerbs.Invite, typed: new() { [PreventionVerbs.People] = typed }),
                    seen => Task.FromResult(seen.Says(dutch ? "De uitnodiging gaat op weg" : "The invitation is on its way")));
            case "found":
                var found = new CaseId(_door.Get<IdGenerator>().NewId());
                var find = await FindsAsync(dutch ? _door.Noor : _door.Emma, found);
                return (colleague, find, async _ => (await _door.Get<CaseStore>().FindAsync(found, default))?.Case.Affected?.Id == chosen);
            default:
                var talk = await _door.TalkAsync();
                return (
                    colleague,
                    typed => person.SendsAsync("talk-lesson-add", typed: Lesson(talk, typed), channel: DoorTeams.Team),
                    async _ => (await _door.Get<LessonStore>().ReadAsync(talk, default)).Any(lesson => lesson.Promise?.Owner.Id == chosen));
        }
    }

    private static Dictionary<string, string> Lesson(string talk, string owner) => new()
    {
        ["ids.id"] = talk,
        ["text"] = "Eerst een schermafbeelding.",
        ["doing"] = "yes",
        ["owner"] = owner,
        ["due"] = "2027-01-15",
    };

    private async Task<Func<string, Task<DoorSeen>>> FindsAsync(DoorPerson officer, CaseId caseId)
    {
        var (ids, today) = (_door.Get<IdGenerator>(), new DateOnly(2026, 9, 1));
        var search = new Routine
        {
            Id = ids.NewId(),
            StartedBy = officer.Known(),
            Purpose = "Weten wat er speelt",
            Scope = "het zwembad",
            Terms = ["zwembad"],
            Every = Rhythm.Month,
            From = today,
            Until = today.AddMonths(2),
            SentUpTo = _door.Clock.GetUtcNow(),
        };
        await _door.Get<RoutineStore>().WriteAsync(search, default);
        return typed => officer.PressesAsync(MonitoringVerbs.Open, typed: new()
        {
            ["ids.routine"] = search.Id,
            ["ids.case"] = caseId.Value,
            ["ids.number"] = CaseNumber.Next().Value,
            ["kinds"] = "threat",
            ["what"] = "Er staat een bedreiging onder het bericht.",
            ["who"] = typed,
        });
    }
}

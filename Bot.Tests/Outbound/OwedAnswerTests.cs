using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Outbound;

/// <summary>
/// Who said something that was kept gets its answer, whatever the connector does and whoever dies; twice only where nobody can know
/// whether it was taken.
/// </summary>
[EndToEnd]
public sealed class OwedAnswerTests : IAsyncLifetime
{
    private const string Told = "ik word online bedreigd door een inwoner";

    private FrontDoor _door = null!;

    public static TheoryData<string> Ways => ["429", "503", "504", "cut", "cut after", "silence"];

    public async ValueTask InitializeAsync() => _door = await FrontDoor.StartAsync(new()
    {
        ["Delivery:AnswerWithin"] = "00:00:02",
        ["Delivery:AnnouncedFor"] = "00:00:05",
        ["Delivery:QueueEvery"] = "00:00:00.2",
    });

    public ValueTask DisposeAsync() => _door.DisposeAsync();

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_answer_comes_however_the_connector_fails(string way)
    {
        var (sanne, liam) = (_door.Person("Sanne"), _door.Person("Liam", language: "en-GB"));
        var usual = await UsualAsync();
        var left = 2;
        _door.Teams.Fails = asked => asked.Method == "POST" && asked.Target.Contains("/activities", StringComparison.Ordinal)
            && Interlocked.Decrement(ref left) >= 0 ? Fault(way) : null;

        await Task.WhenAll(
            sanne.SendsRawAsync(new JsonObject { ["text"] = Told }, isAnswered: false),
            liam.SendsRawAsync(new JsonObject { ["text"] = "somebody threatens me online" }, isAnswered: false));

        Assert.False(
            _door.Log.Lines.Any(line => line.Contains(" 3007 ", StringComparison.Ordinal)),
            "Nobody is told to try again when all is kept.");
        await _door.EventuallyAnsweredAsync(sanne, "112");
        await _door.EventuallyAnsweredAsync(liam, "112");
        await _door.EventuallyOwesNothingAsync(sanne, liam);
        Assert.All([sanne, liam], person => Assert.InRange(person.Sees().Count, usual, way == "cut after" ? usual + 2 : usual));
    }

    [Fact]
    public async Task A_message_that_comes_again_after_a_death_is_answered_once()
    {
        var (sanne, usual) = (_door.Person("Sanne"), await UsualAsync());
        _door.Teams.Fails = asked => asked.Target.Contains("/activities", StringComparison.Ordinal) ? DoorFault.Silence : null;
        var message = new JsonObject { ["id"] = _door.Teams.NextId(), ["text"] = Told };
        await sanne.SendsRawAsync(message, isAnswered: false);
        Assert.Empty(sanne.Sees());
        await _door.RestartAsync();
        _door.Teams.Fails = _ => null;

        await sanne.SendsRawAsync(message, isAnswered: false);
        await sanne.SendsRawAsync(message, isAnswered: false);

        await _door.EventuallyAnsweredAsync(sanne, "112");
        await _door.EventuallyOwesNothingAsync(sanne);
        await sanne.SendsRawAsync(message, isAnswered: false);
        Assert.Equal(usual, sanne.Sees().Count);
    }

    [Fact]
    public async Task Who_writes_the_next_thing_gets_what_they_are_still_owed()
    {
        var sanne = _door.Person("Sanne");
        var left = 1;
        _door.Teams.Fails = asked => asked.Target.Contains("/activities", StringComparison.Ordinal) && Interlocked.Decrement(ref left) >= 0
            ? new DoorFault { Status = 429, RetryAfter = 3600 } : null;
        await sanne.SendsRawAsync(new JsonObject { ["text"] = Told }, isAnswered: false);

        await sanne.SendsRawAsync(new JsonObject { ["text"] = "status" }, isAnswered: false);

        await _door.EventuallyAnsweredAsync(sanne, "112");
        await _door.EventuallyOwesNothingAsync(sanne);
    }

    [Fact]
    public async Task What_is_answered_privately_to_a_mention_comes_as_well()
    {
        var sanne = _door.Person("Sanne");
        await sanne.SaysAsync("help");
        var before = sanne.Sees().Count;
        var left = 2;
        _door.Teams.Fails = asked => asked.Target.Contains(Uri.EscapeDataString(sanne.Chat), StringComparison.Ordinal)
            && Interlocked.Decrement(ref left) >= 0 ? DoorFault.Cut : null;

        await sanne.SaysInAsync(DoorTeams.Team, Told);

        await FrontDoor.EventuallyAsync(
            () => sanne.Sees().Count > before, () => "Nothing came in the own chat: " + string.Join('\n', _door.Log.Lines.TakeLast(20)),
            TimeSpan.FromSeconds(40));
        await _door.EventuallyOwesNothingAsync(sanne);
    }

    [Fact]
    public async Task After_a_day_it_is_owed_no_more()
    {
        var sanne = _door.Person("Sanne");
        _door.Teams.Fails = asked => asked.Target.Contains(Uri.EscapeDataString(sanne.Chat), StringComparison.Ordinal)
            ? new DoorFault { Status = 503 } : null;
        await sanne.SendsRawAsync(new JsonObject { ["text"] = Told }, isAnswered: false);
        Assert.Single(await ReadOwedAsync(sanne));

        _door.Move(TimeSpan.FromHours(25));

        // Who was at it when the day was over tries again ten minutes later.
        await Journeys.SimulatorApi.EventuallyAsync(
            async () =>
            {
                _door.Move(TimeSpan.FromMinutes(1));
                return (await ReadOwedAsync(sanne)).Count == 0;
            },
            "she is owed nothing",
            60);
        Assert.Contains(_door.Log.Lines, line => line.Contains(" 3023 ", StringComparison.Ordinal));
        Assert.DoesNotContain(sanne.Sees(), message => message.Says("Reageer zelf niet"));
    }

    [Fact]
    public async Task D4_What_was_thrown_away_is_not_told_by_an_answer_that_waited()
    {
        var sanne = _door.Person("Sanne");
        await sanne.SaysAsync(Told);
        await sanne.SaysAsync("intrekken");
        await sanne.EventuallySeesAsync("Wat wil je intrekken?");
        await _door.EventuallyOwesNothingAsync(sanne);
        var chat = Uri.EscapeDataString(sanne.Chat);
        _door.Teams.Fails = asked => asked.Target.Contains(chat, StringComparison.Ordinal)
            ? new DoorFault { Status = 429, RetryAfter = 3600 } : null;
        await sanne.SendsRawAsync(new JsonObject { ["text"] = "hij heet gemarkeerd-4711" }, isAnswered: false);
        Assert.Single(await ReadOwedAsync(sanne));

        await sanne.ClicksAsync("chat-erase-draft");

        Assert.Empty(await ReadOwedAsync(sanne));
        Assert.Empty(await _door.FindAsync("gemarkeerd-4711"));
    }

    private static DoorFault Fault(string way) => way switch
    {
        "cut" => DoorFault.Cut,
        "cut after" => DoorFault.CutAfter,
        "silence" => DoorFault.Silence,
        _ => new DoorFault
        {
            Status = int.Parse(way, System.Globalization.CultureInfo.InvariantCulture),
            RetryAfter = way == "429" ? 6 : null
        },
    };

    /// <summary>How many messages somebody gets who says the same when nothing fails.</summary>
    private async Task<int> UsualAsync()
    {
        var somebody = _door.Person("Iemand");
        await somebody.SaysAsync(Told);
        await _door.EventuallyOwesNothingAsync(somebody);
        return somebody.Sees().Count;
    }

    private async Task<IReadOnlyList<string>> ReadOwedAsync(DoorPerson person) => await _door.OwedAsync(person);
}

/// <summary>Looks at what people are owed.</summary>
internal static class OwedAnswers
{
    public static async Task<IReadOnlyList<string>> OwedAsync(this FrontDoor door, DoorPerson person) =>
        [.. (await door.Get<PeopleStore>().ReadAsync(new PersonId(person.Id), default)).Owed.Select(owed => owed.Key)];

    public static Task EventuallyAnsweredAsync(this FrontDoor door, DoorPerson person, string words) => FrontDoor.EventuallyAsync(
        () => person.HasSeen(words),
        () => $"{person.Name} is not answered:\n{string.Join('\n', door.Log.Lines.TakeLast(20))}",
        TimeSpan.FromSeconds(60));

    public static async Task EventuallyOwesNothingAsync(this FrontDoor door, params DoorPerson[] people)
    {
        foreach (var person in people)
        {
            await Journeys.SimulatorApi.EventuallyAsync(
                async () => (await door.OwedAsync(person)).Count == 0, $"{person.Name} is owed nothing", 60);
        }
    }
}

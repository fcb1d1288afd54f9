namespace Weerbaar.Tests.Door;

/// <summary>
/// Several cases of one person make one check-in, and words that they keep for themselves outlive the answer to another (D29).
/// </summary>
public sealed class CheckInsOfSeveralCasesTests
{
    private const string Asks = "Hoe gaat het nu met je?";
    private const string Words = "ik slaap slecht en ik moet steeds huilen";

    [Fact]
    public async Task D29_Two_cases_whose_check_ins_fall_due_together_ask_once()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        await sanne.SaysAsync("hallo");
        var one = await door.ReportedAsync(sanne, null, "een", RouteChoice.Manager);
        var two = await door.ReportedAsync(sanne, null, "twee", RouteChoice.Manager);

        for (var times = 1; times <= 2; times++)
        {
            door.Move(TimeSpan.FromDays(times == 1 ? 1 : 6) + TimeSpan.FromMinutes(10));
            await FrontDoor.EventuallyAsync(() => Cards(sanne) >= times, () => $"Nobody asked, time {times}.", TimeSpan.FromSeconds(20));
            await HasTakenAsync(door, one, times);
            await HasTakenAsync(door, two, times);
            Assert.Equal(times, Cards(sanne));
        }

        Assert.Equal(2, (await door.NowAsync(one)).Care.Asked.Count + (await door.NowAsync(two)).Care.Asked.Count);
    }

    [Fact]
    public async Task D29_Words_on_the_card_of_one_outlive_the_answer_to_the_other()
    {
        await using var door = await FrontDoor.StartAsync();
        var (sanne, one, two) = await AskedTwiceAsync(door);
        await sanne.SaysAsync(Words);
        var form = await sanne.ClicksAsync("Alleen voor mij");
        var asked = form.Says($"{one.Number}") ? one : two;
        var other = asked == one ? two : one;

        await AnswersLivingAsync(sanne, other, "ik slaap slecht");

        await sanne.EventuallySeesAsync(Words);
        Assert.Contains($"person-{sanne.Id}/me", await door.FindAsync(Words));
        await sanne.ClicksAsync("Alleen voor mij", on: Words);
        await sanne.ClicksAsync("aftercare-answer", new() { ["safety"] = "2", ["stress"] = "4" }, on: $"{asked.Number}");
        await FrontDoor.EventuallyAsync(
            () => door.FindAsync(Words).Result.Contains($"person-{sanne.Id}/checkin-{asked.Id}-0001"), () => "The words are gone.",
            TimeSpan.FromSeconds(10));
        Assert.DoesNotContain(await door.FindAsync(Words), row => row.StartsWith("case-", StringComparison.Ordinal));
        Assert.DoesNotContain($"person-{sanne.Id}/me", await door.FindAsync(Words));
    }

    [Fact]
    public async Task D29_Words_sent_for_a_check_in_that_was_answered_meanwhile_come_to_that_answer()
    {
        await using var door = await FrontDoor.StartAsync();
        var (sanne, one, two) = await AskedTwiceAsync(door);
        await sanne.SaysAsync(Words);
        var form = await sanne.ClicksAsync("Alleen voor mij");
        var asked = form.Says($"{one.Number}") ? one : two;
        var open = sanne.Sees().Last(message => message.Says(Asks) && message.Says(Words));
        await AnswersLivingAsync(sanne, asked, null);

        var again =
            await sanne.PressAsync(
                open, open.Buttons.First(button => button.Verb == "aftercare-answer"), new() { ["safety"] = "5", ["stress"] = "1" });

        Assert.Contains("Wat je schreef, heb ik erbij gezet", again.Words, StringComparison.Ordinal);
        Assert.Contains($"person-{sanne.Id}/checkin-{asked.Id}-0001", await door.FindAsync(Words));
        Assert.Contains("Veiligheid: 3.", again.Words, StringComparison.Ordinal);
    }

    private static async Task AnswersLivingAsync(DoorPerson person, Case @case, string? words)
    {
        var card = person.Sees().First(message => message.Says(Asks) && message.Says($"{@case.Number}"));
        var inputs = new Dictionary<string, string> { ["safety"] = "3", ["stress"] = "3" };
        if (words is not null)
        {
            inputs["words"] = words;
        }

        await person.PressAsync(card, card.Buttons.First(button => button.Verb == "aftercare-answer"), inputs);
    }

    private static int Cards(DoorPerson person) => person.Sees().Count(message => message.Says(Asks));

    private static async Task HasTakenAsync(FrontDoor door, Case @case, int step) => await FrontDoor.EventuallyAsync(
        () => door.NowAsync(@case).Result.Chains.Any(taken => taken.Chain == "check-in:1" && taken.Step == step),
        () => $"Step {step} was not taken.", TimeSpan.FromSeconds(20));

    private static async Task<(DoorPerson Person, Case One, Case Two)> AskedTwiceAsync(FrontDoor door)
    {
        var sanne = door.Person("Sanne");
        await sanne.SaysAsync("hallo");
        var one = await door.ReportedAsync(sanne, null, "een", RouteChoice.Manager);
        var two = await door.ReportedAsync(sanne, null, "twee", RouteChoice.Manager);
        await door.DoAsync(one, sanne, new AskCheckIn());
        await door.DoAsync(two, sanne, new AskCheckIn());
        await FrontDoor.EventuallyAsync(() => Cards(sanne) == 2, () => "Not both cards came.", TimeSpan.FromSeconds(20));
        return (sanne, one, two);
    }
}

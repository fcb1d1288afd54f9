using Microsoft.AspNetCore.Http;

namespace Weerbaar.Tests.Simulator;

/// <summary>Late answers and repeats; in these tests a bot has one second instead of fifteen.</summary>
[Collection(nameof(Teams))]
public sealed class RepeatTests(Teams teams)
{
    [Fact]
    public async Task S22_a_message_that_is_not_acknowledged_in_time_comes_again_with_the_same_id()
    {
        var person = await teams.Newcomer();
        Slow(times: 1);
        var said = await teams.Simulator.Say(person.Chat, person.Key, "hallo");
        var ids = Ids(said);
        Assert.Equal(2, ids.Count);
        Assert.Single(ids.Distinct());
        Assert.Equal("S22", (string?)said["violations"]![0]!["rule"]);
        Assert.True((bool)said["delivery"]!["accepted"]!);
    }

    [Fact]
    public async Task S23_an_invoke_comes_again_with_the_same_id_and_then_with_a_new_one()
    {
        var person = await teams.Newcomer();
        var message = (await teams.AsBot.Send(person.ChatId, Teams.Card(Teams.GoodCard()))).Id;
        Slow(times: 9);
        var clicked = await teams.Simulator.Click(person.Chat, message, new { @as = person.Key, verb = "next" });
        var ids = Ids(clicked);
        Assert.Equal(3, ids.Count);
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[1], ids[2]);
        Assert.Equal("error", (string?)clicked["shows"]!["kind"]);
        Assert.All(clicked["violations"]!.AsArray(), v => Assert.Equal("S23", (string?)v!["rule"]));
    }

    [Fact]
    public async Task S32_a_status_other_than_success_to_a_message_is_written_down()
    {
        var person = await teams.Newcomer();
        teams.Bot.Answer = _ => Task.FromResult(Results.StatusCode(500));
        var said = await teams.Simulator.Say(person.Chat, person.Key, "hallo");
        Assert.Equal("S32", (string?)said["violations"]![0]!["rule"]);
        Assert.Equal("failed", (string?)said["sent"]!["delivery"]);
    }

    [Theory]
    [InlineData("same", 1)]
    [InlineData("new", 2)]
    public async Task What_people_do_can_be_delivered_twice(string repeatId, int different)
    {
        var person = await teams.Newcomer();
        await teams.Simulator.Post("/api/faults", new { target = "delivery", kind = "twice", repeatId, person = person.Key });
        var ids = Ids(await teams.Simulator.Say(person.Chat, person.Key, "hallo"));
        Assert.Equal(2, ids.Count);
        Assert.Equal(different, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("same", true)]
    [InlineData("new", false)]
    public async Task The_last_delivery_can_be_repeated(string id, bool same)
    {
        var person = await teams.Newcomer();
        var said = await teams.Simulator.Say(person.Chat, person.Key, "hallo");
        var again = await teams.Simulator.Post("/api/deliveries/repeat", new { id });
        Assert.Equal(same, Ids(said)[0] == Ids(again)[0]);
        Assert.Equal("hallo", (string?)teams.Bot.LastOf("message")["text"]);
    }

    private static List<string> Ids(JsonNode outcome) =>
        [.. outcome["delivery"]!["attempts"]!.AsArray().Select(a => (string)a!["activityId"]!)];

    private void Slow(int times)
    {
        var left = times;
        teams.Bot.Answer = async _ =>
        {
            if (Interlocked.Decrement(ref left) >= 0)
            {
                await Task.Delay(1500);
            }

            return Results.Ok();
        };
    }
}

using Weerbaar.Tests.Door;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Features.Chat;

/// <summary>Only an administrator gives a channel its use, and reads what that means.</summary>
[Collection(AtTheSideDoor.Name)]
public sealed class ChannelBindingsTests(Doorway doorway)
{
    /// <summary>A channel that no other test has.</summary>
    private readonly string _here = $"19:{Guid.NewGuid():N}@thread.tacv2";

    private readonly FrontDoor _door = doorway.Door;

    private DepartmentStore Departments => _door.Get<DepartmentStore>();

    [Theory]
    [InlineData("dit is het meldkanaal van Handhaving")]
    [InlineData("dit is niet meer het meldkanaal van Handhaving")]
    [InlineData("dit is het meldkanaal")]
    public async Task Who_is_no_administrator_binds_nothing(string said) =>
        await AssertRefusedAsync(said, "Alleen een beheerder kan dit instellen.", _door.Noor);

    [Fact]
    public async Task A_department_gets_the_channel_and_the_answer_says_what_comes_here()
    {
        var answer = await SaidAsync("dit is het meldkanaal van Burgerzaken");
        Assert.StartsWith("Dit is nu het meldkanaal van Burgerzaken.", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Let op", answer, StringComparison.Ordinal);
        Assert.Equal(_here, (await Departments.FindAsync("burgerzaken", default))!.Channel.ChannelId);
    }

    [Fact]
    public async Task A_second_department_in_the_same_channel_is_no_accident_that_nobody_sees()
    {
        await BindAsync("Parkeren", _here);
        await BindAsync("toezicht", _here);
        Assert.Contains(
            "Dit kanaal is ook van: Parkeren.", await SaidAsync("dit is het meldkanaal van Toezicht"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_organisation_has_no_channel_the_administrator_reads_what_is_missing()
    {
        await using var own = await FrontDoor.StartAsync(isBound: false);
        var answer = await own.Ilse.SaysInAsync(_here, "dit is het meldkanaal van Zorg");
        Assert.Contains("\"dit is het meldkanaal\"", answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dit is het meldkanaal van", "Welke afdeling")]
    [InlineData("dit is het meldkanaal van Afdeling met een naam die veel langer is dan de vierenzestig tekens van Entra", "Welke afdeling")]
    [InlineData("dit is niet meer het meldkanaal van", "Welke afdeling")]
    [InlineData("dit is het teamkanaal van Handhaving", "één teamkanaal")]
    [InlineData("dit is niet meer het meldkanaal", "kan niet weg")]
    [InlineData("dit is niet meer het meldkanaal van Zorg", "Dit is niet het meldkanaal van Zorg")]
    public async Task What_cannot_be_is_answered_with_why(string said, string answer) => await AssertRefusedAsync(said, answer, _door.Ilse);

    [Fact]
    public async Task A_department_leaves_the_channel_in_which_it_is_and_one_that_is_gone_from_anywhere()
    {
        await BindAsync("Leerplicht", "19:elsewhere@thread.tacv2");
        await AssertRefusedAsync("dit is niet meer het meldkanaal van leerplicht", "Dit is niet het meldkanaal van leerplicht", _door.Ilse);
        await Departments.LoseAsync((await Departments.FindAsync("Leerplicht", default))!, _door.Clock.GetUtcNow(), default);
        await SaidAsync("dit is niet meer het meldkanaal van leerplicht");
        Assert.Null(await Departments.FindAsync("Leerplicht", default));

        await BindAsync("Jeugd", _here);
        await SaidAsync("this is no longer the monitoring channel of Jeugd");
        Assert.Null(await Departments.FindAsync("Jeugd", default));
    }

    /// <summary>Nothing of what was set has changed.</summary>
    private async Task AssertRefusedAsync(string said, string answer, DoorPerson by)
    {
        var before = await SetAsync();
        var seen = await by.SaysInAsync(_here, said);
        Assert.Contains(answer, seen.Words, StringComparison.Ordinal);
        Assert.Equal(before, await SetAsync());
    }

    private async Task<string> SaidAsync(string said) => (await _door.Ilse.SaysInAsync(_here, said)).Messages[0].Words;

    private Task BindAsync(string department, string channel) => Departments.BindAsync(
        department, new BoundChannel(_door.Teams.ServiceUrl, channel, channel, FrontDoor.BotId, Activities.TenantId),
        _door.Clock.GetUtcNow(), default);

    private async Task<IReadOnlyList<string>> SetAsync() =>
    [
        .. (await Departments.ReadAllAsync(default)).Select(bound => $"{bound.Department} {bound.Channel.ChannelId}"),
        (await _door.Get<SettingsStore>().FindChannelAsync(ChannelUse.Officers, default))!.ChannelId,
        (await _door.Get<SettingsStore>().FindChannelAsync(ChannelUse.Team, default))!.ChannelId,
    ];
}

using AdaptiveCards;
using Microsoft.Extensions.Logging.Abstractions;
using Weerbaar.Jobs;
using Weerbaar.Outbound;
using Weerbaar.Tests.Storage;
using Weerbaar.Tests.Teams;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Outbound;

/// <summary>Where the card of a case stands when its officers' channel is another one than before.</summary>
public sealed class CardPublisherTests : StoreTests
{
    private const string Whole = "alles van de zaak";
    private const string Bare = "alleen het nummer";

    private readonly Tests.Cases.CaseBuilder _told = new(Employee, Employee.Person, Monday, Report());
    private ConnectorHost _host = null!;
    private DeliveryStateStore _shown = null!;
    private CardPublisher _postman = null!;

    private DeliveryState Old =>
        new("hash", DeliveryStatus.Sent, new ChatAddress($"{_host.Server.Address}/emea/", "19:old;messageid=1", "28:1"), "1");

    public override async ValueTask InitializeAsync()
    {
        _host = await ConnectorHost.StartAsync();
        _shown = new DeliveryStateStore(Storage.Rows);
        var (settings, departments) = (new SettingsStore(Storage.Rows), new DepartmentStore(Storage.Rows));
        var redraw = new CardRefresh(new IndexStore(Storage.Rows), new Outbox(Storage.Queue, new DeliveryOptions(), TimeProvider.System));
        var lost = new LostChannels(
            departments, settings, _host.Client, redraw, Rules, TimeProvider.System, NullLogger<LostChannels>.Instance);
        var people = new PeopleStore(Storage.Rows);
        // What finds people has nothing to do with a channel.
        var mailbox = new RecipientResolver(
            people, settings, departments, null!, null!, null!, _host.Client, null!, Rules, TimeProvider.System);
        _postman = new CardPublisher(
            _shown, new PublishedCards(_shown, people, lost, NullLogger<PublishedCards>.Instance), mailbox, _host.Client, null!);
        await settings.BindAsync(ChannelUse.Officers, Open("19:own"), default);
        await departments.BindAsync("Ruimte", Open("19:new"), Monday, default);
        _told.Do(Actor.Bot, Monday, new SetDepartment("ruimte", [new Department("Ruimte", Monday)]));
    }

    public override async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task An_open_cases_card_leaves_the_old_channel_and_stands_whole_in_the_new_one()
    {
        _host.Then(200).Then(201, """{"id":"19:new;messageid=2","activityId":"2"}""");
        Assert.Null(await ShownAsync());
        Assert.Equal(["PUT", "POST"], _host.Calls.Select(call => call.Method));
        Assert.Contains("in een ander kanaal", _host.Calls[0].Body, StringComparison.Ordinal);
        Assert.DoesNotContain(_told.Case.Number.Value, _host.Calls[0].Body, StringComparison.Ordinal);
        Assert.Contains("19:new", _host.Calls[1].Body, StringComparison.Ordinal);
        Assert.Contains(Whole, _host.Calls[1].Body, StringComparison.Ordinal);
        Assert.Equal("19:new;messageid=2", (await _shown.ReadAllAsync(_told.Case.Id, default))["channel"].Where!.ConversationId);
    }

    [Fact]
    public async Task It_leaves_before_it_is_posted_again_so_that_no_old_card_is_left_behind()
    {
        _host.Then(429, retryAfter: TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.FromSeconds(30), await ShownAsync());
        Assert.Single(_host.Calls);
    }

    [Fact]
    public async Task Where_the_old_channel_is_gone_the_card_stands_in_the_new_one_all_the_same()
    {
        _host.Then(404, """{"error":{"code":"ConversationNotFound"}}""").Then(201, """{"id":"19:new;messageid=2","activityId":"2"}""");
        Assert.Null(await ShownAsync());
        Assert.Equal("2", (await _shown.ReadAllAsync(_told.Case.Id, default))["channel"].Message);
    }

    [Fact]
    public async Task An_ended_cases_card_stays_and_shows_no_more_than_anybody_may_see()
    {
        _told.Do(Employee, Monday, new Withdraw(null));
        _host.Then(200);
        Assert.Null(await ShownAsync());
        Assert.Contains(Bare, Assert.Single(_host.Calls).Body, StringComparison.Ordinal);
    }

    private Task<TimeSpan?> ShownAsync() => _postman.ShowAsync(_told.Case, Card(Whole) with { RedactedVariant = Card(Bare) }, Old, default);

    private static LiveCard Card(string text) => new(
        "channel",
        new Recipient.InChannel(ChannelUse.Officers),
        text,
        _ => new AdaptiveCard { Body = [new TextBlock(text)] },
        _ => "zaak");

    private BoundChannel Open(string id) => new($"{_host.Server.Address}/emea/", id, "19:t", "28:1", "t")
    {
        Standing = new ChannelStanding(Monday, 0, false),
    };
}

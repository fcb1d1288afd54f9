using Microsoft.Extensions.Logging.Abstractions;
using Weerbaar.Jobs;
using Weerbaar.Outbound;
using Weerbaar.Teams.Connector;
using Weerbaar.Tests.Storage;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Outbound;

/// <summary>What is kept of a post decides whether it is made again, and where.</summary>
public sealed class PublishedCardsTests : StoreTests
{
    private const string Key = "person";

    private static readonly ChatAddress Chat = new("https://smba.example/", "a:1", "28:1");
    private static readonly DeliveryState Sending = new("hash", DeliveryStatus.Sending, Chat, null);

    private readonly Case _of = new Tests.Cases.CaseBuilder(Employee, Employee.Person, Monday, Report()).Case;

    private readonly DeliveryStateStore _shown;
    private readonly PeopleStore _people;
    private readonly DepartmentStore _departments;
    private readonly PublishedCards _record;

    public PublishedCardsTests()
    {
        (_shown, _people) = (new DeliveryStateStore(Storage.Rows), new PeopleStore(Storage.Rows));
        _departments = new DepartmentStore(Storage.Rows);
        // The organisation has no channel of its own here: nobody is told anything.
        var redraw = new CardRefresh(new IndexStore(Storage.Rows), new Outbox(Storage.Queue, new DeliveryOptions(), TimeProvider.System));
        var lost = new LostChannels(
            _departments, new SettingsStore(Storage.Rows), null!, redraw, Rules, TimeProvider.System, NullLogger<LostChannels>.Instance);
        _record = new PublishedCards(_shown, _people, lost, NullLogger<PublishedCards>.Instance);
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_made_anew_once()
    {
        await ChatIsAsync(Chat);
        Assert.NotNull(await SaveAsync(Sending, new SendOutcome.ConversationGone()));
        Assert.Null((await _people.ReadAsync(Employee.Person.Id, default)).Profile.Chat);
        var waiting = await ShownAsync();
        Assert.Equal((DeliveryStatus.Waiting, null), (waiting.State, waiting.Where));

        var anew = Chat with { ConversationId = "a:2" };
        await ChatIsAsync(anew);
        Assert.Null(await SaveAsync(Sending with { Where = anew, PostedAgain = waiting.PostedAgain }, new SendOutcome.ConversationGone()));
        Assert.Equal((DeliveryStatus.Unreachable, "ConversationGone"), ((await ShownAsync()).State, (await ShownAsync()).Code));
        Assert.Equal(anew, (await _people.ReadAsync(Employee.Person.Id, default)).Profile.Chat);
    }

    [Fact]
    public async Task A_chat_that_was_made_anew_meanwhile_is_not_forgotten()
    {
        var anew = Chat with { ConversationId = "a:2" };
        await ChatIsAsync(anew);
        await SaveAsync(Sending, new SendOutcome.ConversationGone());
        Assert.Equal(anew, (await _people.ReadAsync(Employee.Person.Id, default)).Profile.Chat);
    }

    [Fact]
    public async Task A_departments_channel_that_does_not_let_the_bot_in_is_given_up_and_the_card_waits_for_another_place()
    {
        var before = await BoundAsync("19:1");
        Assert.Equal(PublishedCards.Soon, await KeepInAsync(before, new SendOutcome.NotInstalled()));
        Assert.Equal((DeliveryStatus.Waiting, null), ((await ShownAsync()).State, (await ShownAsync()).Where));
        Assert.NotNull((await _departments.FindAsync("Ruimte", default))!.LostAt);
    }

    [Fact]
    public async Task A_channel_that_was_bound_meanwhile_is_not_given_up_for_the_one_before()
    {
        var before = await BoundAsync("19:1");
        await BoundAsync("19:2");
        Assert.Equal(PublishedCards.Soon, await KeepInAsync(before, new SendOutcome.ConversationGone()));
        Assert.Null((await _departments.FindAsync("Ruimte", default))!.LostAt);
    }

    [Fact]
    public async Task One_message_that_is_refused_does_not_cost_a_department_its_channel()
    {
        var bound = await BoundAsync("19:1");
        Assert.Null(await KeepInAsync(bound, new SendOutcome.Refused(400, "BadSyntax")));
        Assert.Equal(DeliveryStatus.Unreachable, (await ShownAsync()).State);
        Assert.Null((await _departments.FindAsync("Ruimte", default))!.LostAt);
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_is_told_from_one_that_nobody_recorded()
    {
        Assert.NotNull(await SaveAsync(Sending, new SendOutcome.Ambiguous()));
        Assert.Equal((DeliveryStatus.Sending, "AnswerLost"), ((await ShownAsync()).State, (await ShownAsync()).Code));
        Assert.Null(await SaveAsync(await ShownAsync(), new SendOutcome.Delivered("m1")));
        Assert.Equal(Sending with { State = DeliveryStatus.Sent, Message = "m1" }, await ShownAsync());
    }

    [Fact]
    public async Task A_post_that_surely_did_not_happen_is_no_unknown_outcome()
    {
        Assert.Equal(TimeSpan.FromSeconds(7), await SaveAsync(Sending, new SendOutcome.Throttled(TimeSpan.FromSeconds(7))));
        Assert.Equal(DeliveryStatus.Waiting, (await ShownAsync()).State);
    }

    private async Task<DeliveryState> ShownAsync() => (await _shown.ReadAllAsync(_of.Id, default))[Key];

    private Task<TimeSpan?> SaveAsync(DeliveryState sent, SendOutcome outcome)
    {
        var where = new ConversationReference(
            sent.Where!.ServiceUrl, sent.Where.ConversationId, ConversationTypes.Personal, sent.Where.BotId);
        return _record.SaveAsync(_of, Key, sent, outcome, new(where, Language.Dutch, null) { Person = Employee.Person.Id }, default);
    }

    private async Task ChatIsAsync(ChatAddress chat)
    {
        var file = await _people.ReadAsync(Employee.Person.Id, default);
        await _people.WriteAsync(file with { Profile = file.Profile with { Chat = chat } }, default);
    }

    private async Task<DepartmentChannel> BoundAsync(string channel)
    {
        await _departments.BindAsync("Ruimte", new BoundChannel("https://smba.example/", channel, "19:t", "28:1", "t"), Monday, default);
        return (await _departments.FindAsync("Ruimte", default))!;
    }

    private Task<TimeSpan?> KeepInAsync(DepartmentChannel channel, SendOutcome outcome) => _record.SaveAsync(
        _of, Key, Sending, outcome, new Destination(null, Language.Dutch, null) { Department = channel }, default);
}

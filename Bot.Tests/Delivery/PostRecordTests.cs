using Microsoft.Extensions.Logging.Abstractions;
using Weerbaar.Cases;
using Weerbaar.Delivery;
using Weerbaar.Playbook;
using Weerbaar.Records;
using Weerbaar.Teams;
using Weerbaar.Teams.Connector;
using static Weerbaar.Tests.Cases.CaseWorld;

namespace Weerbaar.Tests.Delivery;

/// <summary>What is kept of a post decides whether it is made again, and where.</summary>
public sealed class PostRecordTests : StoreTests
{
    private const string Key = "person";

    private static readonly ChatAddress Chat = new("https://smba.example/", "a:1", "28:1");
    private static readonly Shown Sending = new("hash", ShownState.Sending, Chat, null);

    private readonly Case of = new Tests.Cases.Told(Employee, Employee.Person, Monday, Report()).Case;

    private readonly ShownStore shown;
    private readonly PeopleStore people;
    private readonly PostRecord record;

    public PostRecordTests()
    {
        (shown, people) = (new ShownStore(Storage.Rows), new PeopleStore(Storage.Rows));
        record = new PostRecord(shown, people, NullLogger<PostRecord>.Instance);
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_made_anew_once()
    {
        await ChatIsAsync(Chat);
        Assert.NotNull(await KeepAsync(Sending, new SendOutcome.ConversationGone()));
        Assert.Null((await people.ReadAsync(Employee.Person.Id, default)).Profile.Chat);
        var waiting = await ShownAsync();
        Assert.Equal((ShownState.Waiting, null), (waiting.State, waiting.Where));

        var anew = Chat with { ConversationId = "a:2" };
        await ChatIsAsync(anew);
        Assert.Null(await KeepAsync(Sending with { Where = anew, PostedAgain = waiting.PostedAgain }, new SendOutcome.ConversationGone()));
        Assert.Equal((ShownState.Unreachable, "ConversationGone"), ((await ShownAsync()).State, (await ShownAsync()).Code));
        Assert.Equal(anew, (await people.ReadAsync(Employee.Person.Id, default)).Profile.Chat);
    }

    [Fact]
    public async Task A_chat_that_was_made_anew_meanwhile_is_not_forgotten()
    {
        var anew = Chat with { ConversationId = "a:2" };
        await ChatIsAsync(anew);
        await KeepAsync(Sending, new SendOutcome.ConversationGone());
        Assert.Equal(anew, (await people.ReadAsync(Employee.Person.Id, default)).Profile.Chat);
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_is_told_from_one_that_nobody_recorded()
    {
        Assert.NotNull(await KeepAsync(Sending, new SendOutcome.Ambiguous()));
        Assert.Equal((ShownState.Sending, "AnswerLost"), ((await ShownAsync()).State, (await ShownAsync()).Code));
        Assert.Null(await KeepAsync(await ShownAsync(), new SendOutcome.Delivered("m1")));
        Assert.Equal(Sending with { State = ShownState.Sent, Message = "m1" }, await ShownAsync());
    }

    [Fact]
    public async Task A_post_that_surely_did_not_happen_is_no_unknown_outcome()
    {
        Assert.Equal(TimeSpan.FromSeconds(7), await KeepAsync(Sending, new SendOutcome.Throttled(TimeSpan.FromSeconds(7))));
        Assert.Equal(ShownState.Waiting, (await ShownAsync()).State);
    }

    private async Task<Shown> ShownAsync() => (await shown.AllAsync(of.Id, default))[Key];

    private Task<TimeSpan?> KeepAsync(Shown sent, SendOutcome outcome)
    {
        var where = new ConversationReference(sent.Where!.ServiceUrl, sent.Where.ConversationId, ConversationTypes.Personal, sent.Where.BotId);
        return record.KeepAsync(of, Key, sent, outcome, new(where, Language.Dutch, null) { Person = Employee.Person.Id }, default);
    }

    private async Task ChatIsAsync(ChatAddress chat)
    {
        var file = await people.ReadAsync(Employee.Person.Id, default);
        await people.WriteAsync(file with { Profile = file.Profile with { Chat = chat } }, default);
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Weerbaar.Features.Meetings;
using Weerbaar.Tests.Directories;
using Weerbaar.Tests.Playbook;
using Weerbaar.Tests.Storage;

namespace Weerbaar.Tests.Features.Meetings;

/// <summary>A chat has no key by which it is made once: what is not known to have failed is tried once more, and no more.</summary>
public sealed class ChatProvisionerTests : StoreTests
{
    private readonly ProvisioningStore _store;
    private readonly MovableClock _clock = new();
    private DirectoryFixture _directory = null!;
    private ChatProvisioner _making = null!;
    private Triage.Story _story = null!;

    public ChatProvisionerTests() => _store = new ProvisioningStore(Storage.Rows);

    public override async ValueTask InitializeAsync()
    {
        _directory = await DirectoryFixture.StartAsync();
        _making = new ChatProvisioner(
            _store, _directory.Chats, _directory.Installer, new MeetingPeople(_directory.Directory), Playbooks.Municipality, _clock,
            NullLogger<ChatProvisioner>.Instance);
        _story = Triage.Story.Reported().WithLine().Do(Triage.Story.Officer, new ClaimCase()).Do(
            Triage.Story.Officer, new AskForChat(true));
        foreach (var person in Chat.With)
        {
            _directory.Graph.Add(new(person.Id.Value, person.Id.Value[^2..]));
            // Known from now on, so that what Graph is told to answer is an answer about the chat.
            await _directory.Directory.FindAsync(person.Id.Value, default);
        }

        _clock.AdjustTime(_story.Clock);
        _directory.Graph.Forget();
    }

    public override async ValueTask DisposeAsync()
    {
        await _directory.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_chat_whose_answer_was_lost_is_made_once_more_and_the_case_says_so()
    {
        await _store.SaveAsync(_story.Now.Id, "chat-1", new ProvisioningAttempt { IsCalling = true }, default);
        Makes("19:second@thread.v2");

        var made = Assert.IsType<ChatMade>((await StepAsync()).News);
        Assert.Equal(("19:second@thread.v2", true), (made.Address, made.MayExistTwice));
    }

    [Fact]
    public async Task After_a_second_unknown_nothing_more_is_made_and_the_person_is_told_to_look()
    {
        _directory.Graph.Fail(504, "UnknownError");
        Assert.Null((await StepAsync()).News);
        _directory.Graph.Fail(500, "InternalServerError");
        Assert.Null((await StepAsync()).News);
        _directory.Graph.Forget();

        Assert.Equal(ProvisioningFailure.Lost, Assert.IsType<ChatFailed>((await StepAsync()).News).Code);
        Assert.Empty(_directory.Graph.Calls);
    }

    [Fact]
    public async Task Graph_is_left_alone_as_long_as_it_asks_and_then_the_chat_is_known_to_be_the_only_one()
    {
        _directory.Graph.Fail(429, "TooManyRequests", retryAfter: 90);
        Assert.Equal(TimeSpan.FromSeconds(90), (await StepAsync()).Again);
        _clock.Advance(TimeSpan.FromSeconds(80));
        _directory.Graph.Forget();
        Assert.Equal(TimeSpan.FromSeconds(10), (await StepAsync()).Again);
        Assert.Empty(_directory.Graph.Calls);

        _clock.Advance(TimeSpan.FromSeconds(11));
        Makes("19:only@thread.v2");
        Assert.False(Assert.IsType<ChatMade>((await StepAsync()).News).MayExistTwice);
    }

    [Theory]
    [InlineData(403, ProvisioningFailure.Denied)]
    [InlineData(400, ProvisioningFailure.Refused)]
    public async Task A_refusal_ends_it_at_once(int status, string code)
    {
        _directory.Graph.Fail(status, "any");
        Assert.Equal(code, Assert.IsType<ChatFailed>((await StepAsync()).News).Code);
    }

    [Fact]
    public async Task D1_Nobody_whom_the_employee_passed_by_gets_a_chat_that_was_asked_for_before()
    {
        _story.Do(Triage.Story.Employee, new ChooseRoute(RouteChoice.Adviser, null));
        Assert.Equal(ProvisioningFailure.Changed, Assert.IsType<ChatFailed>((await StepAsync()).News).Code);
        Assert.DoesNotContain(_directory.Graph.Calls, call => call.Contains("/chats", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_it_is_given_up()
    {
        _directory.Graph.Fail(503, "ServiceUnavailable");
        Assert.Null((await StepAsync()).News);
        _clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(ProvisioningFailure.Failing, Assert.IsType<ChatFailed>((await StepAsync()).News).Code);
    }

    private JointChat Chat => _story.Now.Together.Chat!;

    private async Task<ProvisioningStep> StepAsync() => await _making.StepAsync(_story.Now, Chat, default);

    private void Makes(string id) => _directory.Graph.Instead.Enqueue(async http =>
    {
        http.Response.StatusCode = 201;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync($$"""{"id":"{{id}}"}""");
    });
}

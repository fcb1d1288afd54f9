using Weerbaar.Cases;
using Weerbaar.Chat;
using Weerbaar.Directories;
using Weerbaar.Playbook;
using Weerbaar.Records;
using Weerbaar.Teams;
using Weerbaar.Teams.Connector;
using Weerbaar.Tests.Delivery;
using Weerbaar.Tests.Directories;
using Weerbaar.Tests.Playbook;
using Weerbaar.Turns;
using static Weerbaar.Tests.Cases.CaseWorld;

namespace Weerbaar.Tests.Chat;

/// <summary>Only an administrator gives a channel its use, and reads what that means.</summary>
public sealed class ChannelBindingsTests : StoreTests
{
    private const string Here = "19:here@thread.tacv2";

    private static readonly string Administrators = Entry.IdOf(90);
    private static readonly string Ilse = Entry.IdOf(1);
    private static readonly string Noor = Entry.IdOf(2);

    private DirectoryFixture fixture = null!;
    private SettingsStore settings = null!;
    private DepartmentStore departments = null!;
    private ChannelBindings bindings = null!;

    public override async ValueTask InitializeAsync()
    {
        fixture = await DirectoryFixture.StartAsync();
        fixture.Graph.Groups.Add(Administrators);
        fixture.Graph.Add(new(Ilse, "ilse") { Groups = [Administrators] });
        fixture.Graph.Add(new(Noor, "noor"));
        (settings, departments) = (new SettingsStore(Storage.Rows), new DepartmentStore(Storage.Rows));
        bindings = new ChannelBindings(settings, departments, fixture.Directory, new GroupOptions { Administrators = Administrators });
        await settings.BindAsync(ChannelUse.Officers, Channel("19:own"), default);
    }

    public override async ValueTask DisposeAsync()
    {
        await fixture.DisposeAsync();
        await base.DisposeAsync();
    }

    [Theory]
    [InlineData("dit is het meldkanaal van Handhaving")]
    [InlineData("dit is niet meer het meldkanaal van Handhaving")]
    [InlineData("dit is het meldkanaal")]
    public async Task Who_is_no_administrator_binds_nothing(string said) =>
        await RefusedAsync(said, "Alleen een beheerder kan dit instellen.", Noor);

    [Fact]
    public async Task A_department_gets_the_channel_and_the_answer_says_what_comes_here()
    {
        var (text, binds) = await SaidAsync("dit is het meldkanaal van Handhaving");
        Assert.Equal(new ChannelBinding(ChannelUse.Officers, "Handhaving"), binds);
        Assert.StartsWith("Dit is nu het meldkanaal van Handhaving.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Let op", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_department_in_the_same_channel_is_no_accident_that_nobody_sees()
    {
        await departments.BindAsync("Zorg", Channel(Here), Monday, default);
        await departments.BindAsync("handhaving", Channel(Here), Monday, default);
        Assert.EndsWith("Dit kanaal is ook van: Zorg.", (await SaidAsync("dit is het meldkanaal van Handhaving")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_organisation_has_no_channel_the_administrator_reads_what_is_missing()
    {
        await Storage.Rows.CommitAsync([new Weerbaar.Storage.RowChange.Delete(new("settings", "channel-Officers"), Azure.ETag.All)], default);
        Assert.Contains("\"dit is het meldkanaal\"", (await SaidAsync("dit is het meldkanaal van Zorg")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dit is het meldkanaal van", "Welke afdeling")]
    [InlineData("dit is het meldkanaal van Afdeling met een naam die veel langer is dan de vierenzestig tekens van Entra", "Welke afdeling")]
    [InlineData("dit is niet meer het meldkanaal van", "Welke afdeling")]
    [InlineData("dit is het teamkanaal van Handhaving", "één teamkanaal")]
    [InlineData("dit is niet meer het meldkanaal", "kan niet weg")]
    [InlineData("dit is niet meer het meldkanaal van Zorg", "Dit is niet het meldkanaal van Zorg")]
    public async Task What_cannot_be_is_answered_with_why(string said, string answer) => await RefusedAsync(said, answer, Ilse);

    [Fact]
    public async Task A_department_leaves_the_channel_in_which_it_is_and_one_that_is_gone_from_anywhere()
    {
        await departments.BindAsync("Zorg", Channel("19:elsewhere"), Monday, default);
        await RefusedAsync("dit is niet meer het meldkanaal van zorg", "Dit is niet het meldkanaal van zorg", Ilse);
        await departments.LoseAsync((await departments.FindAsync("Zorg", default))!, Monday, default);
        Assert.Equal(
            new ChannelBinding(ChannelUse.Officers, "Zorg", Ends: true), (await SaidAsync("dit is niet meer het meldkanaal van zorg")).Binds);

        await departments.BindAsync("Jeugd", Channel(Here), Monday, default);
        Assert.True((await SaidAsync("this is no longer the monitoring channel of Jeugd")).Binds!.Ends);
    }

    private async Task RefusedAsync(string said, string answer, string by)
    {
        var outcome = await bindings.HandleAsync(Turn(by), ChannelSentence.Read(said)!, default);
        Assert.Null(outcome.Binds);
        Assert.Contains(answer, Text(outcome), StringComparison.Ordinal);
    }

    private async Task<(string Text, ChannelBinding? Binds)> SaidAsync(string said)
    {
        var outcome = await bindings.HandleAsync(Turn(Ilse), ChannelSentence.Read(said)!, default);
        return (Text(outcome), outcome.Binds);
    }

    private static string Text(PersonOutcome outcome) => Assert.IsType<TextMessage>(Assert.Single(outcome.Posts)).Text;

    private static BoundChannel Channel(string id) => new("https://smba.example/", id, "19:team", "28:1", "tenant");

    private static PersonTurn Turn(string person)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Conversation = new ConversationAccount { Id = Here + ";messageid=1", ConversationType = ConversationTypes.Channel },
        };
        var turn = new Turn(
            new Actor(new Person(new PersonId(person), "")),
            Language.Dutch,
            Playbooks.Municipality,
            new WorkCalendar(Playbooks.Municipality.Organisation),
            new TurnContext(activity, Monday));
        return new PersonTurn(new PersonFile(new PersonId(person), new PersonProfile(), null), turn);
    }
}

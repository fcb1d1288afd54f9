using Microsoft.Extensions.Caching.Memory;
using Weerbaar.Directories;
using Weerbaar.Tests.Directories;
using Weerbaar.Tests.Playbook;
using Weerbaar.Tests.Storage;

namespace Weerbaar.Tests.Turns;

/// <summary>In which language somebody reads the very first thing: own choice, typed, directory, client, Dutch (D39).</summary>
public sealed class FirstLanguageTests : StoreTests
{
    private static readonly string Ann = Entry.IdOf(1);

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = 100 });
    private DirectoryFixture _fixture = null!;
    private ActorResolver _identities = null!;

    public override async ValueTask InitializeAsync()
    {
        _fixture = await DirectoryFixture.StartAsync();
        _identities = new ActorResolver(
            _fixture.Directory, new GroupOptions(), new PeopleStore(Storage.Rows), Playbooks.Municipality, _cache, TimeProvider.System);
    }

    public override async ValueTask DisposeAsync()
    {
        _cache.Dispose();
        await _fixture.DisposeAsync();
        await base.DisposeAsync();
    }

    [Theory]
    [InlineData("nl-NL", "en-US", Language.Dutch)]
    [InlineData("en-GB", "nl-NL", Language.English)]
    [InlineData(null, "en-US", Language.English)]
    [InlineData("fr-FR", "de-DE", Language.Dutch)]
    public async Task D39_The_directorys_language_goes_before_the_clients(string? preferred, string client, Language expected)
    {
        _fixture.Graph.Add(new(Ann, "ann") { Language = preferred });
        Assert.Equal(expected, await _identities.ResolveLanguageAsync(Turn(client), default));
    }

    [Fact]
    public async Task D39_Somebody_whom_the_directory_does_not_know_reads_the_clients_language() =>
        Assert.Equal(Language.English, await _identities.ResolveLanguageAsync(Turn("en-US"), default));

    [Fact]
    public async Task D39_Their_own_choice_goes_before_the_directorys()
    {
        _fixture.Graph.Add(new(Ann, "ann") { Language = "en-GB" });
        var file = await new PeopleStore(Storage.Rows).ReadAsync(new PersonId(Ann), default);
        var chosen = file with { Profile = file.Profile with { Chosen = Language.Dutch } };
        Assert.Equal(Language.Dutch, await _identities.ResolveLanguageAsync(chosen, Turn("en-US"), default));
    }

    private static TurnContext Turn(string client) => new(
        TurnKind.Message, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero),
        new("https://smba.example/", "a:1", ConversationTypes.Personal, "28:1"))
    {
        Sender = new TeamsPerson(Ann, "Ann", "29:1"),
        ClientLocale = client,
    };
}

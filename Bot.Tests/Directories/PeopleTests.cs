using Weerbaar.Directories;

namespace Weerbaar.Tests.Directories;

public sealed class PeopleTests : IAsyncLifetime
{
    private static readonly string Ann = Entry.IdOf(1);

    private DirectoryFixture _fixture = null!;

    public async ValueTask InitializeAsync() => _fixture = await DirectoryFixture.StartAsync();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Somebody_is_found_with_language_and_state_and_a_lower_case_id()
    {
        _fixture.Graph.Add(new(Ann, "ann") { Language = "en-GB", Enabled = false, Guest = true, Department = "Ruimte" });

        var found = await Find(Ann.ToUpperInvariant());

        Assert.Equal(
            new DirectoryPerson(Ann, "ann", "en-GB", false, true, "ann@voorbeeld.example", "ann@upn.voorbeeld.example", "Ruimte"), found);
    }

    [Fact]
    public async Task A_missing_language_is_null()
    {
        _fixture.Graph.Add(new(Ann, "ann") { Language = null });

        Assert.Null((await Find(Ann))!.PreferredLanguage);
    }

    [Fact]
    public async Task Somebody_unknown_is_null_for_five_minutes_and_then_asked_for_again()
    {
        Assert.Null(await Find(Ann));
        _fixture.Graph.Add(new(Ann, "ann"));

        _fixture.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Null(await Find(Ann));
        _fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await Find(Ann));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ann@voorbeeld.example")]
    [InlineData("../groups")]
    public async Task What_is_no_object_id_is_nobody_and_nothing_is_asked(string id)
    {
        Assert.Null(await Find(id));
        Assert.Empty(await _fixture.Directory.FindManagersAsync(id, default));
        Assert.False(await _fixture.Directory.IsMemberAsync(id, Ann, default));
        Assert.Empty(_fixture.Graph.Calls);
    }

    [Fact]
    public async Task A_person_is_asked_for_once_an_hour()
    {
        _fixture.Graph.Add(new(Ann, "ann"));
        await Find(Ann);
        _fixture.Graph.Add(new(Ann, "anna"));

        _fixture.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("ann", (await Find(Ann))!.Name);
        _fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("anna", (await Find(Ann))!.Name);
        Assert.Equal(2, _fixture.Graph.Calls.Count);
    }

    private Task<DirectoryPerson?> Find(string id) => _fixture.Directory.FindAsync(id, default);
}

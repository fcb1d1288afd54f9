namespace Weerbaar.Tests.Door;

/// <summary>
/// So many bytes a person in an hour, so many a case: what is too much is said, and danger is never behind it (issue 8, 4).
/// </summary>
public sealed class ByteQuotaTests : IAsyncLifetime
{
    private const string TooMuch = "Er is al heel veel gestuurd";

    private FrontDoor _door = null!;
    private DoorPerson _sanne = null!;

    public async ValueTask InitializeAsync()
    {
        _door = await FrontDoor.StartAsync(new Dictionary<string, string> { ["Budgets:Megabytes"] = "1" });
        _sanne = _door.Person("Sanne");
        await _sanne.BeginsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _door.DisposeAsync();
    }

    [Fact]
    public async Task D49_What_is_more_than_a_person_may_send_in_an_hour_is_not_kept_and_danger_is()
    {
        await _sanne.SendsAsync(Large("een.png"));
        await _sanne.EventuallySeesAsync("Bewaard");
        Assert.False(_sanne.HasSeen(TooMuch));

        await _sanne.SendsAsync(Large("twee.png"));

        await _sanne.EventuallySeesAsync(TooMuch);
        Assert.Single(await FilesAsync(), file => file.Status is EvidenceStatus.Stored);
        await DangerIsRaisedAsync();
    }

    [Fact]
    public async Task D49_What_is_more_than_a_case_holds_is_not_kept_and_danger_is()
    {
        await _sanne.SendsAsync(DoorFile.Sent("een.png"));
        await _sanne.EventuallySeesAsync("Bewaard");
        var kept = Assert.Single(await FilesAsync());
        await _door.Get<EvidenceStore>().ReceiveAsync(kept with { Id = "huge", Size = Limits.Bytes }, default);

        await _sanne.SendsAsync(DoorFile.Sent("twee.png"));

        await _sanne.EventuallySeesAsync("Dit bestand past niet meer bij deze melding");
        Assert.False(_sanne.HasSeen("over een uur"));
        await DangerIsRaisedAsync();
    }

    private async Task DangerIsRaisedAsync()
    {
        await _sanne.SaysAsync("er staat nu een man met een mes voor mijn deur");
        await _sanne.ClicksAsync("intake-danger");
        await _door.Noor.EventuallySeesAsync("Gevaar nu", DoorTeams.Monitoring);
    }

    private async Task<List<EvidenceSource>> FilesAsync()
    {
        var draft = (await _door.Get<PeopleStore>().ReadAsync(new PersonId(_sanne.Id), default)).Draft!;
        return await _door.Get<EvidenceStore>().ReadAsync(draft.Id, default).ToListAsync();
    }

    private static DoorFile Large(string name) => DoorFile.Sent(name, [.. Journeys.Files.Png, .. new byte[700_000]]);
}

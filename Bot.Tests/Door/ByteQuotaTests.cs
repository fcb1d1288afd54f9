namespace Weerbaar.Tests.Door;

/// <summary>So many bytes a person in an hour, so many a case: what is too much is said, and danger is never behind it (issue 8, 4).</summary>
public sealed class ByteQuotaTests : IAsyncLifetime
{
    private const string TooMuch = "Er is al heel veel gestuurd";

    private FrontDoor door = null!;
    private DoorPerson sanne = null!;

    public async ValueTask InitializeAsync()
    {
        door = await FrontDoor.StartAsync(new Dictionary<string, string> { ["Budgets:Megabytes"] = "1" });
        sanne = door.Person("Sanne");
        await sanne.BeginsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await door.DisposeAsync();
    }

    [Fact]
    public async Task D49_What_is_more_than_a_person_may_send_in_an_hour_is_not_kept_and_danger_is()
    {
        await sanne.SendsAsync(Large("een.png"));
        await sanne.EventuallySeesAsync("Bewaard");
        Assert.False(sanne.HasSeen(TooMuch));

        await sanne.SendsAsync(Large("twee.png"));

        await sanne.EventuallySeesAsync(TooMuch);
        Assert.Single(await FilesAsync(), file => file.Status is EvidenceStatus.Stored);
        await DangerIsRaisedAsync();
    }

    [Fact]
    public async Task D49_What_is_more_than_a_case_holds_is_not_kept_and_danger_is()
    {
        await sanne.SendsAsync(DoorFile.Sent("een.png"));
        await sanne.EventuallySeesAsync("Bewaard");
        var kept = Assert.Single(await FilesAsync());
        await door.Get<EvidenceStore>().ReceiveAsync(kept with { Id = "huge", Size = Limits.Bytes }, default);

        await sanne.SendsAsync(DoorFile.Sent("twee.png"));

        await sanne.EventuallySeesAsync("Dit bestand past niet meer bij deze melding");
        Assert.False(sanne.HasSeen("over een uur"));
        await DangerIsRaisedAsync();
    }

    private async Task DangerIsRaisedAsync()
    {
        await sanne.SaysAsync("er staat nu een man met een mes voor mijn deur");
        await sanne.ClicksAsync("intake-danger");
        await door.Noor.EventuallySeesAsync("Gevaar nu", DoorTeams.Monitoring);
    }

    private async Task<List<EvidenceSource>> FilesAsync()
    {
        var draft = (await door.Get<PeopleStore>().ReadAsync(new PersonId(sanne.Id), default)).Draft!;
        return await door.Get<EvidenceStore>().ReadAsync(draft.Id, default).ToListAsync();
    }

    private static DoorFile Large(string name) => DoorFile.Sent(name, [.. Journeys.Files.Png, .. new byte[700_000]]);
}

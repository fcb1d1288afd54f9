namespace Weerbaar.Benchmarks.Speed;

/// <summary>
/// The storage calls of a turn and nothing else: no HTTP, no token, no card. Made by the bot's own stores in this process, each
/// for the same people as the turns.
/// </summary>
internal sealed class StorageAlone(IRowStore rows, Turns turns)
{
    public const string EmbeddedName = "Embedded engine alone", AzureName = "Azurite alone";

    private readonly PeopleStore _people = new(rows);
    private readonly OwnCases _own = new(new IndexStore(rows), new CaseStore(rows));

    /// <summary>As a click that changes nothing: one range of two rows.</summary>
    public Func<ValueTask> Read(int number) => async () => await _people.ReadAsync(Id(number), default);

    /// <summary>As a step of a report: one range and one batch.</summary>
    public Func<ValueTask> ReadAndWrite(int number) => async () =>
    {
        var file = await _people.ReadAsync(Id(number), default);
        var draft = file.Draft ?? throw new InvalidOperationException("The draft is gone.");
        if (!await _people.WriteAsync(file with { Draft = draft with { Revision = draft.Revision + 1 } }, default))
        {
            throw new InvalidOperationException("Somebody else writes there.");
        }
    };

    /// <summary>As a page of somebody's reports: two ranges and up to six point reads.</summary>
    public Func<ValueTask> Page(int number) => async () =>
    {
        await _people.ReadAsync(Id(number), default);
        await _own.FindNewestAsync(Id(number), default);
    };

    private Weerbaar.Cases.PersonId Id(int number) => turns.Reporters[number].Person.Id;
}

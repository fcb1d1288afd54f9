using Microsoft.Extensions.DependencyInjection;
using Weerbaar.Storage.Embedded;
using Weerbaar.Tests.Storage;

namespace Weerbaar.Tests.Door;

/// <summary>A front door behind which what is kept of one person, or of one case, is away for a while.</summary>
public sealed class AwayDoor : IAsyncLifetime
{
    private AwayRowStore _rows = null!;

    internal FrontDoor Door { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Door = await FrontDoor.StartAsync(
        new Dictionary<string, string> { ["Delivery:AnswerWithin"] = "00:00:03", ["Delivery:MessageWithin"] = "00:00:03" },
        services: all => all.AddSingleton<IRowStore>(made => _rows = new AwayRowStore(made.GetRequiredService<EmbeddedStorage>().Rows)));

    public ValueTask DisposeAsync() => Door.DisposeAsync();

    internal Task<DoorSeen> WhileAsync(DoorPerson person, Absence how, Func<Task<DoorSeen>> act) =>
        WhileAsync($"person-{person.Id}", how, act);

    internal Task<DoorSeen> WhileAsync(Case @case, Absence how, Func<Task<DoorSeen>> act) => WhileAsync($"case-{@case.Id.Value}", how, act);

    private async Task<DoorSeen> WhileAsync(string partition, Absence how, Func<Task<DoorSeen>> act)
    {
        _rows.Away[partition] = how;
        try
        {
            return await act();
        }
        finally
        {
            _rows.Away.Clear();
        }
    }
}

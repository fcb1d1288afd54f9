using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Weerbaar.Jobs;
using Weerbaar.Outbound;

namespace Weerbaar.Tests.Door;

/// <summary>
/// A door behind which nothing runs by itself: what people do goes the same way and is answered in the same turn, and a test takes by
/// hand what falls due.
/// </summary>
internal static class Stillness
{
    /// <param name="change">Of what the bot is put together from.</param>
    public static Task<FrontDoor> StartAsync(Action<IServiceCollection>? change = null) => FrontDoor.StartAsync(services: services =>
    {
        Keep(services);
        change?.Invoke(services);
    });

    public static void Keep(IServiceCollection services)
    {
        var loops = services.Where(service => service.ServiceType == typeof(IHostedService) && IsLoop(service.ImplementationType)).ToList();
        Assert.NotEmpty(loops);
        loops.ForEach(loop => services.Remove(loop));
    }

    /// <summary>The same store, with something of the test's before it.</summary>
    public static void Wrap(this IServiceCollection services, Func<IRowStore, IRowStore> before)
    {
        var store = services.Last(service => service.ServiceType == typeof(IRowStore)).ImplementationFactory!;
        services.AddSingleton(services => before((IRowStore)store(services)));
    }

    /// <summary>The one piece of work of this kind that stands in the due index; null: there is none.</summary>
    public static async Task<WorkItem?> DueAsync(this FrontDoor door, WorkKind kind) =>
        await door.Get<DueStore>().ReadUntilAsync(DateTimeOffset.MaxValue, default).SingleOrDefaultAsync(item => item.Kind == kind);

    public static Task WorksAsync(this FrontDoor door, WorkItem item) =>
        door.Get<IEnumerable<IWorkHandler>>().Single(work => work.Kind == item.Kind).RunAsync(item, default);

    /// <summary>Everybody sees the present state; then time passes, and what falls due is done in its minute.</summary>
    public static async Task LivesAsync(this FrontDoor door, TimeSpan time)
    {
        await foreach (var open in door.Get<IndexStore>().OpenCasesAsync(default))
        {
            await door.Get<Reconciler>().RunAsync(open, default);
        }

        var until = door.Clock.GetUtcNow() + time;
        for (var taken = 0; await door.Get<DueStore>().ReadUntilAsync(until, default).FirstOrDefaultAsync() is { } item; taken++)
        {
            Assert.True(taken < 1000, $"{item.Kind} is due for ever.");
            MoveTo(door, DueStore.DueOf(item));
            await door.WorksAsync(item);
        }

        MoveTo(door, until);
    }

    private static void MoveTo(FrontDoor door, DateTimeOffset at)
    {
        var by = at - door.Clock.GetUtcNow();
        door.Move(by > TimeSpan.Zero ? by : TimeSpan.Zero);
    }

    private static bool IsLoop(Type? type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(AfterStorage<>);
}

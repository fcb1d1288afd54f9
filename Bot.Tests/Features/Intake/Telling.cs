using System.Runtime.CompilerServices;

namespace Weerbaar.Tests.Features.Intake;

/// <summary>Acts of a <see cref="Teller"/>, one after the other; who awaits it has the teller after the last one.</summary>
internal sealed class Telling(Task<Teller> told) : ITelling
{
    public Telling Then(Func<Teller, Task> act) => new(GoOnAsync(told, act));

    public TaskAwaiter<Teller> GetAwaiter() => told.GetAwaiter();

    private static async Task<Teller> GoOnAsync(Task<Teller> told, Func<Teller, Task> act)
    {
        var teller = await told;
        await act(teller);
        return teller;
    }
}

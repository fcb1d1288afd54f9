using System.Runtime.CompilerServices;

namespace Weerbaar.Tests.Features.Intake;

/// <summary>Acts of a <see cref="IntakeDriver"/>, one after the other; who awaits it has the teller after the last one.</summary>
internal sealed class Telling(Task<IntakeDriver> told) : IIntakeDriver
{
    public Telling Then(Func<IntakeDriver, Task> act) => new(GoOnAsync(told, act));

    public TaskAwaiter<IntakeDriver> GetAwaiter() => told.GetAwaiter();

    private static async Task<IntakeDriver> GoOnAsync(Task<IntakeDriver> told, Func<IntakeDriver, Task> act)
    {
        var teller = await told;
        await act(teller);
        return teller;
    }
}

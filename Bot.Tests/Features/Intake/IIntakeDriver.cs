namespace Weerbaar.Tests.Features.Intake;

/// <summary>Somebody who tells, or will have told when it is awaited: both can go on (<see cref="Acts"/>, <see cref="Walk"/>).</summary>
internal interface IIntakeDriver
{
    /// <summary>Does this next.</summary>
    Telling Then(Func<IntakeDriver, Task> act);
}

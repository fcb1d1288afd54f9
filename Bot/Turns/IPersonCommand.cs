using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Turns;

/// <summary>What a command that people type leads to; its feature brings it. What nobody brings is answered with help.</summary>
internal interface IPersonCommand
{
    Intent Intent { get; }

    /// <param name="text">All that was typed.</param>
    ValueTask<PersonOutcome> ShowAsync(PersonTurn turn, string text, CancellationToken cancellationToken);
}

using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Features.Chat;

/// <summary>"My reports" as a button.</summary>
internal sealed class MyReportsButton(Commands commands) : IPersonAction
{
    public const string Name = "chat-my-reports";

    public string Verb => Name;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        commands.RunAsync(Intent.MyReports, turn, "", cancellationToken);
}

namespace Weerbaar.Features.Chat;

/// <summary>"Help" as a button.</summary>
internal sealed class HelpButton : IPersonAction
{
    public const string Name = "chat-help";

    public string Verb => Name;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        new(Welcome.Help(turn));
}

namespace Weerbaar.Features.Chat;

/// <summary>No deputy of one's own any more: the playbook's, or the next manager up.</summary>
internal sealed class ClearDeputy : IPersonAction
{
    public const string Name = "chat-deputy-clear";

    public string Verb => Name;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        new(new PersonOutcome(turn.File with { Profile = turn.File.Profile with { Deputy = null } })
        {
            Answer = DeputyChoice.Done(turn, Texts.In(turn.Turn.Language)["Deputy.Cleared"]),
        });
}

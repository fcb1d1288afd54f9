using Weerbaar.Teams.Connector;

namespace Weerbaar.Turns;

/// <summary>What should come of a person's turn.</summary>
/// <param name="File">The file as it should be; the same one: nothing is written.</param>
internal sealed record PersonOutcome(PersonFile File)
{
    /// <summary>The answer to a click: a card in its place, or a line of text.</summary>
    public InvokeResponse Answer { get; init; } = new EmptyAnswer();

    /// <summary>What is posted in the chat, in this order; for a typed message this is the answer.</summary>
    public IReadOnlyList<MessageActivity> Posts { get; init; } = [];

    /// <summary>What is posted in the person's own chat although they spoke elsewhere.</summary>
    public IReadOnlyList<MessageActivity> Privately { get; init; } = [];

    /// <summary>
    /// What it asks for besides. With <see cref="Then"/>, what belongs to the commit stands in the outcome that the last step makes.
    /// </summary>
    public IReadOnlyList<IEffect> Effects { get; init; } = [];

    /// <summary>Something to be done to a case first; its end makes the outcome.</summary>
    public CaseStep? Then { get; init; }

    /// <summary>The same, asking for more.</summary>
    public PersonOutcome With(IReadOnlyList<IEffect> more) => more.Count == 0 ? this : this with { Effects = [.. Effects, .. more] };
}

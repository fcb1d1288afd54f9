using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.Turns;

namespace Weerbaar.Triage;

/// <summary>Danger now, as a card shows it (D2).</summary>
/// <param name="SeenBy">Null where the reader may not know the name.</param>
internal sealed record DangerView(
    DateTimeOffset RaisedAt, DateTimeOffset? SeenAt, string? SeenBy, DateTimeOffset? EscalatedAt)
{
    /// <summary>How often its sender raised danger once more, and when last.</summary>
    public int Further { get; init; }

    public DateTimeOffset? FurtherAt { get; init; }

    /// <summary>Where they are and what they wrote is behind the button.</summary>
    public bool IsShared { get; init; }

    public static DangerView? Of(Case of, bool withDecidersNames)
    {
        if (of is not { Danger: { } danger, IsOpen: true })
        {
            return null;
        }

        var named = withDecidersNames || !IsInLine(danger.SeenBy, of);
        return new(danger.RaisedAt, danger.SeenAt, named ? danger.SeenBy?.Name : null, danger.EscalatedAt)
        {
            Further = danger.Further,
            FurtherAt = danger.FurtherAt,
            IsShared = danger.Shared is not null,
        };
    }

    public bool IsUnseen => SeenAt is null;

    private static bool IsInLine(Person? person, Case of) =>
        (of.Route.Line ?? []).Any(member => member.Person.Id == person?.Id);
}

/// <summary>Shows danger first and in words, with who has seen it.</summary>
internal static class DangerBlock
{
    private static readonly Texts Words = new("Triage");

    public static CardElement? Of(DangerView? danger, CardContext with, Playbook.Language language) => danger is null
        ? null
        : new Container(
        [
            Title(danger, with, language),
            .. Further(danger, with, language),
            State(danger, with, language),
            .. danger.IsShared ? [Layout.Paragraph(Words.In(language)["Danger.Shared"])] : Array.Empty<CardElement>(),
        ])
        { Style = ContainerStyle.Attention };

    public static ActionExecute? See(Case of, DangerView? danger, Playbook.Language language) => danger is { IsUnseen: true }
        ? Button.Execute(Words.In(language)["Danger.See"], OfficerVerbs.SeeDanger, of.Ids(), ActionStyle.Positive)
        : null;

    /// <summary>Whom it is about, how to call them, and what they shared: in a dialog, since a channel shows no name.</summary>
    public static ActionSubmit? Act(Case of, DangerView? danger, Playbook.Language language) => danger is null
        ? null
        : Button.Dialog(Words.In(language)["Danger.Act"], OfficerVerbs.Act, of.Ids());

    private static TextBlock Title(DangerView danger, CardContext with, Playbook.Language language) =>
        new("⚠ " + Words.In(language)["Danger.Now", Moments.Time(danger.RaisedAt, with.Playbook, language)])
        {
            Weight = TextWeight.Bolder,
        };

    private static IEnumerable<CardElement> Further(DangerView danger, CardContext with, Playbook.Language language) =>
        danger.FurtherAt is { } at
            ? [new TextBlock(Words.In(language)["Danger.Further", danger.Further, Moments.Time(at, with.Playbook, language)])]
            : [];

    private static CardElement State(DangerView danger, CardContext with, Playbook.Language language)
    {
        var words = Words.In(language);
        if (danger.SeenAt is { } seenAt)
        {
            var at = Moments.Time(seenAt, with.Playbook, language);
            return danger.SeenBy is { } name
                ? PlainText.Of(words["Danger.SeenBy", name, at])
                : new TextBlock(words["Danger.Seen", at]);
        }

        return new TextBlock(words[danger.EscalatedAt is null ? "Danger.Unseen" : "Danger.Escalated"]);
    }
}

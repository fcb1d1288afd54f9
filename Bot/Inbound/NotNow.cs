using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Inbound;

/// <summary>
/// What people read who are not answered in time, or not at all: why, what became of what they did as far as anybody knows, and what to
/// do. The number to call stands in each; who pressed for an alarm reads that it may not be on its way (D2, D43).
/// </summary>
internal sealed class NotNow(UseCases useCases, MessageReader reader, OrganisationPlaybook playbook)
{
    /// <summary>It took too long, or what it needs does not answer: perhaps it was done, perhaps not.</summary>
    public string Busy(TurnContext context, string reference, Language language) =>
        Say(context, language, "NotNow.Busy", "NotNow.Perhaps", reference);

    /// <summary>A newer version has written what is needed: nothing of it was done.</summary>
    public string Newer(TurnContext context, Language language) => Say(context, language, "NotNow.Newer", "NotNow.Not", null);

    /// <summary>Something is wrong with the bot, perhaps with how it reads words.</summary>
    public string Failed(TurnContext context, string reference, Language language) =>
        Say(context, language, "NotNow.Failed", "NotNow.Perhaps", reference, reads: false);

    /// <param name="kept">What became of a message.</param>
    /// <param name="reference">To mention; whom to call stands before it. Null: there is none.</param>
    /// <param name="reads">Words of self-harm are looked for.</param>
    private string Say(TurnContext context, Language language, string why, string kept, string? reference, bool reads = true)
    {
        var (words, contacts) = (Turns.Texts.In(language), playbook.Organisation.Contacts);
        var clicked = context.Clicked;
        if (clicked is not null && useCases.AsksForAlarm(clicked.Verb))
        {
            return $"{words[why]} {words["NotNow.Alarm", contacts.Emergency]}";
        }

        string?[] said =
        [
            words[why],
            context.Kind switch
            {
                TurnKind.Message or TurnKind.Edit when clicked is null => words[kept],
                TurnKind.Deletion => words["NotNow.Deleted"],
                _ => words["NotNow.Click"],
            },
            words["NotNow.Danger", contacts.Emergency],
            reads && IsCrisis(context, clicked) ? words["NotNow.Crisis", contacts.Crisis] : null,
            reference is null ? null : words["NotNow.Reference", reference],
        ];
        return string.Join(' ', said.OfType<string>());
    }

    private bool IsCrisis(TurnContext context, ActionData? clicked) =>
        (clicked?.Inputs.Values ?? [context.Incoming.AllWords]).Any(text => reader.Read(text).IsCrisis);
}

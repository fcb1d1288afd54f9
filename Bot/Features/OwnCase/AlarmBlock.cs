namespace Weerbaar.Features.OwnCase;

/// <summary>The alarm on the living card of who is in danger or raised it, with the click that ends it.</summary>
internal static class AlarmBlock
{
    public static Container Of(OwnAlarm alarm, CardContext context, Language language)
    {
        var words = Texts.In(language);
        var contacts = context.Playbook.Organisation.Contacts;
        if (alarm.Danger.OverAt is not null)
        {
            return new Container([.. alarm.Lines(context.Playbook, language)]) { Style = ContainerStyle.Emphasis };
        }

        // Somebody who goes to help is not there yet.
        return new Container(
        [
            new TextBlock(words["Danger.Call", ToCall(contacts, words)]) { Weight = TextWeight.Bolder },
            .. alarm.Danger is { IsForLife: true, RaisedBy: { } raiser } && raiser.Id == alarm.Reader
                ? [new TextBlock(words["Danger.Life", PhoneLinks.Of(contacts.Crisis)])]
                : Array.Empty<CardElement>(),
            .. alarm.Lines(context.Playbook, language),
        ])
        { Style = alarm.Danger.IsUnanswered ? ContainerStyle.Attention : ContainerStyle.Good };
    }

    public static ActionExecute? End(OwnAlarm? alarm, Dictionary<string, string> ids, Language language) => alarm is { Danger.OverAt: null }
        ? Button.Execute(Texts.In(language)[alarm.IsOfColleague ? "Button.Safe.Colleague" : "Button.Safe"], SafeClick.Name, ids)
        : null;

    private static string ToCall(Contacts contacts, Wording words) => contacts.OwnEmergency is { } own
        ? words["Danger.Or", PhoneLinks.Of(contacts.Emergency), PhoneLinks.Of(own)]
        : PhoneLinks.Of(contacts.Emergency);
}

namespace Weerbaar.Features.OwnCase;

/// <summary>
/// What whoever raised an alarm and whoever it is about read of it: who has it, who was tried because nobody confirmed, whom to call
/// meanwhile, whom no message reaches, who confirmed, and that it is over (D2). Nothing is said of what is not so yet.
/// </summary>
internal static class DangerNews
{
    public static IEnumerable<Notice> Of(RecordedEvent happened, Case now, CardContext context)
    {
        Func<Language, string, string>? text = happened.Event switch
        {
            DangerSeen => (language, whose) => Seen(happened.Stamp.By!, context.Playbook.Organisation.Contacts, Texts.In(language), whose),
            DangerEnded
                when now.Danger is { OverAt: not null } && now.IsAlarmForColleague && now.Danger.RaisedBy!.Id == happened.Stamp.By?.Id =>
                (language, _) => Texts.In(language)["Notice.DangerOver.Raiser"],
            DangerEnded when now.Danger is { OverAt: not null } =>
                (language, _) => Texts.In(language)["Notice.DangerOver", happened.Stamp.By!.Name],
            _ when now.Danger is not { IsUnanswered: true } => null,
            LineExtended { Chain: Agenda.OutOfReach } => (language, _) => NotReached(now, context, language),
            ReachChanged when IsNobodyNext(now) => (language, _) => NotReached(now, context, language),
            DangerDelivered delivered => (language, whose) => Delivered(delivered, Texts.In(language), whose),
            DangerEscalated escalated => (language, whose) => Escalated(escalated, happened, now, context, language, whose),
            _ => null,
        };
        return text is null ? [] : Readers(now)
            .Where(reader => happened.Event is not DangerEnded || reader.Id != happened.Stamp.By?.Id)
            .Select(reader => To(reader, now, language => text(language, OwnAlarm.Whose(now.Danger, reader.Id)))
                with
            { Urgent = happened.Event is not DangerEnded });
    }

    private static Notice To(Person reader, Case now, Func<Language, string> text)
    {
        var key = reader.Id == now.Informed.Id ? OwnCaseCards.Affected : "raiser";
        return new Notice(key, new Recipient.OnePerson(reader.Id), text) { Urgent = true };
    }

    private static IEnumerable<Person> Readers(Case now) =>
        new[] { now.Informed, now.Danger?.RaisedBy }.OfType<Person>().DistinctBy(person => person.Id);

    private static string Seen(Person by, Contacts contacts, Wording words, string whose) =>
        words[$"Notice.DangerSeen.{whose}", by.Name, ToCall(contacts, words)];

    private static string Delivered(DangerDelivered delivered, Wording words, string whose)
    {
        string[] who = [.. delivered.Team ? new[] { words["Danger.Team"] } : [], .. delivered.People.Select(person => person.Name)];
        return words[$"Notice.DangerDelivered.{whose}", string.Join(", ", who)];
    }

    /// <summary>Somebody who was to be alerted gets no message, and nobody of the line comes in their place.</summary>
    private static bool IsNobodyNext(Case now) =>
        (now.Danger!.Helpers ?? []).Concat(now.Route.Told.TakeLast(1).Select(member => member.Person))
        .Any(person => now.IsOutOfReach(person.Id));

    private static string NotReached(Case now, CardContext context, Language language)
    {
        var words = Texts.In(language);
        var away = now.Route.Told.Select(member => member.Person).Concat(now.Danger!.Helpers ?? []).Where(
            person => now.IsOutOfReach(person.Id));
        var next = now.Route.Told is [.., { } last] && !now.IsOutOfReach(last.Person.Id) ? last.Person.Name : null;
        return words[
            next is null ? "Notice.DangerAway" : "Notice.DangerAway.Next",
            string.Join(", ", away.Select(person => person.Name).Distinct()), ToCall(context.Playbook.Organisation.Contacts, words), next
                ?? ""];
    }

    private static string ToCall(Contacts contacts, Wording words) =>
        contacts.OwnEmergency is { } own ? words["Danger.Or", contacts.Emergency, own] : contacts.Emergency;

    private static string Escalated(
        DangerEscalated escalated, RecordedEvent happened, Case now, CardContext context, Language language, string whose)
    {
        var (words, organisation) = (Texts.In(language), context.Playbook.Organisation);
        var called =
            words[$"Notice.DangerNobody.{whose}", ToCall(organisation.Contacts, words), Tried(
                escalated, now, organisation, words, language)];
        return context.Calendar.IsOpen(happened.Stamp.At)
            ? called
            : $"{called} {words["Danger.Closed", Moments.Time(context.Calendar.NextOpening(happened.Stamp.At), context.Playbook, language)]}";
    }

    private static string Tried(DangerEscalated escalated, Case now, Organisation organisation, Wording words, Language language)
    {
        var next = now.Route.Told.ElementAtOrDefault(escalated.Reached - 1)?.Person.Name;
        return escalated.To switch
        {
            DangerReach.Desk when escalated.Round > now.Danger!.EndOfLine => words["Tried.Everybody"],
            DangerReach.Desk when organisation.Desk is { Person: not null } desk => words["Tried.Desk", desk.Name.In(language), desk.Phone],
            DangerReach.Desk when organisation.Desk is { } desk => words["Tried.CallDesk", desk.Name.In(language), desk.Phone],
            DangerReach.Desk => words["Tried.End", organisation.Contacts.OwnEmergency ?? organisation.Contacts.Emergency],
            DangerReach.Helpers when now.Danger!.Helpers is { Count: 0 } => words["Tried.Officer"],
            DangerReach.Helpers => words["Tried.Helpers"],
            _ when escalated.Reached > 1 && next is not null && now.Danger!.IsForLine => words["Tried.Line", next],
            _ => words["Tried.Officer"],
        };
    }
}

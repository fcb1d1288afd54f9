using System.Security.Cryptography;
using System.Text;
using Weerbaar.Directories;

namespace Weerbaar.Features.Meetings;

/// <summary>
/// Puts the appointment that a case asks for into the organiser's calendar, and tells the case. Graph is given a key made from
/// the case and the number of the appointment, so that asking again after a lost answer makes no second.
/// </summary>
internal sealed class AppointmentProvisioner(
    ProvisioningStore store, Calendars calendars, MeetingPeople people, OrganisationPlaybook playbook, TimeProvider timeProvider)
{
    public async Task<ProvisioningStep> StepAsync(Case @case, Appointment asked, CancellationToken cancellationToken)
    {
        var what = ProvisioningStore.Appointment(asked.Number);
        var making = await store.FindAsync(@case.Id, what, cancellationToken);
        var now = timeProvider.GetUtcNow();
        if (making.NotBefore - now is { } rest && rest > TimeSpan.Zero)
        {
            return ProvisioningStep.Later(rest);
        }

        if (Hopeless(@case, asked, making, now) is { } why)
        {
            return ProvisioningStep.End(new AppointmentFailed(asked.Number, why));
        }

        var found = await people.FindAsync(asked.With, cancellationToken);
        if (found.Count < asked.With.Count)
        {
            return ProvisioningStep.End(new AppointmentFailed(asked.Number, ProvisioningFailure.Unknown));
        }

        switch (await calendars.CreateAsync(asked.Organizer.Id.Value, Talk(@case, asked, found), KeyOf(@case, asked), cancellationToken))
        {
            case ProvisioningOutcome.Made made:
                return ProvisioningStep.End(new AppointmentMade(asked.Number, made.Link));
            case ProvisioningOutcome.Refused refused:
                return ProvisioningStep.End(new AppointmentFailed(asked.Number, refused.Code));
            case ProvisioningOutcome.Later later:
                await store.SaveAsync(@case.Id, what, making with { NotBefore = now + later.After }, cancellationToken);
                return ProvisioningStep.Later(later.After);
            default:
                await store.SaveAsync(@case.Id, what, making with { Lost = making.Lost + 1 }, cancellationToken);
                return ProvisioningStep.Later(ProvisioningTimes.Soon);
        }
    }

    private static string? Hopeless(Case @case, Appointment asked, ProvisioningAttempt making, DateTimeOffset now) =>
        !Meeting.IsWithTheRightPeople(@case, asked) ? ProvisioningFailure.Changed
        : asked.From <= now ? ProvisioningFailure.Past
        : asked.AskedAt + ProvisioningTimes.Patience < now ? making.Lost > 0 ? ProvisioningFailure.Lost : ProvisioningFailure.Failing
        : null;

    private CalendarTalk Talk(Case @case, Appointment asked, IReadOnlyList<DirectoryPerson> with)
    {
        var zone = playbook.Organisation.TimeZone;
        var from = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(asked.From, zone).DateTime;
        var subject = TalkPlan.Subject(@case.Number, playbook.Organisation.DefaultLanguage);
        return new CalendarTalk(subject, from, from.AddMinutes(asked.Minutes), zone, with);
    }

    /// <summary>A hash, since a case's id is no business of a calendar.</summary>
    private static string KeyOf(Case @case, Appointment asked) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{@case.Id} appointment {asked.Number}"))[..16]).ToString();
}

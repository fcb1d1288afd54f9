using System.Security.Cryptography;
using System.Text;
using Weerbaar.Directories;

namespace Weerbaar.Features.Meetings;

/// <summary>
/// Puts the appointment that a case asks for into the organiser's calendar, and tells the case. Graph is given a key made from
/// the case and the number of the appointment, so that asking again after a lost answer makes no second.
/// </summary>
internal sealed class AppointmentProvisioner(
    ProvisioningStore store, Calendars calendars, MeetingPeople people, OrganisationPlaybook playbook, TimeProvider time)
{
    public async Task<ProvisioningStep> StepAsync(Case of, Appointment asked, CancellationToken ct)
    {
        var what = ProvisioningStore.Appointment(asked.Number);
        var making = await store.FindAsync(of.Id, what, ct);
        var now = time.GetUtcNow();
        if (making.NotBefore - now is { } rest && rest > TimeSpan.Zero)
        {
            return ProvisioningStep.Later(rest);
        }

        if (Hopeless(of, asked, making, now) is { } why)
        {
            return ProvisioningStep.End(new AppointmentFailed(asked.Number, why));
        }

        var found = await people.FindAsync(asked.With, ct);
        if (found.Count < asked.With.Count)
        {
            return ProvisioningStep.End(new AppointmentFailed(asked.Number, ProvisioningFailure.Unknown));
        }

        switch (await calendars.CreateAsync(asked.Organizer.Id.Value, Talk(of, asked, found), KeyOf(of, asked), ct))
        {
            case ProvisioningOutcome.Made made:
                return ProvisioningStep.End(new AppointmentMade(asked.Number, made.Link));
            case ProvisioningOutcome.Refused refused:
                return ProvisioningStep.End(new AppointmentFailed(asked.Number, refused.Code));
            case ProvisioningOutcome.Later later:
                await store.SaveAsync(of.Id, what, making with { NotBefore = now + later.After }, ct);
                return ProvisioningStep.Later(later.After);
            default:
                await store.SaveAsync(of.Id, what, making with { Lost = making.Lost + 1 }, ct);
                return ProvisioningStep.Later(ProvisioningTimes.Soon);
        }
    }

    private static string? Hopeless(Case of, Appointment asked, ProvisioningAttempt making, DateTimeOffset now) =>
        !Meeting.IsWithTheRightPeople(of, asked) ? ProvisioningFailure.Changed
        : asked.From <= now ? ProvisioningFailure.Past
        : asked.AskedAt + ProvisioningTimes.Patience < now ? making.Lost > 0 ? ProvisioningFailure.Lost : ProvisioningFailure.Failing
        : null;

    private CalendarTalk Talk(Case of, Appointment asked, IReadOnlyList<DirectoryPerson> with)
    {
        var zone = playbook.Organisation.TimeZone;
        var from = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(asked.From, zone).DateTime;
        var subject = TalkPlan.Subject(of.Number, playbook.Organisation.DefaultLanguage);
        return new CalendarTalk(subject, from, from.AddMinutes(asked.Minutes), zone, with);
    }

    /// <summary>A hash, since a case's id is no business of a calendar.</summary>
    private static string KeyOf(Case of, Appointment asked) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{of.Id} appointment {asked.Number}"))[..16]).ToString();
}

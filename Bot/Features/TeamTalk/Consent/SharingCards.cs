namespace Weerbaar.Features.TeamTalk.Consent;

/// <summary>All that the employee's card about the team's talk shows.</summary>
internal sealed record SharingView(CaseId Id, CaseNumber Number, bool? Agreed, string? Text, DateTimeOffset? ShownAt);

/// <summary>
/// The employee is asked whether the team may talk about their case, reads the text before the team does, and reads
/// afterwards what was shown (D32).
/// </summary>
internal sealed class SharingCards : ICaseCards
{
    public const string Audience = "sharing";

    public IEnumerable<LiveCard> Of(Case @case, CardContext context)
    {
        if (@case is not { Affected: { } employee, Sharing: { AskedAt: not null } sharing } || @case.IsWithdrawn)
        {
            return [];
        }

        var text = sharing is { ApprovedBy: not null } or { ShownAt: not null } ? sharing.Text?.Text : null;
        var view = new SharingView(@case.Id, @case.Number, sharing.Agreed, text, sharing.ShownAt);
        return
        [
            new LiveCard(
                Audience,
                new Recipient.OnePerson(employee.Id),
                view,
                language => new SharingCard(@case, view, context.Playbook, language).Draw(),
                language => Texts.In(language)["Ask.Summary"]),
        ];
    }
}

using Weerbaar.Playbook;

namespace Weerbaar.Hosting;

/// <summary>Warns at each start in production while the organisation's own watchers have not said yes (D44).</summary>
internal sealed partial class PrivacyReminder(OrganisationPlaybook playbook, ILogger<PrivacyReminder> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var privacy = playbook.Organisation.Privacy;
        if (privacy.OfficerAdvised is null)
        {
            NotYet("officer-advised", "data protection officer");
        }
        if (privacy.WorksCouncilAgreed is null)
        {
            NotYet("works-council-agreed", "works council");
        }
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1001, LogLevel.Warning,
        "organisation.privacy.{Field} is empty in the playbook: ask the {Who} before people use this, and fill in the date")]
    private partial void NotYet(string field, string who);
}

namespace Weerbaar.Hosting;

/// <summary>
/// Warns at each start in production while the organisation's own watchers have not said yes (D44), or its own number is missing.
/// </summary>
internal sealed partial class PrivacyReminder(OrganisationPlaybook playbook, ILogger<PrivacyReminder> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (playbook.Organisation.Contacts.OwnEmergency is null)
        {
            NoNumber();
        }

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

    [LoggerMessage(1002, LogLevel.Warning,
        "organisation.contacts.own-emergency is empty in the playbook: no card names a number of your own to somebody in danger")]
    private partial void NoNumber();

    [LoggerMessage(1001, LogLevel.Warning,
        "organisation.privacy.{Field} is empty in the playbook: ask the {Who} before people use this, and fill in the date")]
    private partial void NotYet(string field, string who);
}

using Weerbaar.Teams.Connector;

namespace Weerbaar.Tests.Teams;

public sealed class AllowedHostsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://SMBA.TrafficManager.net/teams", true)]
    [InlineData("https://smba.trafficmanager.net:443/", true)]
    [InlineData("https://webchat.botframework.com/", true)]
    [InlineData("https://botframework.com/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams", true)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams", true)]
    [InlineData("https://evil.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net.example.org/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://smba.trafficmanager.net@example.org/", false)]
    [InlineData("https://user:x@smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("http://smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net./", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//smba.trafficmanager.net/", false)]
    [InlineData(null, false)]
    public void Of_connectors_only_Microsofts_are_allowed(string? address, bool isAllowed) =>
        Assert.Equal(isAllowed, AllowedHosts.Services(new BotOptions()).Allows(address));

    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/x?tempauth=1", true)]
    [InlineData("https://x.svc.ms/a", true)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://sharepoint.com.example.org/", false)]
    [InlineData("https://evilsharepoint.com/", false)]
    public void Of_files_only_Microsofts_are_allowed(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, AllowedHosts.Files(new BotOptions()).Allows(address));

    [Theory]
    [InlineData("http://127.0.0.1:5000/emea", true)]
    [InlineData("http://127.0.0.1:5001/emea", false)]
    [InlineData("https://connector.example.org/", true)]
    [InlineData("http://connector.example.org/", false)]
    public void What_the_settings_name_is_allowed_plain_on_loopback_only(string address, bool isAllowed)
    {
        var options = new BotOptions { ServiceHosts = { "127.0.0.1:5000", "connector.example.org" } };

        Assert.Equal(isAllowed, AllowedHosts.Services(options).Allows(address));
    }
}

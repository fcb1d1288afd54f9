using AdaptiveCards;
using Microsoft.Extensions.Options;
using Weerbaar.Features.Evidence;
using Weerbaar.Tests.Features.Triage;
using Weerbaar.Web;

namespace Weerbaar.Tests.Web;

public sealed class SettingsTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("https://weerbaar.example", false)]
    [InlineData("https://weerbaar.example:8443/", false)]
    [InlineData("http://127.0.0.1:5000", true)]
    public void An_address_of_the_page_is_a_bare_https_address_or_left_out(string? address, bool isDevelopment) =>
        Assert.True(Check(new() { PublicAddress = address }, isDevelopment).Succeeded);

    [Theory]
    [InlineData("http://weerbaar.example", false)]
    [InlineData("http://weerbaar.example", true)]
    [InlineData("http://127.0.0.1:5000", false)]
    [InlineData("weerbaar.example", false)]
    [InlineData("https://weerbaar.example/bot", false)]
    [InlineData("https://weerbaar.example/?a=b", false)]
    [InlineData("javascript:alert(1)", true)]
    public void Any_other_address_stops_the_start_with_a_sentence(string address, bool isDevelopment) => Assert.StartsWith(
        "Looking:PublicAddress must be", Assert.Single(Check(new() { PublicAddress = address }, isDevelopment).Failures!),
        StringComparison.Ordinal);

    [Fact]
    public void Authority_and_ids_are_checked_too()
    {
        var faults = Check(new() { Authority = "http://login.example", ClientId = "bot" }, false).Failures!;
        Assert.Equal(["Looking:Authority", "Looking:ClientId"], faults.Select(fault => fault.Split(' ')[0]));
    }

    [Fact]
    public void What_is_left_out_is_the_bots_own()
    {
        var bot = new BotOptions { AppId = "a", TenantId = "t" };
        var settings = PageSettings.Of(new() { PublicAddress = "https://weerbaar.example/" }, bot);
        Assert.Equal(new PageSettings("https://weerbaar.example", "https://login.microsoftonline.com/t/v2.0", "a", "t"), settings);
        Assert.Equal("https://weerbaar.example/evidence/signed-in", settings.RedirectUri);
    }

    [Theory]
    [InlineData(Language.Dutch, "Bekijk bewijs")]
    [InlineData(Language.English, "View evidence")]
    public void D9_The_button_leads_to_an_address_of_ids_and_only_where_there_is_something_to_see(Language language, string title)
    {
        var page = new PageAddress(NoPage.Settings("https://weerbaar.example"));
        var story = Story.Reported().Do(Story.Employee, new ReceiveEvidence([new("f1", "Jan Jansen.png")]));
        Assert.Null(page.Button(story.Now, language));
        story.Brought(new EvidenceStored("f1", 4, "image/png", "ab"));
        var button = Assert.IsType<ActionOpenUrl>(page.Button(story.Now, language));
        Assert.Equal((title, $"https://weerbaar.example/evidence/{story.Now.Id}"), (button.Title, button.Url));
        Assert.Null(page.Missing(story.Now, language));
        Assert.Null(NoPage.Address.Button(story.Now, language));
        Assert.NotNull(NoPage.Address.Missing(story.Now, language));
    }

    private static ValidateOptionsResult Check(WebOptions options, bool isDevelopment) =>
        new WebOptionsValidator(isDevelopment).Validate(null, options);
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Tests.Teams;

public sealed class BotOptionsTests
{
    private const string Loopback = "http://127.0.0.1:5000/x";

    [Fact]
    public void App_id_and_tenant_are_enough() => Assert.Empty(Faults(isDevelopment: false, []));

    [Theory]
    [InlineData("AppId", "weerbaar")]
    [InlineData("TenantId", "")]
    [InlineData("OpenIdMetadata", Loopback)]
    [InlineData("OpenIdMetadata", "http://login.botframework.com/")]
    [InlineData("ServiceUrl", Loopback)]
    [InlineData("TokenAddress", Loopback)]
    [InlineData("TokenAddress", "https://login.example.org/")]
    [InlineData("ServiceHosts:0", "127.0.0.1:5000")]
    [InlineData("ServiceHosts:0", "https://example.org/")]
    [InlineData("FileHosts:0", "localhost")]
    [InlineData("FileHosts:0", "")]
    [InlineData("ManagedIdentityClientId", "my-identity")]
    [InlineData("CertificatePath", "/nowhere/bot.pem")]
    public void A_wrong_setting_is_named_in_one_sentence(string setting, string value)
    {
        var fault = Assert.Single(Faults(isDevelopment: false, new() { [$"Bot:{setting}"] = value }));

        Assert.StartsWith($"Bot:{setting.Split(':')[0]} ", fault, StringComparison.Ordinal);
        Assert.EndsWith(".", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void In_Development_loopback_may_stand_for_Microsoft() => Assert.Empty(Faults(isDevelopment: true, new()
    {
        ["Bot:OpenIdMetadata"] = Loopback,
        ["Bot:ServiceUrl"] = Loopback,
        ["Bot:TokenAddress"] = Loopback,
        ["Bot:ServiceHosts:0"] = "127.0.0.1:5000",
        ["Bot:FileHosts:0"] = "localhost:5000",
    }));

    [Theory]
    [InlineData("OpenIdMetadata", "http://example.org/")]
    [InlineData("TokenAddress", "http://example.org/")]
    public void Also_in_Development_only_loopback_may_be_plain(string setting, string value) =>
        Assert.Single(Faults(isDevelopment: true, new() { [$"Bot:{setting}"] = value }));

    [Theory]
    [InlineData("Bot:Other", "", "ManagedIdentityCredential")]
    [InlineData("Bot:ManagedIdentityClientId", Activities.AppId, "ManagedIdentityCredential")]
    [InlineData("Bot:ManagedIdentityClientId", "0b5f3c1e-7d1b-4a52-9f0e-2f6f0f1f7a10", "ClientAssertionCredential")]
    [InlineData("Bot:ClientSecret", "s", "ClientSecretCredential")]
    [InlineData("Bot:TokenAddress", Loopback, "LoopbackTokenCredential")]
    public void The_bot_signs_in_as_the_settings_say(string setting, string value, string credential)
    {
        using var services = Services(isDevelopment: true, new() { [setting] = value });

        Assert.Equal(credential, services.GetRequiredService<BotIdentity>().Credential.GetType().Name);
    }

    [Theory]
    [InlineData(".pem")]
    [InlineData(".pfx")]
    public void A_certificate_is_taken_from_its_file(string ending)
    {
        var path = Path.Combine(Path.GetTempPath(), $"weerbaar-{Guid.NewGuid():N}{ending}");
        RegistrationCertificate.Write(path);
        using var services = Services(isDevelopment: false, new() { ["Bot:CertificatePath"] = path });

        Assert.Equal("ClientCertificateCredential", services.GetRequiredService<BotIdentity>().Credential.GetType().Name);
        File.Delete(path);
    }

    [Fact]
    public void A_certificate_without_an_RSA_key_stops_the_start()
    {
        using var key = ECDsa.Create();
        using var certificate = new CertificateRequest("CN=weerbaar", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var path = Path.Combine(Path.GetTempPath(), $"weerbaar-{Guid.NewGuid():N}.pem");
        File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");

        Assert.Contains(
            "RSA key", Assert.Single(Faults(isDevelopment: false, new() { ["Bot:CertificatePath"] = path })), StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public void Two_ways_to_sign_in_are_one_too_many() => Assert.Contains(
        "set one at most",
        Assert.Single(
            Faults(isDevelopment: false, new() { ["Bot:ClientSecret"] = "s", ["Bot:ManagedIdentityClientId"] = Activities.AppId })),
        StringComparison.Ordinal);

    private static IEnumerable<string> Faults(bool isDevelopment, Dictionary<string, string?> settings)
    {
        using var services = Services(isDevelopment, settings);
        try
        {
            _ = services.GetRequiredService<IOptions<BotOptions>>().Value;
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return wrong.Failures;
        }
    }

    private static ServiceProvider Services(bool isDevelopment, Dictionary<string, string?> settings)
    {
        settings.TryAdd("Bot:AppId", Activities.AppId);
        settings.TryAdd("Bot:TenantId", Activities.TenantId);
        return new ServiceCollection()
            .AddSingleton<TimeProvider>(new ManualClock())
            .AddLogging()
            .AddTeams(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), isDevelopment)
            .BuildServiceProvider();
    }
}

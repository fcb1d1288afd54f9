namespace Weerbaar.Hosting.Consent;

/// <summary>What stands in Azure after provisioning, as azd hands it to a hook.</summary>
internal sealed record Provisioned(string TenantId, string BotType, string AppId, string Host, string PrincipalId)
{
    /// <summary>The bot is the managed identity itself: there is no registration to trust it.</summary>
    public bool IsManagedIdentity => BotType == "UserAssignedMSI";

    /// <summary>The azd variables of settings that are on and want permissions of their own.</summary>
    public IReadOnlyCollection<string> Settings { get; init; } = [];

    /// <summary>From azd's variables; null when one is not there.</summary>
    public static Provisioned? From(IConfiguration settings)
    {
        string?[] values =
        [
            settings["AZURE_TENANT_ID"], settings["BOT_TYPE"], settings["BOT_APP_ID"], settings["BOT_HOST"],
            settings["BOT_IDENTITY_PRINCIPAL_ID"],
        ];
        return values is [{ Length: > 0 } tenant, { Length: > 0 } type, { Length: > 0 } app, { Length: > 0 } host, { Length: > 0 } principal]
            ? new Provisioned(
                tenant, type, app, host,
                principal)
            { Settings = [.. GraphRole.All.Select(role => role.Setting).OfType<string>().Distinct().Where(IsOn)] }
            : null;

        bool IsOn(string setting) => bool.TryParse(settings[setting], out var on) && on;
    }
}

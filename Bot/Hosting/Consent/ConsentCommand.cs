using System.CommandLine;

namespace Weerbaar.Hosting.Consent;

/// <summary>
/// The command "consent", run by azd as the last of "azd up": prints what an administrator must still do, with the commands. It changes
/// nothing itself. A POSIX shell and PowerShell read the commands alike: nothing is escaped, az reads JSON with single quotes, and what
/// has quotes or is asked for first, $(…), stands between double quotes.
/// </summary>
internal static class ConsentCommand
{
    private const string Graph = "00000003-0000-0000-c000-000000000000";

    public static Command Create()
    {
        var command = new Command(
            "consent", "Prints what an administrator must still do after 'azd up', with the commands, from the variables of azd.");
        command.SetAction(_ => Run(new ConfigurationBuilder().AddEnvironmentVariables().Build()));
        return command;
    }

    /// <summary>The steps, in the order in which they are to be taken.</summary>
    public static IEnumerable<string> Lines(Provisioned at) =>
    [
        "",
        "What remains for an administrator (docs/operate.md says what each step is for):",
        "",
        .. at.IsManagedIdentity ? [] : Trust(at),
        .. at.IsManagedIdentity ? RolesOfIdentity(at) : RolesOfRegistration(at),
        "# Build the app package, upload it in the Teams admin centre, and give it to everybody by an app setup policy:",
        $"dotnet run --project Bot -- manifest --app-id {at.AppId} --host {at.Host}{GroupChats(at)} --out weerbaar.zip",
        "",
        "# Then, in Teams, an administrator of the group in the settings says in each channel:",
        "#   @Weerbaar dit is het meldkanaal      (this is the monitoring channel)",
        "#   @Weerbaar dit is het teamkanaal      (this is the team channel)",
    ];

    private static int Run(IConfiguration settings)
    {
        if (Provisioned.From(settings) is not { } provisioned)
        {
            Console.Error.WriteLine("Nothing is provisioned yet: run 'azd up'. To read this again: azd hooks run postup.");
            return 1;
        }

        Console.WriteLine(string.Join(Environment.NewLine, Lines(provisioned)));
        return 0;
    }

    private static string GroupChats(Provisioned at) => at.Settings.Contains(GraphRole.Chats) ? " --group-chats true" : "";

    private static string[] Trust(Provisioned at) =>
    [
        "# Let the managed identity sign in as the bot's registration, without a secret:",
        $"az ad app federated-credential create --id {at.AppId} --parameters \"{{'name':'weerbaar',"
            + $"'issuer':'https://login.microsoftonline.com/{at.TenantId}/v2.0','subject':'{at.PrincipalId}',"
            + "'audiences':['api://AzureADTokenExchange']}\"",
        "",
    ];

    private static IEnumerable<string> RolesOfRegistration(Provisioned at) =>
    [
        "# Permissions in Microsoft Graph, then the consent of an administrator:",
        .. GraphRole.WantedBy(at.Settings).SelectMany(permission => Said(
            permission, $"az ad app permission add --id {at.AppId} --api {Graph} --api-permissions {permission.Id}=Role")),
        $"az ad app permission admin-consent --id {at.AppId}",
        "",
    ];

    private static IEnumerable<string> RolesOfIdentity(Provisioned at) =>
    [
        "# Permissions in Microsoft Graph, given to the managed identity (needs Privileged Role Administrator):",
        .. GraphRole.WantedBy(at.Settings).SelectMany(permission => Said(
            permission,
            $"az rest --method post --uri https://graph.microsoft.com/v1.0/servicePrincipals/{at.PrincipalId}/appRoleAssignments --body "
            + $"\"{{'principalId':'{at.PrincipalId}','resourceId':'$(az ad sp show --id {Graph} --query id -o tsv)','appRoleId':'{permission.Id}'}}\"")),
        "",
    ];

    private static string[] Said(GraphRole permission, string command) => [$"#   {permission.Name}: {permission.For}", command];
}

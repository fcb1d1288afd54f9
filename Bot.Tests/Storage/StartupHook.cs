using Weerbaar.Tests.Storage.Embedded;

/// <summary>
/// Lets a test start this very assembly as another program: .NET runs this before Main when the environment names it
/// (DOTNET_STARTUP_HOOKS). The name and the missing namespace are .NET's rule.
/// </summary>
#pragma warning disable CA1050
internal static class StartupHook
#pragma warning restore CA1050
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(ChildProcess.Variable) is not { } command)
        {
            return;
        }

        StorageChild.RunAsync(command.Split('|')).GetAwaiter().GetResult();
        Environment.Exit(0);
    }
}

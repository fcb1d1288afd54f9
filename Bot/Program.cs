using Weerbaar.Hosting;
using Weerbaar.Hosting.AppPackage;
using Weerbaar.Hosting.Upkeep;

if (args is ["explain"])
{
    await Explain.RunAsync();
    return;
}

if (args is ["manifest", .. var values])
{
    Environment.ExitCode = ManifestCommand.Run(values);
    return;
}

// Settings stand beside the program, from wherever it is started.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
if (args is [("verify" or "rebuild-index") and var command, ..])
{
    Environment.ExitCode = await UpkeepCommand.RunAsync(command, builder);
    return;
}

builder.AddWeerbaar();
await using var app = builder.Build();
app.MapWeerbaar();
await app.RunAsync();

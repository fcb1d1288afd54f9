using Weerbaar.Hosting;
using Weerbaar.Hosting.AppPackage;

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
builder.AddWeerbaar();
await using var app = builder.Build();
app.MapWeerbaar();
await app.RunAsync();

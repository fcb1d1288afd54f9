using Microsoft.Extensions.Options;
using Weerbaar.Hosting;
using Weerbaar.Hosting.AppPackage;
using Weerbaar.Hosting.Consent;
using Weerbaar.Hosting.Upkeep;

switch (args)
{
    case ["explain"]:
        await Explain.RunAsync();
        return 0;
    case ["manifest", .. var values]:
        return ManifestCommand.Run(values);
    case ["consent"]:
        return ConsentCommand.Run(new ConfigurationBuilder().AddEnvironmentVariables().Build());
}

try
{
    // Settings stand beside the program, from wherever it is started.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    if (args is [("verify" or "rebuild-index") and var command, ..])
    {
        return await UpkeepCommand.RunAsync(command, builder);
    }

    builder.AddWeerbaar();
    await using var app = builder.Build();
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    app.MapWeerbaar();
    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (StartFault.Of(fault) is { } sentences)
{
    Console.Error.WriteLine(sentences);
    return 1;
}

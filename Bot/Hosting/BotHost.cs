using Microsoft.Extensions.Options;

namespace Weerbaar.Hosting;

/// <summary>The bot itself: what the program is when no command is given.</summary>
internal static class BotHost
{
    /// <param name="args">Settings from the command line, as "--urls http://127.0.0.1:3978".</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = Builder(args);
        builder.AddWeerbaar();
        await using var app = builder.Build();
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.MapWeerbaar();
        await app.RunAsync();
        return 0;
    }

    /// <summary>Settings stand beside the program, from wherever it is started.</summary>
    public static WebApplicationBuilder Builder(params string[] args) =>
        WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
}

using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Weerbaar.Simulator.Api;
using Weerbaar.Simulator.BotProcess;
using Weerbaar.Simulator.Cards;
using Weerbaar.Simulator.Connector;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.Entra;
using Weerbaar.Simulator.Faults;
using Weerbaar.Simulator.Graph;
using Weerbaar.Simulator.Playing;
using Weerbaar.Simulator.Proxy;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.Web;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Start;

/// <summary>Puts the simulator together.</summary>
internal static class Building
{
    private const int UsualPort = 5600;
    private const int LargestFile = 300 * 1024 * 1024;

    public static WebApplication Build(Options options)
    {
        var places = options.Proxy ? new Places(options.Folder, ".weerbaar/playground") : new Places(options.Folder);
        if (options.Reset)
        {
            Forget(places);
        }

        var seed = Seed.Read(places.InProject("world.json"));
        var world = new TheWorld(new Store(places.Database), TimeProvider.System, seed);
        Settle(world, options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = places.Project });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, world.Organisation.Port);
            kestrel.Limits.MaxRequestBodySize = LargestFile;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = LargestFile);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = Json.Wire.Encoder);
        builder.Services.AddSingleton(options).AddSingleton(places).AddSingleton(seed).AddSingleton(world);
        AddParts(builder.Services);
        return Map(builder.Build(), places, options);
    }

    private static void AddParts(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new Terminal(Console.Out));
        services.AddSingleton(
            new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan });
        services.AddSingleton<KeyRing>().AddSingleton<ChannelToken>().AddSingleton<AccessToken>();
        services.AddSingleton<IdToken>().AddSingleton<SignIns>().AddSingleton<AuthorizeRequest>().AddSingleton<TokenEndpoint>();
        services.AddSingleton<ClientAssertion>().AddSingleton<IdentityEndpoint>();
        services.AddSingleton<FaultList>().AddSingleton<Calls>().AddSingleton<Violations>();
        services.AddSingleton<Renderer>().AddSingleton<CardRules>();
        services.AddSingleton<Throttle>().AddSingleton<MessageRules>().AddSingleton<Posting>().AddSingleton<Creating>()
            .AddSingleton<Roster>();
        services.AddSingleton<BotList>().AddSingleton<BotClocks>().AddSingleton<BotHealth>().AddSingleton<BotLine>()
            .AddSingleton<RawLine>();
        services.AddSingleton<Activities>().AddSingleton<InvokeAnswers>().AddSingleton<DeliveryLog>().AddSingleton<Deliverer>();
        services.AddSingleton<Stage>().AddSingleton<FileShelf>().AddSingleton<Saying>().AddSingleton<Dialogs>().AddSingleton<Clicking>();
        services.AddSingleton<Installing>().AddSingleton<Joining>().AddSingleton<Channels>().AddSingleton<Gathering>()
            .AddSingleton<Touching>().AddSingleton<OpeningDay>().AddSingleton<Watch>().AddSingleton<FreshStart>();
        services.AddSingleton<Users>().AddSingleton<Groups>().AddSingleton<InstalledApps>().AddSingleton<Feed>().AddSingleton<GroupChats>()
            .AddSingleton<Calendars>();
        services.AddSingleton<Views>().AddSingleton<WorldViews>().AddSingleton<Play>().AddSingleton<Clocks>();
        services.AddSingleton<BotSettings>().AddSingleton<BotChild>();
        services.AddHostedService(s => s.GetRequiredService<BotChild>());
        services.AddHostedService<Beginning>();
    }

    private static WebApplication Map(WebApplication app, Places places, Options options)
    {
        app.UseGuards();
        app.UseMiddleware<BotSideMiddleware>();
        app.UsePage(places);
        app.MapEntra();
        app.MapConnector();
        app.MapGraph();
        app.MapFiles();
        app.MapHealth();
        var api = app.MapGroup("/api");
        api.MapReading();
        api.MapPlaying();
        api.MapLive();
        api.MapControls();
        api.MapTests();
        if (options.Proxy)
        {
            app.MapSigning();
        }

        return app;
    }

    /// <summary>The ports stay what they once were: the bot keeps the addresses it was given.</summary>
    private static void Settle(TheWorld world, Options options) => world.Change(c =>
    {
        var known = c.State.Organisation;
        var asked = options.Port switch
        {
            null => known.Port == 0 ? UsualPort : known.Port,
            0 => known.Port == 0 ? FreePort.Find() : known.Port,
            { } port => port,
        };
        c.Put(known with { Port = asked, BotPort = known.BotPort == 0 ? FreePort.Find() : known.BotPort });
    });

    private static void Forget(Places places)
    {
        Leftover.End(places.Folder);
        Directory.Delete(places.Folder, recursive: true);
        _ = new Places(places.Folder);
    }
}

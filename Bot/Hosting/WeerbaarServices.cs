using System.Reflection;
using Azure.Core;
using Weerbaar.Directories;
using Weerbaar.Features;
using Weerbaar.Hosting.Health;
using Weerbaar.Hosting.Pages;
using Weerbaar.Hosting.Telemetry;
using Weerbaar.Inbound;
using Weerbaar.Jobs;
using Weerbaar.Outbound;
using Weerbaar.Storage;
using Weerbaar.Teams.Connector;
using Weerbaar.Web;
using Weerbaar.Web.SigningIn;

namespace Weerbaar.Hosting;

/// <summary>Puts the rooms of the house together.</summary>
internal static class WeerbaarServices
{
    /// <summary>Everything that the bot is made of; a wrong setting stops the start with one clear sentence.</summary>
    public static void AddWeerbaar(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var development = builder.Environment.IsDevelopment();
        builder.Logging.WithoutAddresses();
        builder.AddTelemetry();
        services.AddClock(builder.Configuration, development);
        services.AddSingleton<IdGenerator>();
        services.AddMemoryCache(cache => cache.SizeLimit = 50_000);
        services.AddPlaybook(builder.Configuration, development);
        services.AddStorage(builder.Configuration, development);
        services.AddTeams(builder.Configuration, development);
        services.AddDirectory(builder.Configuration, development);
        services.AddKeyedSingleton<TokenCredential>(
            DirectoryServices.CredentialKey, (services, _) => services.GetRequiredService<BotIdentity>().Credential);
        services.AddSingleton(services => services.Settings<GroupOptions>());
        services.AddRecords(builder.Configuration, development);
        services.AddJobs(builder.Configuration, development);
        services.AddUseCases();
        services.AddLooking(builder.Configuration, development);
        services.AddTurns();
        services.AddFeatures();
        services.AddOutbound();
        services.AddInbound();
        services.AddSingleton<Readiness>();
        services.AddSingleton<PublicPages>();
        if (!development)
        {
            services.AddHostedService<PrivacyReminder>();
        }
    }

    /// <summary>The framework puts the address of each request into logs; a stranger could write what they like there.</summary>
    private static void WithoutAddresses(this ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
        .AddFilter("Microsoft.AspNetCore.Routing", LogLevel.Warning)
        // It writes what the authority, or whoever plays it, sends; the page's own log has the codes.
        .AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.None)
        .AddFilter("Microsoft.AspNetCore.Authorization", LogLevel.None)
        // It warns that keys are not locked, whenever one is made (CookieKeyRing says why).
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

    private static void AddClock(this IServiceCollection services, IConfiguration configuration, bool development)
    {
#pragma warning disable RS0030 // The one place where the system's clock is taken.
        var real = TimeProvider.System;
#pragma warning restore RS0030
        services.AddKeyedSingleton(CookieKeyRing.Clock, real);
        if (!development)
        {
            services.AddSingleton(real);
            return;
        }

        var offset = TimeSpan.FromSeconds(configuration.GetValue<double>("Development:ClockOffsetSeconds"));
        services.AddSingleton(new DevelopmentClock(real, offset));
        services.AddSingleton<TimeProvider>(services => services.GetRequiredService<DevelopmentClock>());
    }

    private static void AddRecords(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var budgets = services.AddSettings(configuration, BudgetOptions.Section, new BudgetOptionsValidator());
        if (development && !configuration.GetSection(BudgetOptions.Section).Exists())
        {
            budgets.PostConfigure(options => options.BeAmple());
        }

        services.AddSingleton(services => services.Settings<BudgetOptions>());
        services.AddStores();
    }

    private static void AddStores(this IServiceCollection services) => services
        .AddSingleton<CaseStore>()
        .AddSingleton<PeopleStore>()
        .AddSingleton<AnswerStore>()
        .AddSingleton<BudgetStore>()
        .AddSingleton<CheckInStore>()
        .AddSingleton<RoutineStore>()
        .AddSingleton<EvidenceStore>()
        .AddSingleton<IndexStore>()
        .AddSingleton<OwnCases>()
        .AddSingleton<NewestCases>(services => services.GetRequiredService<OwnCases>().FindNewestAsync)
        .AddSingleton<DueStore>()
        .AddSingleton<DeliveryStateStore>()
        .AddSingleton<LeaseStore>()
        .AddSingleton<SettingsStore>()
        .AddSingleton<DepartmentStore>()
        .AddSingleton<AccessLogStore>()
        .AddSingleton<ProvisioningStore>()
        .AddSingleton<FigureStore>()
        .AddSingleton<TalkStore>()
        .AddSingleton<LessonStore>();

    /// <summary>A new use case is a new file and nothing else: what implements one of these is found.</summary>
    private static void AddUseCases(this IServiceCollection services)
    {
        Type[] kinds =
        [
            typeof(ICaseUseCase), typeof(IPersonAction), typeof(IPersonCommand), typeof(IDueSource), typeof(IPersonRights),
            typeof(ICaseCards), typeof(IOwnCards), typeof(ICaseNotices), typeof(ICaseUpkeep), typeof(ICaseProvisioning),
            typeof(IWorkHandler),
            typeof(IEffectHandler),
        ];
        foreach (var type in Assembly.GetExecutingAssembly().GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            foreach (var kind in kinds.Where(kind => kind.IsAssignableFrom(type)))
            {
                services.AddSingleton(kind, type);
            }
        }
    }

    private static void AddTurns(this IServiceCollection services) => services
        .AddSingleton<CasePipeline>()
        .AddSingleton<BotDecisions>()
        .AddSingleton<ActorResolver>()
        .AddSingleton<RecipientResolver>()
        .AddSingleton<OfficersPost>();
}

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Weerbaar.Hosting;
using Weerbaar.Jobs;
using Weerbaar.Tests.House;
using Weerbaar.Web;

namespace Weerbaar.Tests.Hosting;

/// <summary>
/// What is registered twice is made twice, or made twice in two shapes of which one is never used: the tables that read messages once
/// cost half of a first answer that way.
/// </summary>
public sealed class RegistrationTests
{
    /// <summary>Of these there are many, each once.</summary>
    private static readonly Type[] Kinds =
    [
        typeof(ICaseUseCase), typeof(IPersonAction), typeof(IPersonCommand), typeof(IDueSource), typeof(IPersonRights), typeof(IPages),
        typeof(ICaseCards), typeof(IOwnCards), typeof(ICaseNotices), typeof(ICaseUpkeep), typeof(ICaseProvisioning), typeof(IWorkHandler),
        typeof(IEffectHandler),
    ];

    [Fact]
    public void Every_service_of_ours_is_registered_once()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.AddWeerbaar();

        var twice = builder.Services
            .Where(service => Product.Assemblies.Contains(service.ServiceType.Assembly))
            .CountBy(
                service => (service.ServiceType, service.ServiceKey,
                    Kinds.Contains(service.ServiceType) ? service.ImplementationType : null))
            .Where(counted => counted.Value > 1)
            .Select(counted => counted.Key.ServiceType.Name);

        Assert.Empty(twice);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Weerbaar.Hosting;

namespace Weerbaar.Tests.Hosting;

/// <summary>
/// What is registered twice is made twice, or made twice in two shapes of which one is never used: the tables that read messages once
/// cost half of a first answer that way.
/// </summary>
public sealed class RegistrationTests
{
    [Fact]
    public void Every_service_of_ours_is_registered_once()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.AddWeerbaar();

        var twice = builder.Services
            .Where(service => service.ServiceType.Assembly == typeof(WeerbaarServices).Assembly)
            .CountBy(service => (service.ServiceType, service.ServiceKey, service.ServiceType.IsInterface ? service.ImplementationType ?? (object)service : null))
            .Where(counted => counted.Value > 1)
            .Select(counted => counted.Key.ServiceType.Name);

        Assert.Empty(twice);
    }
}

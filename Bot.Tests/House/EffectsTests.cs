using Microsoft.AspNetCore.Builder;
using Weerbaar.Hosting;

namespace Weerbaar.Tests.House;

/// <summary>What a use case asks for is brought about.</summary>
public sealed class EffectsTests
{
    [Fact]
    public void Every_effect_has_a_handler()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.AddWeerbaar();
        var handled =
            builder.Services.Where(service => service.ServiceType == typeof(IEffectHandler)).Select(
                service => EffectOf(service.ImplementationType!)).ToList();
        var effects =
            typeof(IEffect).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IEffect)))
                .ToList();

        Assert.True(effects.Count > 8);
        Assert.Empty(effects.Where(effect => !handled.Any(handles => handles.IsAssignableFrom(effect))).Select(effect => effect.Name));
    }

    private static Type EffectOf(Type handler)
    {
        var type = handler;
        while (!type.IsGenericType)
        {
            type = type.BaseType!;
        }

        return type.GenericTypeArguments[0];
    }
}

using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Weerbaar.Hosting;
using Weerbaar.Hosting.Backup;
using Weerbaar.Tests.House;

namespace Weerbaar.Tests.Hosting;

/// <summary>Settings come in one way: bound to their section, and checked before anything begins.</summary>
public sealed class SettingsTests
{
    /// <summary>Every type that holds the settings of a section says which.</summary>
    internal static readonly Type[] Options =
        [.. Product.Types.Where(type => type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is not null)];

    [Fact]
    public void Every_section_is_checked_when_the_bot_starts()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.AddWeerbaar();
        builder.Services.AddBackup(builder.Configuration, isDevelopment: true);
        var checkedBefore = builder.Services.Select(service => service.ServiceType).ToHashSet();
        foreach (var type in Options)
        {
            Refusing(type, builder.Services);
        }

        using var app = builder.Build();
        var refused = Assert.Throws<AggregateException>(app.Services.GetRequiredService<IStartupValidator>().Validate)
            .InnerExceptions.Cast<OptionsValidationException>().Select(fault => fault.OptionsType);

        Assert.True(Options.Length >= 10);
        Assert.Equal(Options.Select(type => type.Name).Order(), refused.Select(type => type.Name).Order());
        Assert.All(Options, type => Assert.Contains(typeof(IValidateOptions<>).MakeGenericType(type), checkedBefore));
    }

    [Fact]
    public void No_settings_are_read_into_a_type_in_another_way()
    {
        using var bot = ModuleDefinition.ReadModule(typeof(Program).Assembly.Location);
        var readers = bot.GetTypes()
            .SelectMany(type => type.Methods.Where(method => method.HasBody))
            .Where(method => method.Body.Instructions.Any(IsReader))
            .Select(method => method.FullName);
        Assert.Empty(readers);
    }

    [Fact]
    public void What_is_wrong_in_several_sections_is_said_of_each()
    {
        var several = new AggregateException(
            new OptionsValidationException("", typeof(string), ["Bot:AppId must be this."]),
            new OptionsValidationException("", typeof(string), ["Groups:Officers must be that."]));

        Assert.Equal($"Bot:AppId must be this.{Environment.NewLine}Groups:Officers must be that.", StartFault.Of(several));
        Assert.Null(StartFault.Of(new AggregateException(several, new InvalidOperationException("a fault of ours"))));
    }

    private static bool IsReader(Instruction instruction) => instruction.Operand is MethodReference
    {
        DeclaringType.FullName: "Microsoft.Extensions.Configuration.ConfigurationBinder", Name: "Get" or "Bind",
    };

    /// <summary>One more that checks these settings, and that nothing pleases.</summary>
    private static void Refusing(Type options, IServiceCollection services) => typeof(SettingsTests)
        .GetMethod(nameof(RefusingOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(options).Invoke(null, [services]);

    private static void RefusingOf<TOptions>(IServiceCollection services)
        where TOptions : class =>
        services.AddSingleton<IValidateOptions<TOptions>>(new ValidateOptions<TOptions>(null, _ => false, "refused"));
}

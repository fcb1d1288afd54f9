using Microsoft.Extensions.Options;

namespace Weerbaar;

/// <summary>
/// The one way in which settings come in: bound to their section, checked when the bot starts and before anything uses them.
/// </summary>
internal static class SettingsRegistration
{
    /// <summary>Registers the section's options as <see cref="IOptions{TOptions}"/>, with who checks them.</summary>
    public static OptionsBuilder<TOptions> AddSettings<TOptions>(
        this IServiceCollection services, IConfiguration configuration, string section, SettingsValidator<TOptions> validator)
        where TOptions : class
    {
        services.AddSingleton<IValidateOptions<TOptions>>(validator);
        return services.AddOptions<TOptions>().Bind(configuration.GetSection(section)).ValidateOnStart();
    }

    /// <summary>The settings that the bot runs with; they are checked when they are first asked for.</summary>
    /// <exception cref="OptionsValidationException">They are not fit for use.</exception>
    public static TOptions Settings<TOptions>(this IServiceProvider services)
        where TOptions : class => services.GetRequiredService<IOptions<TOptions>>().Value;
}

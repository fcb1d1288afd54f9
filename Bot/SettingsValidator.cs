using Microsoft.Extensions.Options;

namespace Weerbaar;

/// <summary>Checks the settings of a section at start: each fault is one sentence that names the setting.</summary>
internal abstract class SettingsValidator<TOptions> : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>What is wrong; nothing: the bot may start with these.</summary>
    protected abstract IEnumerable<string> Faults(TOptions options);
}

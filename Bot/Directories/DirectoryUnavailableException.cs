namespace Weerbaar.Directories;

/// <summary>
/// The directory cannot answer now: nobody may take this for "no manager" or "no member". Carries a fixed code and
/// never the library's own exception, since that one quotes answers, and with them people.
/// </summary>
internal sealed class DirectoryUnavailableException(DirectoryFault fault)
    : Exception($"The directory cannot answer: {fault.Code}.")
{
    /// <summary>
    /// throttled, failing, timeout, unreachable, sign-in, unreadable, denied, refused or unknown-group.
    /// </summary>
    public string Code => fault.Code;

    internal DirectoryFault Fault => fault;

    /// <summary>
    /// Whether the same question may well be answered a little later; if not, a setting has to be mended.
    /// </summary>
    public bool RetryHelps => fault.RetryHelps;
}

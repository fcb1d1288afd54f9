namespace Weerbaar.Teams.Messages;

/// <summary>
/// Where the connector keeps what was pasted: <c>/v3/attachments/{id}/views/{view}</c> under the service address of the
/// message. Only this may have the bot's token.
/// </summary>
internal static class PictureAddress
{
    /// <param name="serviceUrl">Of the message that the picture came with.</param>
    public static bool Is(Uri address, string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service)
        && address.Scheme == service.Scheme && address.Authority == service.Authority && address.UserInfo.Length == 0
        && Under(service) is var folder && address.AbsolutePath.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
        && address.AbsolutePath[folder.Length..].Split('/') is ["v3", "attachments", var id, "views", var view]
        && IsName(id) && IsName(view);

    private static string Under(Uri service) => service.AbsolutePath.TrimEnd('/') + "/";

    private static bool IsName(string part) =>
        part.Any(char.IsAsciiLetterOrDigit) && part.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.');
}

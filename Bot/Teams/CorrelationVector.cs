using System.Text.RegularExpressions;

namespace Weerbaar.Teams;

/// <summary>
/// The header MS-CV of Teams' requests and answers: what Microsoft's support asks for. It comes from outside, so it goes into
/// a log only when it looks like one.
/// </summary>
internal static partial class CorrelationVector
{
    private const string Header = "MS-CV";
    private const int Longest = 200;

    public static string? Of(IHeaderDictionary headers) => Checked(headers[Header].ToString());

    /// <param name="headers">As the SDK keeps them: their names as they came, small where it was HTTP/2.</param>
    public static string? Of(IDictionary<string, IEnumerable<string>> headers) => Checked(
        headers.FirstOrDefault(header => Header.Equals(header.Key, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault() ?? "");

    private static string? Checked(string value) => value.Length <= Longest && Pattern().IsMatch(value) ? value : null;

    /// <summary>A base of 16 or 22 characters of Base64, then numbers with points between them.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9+/]{16,22}(\.\d{1,10}){1,12}\.?$", RegexOptions.CultureInvariant, Matching.Patience)]
    private static partial Regex Pattern();
}

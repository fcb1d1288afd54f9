using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Storage;

/// <summary>
/// Signs a request with the account's key ("Authorize with Shared Key"), anew for every try, since the date is signed.
/// What is signed differs between tables and the other two.
/// </summary>
internal abstract class SharedKeyPolicy(StorageAccount account) : HttpPipelineSynchronousPolicy
{
    private readonly byte[] _key = Convert.FromBase64String(account.Key);

    /// <summary>The account, once more before the path, which for an emulator names the account itself.</summary>
    protected string AccountName => account.Name;

    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        var signature = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(StringToSign(request)));
        request.Headers.SetValue("Authorization", $"SharedKey {account.Name}:{Convert.ToBase64String(signature)}");
    }

    protected abstract string StringToSign(Request request);

    /// <summary>A header's value, or nothing.</summary>
    protected static string Header(Request request, string name) =>
        request.Headers.TryGetValue(name, out var value) ? value ?? "" : "";

    /// <summary>
    /// Blobs and queues: every standard header, every x-ms- header, the path and every query parameter.
    /// </summary>
    internal sealed class Full(StorageAccount account) : SharedKeyPolicy(account)
    {
        private static readonly string[] Signed =
            ["Content-MD5", "Content-Type", "", "If-Modified-Since",
             "If-Match", "If-None-Match", "If-Unmodified-Since", "Range"];

        protected override string StringToSign(Request request)
        {
            var length = request.Content is { } content && content.TryComputeLength(out var bytes) && bytes > 0
                ? bytes.ToString(CultureInfo.InvariantCulture) : "";
            var lines = new List<string> { request.Method.Method, "", "", length };
            // The empty name is the date, which x-ms-date replaces.
            lines.AddRange(Signed.Select(name => name.Length == 0 ? "" : Header(request, name)));
            lines.AddRange(request.Headers
                .Where(header => header.Name.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase))
                .Select(header => $"{header.Name.ToLowerInvariant()}:{header.Value.Trim()}")
                .Order(StringComparer.Ordinal));
            lines.Add($"/{AccountName}{request.Uri.ToUri().AbsolutePath}");
            lines.AddRange(Parameters(request.Uri.Query).Order(StringComparer.Ordinal));
            return string.Join('\n', lines);
        }

        private static IEnumerable<string> Parameters(string query) =>
            from parameter in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            let pair = parameter.Split('=', 2)
            select $"{pair[0].ToLowerInvariant()}:{Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? "")}";
    }

    /// <summary>Tables: verb, MD5, type, date and the path.</summary>
    internal sealed class Table(StorageAccount account) : SharedKeyPolicy(account)
    {
        protected override string StringToSign(Request request) => string.Join('\n', request.Method.Method, "",
            Header(request, "Content-Type"), Header(request, "x-ms-date"),
            $"/{AccountName}{request.Uri.ToUri().AbsolutePath}");
    }
}

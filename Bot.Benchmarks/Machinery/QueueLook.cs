using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Weerbaar.Tests.Storage.Azure;

namespace Weerbaar.Benchmarks.Machinery;

/// <summary>How many messages are on a queue of the emulator, hidden ones included.</summary>
internal static class QueueLook
{
    public static async Task<int> CountAsync(HttpClient http, int port, string queue)
    {
        var path = $"/{AzuriteProcess.Account}/{queue}";
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}{path}?comp=metadata");
        var date = DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        request.Headers.Add("x-ms-date", date);
        request.Headers.Add("x-ms-version", "2021-12-02");
        var signed = $"GET{new string('\n', 12)}x-ms-date:{date}\nx-ms-version:2021-12-02\n/{AzuriteProcess.Account}{path}\ncomp:metadata";
        var hash = HMACSHA256.HashData(Convert.FromBase64String(AzuriteProcess.Key), Encoding.UTF8.GetBytes(signed));
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"SharedKey {AzuriteProcess.Account}:{Convert.ToBase64String(hash)}");
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return int.Parse(response.Headers.GetValues("x-ms-approximate-messages-count").Single(), CultureInfo.InvariantCulture);
    }
}

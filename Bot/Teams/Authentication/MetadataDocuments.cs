using Microsoft.IdentityModel.Protocols;

namespace Weerbaar.Teams.Authentication;

/// <summary>
/// Fetches a document of an authority. The library's own retriever takes a token and does not use it: a host that accepts
/// and never answers would hold whoever asks for ever.
/// </summary>
internal sealed class MetadataDocuments(HttpClient http) : IDocumentRetriever
{
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancellationToken)
    {
        var uri = new Uri(address);
        if (uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback)
        {
            throw new InvalidOperationException("Keys come over https only.");
        }

        using var response = await http.GetAsync(uri, cancellationToken);
        return response.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType is "text/html"
            ? throw new InvalidOperationException("A page instead of a document.")
            : await response.Content.ReadAsStringAsync(cancellationToken);
    }
}

using System.Xml.Linq;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs;

/// <summary>The pages of a list of blobs; the service cuts at five thousand, and its marker tells whether more follow.</summary>
internal sealed class BlobPages(HttpPipeline pipeline, Uri container, CancellationToken ct) : AsyncPageable<BlobItem>(ct)
{
    public override async IAsyncEnumerable<Page<BlobItem>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        var marker = continuationToken ?? "";
        do
        {
            using var message = pipeline.CreateMessage();
            message.Request.Method = RequestMethod.Get;
            message.Request.Uri.Reset(Address(marker, pageSizeHint));
            var response = await pipeline.SendAsync(message, CancellationToken, 200).ConfigureAwait(false);
            var list = StorageXml.Read(response);
            marker = list.Text("NextMarker");
            yield return Page<BlobItem>.FromValues(Read(list), marker.Length == 0 ? null : marker, response);
        }
        while (marker.Length > 0);
    }

    private Uri Address(string marker, int? size)
    {
        var query = "?restype=container&comp=list"
            + (marker.Length == 0 ? "" : $"&marker={Uri.EscapeDataString(marker)}")
            + (size is null ? "" : $"&maxresults={size}");
        return new Uri(container.AbsoluteUri + query);
    }

    private static List<BlobItem> Read(XElement list) =>
        [.. list.Element("Blobs")!.Elements("Blob").Select(blob => new BlobItem { Name = Name(blob.Element("Name")!) })];

    /// <summary>A name with characters that XML cannot hold comes percent-encoded, and says so.</summary>
    private static string Name(XElement name) =>
        (bool?)name.Attribute("Encoded") is true ? Uri.UnescapeDataString(name.Value) : name.Value;
}

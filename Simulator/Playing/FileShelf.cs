using System.Text.Json.Nodes;
using Weerbaar.Simulator.Start;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Playing;

/// <summary>Files that people sent: kept in the folder, handed to the bot in the two ways that Teams has (facts 5).</summary>
internal sealed class FileShelf(TheWorld world, Places places)
{
    private static readonly TimeSpan TicketLife = TimeSpan.FromHours(1);

    public async Task<SharedFile> Keep(
        Person by, string name, string contentType, Stream bytes, bool pasted, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString();
        long size;
        await using (var file = new FileStream(places.File(id), FileMode.CreateNew, FileAccess.Write))
        {
            await bytes.CopyToAsync(file, cancellationToken);
            file.Flush(flushToDisk: true);
            size = file.Length;
        }

        return world.Change(c => c.Put(new SharedFile
        {
            Id = id,
            Name = Path.GetFileName(name),
            ContentType = contentType,
            Size = size,
            By = by.Key,
            Pasted = pasted,
            Ticket = NewId.Secret(),
            Until = c.Now + TicketLife,
        }));
    }

    public SharedFile? Find(string id) => world.Read(s => s.Files.GetValueOrDefault(id));

    public Stream Open(SharedFile file) => File.OpenRead(places.File(file.Id));

    public JsonObject AttachmentFor(SharedFile file) => file.Pasted
        ? new JsonObject { ["contentType"] = "image/*", ["contentUrl"] = PictureAddress(file) }
        : new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = $"{Home(file)}/Documents/{Uri.EscapeDataString(file.Name)}",
            ["name"] = file.Name,
            ["content"] = new JsonObject
            {
                ["downloadUrl"] = $"{Home(file)}/_layouts/15/download.aspx?UniqueId={file.Id}&Translate=false&tempauth={file.Ticket}",
                ["uniqueId"] = file.Id,
                ["fileType"] = Path.GetExtension(file.Name).TrimStart('.'),
                ["etag"] = $"\"{{{file.Id.ToUpperInvariant()}}},1\"",
            },
        };

    public string PictureAddress(SharedFile file) => $"{world.Organisation.ServiceUrl}v3/attachments/{file.Id}/views/original";

    private string Home(SharedFile file) => $"http://127.0.0.1:{world.Organisation.Port}/personal/{file.By}";
}

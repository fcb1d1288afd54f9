using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Evidence;

/// <summary>One message a file: first "received", and in its place "stored", what is missing, or that it was erased (D7).</summary>
internal static class FileCard
{
    public static CardMessage Message(EvidenceSource file)
    {
        var words = Texts.In(file.Language);
        var title = words[$"File.{file.Status}"];
        var card = Layout.Card(
            file.Language, title, [Layout.Heading(title), PlainText.Of(file.Name), .. About(file, words)]);
        return new CardMessage(card, title) { File = file.Id };
    }

    /// <summary>It could not be fetched: what to do, for whoever sent it.</summary>
    public static TextMessage AskAgain(EvidenceSource file) =>
        new(Texts.In(file.Language)["File.AskAgain", file.Name, FileWords.Why(file.MissingCode, file.Language)]);

    private static IEnumerable<CardElement> About(EvidenceSource file, Wording words)
    {
        switch (file.Status)
        {
            case EvidenceStatus.Stored:
                yield return Layout.Small(words[
                    "File.Stored.Facts",
                    FileWords.Size(file.Size, file.Language),
                    ContentTypeWords.Of(file.ContentType, words),
                    FileWords.Shortened(file.Sha256)]);
                if (PictureNames.SaysPicture(file) && !ContentSniffer.IsPicture(file.ContentType))
                {
                    yield return Layout.Paragraph(words["File.NoPicture"]);
                }

                break;
            case EvidenceStatus.Missing:
                yield return Layout.Paragraph(FileWords.Why(file.MissingCode, file.Language));
                break;
            case EvidenceStatus.Purged:
                yield return Layout.Paragraph(words["File.Purged.Text"]);
                break;
            default:
                yield return Layout.Small(words["File.Received.Text"]);
                break;
        }
    }
}

/// <summary>Whether a name, or the way it was sent, says that it is a picture.</summary>
internal static class PictureNames
{
    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".heic", ".heif", ".bmp"];

    public static bool SaysPicture(EvidenceSource file) =>
        file.NeedsToken || Extensions.Contains(Path.GetExtension(file.Name).ToLowerInvariant());
}

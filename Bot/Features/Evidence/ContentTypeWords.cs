namespace Weerbaar.Features.Evidence;

/// <summary>A type of content as people call it.</summary>
internal static class ContentTypeWords
{
    public static string Of(string? type, Wording words) => words[$"Type.{type switch
    {
        _ when ContentSniffer.IsPicture(type) => "Picture",
        { } film when film.StartsWith("video/", StringComparison.Ordinal) => "Film",
        { } sound when sound.StartsWith("audio/", StringComparison.Ordinal) => "Sound",
        ContentSniffer.Pdf => "Pdf",
        ContentSniffer.Mail or ContentSniffer.OutlookMail => "Mail",
        "application/rtf" or "application/x-ole-storage" => "Office",
        { } text when text.StartsWith("text/", StringComparison.Ordinal) => "Text",
        { } office when office.StartsWith(ContentSniffer.Office, StringComparison.Ordinal) => "Office",
        _ => "Other",
    }}"];
}

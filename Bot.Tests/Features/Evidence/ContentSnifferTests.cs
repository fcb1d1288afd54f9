using System.Text;
using Weerbaar.Features.Evidence;

namespace Weerbaar.Tests.Features.Evidence;

public sealed class ContentSnifferTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A0000000D", "image/png")]
    [InlineData("FFD8FFE000104A464946", "image/jpeg")]
    [InlineData("474946383961", "image/gif")]
    [InlineData("52494646000000005745425056503820", "image/webp")]
    [InlineData("524946460000000057415645", "audio/wav")]
    [InlineData("0000002066747970686569630000", "image/heic")]
    [InlineData("00000020667479706D6966310000", "image/heic")]
    [InlineData("000000206674797069736F6D0000", "video/mp4")]
    [InlineData("000000206674797071742020000", "video/quicktime")]
    [InlineData("00000020667479704D3441200000", "audio/mp4")]
    [InlineData("0000001C667479706D696631000000006176696600000000000000FF", "image/avif")]
    [InlineData("0000001C6674797069736F6D000000006D69663168656963000000FF", "image/heic")]
    [InlineData("00000020667479706865697800000000", "image/heic")]
    [InlineData("00000014667479706D70343200000000" + "69736F6D" + "736F756E", "audio/mp4")]
    [InlineData("FFF15080", "audio/aac")]
    [InlineData("232141D520", "application/octet-stream")]
    [InlineData("2321414D520A", "audio/amr")]
    [InlineData("4F676753000200004F70757348656164", "audio/ogg")]
    [InlineData("4F6767530002000080746865 6F7261", "video/ogg")]
    [InlineData("1A45DFA3FF415F4F505553", "audio/webm")]
    [InlineData("1A45DFA3FF565F565038415F4F505553", "video/webm")]
    [InlineData("D0CF11E0A1B11AE1", "application/x-ole-storage")]
    [InlineData("D0CF11E0A1B11AE15F005F007300750062007300740067003100" + "2E0030005F00", "application/vnd.ms-outlook")]
    [InlineData("FFFE68006F006900", "text/plain")]
    [InlineData("255044462D312E37", "application/pdf")]
    [InlineData("494433040000", "audio/mpeg")]
    [InlineData("FFFB9064", "audio/mpeg")]
    [InlineData("504B030414000000", "application/zip")]
    [InlineData("4D5A9000", "application/x-msdownload")]
    [InlineData("00010203", "application/octet-stream")]
    [InlineData("C3", "text/plain")]
    [InlineData("C328C328", "application/octet-stream")]
    [InlineData("", "application/octet-stream")]
    public void D7_The_type_is_found_in_the_bytes(string start, string type) =>
        Assert.Equal(type, ContentSniffer.TypeOf(Hex(start)));

    [Fact]
    public void D7_Mail_of_one_byte_a_character_is_mail_and_text_is_text()
    {
        var mail = Encoding.Latin1.GetBytes(
            "Received: from a\r\nFrom: Ren\u00e9 <r@x.example>\r\nSubject: caf\u00e9\r\n\r\nIk kom vanavond langs, geliefde co\u00f6rdinator.");

        Assert.Equal("message/rfc822", ContentSniffer.TypeOf(mail));
        Assert.Equal("text/plain", ContentSniffer.TypeOf(Encoding.Latin1.GetBytes("Ik kom vanavond langs, co\u00f6rdinator.")));
        Assert.Equal("text/csv", ContentSniffer.TypeOf("datum;wie;wat\n1-1;x;y\n2-1;x;z\n3-1;x;"u8));
    }

    private static byte[] Hex(string text) =>
        Convert.FromHexString(text.Replace(" ", "", StringComparison.Ordinal) is { } hex && hex.Length % 2 == 0 ? hex : text[..^1]);

    [Theory]
    [InlineData("gewoon tekst\r\nmet é", "text/plain")]
    [InlineData("\uFEFF<!DOCTYPE html><html>", "text/html")]
    [InlineData("  <HTML lang='nl'>", "text/html")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>", "image/svg+xml")]
    [InlineData("<?xml version='1.0'?><svg/>", "image/svg+xml")]
    [InlineData("<?xml version='1.0'?><a/>", "text/plain")]
    public void D7_Text_and_markup_are_called_so(string text, string type) =>
        Assert.Equal(type, ContentSniffer.TypeOf(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("word/document.xml", "wordprocessingml")]
    [InlineData("xl/workbook.xml", "spreadsheetml")]
    [InlineData("ppt/presentation.xml", "presentationml")]
    public void D7_An_office_document_is_told_from_a_zip(string part, string type) => Assert.Contains(
        type, ContentSniffer.TypeOf([.. "PK\x03\x04"u8, .. "[Content_Types].xml"u8, .. Encoding.ASCII.GetBytes(part)]),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("image/png", true)]
    [InlineData("image/svg+xml", false)]
    [InlineData("text/html", false)]
    [InlineData(null, false)]
    public void Drawn_markup_is_no_picture(string? type, bool picture) => Assert.Equal(picture, ContentSniffer.IsPicture(type));
}

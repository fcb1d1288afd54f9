using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Weerbaar.Tests.Journeys;

/// <summary>Files that people send, some of them hostile: what runs in them would change the title of the page.</summary>
internal static class Files
{
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static readonly byte[] Html =
        "<!doctype html><title>x</title><script>document.title='RAN';fetch('/evidence/ran')</script>"u8.ToArray();

    public static readonly byte[] Svg = Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"document.title='RAN'\">"
        + "<script>fetch('/evidence/ran')</script><rect width=\"9\" height=\"9\"/></svg>");

    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\('RAN'\\))>>>>endobj\n"
        + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");

    /// <summary>Script that begins as a picture does.</summary>
    public static readonly byte[] ScriptInGif = "GIF89a/*\u0001*/=1;document.title='RAN';fetch('/evidence/ran')//"u8.ToArray();

    /// <summary>Words that a browser could take for a page, if it guessed.</summary>
    public static readonly byte[] Words = "Dag. <script>document.title='RAN'</script> <b>tot ziens</b>"u8.ToArray();

    /// <summary>Fifty million zeros in some fifty thousand bytes.</summary>
    public static byte[] ZipBomb()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("groot.txt", CompressionLevel.SmallestSize).Open();
            for (var part = 0; part < 50; part++)
            {
                entry.Write(new byte[1_000_000]);
            }
        }

        return file.ToArray();
    }

    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace Weerbaar.Tests.Hosting.AppPackage;

/// <summary>The icons keep Teams' rules: sizes, a filled square in colour, pure white on nothing for the outline.</summary>
public sealed class IconTests
{
    [Fact]
    public void The_colour_icon_is_192_square_fills_its_square_and_keeps_its_symbol_in_the_middle()
    {
        var icon = Pixels("color.png", 192);
        var background = icon[0];
        Assert.Equal(255, background.Alpha);
        Assert.All(icon, pixel => Assert.Equal(255, pixel.Alpha));
        for (var at = 0; at < icon.Length; at++)
        {
            var (x, y) = (at % 192, at / 192);
            Assert.True(x is >= 48 and < 144 && y is >= 48 and < 144 || icon[at] == background, $"The symbol reaches {x},{y}.");
        }
        Assert.Contains(icon, pixel => pixel == new Pixel(255, 255, 255, 255));
        Assert.Equal("#0B4F6C", $"#{background.Red:X2}{background.Green:X2}{background.Blue:X2}");
        Assert.Equal("#0B4F6C", BuiltPackage.Manifest["accentColor"]!.GetValue<string>());
    }

    [Fact]
    public void The_outline_icon_is_32_square_white_on_nothing_and_has_no_padding()
    {
        var icon = Pixels("outline.png", 32);
        Assert.All(icon.Where(pixel => pixel.Alpha > 0), pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.Contains(icon, pixel => pixel.Alpha == 0);
        Assert.Contains(icon[..32], pixel => pixel.Alpha > 0);
        Assert.Contains(icon[^32..], pixel => pixel.Alpha > 0);
    }

    /// <summary>Of a PNG as the icons are drawn: eight bits, with alpha, rows unfiltered.</summary>
    private static Pixel[] Pixels(string name, int size)
    {
        var png = BuiltPackage.Files[name].AsSpan();
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..])));
        Assert.Equal((8, 6), (png[24], png[25]));
        var length = BinaryPrimitives.ReadInt32BigEndian(png[33..]);
        using var rows = new ZLibStream(new MemoryStream(png.Slice(41, length).ToArray()), CompressionMode.Decompress);
        var raw = new MemoryStream();
        rows.CopyTo(raw);
        var bytes = raw.ToArray();
        return [.. Enumerable.Range(0, size * size).Select(at => At(bytes, (at / size * ((size * 4) + 1)) + 1 + (at % size * 4)))];
    }

    private static Pixel At(byte[] bytes, int at) => new(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);

    private readonly record struct Pixel(byte Red, byte Green, byte Blue, byte Alpha);
}

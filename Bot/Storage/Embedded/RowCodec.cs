using System.Text;
using Azure;
using Microsoft.Data.Sqlite;

namespace Weerbaar.Storage.Embedded;

/// <summary>Between rows and what SQLite keeps of them.</summary>
internal static class RowCodec
{
    /// <summary>Big-endian UTF-16: SQLite compares bytes, and these sort as ordinal strings do.</summary>
    public static byte[] Key(string part) => Encoding.BigEndianUnicode.GetBytes(part);

    public static string Key(byte[] part) => Encoding.BigEndianUnicode.GetString(part);

    public static ETag ETag(long number) => new($"\"{number:x16}\"");

    /// <summary>As bytes, not as text: SQLite's text would end at a NUL.</summary>
    public static string Body(SqliteDataReader reader, int column) =>
        Encoding.UTF8.GetString(reader.GetFieldValue<byte[]>(column));
}

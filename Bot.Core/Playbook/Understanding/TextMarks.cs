using System.Numerics;

namespace Weerbaar.Playbook.Understanding;

/// <summary>
/// What a text is made of, as numbers that a <see cref="LearnedTable"/> has weights for: its words, words that stand together,
/// pieces of words (so that slips and compounds look like what they are), and how long it is.
/// </summary>
internal static class TextMarks
{
    /// <summary>More would hardly collide less: some 30,000 are in use.</summary>
    public const int Count = 1 << 15;

    private const int ShortestPiece = 3;
    private const int LongestPiece = 5;

    /// <summary>What is longer is no word; a text without spaces must not become a hundred thousand pieces.</summary>
    private const int LongestWord = 40;

    private const uint Beginning = 1;

    public static int[] Of(ReadOnlySpan<Word> words)
    {
        var marks = new HashSet<int>();
        uint before = 0, last = Beginning;
        foreach (var word in words)
        {
            var hash = Hash(7, word.Text);
            Add(marks, hash);
            Add(marks, Mix(11, last, hash));
            if (before != 0)
            {
                Add(marks, Mix(13, before, hash));
                Add(marks, Mix(17, Mix(19, before, last), hash));
            }

            AddPieces(marks, word.Text);
            (before, last) = (last, hash);
        }

        Add(marks, Mix(23, last, 2));
        Add(marks, Mix(29, (uint)Math.Min(BitOperations.Log2((uint)words.Length + 1), 5), 3));
        return [.. marks];
    }

    private static void AddPieces(HashSet<int> marks, string word)
    {
        var padded = $"_{word.AsSpan(0, Math.Min(word.Length, LongestWord))}_";
        for (var length = ShortestPiece; length <= LongestPiece; length++)
        {
            for (var at = 0; at + length <= padded.Length; at++)
            {
                Add(marks, Hash(100 + (uint)length, padded.AsSpan(at, length)));
            }
        }
    }

    private static void Add(HashSet<int> marks, uint hash) => marks.Add((int)(hash & (Count - 1)));

    private static uint Hash(uint seed, ReadOnlySpan<char> text)
    {
        var hash = unchecked(2166136261u ^ (seed * 16777619u));
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }

        return Spread(hash);
    }

    private static uint Mix(uint seed, uint one, uint other) =>
        Spread(unchecked((one * 0x9E3779B1u) ^ ((other + seed) * 0x85EBCA77u)));

    private static uint Spread(uint hash)
    {
        hash = unchecked((hash ^ (hash >> 15)) * 0x2c1b3c6d);
        return hash ^ (hash >> 12);
    }
}

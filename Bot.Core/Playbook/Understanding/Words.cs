using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Weerbaar.Playbook.Understanding;

/// <summary>
/// A word of a text in its plain form, and where it stands; sentences lie a little apart. A name is a word with a capital
/// where none is needed.
/// </summary>
internal readonly record struct Word(string Text, int Position, bool IsName = false);

/// <summary>
/// Cuts a text into plain words: small letters without accents or apostrophes, digits that stand for letters read as
/// those letters, long drawn letters shortened, each emoji a word of its own.
/// </summary>
internal static partial class Words
{
    /// <summary>How much further away a word is when a sentence ends between.</summary>
    private const int SentenceGap = 2;

    /// <summary>Letters of a word that are looked at: no word of the playbook has more, and a slip in thousands costs minutes.</summary>
    private const int MostLetters = 40;

    private const string Digits = "013457@$!";
    private const string Letters = "oieastasi";
    private static readonly SearchValues<char> AnyDigit = SearchValues.Create(Digits);

    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        var position = 0;
        var begins = true;
        foreach (Match piece in Pieces().Matches(Plain(text)))
        {
            if (piece.Groups["end"].Success)
            {
                position += SentenceGap;
            }
            else
            {
                words.Add(new Word(Spelled(Begun(piece.Value).ToLowerInvariant()), position++, !begins && IsName(piece.Value)));
            }

            begins = piece.Groups["end"].Success;
        }

        return words;
    }

    /// <summary>The plain form of one word of the playbook.</summary>
    public static string One(string word) => string.Concat(Of(word).Select(part => part.Text));

    private static string Begun(string word) => word.Length <= MostLetters ? word : word[..MostLetters];

    private static bool IsName(string word) => word.Length > 1 && char.IsUpper(word[0]) && !word.AsSpan(1).ContainsAnyInRange('A', 'Z');

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in WellFormed(text).Normalize(NormalizationForm.FormKD))
        {
            // Apostrophes go, so that "foto's", "z'n" and "don't" are one word; so do accents and invisible marks.
            if (char.IsAsciiLetterOrDigit(letter) || letter is ' ')
            {
                plain.Append(letter);
            }
            else if (letter is not ('\'' or '’' or '‘' or '`' or '´')
                && char.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                plain.Append(letter);
            }
        }

        return Addresses().Replace(plain.ToString(), " ");
    }

    /// <summary>Half a surrogate pair cannot be normalised; people paste such things.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Spelled(string word)
    {
        if (char.IsAsciiLetter(word[0]) && word.AsSpan().ContainsAny(AnyDigit))
        {
            word = string.Concat(word.Select(letter =>
                Digits.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Letters[at] : letter));
        }

        return IsDrawn(word) ? Drawn().Replace(word, "$1$1") : word;
    }

    private static bool IsDrawn(string word)
    {
        for (var at = 2; at < word.Length; at++)
        {
            if (word[at] == word[at - 1] && word[at] == word[at - 2])
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?<word>[\p{L}\p{N}]+(?:[@$!][\p{L}\p{N}]+)*)|(?<end>[.!?\n;]+)|(?<emoji>\p{Cs}\p{Cs}|[☠⚰])", RegexOptions.None, Matching.Patience)]
    private static partial Regex Pieces();

    /// <summary>What a link or a mail address is made of says nothing.</summary>
    [GeneratedRegex(@"(?i)https?://\S+|www\.\S+|[^\s@]{1,64}@[^\s@]{1,255}\.\w{2,}", RegexOptions.None, Matching.Patience)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"(\p{L})\1{2,}", RegexOptions.None, Matching.Patience)]
    private static partial Regex Drawn();
}

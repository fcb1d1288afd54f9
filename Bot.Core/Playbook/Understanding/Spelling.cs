namespace Weerbaar.Playbook.Understanding;

/// <summary>How far one spelling is from another.</summary>
internal static class Spelling
{
    /// <summary>How many typing errors a word of this length may hold; short words would turn into one another.</summary>
    public static int Errors(int length) => length switch
    {
        < 4 => 0,
        < 9 => 1,
        _ => 2,
    };

    /// <summary>Neighbours on the keyboard, and letters that sound alike; others are seldom typed for one another.</summary>
    private static readonly HashSet<string> Near = NearPairs();

    /// <summary>
    /// The number of letters to add, leave out, change or swap with their neighbour (Damerau-Levenshtein, each place
    /// touched once). A letter changed into one that is not near counts twice.
    /// </summary>
    public static int Distance(string one, string other)
    {
        var before = new int[other.Length + 1];
        var last = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = Change(one[i - 1], other[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last) = (last, row);
        }

        return last[other.Length];
    }

    /// <summary>
    /// Of the word itself, and of what is left of it after leaving out up to so many letters, a number each. Two words that
    /// are near each other have one in common; so may two others, so whoever finds one looks closer.
    /// </summary>
    public static HashSet<int> Traces(string word, int errors)
    {
        var all = new HashSet<int>();
        AddTraces(word, 0, errors, all);
        return all;
    }

    /// <summary>One spelling for what sounds alike in Dutch: bedrijgd and bedreigd, ligaam and lichaam.</summary>
    public static string Sound(string word) => word
        .Replace("ij", "ei", StringComparison.Ordinal)
        .Replace("ou", "au", StringComparison.Ordinal)
        .Replace("ch", "g", StringComparison.Ordinal)
        .Replace("dt", "t", StringComparison.Ordinal)
        .Replace("ph", "f", StringComparison.Ordinal);

    /// <summary>Whether one may be a slip of the other: near enough, and beginning alike as slips nearly always do.</summary>
    public static bool IsSlip(string typed, string meant)
    {
        var errors = Math.Min(Errors(typed.Length), Errors(meant.Length));
        if (errors == 0 || Math.Abs(typed.Length - meant.Length) > errors)
        {
            return false;
        }

        var swapped = typed[0] == meant[1] && typed[1] == meant[0];
        if (typed.Length == 4 || meant.Length == 4)
        {
            return typed.Length == meant.Length && Distance(typed, meant) == 1 && IsSwap(typed, meant);
        }

        return (typed[0] == meant[0] || swapped) && Distance(typed, meant) <= errors;
    }

    private static void AddTraces(ReadOnlySpan<char> word, int from, int errors, HashSet<int> all)
    {
        all.Add(string.GetHashCode(word));
        if (errors == 0)
        {
            return;
        }

        var left = word[1..].ToArray();
        for (var at = 0; at < word.Length; at++)
        {
            if (at > 0)
            {
                left[at - 1] = word[at - 1];
            }

            if (at >= from)
            {
                AddTraces(left, at, errors - 1, all);
            }
        }
    }

    private static int Change(char typed, char meant) =>
        typed == meant ? 0 : Near.Contains($"{typed}{meant}") ? 1 : 2;

    private static HashSet<string> NearPairs()
    {
        string[] rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "qaz", "wsx", "edc", "rfv", "tgb", "yhn", "ujm", "ik", "ol",
            "dt", "zs", "fv", "ck", "iy", "ea", "ei", "ao", "ou", "gh", "ae", "sc"];
        var pairs = rows.SelectMany(row => row.Zip(row.Skip(1), (one, other) => $"{one}{other}")).ToList();
        return [.. pairs, .. pairs.Select(pair => $"{pair[1]}{pair[0]}")];
    }

    private static bool IsSwap(string typed, string meant) =>
        typed.Zip(meant).Count(pair => pair.First != pair.Second) == 2;
}

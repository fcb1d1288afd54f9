namespace Weerbaar.Playbook.Understanding;

/// <summary>
/// Which words of a text are turned around by a word before them: "not", "nobody". That ends at the end of a sentence, and
/// at words such as "but" and "stop": who does not stop threatening, threatens.
/// </summary>
internal sealed class Negations(IEnumerable<GroupWord> negations, IEnumerable<GroupWord> ends)
{
    /// <summary>How many words it reaches: "niemand heeft mij ooit bedreigd".</summary>
    private const int Reach = 4;

    private readonly HashSet<string> _negations = [.. negations.Select(word => Words.One(word.Text))];
    private readonly HashSet<string> _ends = [.. ends.Select(word => Words.One(word.Text))];

    public bool[] In(List<Word> words)
    {
        var turned = new bool[words.Count];
        var until = -1;
        for (var at = 0; at < words.Count; at++)
        {
            until = _ends.Contains(words[at].Text) ? -1 : until;
            turned[at] = words[at].Position <= until;
            until = _negations.Contains(words[at].Text) ? words[at].Position + Reach : until;
            until = EndsSentence(words, at) ? -1 : until;
        }

        return turned;
    }

    private static bool EndsSentence(List<Word> words, int at) =>
        at + 1 < words.Count && words[at + 1].Position > words[at].Position + 1;
}

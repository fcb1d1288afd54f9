namespace Weerbaar.Playbook.Understanding;

/// <summary>
/// What was learned about one question: for each mark of a text how much it speaks for each answer, in one byte each. A
/// linear model (logistic regression), so an answer costs one addition a mark.
/// </summary>
internal sealed class LearnedTable(string question, string[] answers, float scale, sbyte[] weights)
{
    public string Question => question;

    public IReadOnlyList<string> Answers => answers;

    /// <summary>How likely each answer is; together 1.</summary>
    public Dictionary<string, double> Of(int[] marks)
    {
        var sums = new double[answers.Length];
        foreach (var mark in marks)
        {
            for (var answer = 0; answer < sums.Length; answer++)
            {
                sums[answer] += weights[(mark * sums.Length) + answer];
            }
        }

        var odds = sums.Select(sum => Math.Exp(sum * scale / Math.Sqrt(Math.Max(1, marks.Length)))).ToArray();
        var total = odds.Sum();
        return answers.Zip(odds).ToDictionary(pair => pair.First, pair => pair.Second / total);
    }

    public static LearnedTable Read(BinaryReader from)
    {
        var question = from.ReadString();
        var answers = Enumerable.Range(0, from.ReadByte()).Select(_ => from.ReadString()).ToArray();
        var scale = from.ReadSingle();
        var weights = new sbyte[TextMarks.Count * answers.Length];
        for (var left = from.ReadInt32(); left > 0; left--)
        {
            var mark = from.ReadUInt16();
            for (var answer = 0; answer < answers.Length; answer++)
            {
                weights[(mark * answers.Length) + answer] = from.ReadSByte();
            }
        }

        return new LearnedTable(question, answers, scale, weights);
    }

    /// <summary>Only the marks that say anything.</summary>
    public void Write(BinaryWriter to)
    {
        to.Write(question);
        to.Write((byte)answers.Length);
        Array.ForEach(answers, to.Write);
        to.Write(scale);
        var telling = Enumerable.Range(0, TextMarks.Count).Where(mark => Row(mark).ContainsAnyExcept((sbyte)0)).ToList();
        to.Write(telling.Count);
        foreach (var mark in telling)
        {
            to.Write((ushort)mark);
            foreach (var weight in Row(mark))
            {
                to.Write(weight);
            }
        }
    }

    private ReadOnlySpan<sbyte> Row(int mark) => weights.AsSpan(mark * answers.Length, answers.Length);
}

using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Benchmarks.Learning;

/// <summary>
/// Learns one question: logistic regression over the marks of the lines, by steps that grow smaller for what was seen often
/// (AdaGrad). The same lines give the same table.
/// </summary>
internal sealed class Learner
{
    private const int Rounds = 20;
    private const double Pace = 0.5;
    private const double Shrink = 1e-5;

    /// <summary>A mark that only one line has says something about that line only.</summary>
    private const int Seldom = 2;

    private readonly string[] _answers;
    private readonly IReadOnlyDictionary<string, double> _weighed;
    private readonly float[] _weights;
    private readonly float[] _steps;

    private Learner(string[] answers, IReadOnlyDictionary<string, double> weighed)
    {
        this._answers = answers;
        this._weighed = weighed;
        _weights = new float[TextMarks.Count * answers.Length];
        _steps = [.. Enumerable.Repeat(1e-2f, _weights.Length)];
    }

    /// <param name="weighed">Answers that count more than once: to miss one is worse than to see one too many.</param>
    public static LearnedTable Learn(string question, IReadOnlyList<TrainingLine> all, IReadOnlyDictionary<string, double> weighed)
    {
        var known = KnownMarks(all);
        var lines = all.Where(line => line.Answers.ContainsKey(question))
            .Select(line => (Marks: Array.FindAll(line.Marks, known.Contains), Right: line.Answers[question])).ToArray();
        var learner = new Learner([.. lines.SelectMany(line => line.Right).Distinct().Order(StringComparer.Ordinal)], weighed);
        var chance = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            chance.Shuffle(lines);
            Array.ForEach(lines, line => learner.Learn(line.Marks, line.Right));
        }

        return learner.Table(question);
    }

    private static HashSet<int> KnownMarks(IEnumerable<TrainingLine> lines) =>
        [.. lines.SelectMany(line => line.Marks).CountBy(mark => mark).Where(mark => mark.Value >= Seldom).Select(mark => mark.Key)];

    private void Learn(int[] marks, string[] right)
    {
        var share = 1 / Math.Sqrt(Math.Max(1, marks.Length));
        var guess = Guess(marks, share);
        var counts = right.Average(answer => _weighed.GetValueOrDefault(answer, 1));
        for (var answer = 0; answer < _answers.Length; answer++)
        {
            var wrong = (guess[answer] - (right.Contains(_answers[answer]) ? 1.0 / right.Length : 0)) * share * counts;
            if (Math.Abs(wrong) < 1e-5)
            {
                continue;
            }

            foreach (var mark in marks)
            {
                var at = (mark * _answers.Length) + answer;
                var slope = (float)(wrong + (Shrink * _weights[at]));
                _steps[at] += slope * slope;
                _weights[at] -= (float)(Pace * slope / Math.Sqrt(_steps[at]));
            }
        }
    }

    private double[] Guess(int[] marks, double share)
    {
        var odds = new double[_answers.Length];
        for (var answer = 0; answer < odds.Length; answer++)
        {
            odds[answer] = Math.Exp(share * marks.Sum(mark => (double)_weights[(mark * _answers.Length) + answer]));
        }

        var total = odds.Sum();
        return Array.ConvertAll(odds, one => one / total);
    }

    /// <summary>In one byte a weight.</summary>
    private LearnedTable Table(string question)
    {
        var scale = _weights.Max(Math.Abs) / sbyte.MaxValue;
        return new LearnedTable(question, _answers, scale, Array.ConvertAll(_weights, weight => (sbyte)Math.Round(weight / scale)));
    }
}

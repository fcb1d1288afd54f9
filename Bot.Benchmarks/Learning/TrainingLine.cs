using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Benchmarks.Learning;

/// <summary>One line that somebody wrote, and what it is: for each question the answers that would be right.</summary>
internal sealed record TrainingLine(string Text, IReadOnlyDictionary<string, string[]> Answers)
{
    public int[] Marks { get; init; } = TextMarks.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Words.Of(Text)));
}

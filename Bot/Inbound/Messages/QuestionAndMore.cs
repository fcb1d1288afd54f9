using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Inbound.Messages;

/// <summary>
/// A question, a command or thanks with something told beside it ("when do I hear something, he threatens me again"): what is told
/// keeps its meaning, and the question is answered beside it.
/// </summary>
internal static class QuestionAndMore
{
    /// <summary>Fewer words beside the question tell nothing.</summary>
    private const int FewestWords = 3;

    /// <summary>So many words tell something, also where nothing is known of them.</summary>
    private const int Telling = 7;

    /// <summary>What is longer tells something, whatever is asked in it.</summary>
    private const int MostWords = 40;

    public static Reading Parted(Reading said, string text, MessageReader reader)
    {
        if (!said.Intent.IsQuestion() && said.Intent is not (Intent.Withdraw or Intent.AddEvidence or Intent.Talk))
        {
            return said;
        }

        var words = text.Split((char[]?)null, MostWords + 1, StringSplitOptions.RemoveEmptyEntries);
        var told = words.Length > MostWords
            ? [said] : Clauses.Of(words).Select(clause => Told(clause, said.Intent.IsQuestion(), reader)).OfType<Reading>().ToList();
        return told.Count == 0 ? said : said with
        {
            Intent = Intent.None,
            Besides = said.Intent,
            Kinds = [.. said.Kinds.Union(told.SelectMany(clause => clause.Kinds))],
            Danger = told.Select(clause => clause.Danger).Append(said.Danger).Max(),
            AsksAnyway = said.Danger is Danger.No && told.TrueForAll(clause => clause.Danger is Danger.No || clause.AsksAnyway),
        };
    }

    /// <param name="byLength">Also of what nothing is known: beside a command it may be the reason for it.</param>
    private static Reading? Told(IReadOnlyList<string> clause, bool byLength, MessageReader reader)
    {
        if (clause.Count < FewestWords || reader.Read(string.Join(' ', clause)) is not { IsCommand: false } said)
        {
            return null;
        }

        var tells = said.Kinds.Count > 0 || said.PointsToDanger || (byLength && clause.Count >= Telling && said.Danger is not Danger.No);
        return tells ? said : null;
    }
}

using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Inbound.Messages;

/// <summary>
/// Whether words that are read as self-harm also tell of a threat or of danger from others. Words of self-harm alone have a doubt of
/// danger and a guess of a kind in them, which are no sign of any: only what is plain counts (D2, D43).
/// </summary>
internal sealed class DangerBeside(MessageReader reader, OrganisationPlaybook playbook)
{
    /// <summary>Fewer words tell nothing by themselves.</summary>
    private const int FewestWords = 3;

    /// <summary>Where it was done already, 112 stands first: that is the danger which was read.</summary>
    public bool IsIn(string text, Reading said) => !said.IsDone && (IsPlain(said, playbook)
        || Clauses.Of(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(clause => clause.Count >= FewestWords)
            .Select(clause => reader.Read(string.Join(' ', clause))).Any(part => !part.IsCrisis && IsPlain(part, playbook)));

    /// <summary>Danger now, or a kind in which danger is asked about, and no doubt which kind it is.</summary>
    public static bool IsPlain(Reading said, OrganisationPlaybook playbook) => said.Danger is Danger.Yes
        || (said.Kinds is [var first, ..] && playbook.FindKind(first)?.AsksDanger is true
        && !said.Kinds.Contains(playbook.Phrases.Unclear));
}

namespace Weerbaar.Benchmarks.RandomPerson.Asked;

/// <summary>No one reads somebody's words but who may see them in a case that they are in.</summary>
internal sealed class SecrecyOracle(RandomPersonHost town)
{
    private readonly Dictionary<string, (string By, bool IsNote)> _typed = [];

    /// <summary>Who typed what.</summary>
    public void Hear(Act act)
    {
        foreach (var mark in KeptWords.MarksIn(act.Words).Concat(act.Files.SelectMany(KeptWords.MarksIn)))
        {
            _typed.TryAdd(mark, (act.By, act.Verb is "triage-note"));
        }
    }

    public async Task<IReadOnlyList<Finding>> RevealedAsync(Played played, Knowledge knowledge)
    {
        var findings = new List<Finding>();
        foreach (var shown in played.Everywhere)
        {
            foreach (var mark in KeptWords.MarksIn(shown.Words).Where(_typed.ContainsKey))
            {
                if (!await MayReadAsync(shown, mark, knowledge))
                {
                    findings.Add(new Finding(
                        $"revealed {played.About} in {shown.Channel ?? "a chat"}",
                        $"{shown.By} reads {mark} of {_typed[mark].By}: {shown.Words.ReplaceLineEndings(" / ")}",
                        played));
                }
            }
        }

        return findings;
    }

    private async Task<bool> MayReadAsync(Shown shown, string mark, Knowledge knowledge)
    {
        var (by, isNote) = _typed[mark];
        if (shown.By == by || shown.Channel is not null)
        {
            return shown.By == by && shown.Channel is null;
        }

        var actor = await knowledge.ActorAsync(shown.By);
        foreach (var partition in town.Kept.Of(mark).Select(row => row.Partition).Where(
            partition => partition.StartsWith("case-", StringComparison.Ordinal)).Distinct())
        {
            if (await knowledge.CaseAsync(partition["case-".Length..]) is not { } @case)
            {
                continue;
            }

            if (Access.May(actor, @case, Permission.See))
            {
                return !(isNote && @case.IsAbout(actor.Person.Id));
            }

            // What the employee let those read who are alarmed, and no more.
            if (@case.Danger?.Shared is { } shared && Access.May(actor, @case, Permission.SeeDanger)
                && $"{shared.Where} {shared.Told}".Contains(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

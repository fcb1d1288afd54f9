namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>A run of acts in a town that begins anew, with every oracle asked after each.</summary>
internal sealed class Episode(RandomPersonHost town, Action<string>? tell = null)
{
    /// <summary>Acts that are told with a finding.</summary>
    private const int Trail = 15;

    private readonly List<Act> _acts = [];
    private readonly List<Finding> _findings = [];
    private Screens _seen = new();

    public IReadOnlyList<Act> Acts => _acts;

    public IReadOnlyList<Finding> Findings => _findings;

    public int Possible { get; private set; }

    /// <summary>Verbs of the buttons that were pressed and of the dialogs that were sent.</summary>
    public HashSet<string> Verbs { get; } = [];

    /// <summary>What whoever acted read each time.</summary>
    public List<string> Log { get; } = [];

    /// <summary>Asked before each act, with how many there were.</summary>
    public Func<int, Task>? Before { get; init; }

    /// <summary>All buttons that somebody has seen so far, newest card first.</summary>
    public IEnumerable<CardButton> Buttons(string person) => _seen.Of(person).Select(found => found.Button);

    /// <summary>Plays so many acts as the seed has it.</summary>
    public async Task PlayAsync(int seed, int count)
    {
        var (player, oracles, screens) = await BeginAsync();
        var chooser = new Chooser(seed, screens, player.DialogOf);
        for (var done = 0; done < count; done++)
        {
            await OneAsync(chooser.Next(), player, oracles);
        }

        _findings.AddRange(await oracles.EndAsync());
    }

    /// <summary>Does these acts again, up to the first finding of that name; what cannot be done is left out.</summary>
    public async Task ReplayAsync(IEnumerable<Act> script, string? until = null)
    {
        var (player, oracles, _) = await BeginAsync();
        foreach (var act in script)
        {
            await OneAsync(act, player, oracles);
            if (until is not null && _findings.Any(finding => finding.Name == until))
            {
                return;
            }
        }

        _findings.AddRange(await oracles.EndAsync());
    }

    private async Task<(Player Player, Oracles Oracles, Screens Screens)> BeginAsync()
    {
        await town.BeginAsync();
        var screens = _seen = new Screens();
        var player = new Player(town, screens);
        await player.WithChangesAsync(new Played(new Act(Doing.Wait, "sanne")));
        return (player, new Oracles(town, player), screens);
    }

    private async Task OneAsync(Act act, Player player, Oracles oracles)
    {
        await (Before?.Invoke(_acts.Count) ?? Task.CompletedTask);
        _acts.Add(act);
        var played = await player.PlayAsync(act);
        Log.Add($"{act}\n  {string.Join(' ', played.Statuses)} {(played.IsImpossible ? "impossible" : "")} {played.Words.ReplaceLineEndings(" / ")}");
        Possible += played.IsImpossible ? 0 : 1;
        if (!played.IsImpossible && act.Verb is { } verb)
        {
            Verbs.Add(verb);
        }

        var found = await oracles.LookAsync(played);
        _findings.AddRange(found);
        foreach (var finding in found)
        {
            tell?.Invoke($"act {_acts.Count}: {finding.Name}: {finding.Told}\n  after:\n{Script.Write(TrailOf(finding))}");
        }
    }

    /// <summary>What somebody needs to see how it came about: the last acts, and those in which its words were typed.</summary>
    private IEnumerable<Act> TrailOf(Finding finding)
    {
        var marks = KeptWords.MarksIn(finding.Told).ToList();
        return _acts.Where((act, at) => at >= _acts.Count - Trail
            || marks.Exists(
                mark => act.Words.Contains(mark, StringComparison.Ordinal)
                    || act.Files.Any(file => file.Contains(mark, StringComparison.Ordinal))));
    }
}

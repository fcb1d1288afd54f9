using System.Reflection;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>One thing that somebody sets out to do.</summary>
/// <param name="What">Words, minutes, or the verb of a button.</param>
internal sealed record Step(string By, string Doing, string What, IReadOnlyDictionary<string, string> Inputs);

/// <summary>What people set out to do: the file errands.tsv.</summary>
internal static class Errands
{
    private static readonly IReadOnlyList<IReadOnlyList<Step>> All = Read();

    public static IReadOnlyList<Step> Of(int seed) => All[Math.Abs(seed) % All.Count];

    private static IReadOnlyList<IReadOnlyList<Step>> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("errands.tsv")!;
        using var reader = new StreamReader(stream);
        var all = new List<IReadOnlyList<Step>>();
        var steps = new List<Step>();
        foreach (var parts in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t')))
        {
            if (parts[0] == "errand")
            {
                all.Add(steps = []);
            }
            else
            {
                steps.Add(new Step(parts[0], parts[1], parts.ElementAtOrDefault(2) ?? "", Inputs(parts.ElementAtOrDefault(3))));
            }
        }

        return all;
    }

    private static Dictionary<string, string> Inputs(string? given) => (given ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(one => one.Split('=', 2)).ToDictionary(one => one[0], one => one[1]);
}

/// <summary>
/// An errand on its way: a step that cannot be done is waited for a little, and left out; after three such steps it is given up.
/// </summary>
internal sealed class Errand(IReadOnlyList<Step> steps, Screens screens, Func<string, JsonObject?> dialogOf, Filling filling)
{
    private readonly Queue<Step> _left = new(steps);
    private bool _hasWaited;
    private int _missed;

    /// <param name="report">Somebody tells something until it is sent.</param>
    /// <returns>Null: it is done, or begins with a report.</returns>
    public Act? Next(Action<Step> report)
    {
        while (_missed < 3 && _left.TryPeek(out var step))
        {
            var button = Find(step);
            if (step.Doing is "press" or "pass" && button is null && !_hasWaited)
            {
                _hasWaited = true;
                return new Act(Doing.Wait, step.By) { Minutes = 1, Until = step.What };
            }

            (_, _hasWaited) = (_left.Dequeue(), false);
            _missed = step.Doing is not ("press" or "pass") || button is not null ? 0 : _missed + 1;
            switch (step.Doing)
            {
                case "report":
                    report(step);
                    return null;
                case "say":
                    return Said(Doing.Say, step);
                case "group" or "picture" or "edit":
                    return InGroup(
                        filling.Marked(Said(step.Doing == "edit" ? Doing.Edit : Doing.Say, step), LineOf(step))) with
                    {
                        Files =
                            step.Doing == "picture" ? [""] : []
                    };
                case "delete" or "back":
                    return InGroup(new Act(step.Doing == "back" ? Doing.BringBack : Doing.Delete, step.By));
                case "file":
                    return new Act(Doing.Say, step.By) { Files = [$"foto {step.By} {filling.NextMark()}.png"] };
                case "wait":
                    return new Act(
                        Doing.Wait, step.By)
                    { Minutes = int.Parse(step.What, System.Globalization.CultureInfo.InvariantCulture) };
                default:
                    if (button is not null)
                    {
                        var act = filling.Filled(
                            new Act(step.Doing == "send" ? Doing.Submit : Doing.Press, step.By)
                            {
                                Verb = button.Verb,
                                Title = button.Title
                            }, button, step.Inputs);
                        return step.Doing == "pass" ? InGroup(act) : act;
                    }

                    break;
            }
        }

        return null;
    }

    private static Line LineOf(Step step) =>
        Corpus.Lines.FirstOrDefault(line => line.Text == step.What) ?? new Line("nl", Kind.Command, step.What);

    private static Act Said(Doing doing, Step step) => new(doing, step.By) { Text = step.What, Kind = LineOf(step).Kind };

    private static Act InGroup(Act act) => act with { Channel = People.Group, Text = act.Text.Length == 0 ? "" : $"@Weerbaar {act.Text}" };

    private CardButton? Find(Step step) => step.Doing switch
    {
        "press" or "pass" => screens.Of(step.By).Select(found => found.Button).FirstOrDefault(button => button.Verb == step.What),
        "send" => CardButton.On(dialogOf(step.By)).FirstOrDefault(button => button.Verb == step.What),
        _ => null,
    };
}

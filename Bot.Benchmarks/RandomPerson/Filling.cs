using System.Globalization;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>What somebody fills in where something is asked.</summary>
internal sealed class Filling(int seed, Random random)
{
    private static readonly string[] TeamVerbs = ["talk-", "learning-", "monitoring-", "figures"];

    private int _marks;

    /// <summary>What is content carries a mark of its own, on a line of its own, so that it can be found again wherever it goes.</summary>
    public Act Marked(Act act, Line line) => HasMark(line) && NextMark() is { } mark
        ? act with { Text = $"{line.Text}\n({mark})", Token = mark }
        : act with { Text = line.Text };

    private bool HasMark(Line line) => line.Kind switch
    {
        Kind.Report or Kind.Add => true,
        Kind.Danger or Kind.SelfHarm => line.Text.Count(character => character == ' ') > 3 && random.Next(2) == 0,
        _ => false,
    };

    /// <summary>What must be chosen is chosen, and those who work say why.</summary>
    public Act Filled(Act act, CardButton button, IReadOnlyDictionary<string, string>? given = null)
    {
        var inputs = new Dictionary<string, string>();
        foreach (var input in button.Sent.Where(input => input["id"] is not null && (input["value"]?.ToString() ?? "").Length == 0))
        {
            if (given?.ContainsKey(input["id"]!.ToString()) is true)
            {
                continue;
            }

            if ((string?)input["type"] is "Input.Text" && (act.Doing is Doing.Press || act.Verb is null))
            {
                continue;
            }

            var (typed, line, mark) = (string?)input["type"] is "Input.Text" ? Reason(act) : Value(input, act);
            inputs[input["id"]!.ToString()] = typed;
            act = line is null ? act : act with { Kind = line.Kind > act.Kind ? line.Kind : act.Kind, Token = mark ?? act.Token };
        }

        return act with { Inputs = new Dictionary<string, string>((given ?? inputs).Concat(inputs).DistinctBy(one => one.Key)) };
    }

    private (string Typed, Line? Line, string? Mark) Reason(Act act)
    {
        var line = Corpus.Of(Kind.Add, random);
        var marked = Marked(act with { Token = null }, line);
        return TeamVerbs.Any(verb => act.Verb?.StartsWith(verb, StringComparison.Ordinal) is true)
            ? (line.Text, line, null) : (marked.Text, line, marked.Token);
    }

    /// <summary>Fills in some of what is asked, now and then with what no client would send.</summary>
    public Act Typed(Act act, CardButton button)
    {
        var inputs = new Dictionary<string, string>();
        foreach (var input in button.Sent.Where(input => input["id"] is not null && random.Next(10) < 7))
        {
            var (typed, line, mark) = Value(input, act);
            inputs[input["id"]!.ToString()] = typed;
            act = line is null ? act : act with { Kind = line.Kind > act.Kind ? line.Kind : act.Kind, Token = mark ?? act.Token };
        }

        return act with { Inputs = inputs };
    }

    private (string Typed, Line? Line, string? Mark) Value(JsonObject input, Act act)
    {
        if (random.Next(30) == 0)
        {
            return (Odd(), null, null);
        }

        switch ((string?)input["type"])
        {
            case "Input.Text":
                var line = People.IsOfficer(act.By) || act.By is "marijke" or "karim" or "fatima"
                    ? Corpus.Of(Kind.Add, random) : Corpus.Any(random);
                var marked = Marked(act with { Token = null }, line);
                // What is said to a team, or about its work, belongs to nobody's case.
                return TeamVerbs.Any(verb => act.Verb?.StartsWith(verb, StringComparison.Ordinal) is true)
                    ? (line.Text, line, null) : (marked.Text, line, marked.Token);
            case "Input.Toggle":
                return (random.Next(2) == 0 ? input["valueOn"]?.ToString() ?? "true" : input["valueOff"]?.ToString() ?? "false", null,
                    null);
            case "Input.Date":
                return (random.Next(3) == 0
                    ? $"2026-{random.Next(1, 13):00}-{random.Next(1, 29):00}" : $"2027-{random.Next(2, 6):00}-{random.Next(3, 29):00}",
                    null, null);
            case "Input.Time":
                return ($"{random.Next(24):00}:{random.Next(60):00}", null, null);
            case "Input.Number":
                return (random.Next(100).ToString(CultureInfo.InvariantCulture), null, null);
            default:
                var choices =
                    (input["choices"] as JsonArray ?? []).Select(choice => choice?["value"]?.ToString() ?? "").Where(
                        value => value.Length > 0).ToList();
                return (choices.Count == 0 ? People.Any(random)
                    : input["isMultiSelect"]?.ToString() == "true"
                        ? string.Join(',', choices.Where(_ => random.Next(3) == 0).DefaultIfEmpty(choices[0]))
                    : choices[random.Next(choices.Count)], null, null);
        }
    }

    private string Odd() => random.Next(5) switch
    {
        0 => "",
        1 => "\u202e{}[]\"<b>&nbsp;💥",
        2 => new string('é', 4000),
        3 => "-1",
        _ => "29:onbekend",
    };

    public string NextMark()
    {
        var number = (seed * 7919) + ++_marks;
        var letters = new char[8];
        for (var at = 0; at < letters.Length; at++, number = (number / 26) + (number * 31 % 1009))
        {
            letters[at] = (char)('a' + Math.Abs(number % 26));
        }

        return $"zq{new string(letters)}";
    }
}

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>Chooses what somebody does next: anything that a person in Teams can do, now and then what only an attacker does.</summary>
internal sealed class Chooser
{
    private static readonly string[] OddKinds = ["voice", "video", "forward", "gif", "emoji", "reference", "loop", "noAddress", "empty"];

    /// <summary>The buttons that bring a report and its case further.</summary>
    private static readonly string[] Onward =
    [
        "intake-next", "intake-skip", "intake-send", "intake-begin", "intake-resume", "intake-danger", "triage-claim", "triage-see-danger",
        "triage-consult", "response-propose",
        "response-approve", "response-action", "response-close", "triage-details",
    ];

    /// <summary>What brings a report to its end, the best first.</summary>
    private static readonly string[] Finishing =
        ["intake-send", "intake-skip", "intake-next", "intake-no-danger", "intake-go-on", "intake-resume", "intake-begin",
            "chat-report-pending", "chat-report"];

    /// <summary>What those do who work on a case, decide on it or have an action of it.</summary>
    private static readonly string[] Working =
    [
        "triage-claim", "triage-consult", "triage-kinds", "triage-urgency", "triage-note", "response-propose", "response-approve",
        "response-decline",
        "response-send-back", "response-action", "response-reassign", "response-talk", "response-take-back", "response-close",
        "response-reopen", "talk-share",
        "learning-evaluate", "learning-effects", "meet-incident", "meet-aftercare", "triage-hand-over", "triage-release", "triage-details",
    ];

    private readonly Screens _screens;
    private readonly Func<string, JsonObject?> _dialogOf;
    private readonly Random _random;
    private readonly Filling _filling;
    private readonly Errand _errand;

    /// <summary>How often the button of each verb was pressed.</summary>
    private readonly Dictionary<string, int> _pressed = [];
    private (string By, int Left, bool HasOpened) _purpose = ("", 0, false);

    /// <summary>What they choose where it is asked.</summary>
    private IReadOnlyDictionary<string, string> _given = new Dictionary<string, string>();

    /// <summary>Who has just opened a dialog that is seldom opened: they send it.</summary>
    private string? _opener;

    public Chooser(int seed, Screens screens, Func<string, JsonObject?> dialogOf)
    {
        (this._screens, this._dialogOf, _random) = (screens, dialogOf, new Random(seed));
        _filling = new Filling(seed, _random);
        _errand = new Errand(Errands.Of(seed), screens, dialogOf, _filling);
    }

    public Act Next()
    {
        var act = _purpose.Left > 0
            ? GoOn()
                : _errand.Next(report => (_purpose, _given) = ((report.By, 24, false), report.Inputs))
                    ?? (_purpose.Left > 0 ? GoOn() : Any());
        _given = _purpose.Left > 0 ? _given : new Dictionary<string, string>();
        if (act is { Doing: Doing.Press or Doing.Submit, Verb: { } verb })
        {
            _pressed[verb] = _pressed.GetValueOrDefault(verb) + 1;
        }

        return act;
    }

    private Act Any()
    {
        if (_opener is { } open)
        {
            _opener = null;
            if (CardButton.On(_dialogOf(open)) is [{ } first, ..] buttons)
            {
                var send = buttons.MinBy(button => _pressed.GetValueOrDefault(button.Verb)) ?? first;
                return _filling.Filled(new Act(Doing.Submit, open) { Verb = send.Verb, Title = send.Title }, send);
            }
        }

        var by = People.Any(_random);
        if (_purpose.Left == 0 && _random.Next(50) == 0)
        {
            _purpose = (by, People.IsOfficer(by) || by is "marijke" or "karim" or "fatima" ? 10 : 24, false);
        }

        return _purpose.Left > 0 ? GoOn() : _random.Next(100) switch
        {
            < 30 => Say(by),
            < 36 => Say(by) with { Files = Files(by) },
            < 40 => Say(by) with { Text = "", Token = null, Kind = Kind.Chat, Files = Files(by) },
            < 44 => OddAct(by),
            < 49 when People.PlacesOf(by).Count > 0 => InChannel(by),
            < 78 => Press(by) ?? Say(by),
            < 90 => Submit(by) ?? Press(by) ?? Say(by),
            < 92 => Touched(Doing.Edit, by),
            < 93 => Touched(_random.Next(3) == 0 ? Doing.BringBack : Doing.Delete, by),
            < 94 => new Act(Doing.React, by) { Back = _random.Next(3) },
            < 96 => new Act(Doing.Repeat, by) { Text = _random.Next(2) == 0 ? "same" : "new" },
            < 97 when _random.Next(4) == 0 => new Act(Doing.Restart, by),
            _ => new Act(Doing.Wait, by) { Minutes = Minutes() },
        };
    }

    /// <summary>Minutes mostly; now and then a day or a week, in which people are asked how they are and reminded of what waits.</summary>
    private int Minutes() => _random.Next(20) switch
    {
        0 => 8 * 24 * 60,
        1 => 26 * 60,
        < 5 => 60,
        _ => 1 + _random.Next(10),
    };

    private Act Say(string by)
    {
        var line = Corpus.Any(_random);
        return _filling.Marked(new Act(Doing.Say, by) { Kind = line.Kind, Quotes = _random.Next(20) == 0 }, line);
    }

    /// <summary>
    /// In a channel or a group chat, with a mention of the bot. Only what is pasted comes along there; and a card may have been passed on
    /// to it.
    /// </summary>
    private Act InChannel(string by)
    {
        var places = People.PlacesOf(by);
        var channel = places[_random.Next(places.Count)];
        var act = _random.Next(10) switch
        {
            0 => Touched(Doing.Edit, by),
            1 => Touched(_random.Next(4) == 0 ? Doing.BringBack : Doing.Delete, by),
            2 => OddAct(by),
            3 when channel is People.Group => Press(by) ?? Say(by),
            _ => Say(by),
        };
        var files = act.Doing is Doing.Say && _random.Next(6) == 0 ? new[] { "" } : [];
        return act with
        {
            Channel = channel,
            Quotes = false,
            Text = act.Text.Length == 0 && act.Doing is not Doing.Odd ? "" : $"@Weerbaar {act.Text}",
            Files = files
        };
    }

    private Act OddAct(string by)
    {
        var kind = OddKinds[_random.Next(OddKinds.Length)];
        var act = new Act(Doing.Odd, by) { Odd = kind };
        var line = Corpus.Any(_random);
        return kind switch
        {
            "empty" => act,
            "forward" => _filling.Marked(act with { Kind = line.Kind }, line),
            "reference" or "noAddress" => act with { Text = $"bewijs {_random.Next(10_000)}.docx" },
            _ => _random.Next(2) == 0 ? act : _filling.Marked(act with { Kind = line.Kind }, line),
        };
    }

    private Act Touched(Doing doing, string by)
    {
        var act = Say(by) with { Doing = doing, Back = _random.Next(4), Quotes = false };
        return doing is Doing.Delete or Doing.BringBack ? act with { Text = "", Token = null, Kind = Kind.Chat } : act;
    }

    private List<string> Files(string by) =>
        [.. Enumerable.Range(0, _random.Next(4) == 0 ? 3 : 1).Select(
            _ => _random.Next(2) == 0 ? "" : $"foto {by} {_filling.NextMark()}.png")];

    /// <summary>Any button of any card, the newest oftenest; now and then one from somebody else's screen.</summary>
    private Act? Press(string by)
    {
        var from = _random.Next(25) == 0 ? People.Any(_random) : by;
        var all = _screens.Of(from).Where(found => found.Button.Title.Length > 0).Take(_random.Next(10) == 0 ? int.MaxValue : 60).ToList();
        if (all.Count == 0)
        {
            return null;
        }

        if (_random.Next(3) == 0 && from == by)
        {
            return Rare(by);
        }

        // Most people go on with what is before them: so cases come about, are decided and end.
        var (on, button) = _random.Next(5) < 2
            && all.FirstOrDefault(found => Onward.Contains(found.Button.Verb)) is { Button: not null } next
            ? next
            : all[_random.Next(_random.Next(3) > 0 ? Math.Min(all.Count, 12) : all.Count)];
        var back = _screens.Of(from).TakeWhile(found => found.On != on || found.Button.Action != button.Action)
            .Count(found => found.Button.Verb == button.Verb && found.Button.Title == button.Title);
        return _filling.Typed(
            new Act(Doing.Press, by) { Verb = button.Verb, Title = button.Title, Back = back, From = from == by ? null : from }, button);
    }

    /// <summary>Of all that they have ever seen the newest button that was pressed least.</summary>
    private Act? Rare(string by)
    {
        var seen = _screens.Of(by).Where(found => found.Button.Title.Length > 0).ToList();
        var rare =
            seen.DistinctBy(found => found.Button.Verb).GroupBy(found => _pressed.GetValueOrDefault(found.Button.Verb)).MinBy(
                group => group.Key)!.ToList();
        var button = rare[_random.Next(rare.Count)].Button;
        _opener = button.Type == "Action.Submit" ? by : null;
        return _filling.Filled(new Act(Doing.Press, by) { Verb = button.Verb, Title = button.Title, Back = Back(seen, button) }, button);
    }

    /// <summary>Without somebody who goes on with one thing for a while few reports are ever sent, and fewer decided.</summary>
    private Act GoOn()
    {
        var (by, left, hasOpened) = _purpose;
        _purpose = (by, left - 1, false);
        var seen = _screens.Of(by).Where(found => found.Button.Title.Length > 0).Take(150).ToList();
        if (hasOpened && CardButton.On(_dialogOf(by)) is [{ } send, ..])
        {
            return _filling.Filled(new Act(Doing.Submit, by) { Verb = send.Verb, Title = send.Title }, send);
        }

        var newest = seen.Where(found => seen.Select(other => other.On).Distinct().Take(4).Contains(found.On)).ToList();
        var fitting = seen.Where(found => Working.Contains(found.Button.Verb)).DistinctBy(found => found.Button.Verb).ToList();
        var button = left <= 10 && fitting.Count > 0 ? fitting[_random.Next(fitting.Count)].Button
            : Finishing.Select(verb => newest.Find(found => found.Button.Verb == verb).Button).FirstOrDefault(found => found is not null);
        if (button is null)
        {
            var line = Corpus.Of(Kind.Report, _random);
            return _filling.Marked(new Act(Doing.Say, by) { Kind = line.Kind }, line);
        }

        _purpose = (by, button.Verb == "intake-send" ? 0 : left - 1, button.Type == "Action.Submit");
        var asked = button.Sent.Select(input => input["id"]?.ToString()).ToHashSet();
        return _filling.Filled(
            new Act(Doing.Press, by) { Verb = button.Verb, Title = button.Title, Back = Back(seen, button) },
            button,
            _given.Where(one => asked.Contains(one.Key)).ToDictionary());
    }

    private static int Back(IEnumerable<(Shown On, CardButton Button)> seen, CardButton button) =>
        seen.TakeWhile(found => found.Button.Action != button.Action).Count(
            found => found.Button.Verb == button.Verb && found.Button.Title == button.Title);

    private Act? Submit(string by)
    {
        var buttons = CardButton.On(_dialogOf(by));
        return buttons.Count == 0 ? null
            : buttons[_random.Next(buttons.Count)] is var button
                ? _filling.Typed(new Act(Doing.Submit, by) { Verb = button.Verb, Title = button.Title }, button) : null;
    }
}

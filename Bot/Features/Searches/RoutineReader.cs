using System.Globalization;

namespace Weerbaar.Features.Searches;

/// <summary>Reads the form again as if no client had checked it, and refuses what follows a person (D34). Pure.</summary>
internal sealed class RoutineReader(OrganisationPlaybook playbook, WorkCalendar calendar)
{
    public const string Purpose = "purpose";
    public const string Kind = "kind";
    public const string Scope = "scope";
    public const string Terms = "terms";
    public const string Every = "every";
    public const string From = "from";
    public const string Until = "until";

    /// <summary>The answer to "what is it about" that is refused.</summary>
    public const string APerson = "person";

    public const int MostPurpose = 500;
    public const int MostScope = 200;
    public const int MostTerm = 80;
    public const int MostTerms = 20;

    private readonly ScopeCheck _check = new(playbook);

    /// <param name="before">The search as it is; null: a new one, which begins today at the earliest.</param>
    public RoutineReading Read(ActionData data, Routine? before, DateTimeOffset now)
    {
        var (purpose, scope) = (data.Input(Purpose) ?? "", data.Input(Scope) ?? "");
        List<string> terms = [.. Lines(data.Input(Terms) ?? "").Distinct()];
        if (data.Input(Kind) == APerson)
        {
            return new(null, "Fault.Person");
        }

        if (Incomplete(purpose, scope, terms) is { } fault)
        {
            return new(null, fault);
        }

        return Following(purpose, scope, terms) ?? Planned(data, new(purpose, scope, terms, default, default, default), before, now);
    }

    /// <summary>The farthest last day.</summary>
    public DateOnly Farthest(DateTimeOffset now) => calendar.AddDays(calendar.LocalDate(now), playbook.Monitoring.Longest);

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Incomplete(string purpose, string scope, List<string> terms) => (purpose, scope, terms) switch
    {
        ({ Length: 0 }, _, _) => "Fault.Purpose",
        (_, { Length: 0 }, _) => "Fault.Scope",
        (_, _, { Count: 0 }) => "Fault.Terms",
        ({ Length: > MostPurpose }, _, _) or (_, { Length: > MostScope }, _) or (_, _, { Count: > MostTerms }) => "Fault.Long",
        _ => terms.Exists(term => term.Length > MostTerm) ? "Fault.Long" : null,
    };

    private RoutineReading? Following(string purpose, string scope, List<string> terms)
    {
        if (_check.Find(scope, isTerm: false) is { } inScope)
        {
            return new(null, $"Fault.Scope.{inScope}");
        }

        if (_check.Find(purpose, isTerm: false) is { } inPurpose)
        {
            return new(null, $"Fault.Purpose.{inPurpose}");
        }

        var place = terms.FindIndex(term => _check.Find(term, isTerm: true) is not null);
        return place < 0 ? null : new(null, $"Fault.Term.{_check.Find(terms[place], isTerm: true)}", place + 1);
    }

    private RoutineReading Planned(ActionData data, RoutineFields fields, Routine? before, DateTimeOffset now)
    {
        var today = calendar.LocalDate(now);
        var earliest = before is null || before.From > today ? today : before.From;
        if (!Enum.TryParse<Rhythm>(data.Input(Every), out var every) || !Enum.IsDefined(every))
        {
            return new(null, "Fault.Every");
        }

        return (Date(data, From) ?? before?.From, Date(data, Until)) switch
        {
            (null, _) => new(null, "Fault.From"),
            ({ } from, _) when from < earliest => new(null, "Fault.From"),
            (_, null) => new(null, "Fault.Until"),
            ({ } from, { } until) when until < from || until <= today => new(null, "Fault.Until"),
            (_, { } until) when until > Farthest(now) => new(null, "Fault.Until.Far"),
            ({ } from, { } until) => new(fields with { Every = every, From = from, Until = until }, null),
        };
    }

    private static DateOnly? Date(ActionData data, string id) =>
        DateOnly.TryParseExact(data.Input(id), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}

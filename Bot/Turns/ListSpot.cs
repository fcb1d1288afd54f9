using System.Globalization;

namespace Weerbaar.Turns;

/// <summary>Which page of which list: what a list's buttons carry.</summary>
/// <param name="Month">Its first day, for <see cref="ListKind.Month"/>.</param>
/// <param name="At">Where the page begins; empty: at the newest.</param>
/// <param name="Newer">Where the pages between the newest and this one began, for the way back.</param>
internal sealed record ListSpot(ListKind Kind, DateOnly? Month, string At, IReadOnlyList<string> Newer)
{
    /// <summary>Who went further down than this comes back at the newest.</summary>
    private const int Remembered = 20;

    private const string KindName = "list", MonthName = "month", AtName = "at", NewerName = "newer", MonthForm = "yyyy-MM";

    public bool IsForOfficers => Kind is ListKind.Open or ListKind.Month;

    public static ListSpot Newest(ListKind kind, DateOnly? day = null) =>
        new(kind, day is { } any ? new DateOnly(any.Year, any.Month, 1) : null, "", []);

    /// <summary>Null: no card of ours has such a button.</summary>
    public static ListSpot? Parse(ActionData data)
    {
        var kind = Enum.TryParse<ListKind>(data.Ids.GetValueOrDefault(KindName), out var named) && Enum.IsDefined(named)
            ? named : (ListKind?)null;
        var month = DateOnly.TryParseExact(
            data.Ids.GetValueOrDefault(MonthName), MonthForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
                ? first : (DateOnly?)null;
        var at = data.Ids.GetValueOrDefault(AtName) ?? "";
        var newer = data.Ids.GetValueOrDefault(NewerName) is { Length: > 0 } places ? places.Split(',') : [];
        return kind is { } known && known is ListKind.Month == month is not null
            && newer.Append(at).All(place => place.Length == 0 || IndexStore.IsPlace(place))
            ? new ListSpot(known, month, at, newer.Length > Remembered ? [] : newer)
            : null;
    }

    public CaseIndex IndexFor(PersonId reader) => Kind switch
    {
        ListKind.Mine => CaseIndex.Mine(reader),
        ListKind.Waiting => CaseIndex.WaitingFor(reader),
        ListKind.Open => CaseIndex.Officers,
        _ => CaseIndex.Month(Month!.Value),
    };

    public ListSpot OlderFrom(string place) =>
        this with { At = place, Newer = At.Length == 0 || Newer.Count == Remembered ? [] : [.. Newer, At] };

    /// <summary>Null: this is the newest.</summary>
    public ListSpot? Back() => (At, Newer) switch
    {
        ("", _) => null,
        (_, []) => this with { At = "" },
        _ => this with { At = Newer[^1], Newer = [.. Newer.Take(Newer.Count - 1)] },
    };

    public Dictionary<string, string> Ids() => new()
    {
        [KindName] = Kind.ToString(),
        [MonthName] = Month?.ToString(MonthForm, CultureInfo.InvariantCulture) ?? "",
        [AtName] = At,
        [NewerName] = string.Join(',', Newer),
    };
}

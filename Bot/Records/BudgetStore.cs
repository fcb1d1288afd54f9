using System.Globalization;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>
/// What each person may do in an hour, counted in a row of their own partition under its ETag: all instances share it, and
/// nobody waits for anybody else's.
/// </summary>
internal sealed class BudgetStore(IRowStore rows, BudgetOptions most, OrganisationPlaybook playbook)
{
    private const string Row = "budget";

    /// <summary>Null: spent. Otherwise it is refused, and nothing was spent.</summary>
    public async Task<BudgetUsed?> SpendAsync(
        PersonId person, Expense what, long amount, bool isOfficer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var affordable = await ChangeAsync(
            person,
            spent => spent.Of(what) + amount > most.MostOf(what, isOfficer) ? null : spent.With(what, amount),
            now,
            cancellationToken);
        return affordable is null ? Used(what, now) : null;
    }

    /// <summary>An alarm is never refused. Null: it opens a case of its own; otherwise it goes into this one.</summary>
    public async Task<CaseId?> CountAlarmAsync(PersonId person, CaseId opens, DateTimeOffset now, CancellationToken cancellationToken)
    {
        CaseId? first = null;
        await ChangeAsync(
            person,
            spent =>
            {
                first = spent.Of(Expense.Alarm) >= most.MostOf(Expense.Alarm, false) && spent.Alarm != opens ? spent.Alarm : null;
                return first is null ? spent.With(Expense.Alarm, 1) with { Alarm = spent.Alarm ?? opens } : null;
            },
            now,
            cancellationToken);
        return first;
    }

    private async Task<Spending?> ChangeAsync(
        PersonId person, Func<Spending, Spending?> change, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (key, hour) = (new RowKey(PeopleStore.Partition(person), Row), HourOf(now));
        while (true)
        {
            var row = await rows.ReadAsync(key, cancellationToken);
            var spent = row is null ? null : RecordsJson.Read<Spending>(row.Body);
            if (change(spent?.Hour == hour ? spent : new Spending(hour, new Dictionary<string, long>())) is not { } after)
            {
                return null;
            }

            var body = RecordsJson.Write(after);
            if ((await rows.CommitAsync(
                [row is null ? new Insert(key, body) : new Replace(key, body, row.ETag)], cancellationToken)).Committed)
            {
                return after;
            }
        }
    }

    private BudgetUsed Used(Expense what, DateTimeOffset now)
    {
        var again = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(HourOf(now).AddHours(1), playbook.Organisation.TimeZone);
        var contacts = playbook.Organisation.Contacts;
        return new BudgetUsed(
            what, again.ToString("HH:mm", CultureInfo.InvariantCulture), contacts.OwnEmergency ?? contacts.Police, contacts.Emergency);
    }

    private static DateTimeOffset HourOf(DateTimeOffset now) =>
        new(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
}

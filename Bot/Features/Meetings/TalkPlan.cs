using System.Globalization;
using Weerbaar.Directories;

namespace Weerbaar.Features.Meetings;

/// <summary>
/// What the two forms for planning a talk share: a link that opens the meeting form with the right people and, where the
/// organisation wants that, day, time and length, by which the bot puts it into the calendars.
/// </summary>
internal sealed class TalkPlan(MeetingPeople people, Calendars calendars)
{
    private const string Date = "date";
    private const string Time = "time";
    private const string Minutes = "minutes";
    private const int Usual = 30;

    /// <summary>Read by everybody who sees the calendar in passing.</summary>
    public static string Subject(CaseNumber number, Language language) => Texts.In(language)["Plan.Subject", number];

    /// <param name="kind">Names the texts.</param>
    /// <param name="which">What is asked besides, if anything.</param>
    public async ValueTask<DialogAnswer> ShowAsync(
        DialogTurn dialog, string verb, TalkKind kind, IReadOnlyList<Person> with, CardElement? which, CancellationToken cancellationToken)
    {
        var words = Texts.In(dialog.Turn.Language);
        var others = await people.FindAsync(with.Where(person => person.Id != dialog.Turn.By.Id), cancellationToken);
        var link = DeepLinks.Meeting(others.Select(person => person.Upn!), Subject(dialog.Of.Number, dialog.Turn.Language));
        var offered = calendars.IsOffered;
        return DialogForm.Show(
            dialog, words[$"Plan.{kind}.Title"],
            offered ? Button.Submit(words["Plan.Send"], verb, dialog.Of.Ids(), ActionStyle.Positive) : null,
        [
            Layout.Paragraph(words[$"Plan.{kind}.Intro"]),
            others.Count == 0
                ? Layout.Paragraph(words["Plan.Alone"])
                : CardText.Named(words["Together.With"], string.Join(", ", others.Select(person => person.Name))),
            offered ? which : null,
            .. offered ? Moment(dialog, words) : [],
            offered ? Layout.Small(words["Plan.Help"]) : null,
            Layout.Buttons(new ActionOpenUrl(link) { Title = words[offered ? "Plan.Own" : "Together.Meeting"] }),
            Layout.Small(words["Together.Neutral"]),
        ]);
    }

    public AskForAppointment Command(DialogTurn dialog, TalkKind kind, string? action)
    {
        var known = CultureInfo.InvariantCulture;
        DateOnly? date = DateOnly.TryParseExact(dialog.Data.Input(Date), "yyyy-MM-dd", known, DateTimeStyles.None, out var day)
            ? day : null;
        TimeOnly? time = TimeOnly.TryParseExact(dialog.Data.Input(Time), "HH:mm", known, DateTimeStyles.None, out var hour) ? hour : null;
        _ = int.TryParse(dialog.Data.Input(Minutes), NumberStyles.None, known, out var minutes);
        return new AskForAppointment(kind, action, date, time, minutes, calendars.IsOffered);
    }

    private static IEnumerable<CardElement> Moment(DialogTurn dialog, Wording words)
    {
        var typed = DateOnly.TryParseExact(DialogForm.Typed(dialog, Date), "yyyy-MM-dd", out var day) ? day : (DateOnly?)null;
        yield return new InputDate(Date, words["Plan.Date"])
        {
            Value = typed,
            Min = dialog.Turn.Calendar.LocalDate(dialog.Turn.Now),
            IsRequired = true,
            ErrorMessage = words["Plan.Required"],
        };
        yield return new InputTime(Time, words["Plan.Time"])
        {
            Value = DialogForm.Typed(dialog, Time),
            IsRequired = true,
            ErrorMessage = words["Plan.Required"],
        };
        var lengths = AskForAppointment.Lengths.Select(each => new Choice(words["Plan.Minutes.Of", each], $"{each}"));
        yield return DialogForm.OneOf(
            dialog, Minutes, words["Plan.Minutes"], [.. lengths], $"{Usual}") with
        { Style = ChoiceStyle.Compact };
    }
}

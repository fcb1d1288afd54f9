namespace Weerbaar.Features.Aftercare;

/// <summary>
/// The question from whom the employee would like to hear (D29): nothing is chosen beforehand and "nobody" is an answer.
/// Who chose the way past the manager is not offered the manager.
/// </summary>
internal sealed class WhomToTell(Case @case, Language language)
{
    public const string Who = "who";
    public const string Manager = "manager";
    public const string Officer = "officer";
    public const string Adviser = "adviser";
    public const string Nobody = "nobody";

    private readonly Wording _words = Texts.In(language);

    public static IReadOnlyList<string> Offered(Case @case) =>
        @case.Route.Choice is RouteChoice.Adviser ? [Adviser, Officer, Nobody] : [Manager, Officer, Adviser, Nobody];

    /// <param name="checkIn">0: asked outside a check-in.</param>
    public IEnumerable<CardElement?> Elements(int checkIn) =>
    [
        new TextBlock(_words["Whom.Title"]) { Weight = TextWeight.Bolder, Separator = true },
        Layout.Paragraph(_words["Whom.Intro"]),
        new InputChoiceSet(Who, _words["Whom.Label"], [.. Offered(@case).Select(who => new Choice(_words[$"Whom.{who}"], who))])
        {
            Style = ChoiceStyle.Expanded,
            IsRequired = true,
            ErrorMessage = _words["Whom.Error"],
        },
        Layout.Buttons(Button.Execute(
            _words["Whom.Send"], AftercareVerbs.Tell, @case.Ids(AftercareVerbs.Number, $"{checkIn}"), ActionStyle.Positive)),
    ];
}

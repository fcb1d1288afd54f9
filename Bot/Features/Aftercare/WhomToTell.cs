namespace Weerbaar.Features.Aftercare;

/// <summary>
/// The question from whom the employee would like to hear (D29): nothing is chosen beforehand and "nobody" is an answer.
/// Who chose the way past the manager is not offered the manager.
/// </summary>
internal sealed class WhomToTell(Case of, Language language)
{
    public const string Who = "who";
    public const string Manager = "manager";
    public const string Officer = "officer";
    public const string Adviser = "adviser";
    public const string Nobody = "nobody";

    private readonly Wording words = Texts.In(language);

    public static IReadOnlyList<string> Offered(Case of) =>
        of.Route.Choice is RouteChoice.Adviser ? [Adviser, Officer, Nobody] : [Manager, Officer, Adviser, Nobody];

    /// <param name="checkIn">0: asked outside a check-in.</param>
    public IEnumerable<CardElement?> Elements(int checkIn) =>
    [
        new TextBlock(words["Whom.Title"]) { Weight = TextWeight.Bolder, Separator = true },
        Layout.Paragraph(words["Whom.Intro"]),
        new InputChoiceSet(Who, words["Whom.Label"], [.. Offered(of).Select(who => new Choice(words[$"Whom.{who}"], who))])
        {
            Style = ChoiceStyle.Expanded,
            IsRequired = true,
            ErrorMessage = words["Whom.Error"],
        },
        Layout.Buttons(Button.Execute(
            words["Whom.Send"], AftercareVerbs.Tell, of.Ids(AftercareVerbs.Number, $"{checkIn}"), ActionStyle.Positive)),
    ];
}

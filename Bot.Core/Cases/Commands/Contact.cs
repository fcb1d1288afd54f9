namespace Weerbaar.Cases;

/// <summary>
/// The employee would like to hear from somebody (D29). Who that is, the directory has said: nobody of it is gone, and
/// the first is who was chosen.
/// </summary>
/// <param name="AllAtOnce">For people of whom any will do, as the confidential advisers.</param>
public sealed record WishContact(IReadOnlyList<Person> Line, bool AllAtOnce = false) : CareCommand
{
    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        Person[] line = [.. Line.Where(person => !@case.IsAbout(person.Id)).DistinctBy(person => person.Id)];
        if (line.Length == 0)
        {
            return new NobodyToTell();
        }

        var asked = @case.Care.Wish;
        return asked is { Waits: true } && asked.Line[0].Id == line[0].Id
            ? Decision.Nothing
            : new ContactWished((asked?.Number ?? 0) + 1, line, AllAtOnce ? line.Length : 1);
    }
}

/// <summary>One of those who were told: "I will get in touch."</summary>
/// <param name="Wish">The number of the wish on the card that was clicked.</param>
public sealed record TakeContact(int Wish) : CaseCommand
{
    public override Permission Right => Permission.TakeContact;

    public override bool AlsoWhenEnded => true;

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (@case.Care.Wish is not { } wish || wish.Number != Wish || wish.Ended)
        {
            return new WishOver();
        }

        return wish.TakenBy is null ? new ContactTaken() : Decision.Nothing;
    }
}

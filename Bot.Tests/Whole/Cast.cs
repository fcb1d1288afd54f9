using Weerbaar.Cases;
using Weerbaar.Teams;
using Weerbaar.Tests.Directories;
using Weerbaar.Tests.Triage;

namespace Weerbaar.Tests.Whole;

/// <summary>Who is in the directory of the whole bot.</summary>
internal static class Cast
{
    public static readonly string Officers = Entry.IdOf(900);
    public static readonly string Advisers = Entry.IdOf(901);
    public static readonly string Administrators = Entry.IdOf(902);

    public static readonly Entry Marijke = new(Entry.IdOf(2), "Marijke Jansen");
    public static readonly Entry Sanne = new(Entry.IdOf(1), "Sanne Bakker") { Manager = Marijke.Id };
    public static readonly Entry Noor = new(Entry.IdOf(3), "Noor van Dijk") { Groups = [Officers] };
    public static readonly Entry Emma = new(Entry.IdOf(4), "Emma Clarke") { Groups = [Officers], Language = "en-GB" };
    public static readonly Entry Fatima = new(Entry.IdOf(5), "Fatima El Amrani") { Groups = [Advisers] };

    /// <summary>A colleague of Sanne who reads English and has nothing to do with any case.</summary>
    public static readonly Entry Liam = new(Entry.IdOf(6), "Liam Murphy") { Manager = Marijke.Id, Language = "en-GB" };

    public static readonly Actor Employee = ActorOf(Sanne);
    public static readonly Actor Manager = ActorOf(Marijke);
    public static readonly Actor Officer = ActorOf(Noor) with { IsOfficer = true };
    public static readonly Actor OtherOfficer = ActorOf(Emma) with { IsOfficer = true };

    public static IEnumerable<Entry> All => [Marijke, Sanne, Noor, Emma, Fatima, Liam];

    public static IEnumerable<string> Groups => [Officers, Advisers, Administrators];

    private static Actor ActorOf(Entry entry) => new(new Person(new PersonId(entry.Id), entry.Name));
}

/// <summary>What somebody reads after a click.</summary>
internal sealed record Heard(InvokeResponse Answer)
{
    public bool Closed => Answer is DialogClosed;

    public string Words => Answer switch
    {
        CardAnswer card => Drawn.Of(card.Card).Words,
        DialogAnswer dialog => dialog.Title + "\n" + Drawn.Of(dialog.Card).Words,
        MessageAnswer message => message.Text,
        DialogMessage message => message.Text,
        _ => Answer.GetType().Name,
    };
}

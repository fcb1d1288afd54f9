using Weerbaar.Intake;
using Weerbaar.Records;

namespace Weerbaar.Tests.Intake;

/// <summary>Parts of the way that many tests go.</summary>
internal static class Walk
{
    public const string Threat = "Ik word online bedreigd";

    /// <summary>Answers the safety card, which stands alone: no danger now.</summary>
    public static Teller Safe(this Teller teller) => teller.Clicks(IntakeVerbs.NoDanger);

    /// <summary>Raises the alarm, and then goes on to the form, which waits.</summary>
    public static Teller Alarmed(this Teller teller, string route) => teller.Clicks(IntakeVerbs.Danger, id: route).Clicks(IntakeVerbs.GoOn);

    public static Teller ToKinds(this Teller teller) => teller.Says(Threat).Safe().Clicks(IntakeVerbs.Next, new { about = "Myself" });

    public static Teller ToWhat(this Teller teller) => teller.ToKinds().Clicks(IntakeVerbs.Next, new { kinds = "threat" });

    /// <summary>At the first step of the playbook.</summary>
    public static Teller ToQuestions(this Teller teller) => teller.ToWhat().Clicks(IntakeVerbs.Next, new { what = Threat });

    public static Teller SkipTo(this Teller teller, string step)
    {
        while (teller.Draft.Step != step)
        {
            teller.Clicks(IntakeVerbs.Skip);
        }

        return teller;
    }

    public static Teller ToReview(this Teller teller) => teller.ToQuestions().SkipTo("route")
        .Clicks(IntakeVerbs.Next, new { route = "manager" });

    public static Teller Sent(this Teller teller) => teller.ToReview().Clicks(IntakeVerbs.Send);

    /// <summary>The newest card that has a button.</summary>
    public static string LastTextOf(this Teller teller, string verb) =>
        CardLook.TextOf(teller.Chat.Last(card => CardLook.ButtonOf(card, verb) is not null));

    public static Draft? Open(this Teller teller) => teller.File.Draft;
}

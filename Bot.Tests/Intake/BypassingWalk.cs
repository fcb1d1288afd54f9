using Weerbaar.Intake;
using Weerbaar.Records;

namespace Weerbaar.Tests.Intake;

/// <summary>Parts of the way that many tests go.</summary>
internal static class BypassingWalk
{
    /// <summary>Answers the safety card, which stands alone: no danger now.</summary>
    public static BypassingTeller Safe(this BypassingTeller teller) => teller.Clicks(IntakeVerbs.NoDanger);

    /// <summary>Raises the alarm, and then goes on to the form, which waits.</summary>
    public static BypassingTeller Alarmed(this BypassingTeller teller, string route) => teller.Clicks(IntakeVerbs.Danger, id: route).Clicks(IntakeVerbs.GoOn);

    public static BypassingTeller ToKinds(this BypassingTeller teller) => teller.Says(Walk.Threat).Safe().Clicks(IntakeVerbs.Next, new { about = "Myself" });

    public static BypassingTeller ToWhat(this BypassingTeller teller) => teller.ToKinds().Clicks(IntakeVerbs.Next, new { kinds = "threat" });

    /// <summary>At the first step of the playbook.</summary>
    public static BypassingTeller ToQuestions(this BypassingTeller teller) => teller.ToWhat().Clicks(IntakeVerbs.Next, new { what = Walk.Threat });

    public static BypassingTeller SkipTo(this BypassingTeller teller, string step)
    {
        while (teller.Draft.Step != step)
        {
            teller.Clicks(IntakeVerbs.Skip);
        }

        return teller;
    }

    public static BypassingTeller ToReview(this BypassingTeller teller) => teller.ToQuestions().SkipTo("route")
        .Clicks(IntakeVerbs.Next, new { route = "manager" });

    public static BypassingTeller Sent(this BypassingTeller teller) => teller.ToReview().Clicks(IntakeVerbs.Send);

    /// <summary>The newest card that has a button.</summary>
    public static string LastTextOf(this BypassingTeller teller, string verb) =>
        CardLook.TextOf(teller.Chat.Last(card => CardLook.ButtonOf(card, verb) is not null));

    public static Draft? Open(this BypassingTeller teller) => teller.File.Draft;
}

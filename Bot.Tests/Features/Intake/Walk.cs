using Weerbaar.Features.Intake;

namespace Weerbaar.Tests.Features.Intake;

/// <summary>Parts of the way that many tests go.</summary>
internal static class Walk
{
    public const string Threat = "Ik word online bedreigd";

    public static string Threatened(Language language) => language is Language.Dutch ? Threat : "I'm being threatened online";

    /// <summary>Answers the safety card, which stands alone: no danger now.</summary>
    public static Telling Safe(this IIntakeDriver telling) => telling.Clicks(IntakeVerbs.NoDanger);

    /// <summary>Raises the alarm, and then goes on to the form, which waits.</summary>
    public static Telling Alarmed(this IIntakeDriver telling, string route) =>
        telling.Clicks(IntakeVerbs.Danger, id: route).Clicks(IntakeVerbs.GoOn);

    public static Telling ToKinds(this IIntakeDriver telling) =>
        telling.Says(Threat).Safe().Clicks(IntakeVerbs.Next, new { about = "Myself" });

    public static Telling ToWhat(this IIntakeDriver telling) => telling.ToKinds().Clicks(IntakeVerbs.Next, new { kinds = "threat" });

    /// <summary>At the first step of the playbook.</summary>
    public static Telling ToQuestions(this IIntakeDriver telling) => telling.ToWhat().Clicks(IntakeVerbs.Next, new { what = Threat });

    public static Telling SkipTo(this IIntakeDriver telling, string step) => telling.Then(async teller =>
    {
        while (teller.Draft.Step != step)
        {
            await teller.Clicks(IntakeVerbs.Skip);
        }
    });

    public static Telling ToReview(this IIntakeDriver telling) => telling.ToQuestions().SkipTo("route")
        .Clicks(IntakeVerbs.Next, new { route = "manager" });

    public static Telling Sent(this IIntakeDriver telling) => telling.ToReview().Clicks(IntakeVerbs.Send);
}

using Weerbaar.Playbook;

namespace Weerbaar.Intake.Form;

/// <summary>
/// A link that is not the chosen platform's may still be right: a copy, a screenshot, another platform. It is taken, with
/// a word about it.
/// </summary>
internal static class LinkHint
{
    /// <summary>Hosts of platforms, by the id of the choice. A platform that is not here gets no hint.</summary>
    private static readonly Dictionary<string, string[]> Hosts = new()
    {
        ["facebook"] = ["facebook.com", "fb.com", "fb.me", "fb.watch"],
        ["instagram"] = ["instagram.com", "instagr.am"],
        ["x"] = ["x.com", "twitter.com", "t.co"],
        ["tiktok"] = ["tiktok.com"],
        ["youtube"] = ["youtube.com", "youtu.be"],
        ["linkedin"] = ["linkedin.com", "lnkd.in"],
        ["whatsapp"] = ["whatsapp.com", "wa.me"],
        ["telegram"] = ["telegram.org", "telegram.me", "t.me"],
        ["snapchat"] = ["snapchat.com"],
        ["reddit"] = ["reddit.com", "redd.it"],
    };

    public static string? For(IntakeStep step, DraftView view)
    {
        var answers = view.Draft.Answers;
        var platform = step.Questions
            .Where(question => question.Input is QuestionInput.Choice && Hosts.ContainsKey(answers.GetValueOrDefault(question.Id, "")))
            .Select(question => question.Choices.FirstOrDefault(choice => choice.Id == answers[question.Id]))
            .FirstOrDefault();
        var strange = platform is not null && step.Questions
            .Where(question => question.Input is QuestionInput.Link && answers.ContainsKey(question.Id))
            .Any(question => !Belongs(Links.HostOf(answers[question.Id]), Hosts[platform.Id]));
        return strange ? view.Words["Link.Hint", platform!.Name.In(view.Language)] : null;
    }

    private static bool Belongs(string host, string[] to) =>
        to.Any(known => host == known || host.EndsWith("." + known, StringComparison.Ordinal));
}

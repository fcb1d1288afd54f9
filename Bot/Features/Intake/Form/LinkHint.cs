namespace Weerbaar.Features.Intake.Form;

/// <summary>
/// A link that is not the chosen platform's may still be right: a copy, a screenshot, another platform. It is taken, with a
/// word about it.
/// </summary>
internal static class LinkHint
{
    public static string? For(IntakeStep step, DraftView view)
    {
        var answers = view.Draft.Answers;
        var platform = step.Questions
            .Where(question => question.Input is QuestionInput.Choice)
            .SelectMany(question => question.Choices.Where(choice => choice.Id == answers.GetValueOrDefault(question.Id)))
            .FirstOrDefault(choice => choice.Hosts.Count > 0);
        var strange = platform is not null && step.Questions
            .Where(question => question.Input is QuestionInput.Link && answers.ContainsKey(question.Id))
            .SelectMany(question => Links.HostsOf(answers[question.Id]))
            .Any(host => !Belongs(host, platform.Hosts));
        return strange ? view.Words["Link.Hint", platform!.Name.In(view.Language)] : null;
    }

    private static bool Belongs(string host, IReadOnlyList<string> to) =>
        to.Any(known => host == known || host.EndsWith("." + known, StringComparison.Ordinal));
}

namespace Weerbaar.Features.TeamTalk.Checking;

/// <summary>What a case gives away by itself, to be looked for in the text that is to be shown.</summary>
/// <param name="Names">Parts of the names of everybody who has to do with it.</param>
/// <param name="Sources">What was written in it, in which nothing longer may be found back.</param>
internal sealed record KnownOfCase(IReadOnlySet<string> Names, IReadOnlyList<string> Sources)
{
    private const int ShortestPart = 3;

    /// <summary>An answer of so few words is a name or an account, not a story.</summary>
    private const int FewWords = 3;

    /// <summary>The department whose officers have the case, if any: it narrows down who it is about.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>For a text that belongs to no case, as a lesson.</summary>
    public static KnownOfCase Nothing { get; } = new(new HashSet<string>(), []);

    /// <summary>The answers to "who posted it" and the like hold display names and accounts, so their words count as names.</summary>
    public static KnownOfCase Of(Case @case, OrganisationPlaybook playbook)
    {
        var people = PeopleOf(@case).Select(person => person.Name);
        var report = @case.Report;
        var typed = (report?.Answers ?? new Dictionary<string, string>())
            .Where(answer => IsTyped(playbook.FindQuestion(answer.Key)))
            .Select(answer => answer.Value)
            .ToList();
        var telling = typed.SelectMany(Telling);
        var names = people.SelectMany(Token.Of).Concat(telling).Select(part => part.Text).Where(part => part.Length >= ShortestPart);
        return new KnownOfCase(
            names.ToHashSet(StringComparer.OrdinalIgnoreCase),
            [report?.Description ?? "", .. typed, .. @case.Log.Select(entry => entry.Text),
                .. @case.Consultations.Select(talk => talk.Outcome)])
        {
            Departments = @case.Department is { Length: > 0 } department ? [department] : [],
        };
    }

    private static IEnumerable<Token> Telling(string answer)
    {
        var words = Token.Of(answer);
        return words.Where(word => !word.IsIn(WordList.Ordinary) && (words.Count <= FewWords || (word.IsCapital && !word.Begins)));
    }

    private static IEnumerable<Person> PeopleOf(Case @case) =>
    [
        @case.Reporter,
        .. Some(@case.Affected), .. Some(@case.Claim?.Officer), .. Some(@case.Danger?.SeenBy), .. Some(@case.Danger?.OverBy),
        .. Some(@case.ApprovedBy), .. Some(@case.Proposal?.By),
        .. Some(@case.Talk.ConfirmedBy),
        .. (@case.Route.Line ?? []).Select(member => member.Person),
        .. @case.Actions.SelectMany(action => Some(action.Owner)),
        .. @case.Log.Select(entry => entry.By),
        .. @case.Evidence.Select(file => file.By),
    ];

    private static IEnumerable<Person> Some(Person? person) => person is null ? [] : [person];

    private static bool IsTyped(Question? question) => question is null || question.Choices.Count == 0;
}

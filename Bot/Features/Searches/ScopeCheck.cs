using System.Text.RegularExpressions;

namespace Weerbaar.Features.Searches;

/// <summary>
/// A search is about a subject and never follows a person (D34): to gather what one person does online is no task of an
/// employer. Pure. It knows accounts, addresses, names and the playbook's words; what it misses, the privacy officer sees.
/// </summary>
internal sealed partial class ScopeCheck(OrganisationPlaybook playbook)
{
    private static readonly HashSet<string> Particles =
        ["van", "de", "der", "den", "het", "ten", "ter", "te", "el", "al", "ben", "von", "da", "la", "le", "'t", "van't", "op", "in"];

    /// <summary>Where a platform lists what is said about a subject, by whomever.</summary>
    private static readonly string[] Subjects = ["hashtag", "hashtags", "tag", "tags", "explore", "search", "groups", "r"];

    private readonly MonitoringRules _rules = playbook.Monitoring;
    private readonly HashSet<string> _firstNames = [.. playbook.Monitoring.FirstNames];
    private readonly HashSet<string> _platforms = [.. playbook.Steps
        .SelectMany(step => step.Questions)
        .SelectMany(question => question.Choices)
        .SelectMany(choice => choice.Hosts)];

    /// <summary>Null: nothing in it follows a person.</summary>
    /// <param name="isTerm">What is searched for is often typed in small letters; a sentence is not.</param>
    public Follows? Find(string text, bool isTerm)
    {
        if (ContactPattern().IsMatch(text))
        {
            return Follows.Contact;
        }

        if (HandlePattern().IsMatch(text) || WordPattern().Matches(text).Any(word => IsPage(word.Value)))
        {
            return Follows.Account;
        }

        var padded = $" {string.Join(' ', WordsIn(text)).ToLowerInvariant()} ";
        return _rules.FollowWords.Any(words => padded.Contains($" {words} ", StringComparison.Ordinal)) ? Follows.Words
            : HasName(WordsIn(text), isTerm) ? Follows.Name
            : null;
    }

    /// <summary>"facebook.com/somebody", but not "facebook.com/hashtag/park".</summary>
    private bool IsPage(string word)
    {
        var address = word.Contains("://", StringComparison.Ordinal) ? word : "https://" + word;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && _platforms.Any(host => uri.Host == host || uri.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase))
            && uri.Segments.Skip(1).FirstOrDefault()?.Trim('/') is { Length: > 0 } first
            && !Subjects.Contains(first.ToLowerInvariant());
    }

    private bool HasName(List<string> words, bool isTerm) =>
        Enumerable.Range(0, words.Count).Any(at => StartsName(words, at, isTerm));

    /// <summary>A title or a first name, and behind it, past "van der", a word that can be a name.</summary>
    private bool StartsName(List<string> words, int at, bool isTerm)
    {
        var first = words[at].ToLowerInvariant();
        var titled = _rules.Titles.Contains(first);
        var begins = titled || _rules.Roles.Contains(first) || (_firstNames.Contains(first) && (isTerm || char.IsUpper(words[at][0])));
        var small = titled || (isTerm && _firstNames.Contains(first));
        return begins
            && words.Skip(at + 1).SkipWhile(word => Particles.Contains(word.ToLowerInvariant())).FirstOrDefault() is { Length: > 2 } name
            && (small || char.IsUpper(name[0]))
            && CanBeName(name);
    }

    private bool CanBeName(string word) => char.IsLetter(word[0])
        && !_rules.PlaceEndings.Any(end => word.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static List<string> WordsIn(string text) =>
    [
        .. WordPattern().Matches(text)
            .Select(word => word.Value.Trim('.', ',', ';', ':', '"', '(', ')', '!', '?'))
            .Where(word => word.Length > 0),
    ];

    [GeneratedRegex(@"(?<![\w.])@\w{2,}", RegexOptions.None, Matching.Patience)]
    private static partial Regex HandlePattern();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.\w{2,}|(?<!\d)(\+31|0031|06)[\s-]?(\d[\s-]?){8,9}(?!\d)", RegexOptions.None, Matching.Patience)]
    private static partial Regex ContactPattern();

    [GeneratedRegex(@"\S+", RegexOptions.None, Matching.Patience)]
    private static partial Regex WordPattern();
}

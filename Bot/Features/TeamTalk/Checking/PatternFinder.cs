using System.Text.RegularExpressions;

namespace Weerbaar.Features.TeamTalk.Checking;

/// <summary>What has a form of its own: addresses of every sort, numbers, amounts, plates.</summary>
internal static partial class PatternFinder
{
    private static readonly (MarkKind Kind, Regex Form)[] Forms =
    [
        (MarkKind.Email, Email()), (MarkKind.Link, Link()), (MarkKind.Handle, Handle()), (MarkKind.Address, Address()),
        (MarkKind.Address, Street()), (MarkKind.Postcode, Postcode()), (MarkKind.Plate, Plate()), (MarkKind.Age, Age()),
        (MarkKind.Amount, Amount()), (MarkKind.Phone, Phone()), (MarkKind.Number, Number()),
    ];

    public static IEnumerable<Mark> Find(string text) =>
        from form in Forms
        from Match found in form.Form.Matches(text)
        where !IsHarmless(form.Kind, found.Value)
        select new Mark(found.Index, found.Length, form.Kind, found.Value);

    /// <summary>"WhatsApp" is no account, and "In 12 gevallen" no address, nor "Ede. In 12 gevallen".</summary>
    private static bool IsHarmless(MarkKind kind, string found) => kind switch
    {
        MarkKind.Handle => WordList.Harmless.Contains(found),
        MarkKind.Address => found.Split(' ') is [.. var before, var word, var number] && char.IsDigit(number[0])
            && WordList.Ordinary.Contains(word) && before.All(part => part.EndsWith('.')),
        _ => false,
    };

    [GeneratedRegex("""
        (?ix)
        [\w.+'-]+
        (?: @ | \s?[\[(]at[\])]\s? | \s(?:at|apenstaartje)\s(?=\w+\s?(?:\.|punt|dot)) )
        [\w-]+ (?: (?:\.|\s(?:punt|dot)\s)[\w-]+ )+
        """, RegexOptions.None, Matching.Patience)]
    private static partial Regex Email();

    [GeneratedRegex("""
        (?ix)
        (?:https?://|www\.)\S+
        | \b[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|net|eu|be|de|io|info|tv|me|app|social|online|site|biz|name|co)\b(?:/\S*)?
        """, RegexOptions.None, Matching.Patience)]
    private static partial Regex Link();

    /// <summary>"@somebody", "u/somebody", a word with a digit or underscore in it, "jan.jansen", "BozeBurger".</summary>
    [GeneratedRegex("""
        (?x)
        (?<![\w@.])@[\w.-]+\w
        | \bu/[\w-]{2,}
        | \b(?=[\w.-]*\p{L}{3})(?=[\w.-]*[_\d])\p{L}[\w.-]{2,}\w\b
        | \b\d+\p{L}{3,}[\w.-]*\b
        | \b\p{L}{2,}(?:\.\p{L}{2,})+\b
        | \b\p{L}\p{Ll}+\p{Lu}\w+\b
        """, RegexOptions.None, Matching.Patience)]
    private static partial Regex Handle();

    /// <summary>
    /// A street or any word with a capital, and a number behind it; not what is numbered otherwise, as an article, nor the end of one
    /// sentence and the beginning of the next. Short words may have a full stop ("Prof.").
    /// </summary>
    [GeneratedRegex("""
        (?x)
        \b(?!(?i:artikel|art|stap|punt|pagina|vraag|deel|optie|page|step|bijlage|groep|sr)\b)
        (?: (?:\p{Lu}\p{L}{0,3}\.|\p{Lu}[\p{L}'’-]*)\s (?:(?:van|de|der|den|het|'t|ten|ter)\s){0,2} ){0,3}
        (?: \p{Lu}[\p{L}.'’-]+
          | \p{Ll}+(?:straat|laan|weg|plein|gracht|kade|singel|dreef|plantsoen|steeg|dijk|hof|pad|wal|markt|haven|baan|ring|burg|brug
              |veld|erf) )
        \s (?:nr\.?\s|nummer\s|no\.?\s)? \d{1,4} (?: \s?-?\s?[a-zA-Z]\b | -\d+ | \s?bis )? \b
        | \b\d{1,4}\s(?:\p{Lu}\p{L}+\s){1,3}(?:Street|Road|Lane|Avenue|Square|Drive|Close|Way)\b
        """, RegexOptions.None, Matching.Patience)]
    private static partial Regex Address();

    [GeneratedRegex("""
        (?x)
        \b(?!(?i:winkel|hoofd|zij|dwars|dorps|school|markt|speel|werk|voet|woon)(?:straat|plein))
        \p{L}{3,}(?:straat|laan|gracht|plein|singel|plantsoen|steeg|kade|dreef)\b
        | \b\p{Lu}\p{L}{2,}(?:weg|dijk|hof|pad|park|wal|markt|haven|baan|ring|burg|brug)\b
        """, RegexOptions.None, Matching.Patience)]
    private static partial Regex Street();

    [GeneratedRegex(@"\b[1-9]\d{3}(?:\s?[A-Z]{2}|[a-z]{2})\b|(?i:postcode|postal code)\s\d{4}\b", RegexOptions.None, Matching.Patience)]
    private static partial Regex Postcode();

    /// <summary>Three groups of letters and digits, six of them together, or after the word for it.</summary>
    [GeneratedRegex("""
        (?ix)
        \b(?=[a-z\d-]*\d)(?=[a-z\d-]*[a-z]) (?:[a-z]{1,3}|\d{1,3}) - (?:[a-z]{1,3}|\d{1,3}) - (?:[a-z]{1,3}|\d{1,3}) \b
        | (?-i: \b(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{6}\b )
        | \b(?:kenteken|plate)\s[a-z\d-]{6,8}\b
        """, RegexOptions.None, Matching.Patience)]
    private static partial Regex Plate();

    [GeneratedRegex("""
        (?ix)
        \b\d{1,3}[-\s]?(?:jarigen?|jarig|jaar\soude?|jaar\sjong|years?[-\s]olds?)\b
        | \b\d{1,2}\s(?:jaar|years)\b(?!\s(?:geleden|later|lang|long|ago|cel|in|ervaring|of\sexperience))
        | \b(?:leeftijd|age|aged)\s(?:van\s|of\s)?\d{1,3}\b
        """, RegexOptions.None, Matching.Patience)]
    private static partial Regex Age();

    [GeneratedRegex("""
        (?ix)
        (?:€|\beur|\beuro|£|\$)\s?\d[\d.,]*(?:,-)?
        | \b\d[\d.,]*\s?(?:euro'?s?|eur|€|k\s?euro)(?!\w)
        | \b(?:honderd|duizend|tienduizend|vijfhonderd|hundred|thousand)\s(?:euro|pounds)\b
        """, RegexOptions.None, Matching.Patience)]
    private static partial Regex Amount();

    /// <summary>Seven digits or more, whatever stands between them.</summary>
    [GeneratedRegex(@"(?<![\d\w])(?:\+|\(\+?)?\d(?:[ ().\-/]{0,3}\d){6,14}(?!\d)", RegexOptions.None, Matching.Patience)]
    private static partial Regex Phone();

    /// <summary>Numbers of accounts, cases and files, and counts that are exact enough to be looked up.</summary>
    [GeneratedRegex("""
        (?x)
        \b[A-Z]{2}\d{2}(?:\s?[A-Z\d]{2,4}){3,8}\b
        | \b[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}\b
        | \b[A-Z]{1,5}[-./]?\d{2,4}[-./]\d{2,}\b
        | \b\d{1,3}(?:\.\d{3})+\b
        | \b\d{4,}\b(?!\s(?:views|volgers))
        | (?i: \b\d{3,}\s(?:keer|volgers|views|likes|reacties|followers|comments|leden|members)\b )
        | (?i: \b\d{2,}\s(?:oproepen|telefoontjes|mails|e-mails|brieven|berichten|calls|emails|letters|messages)\b )
        """, RegexOptions.None, Matching.Patience)]
    private static partial Regex Number();
}

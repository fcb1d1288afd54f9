using System.Text.RegularExpressions;

namespace Weerbaar.TeamTalk.Checking;

/// <summary>Dates and times, also those that are said from today ("yesterday") or by a feast.</summary>
internal static partial class MomentFinder
{
    public static IEnumerable<Mark> Find(string text) =>
    [
        .. Date().Matches(text).Select(found => new Mark(found.Index, found.Length, MarkKind.Date, found.Value)),
        .. Time().Matches(text).Select(found => new Mark(found.Index, found.Length, MarkKind.Time, found.Value)),
    ];

    [GeneratedRegex("""
        (?ix)
        (?:\b(?:vorige|volgende|afgelopen|komende|last|next)\s(?:week\s)?)?(?:\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:ochtend|middag|avond|nacht)?\b,?\s?(?:de\s)?)?
        (?:
          \b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b
        | \b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b
        | \b\d{1,2}[-/]\d{1,2}\b
        | \b\d{1,2}(?:e|ste|de|st|nd|rd|th)?\s(?:of\s)?(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?(?:,?\s(?:19|20)\d{2})?
        | \b(?:januari|january|februari|february|maart|march|april|mei|may|juni|june|juli|july|augustus|august|september|oktober|october|november|december)\s(?:\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s(?:19|20)\d{2})?|(?:19|20)\d{2}\b)
        | \b(?:januari|february|februari|juni|juli|augustus|september|oktober|october|november|december|january|june|july)\b
        | \b(?:19|20)\d{2}\b(?!\s?[A-Z]{2}\b)
        )
        | \b(?:(?:vorige|volgende|afgelopen|komende|last|next)\s(?:week\s)?)?(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:ochtend|middag|avond|nacht)?s?\b
        | \b(?:gisteren|eergisteren|gister(?:ochtend|middag|avond|nacht)|vanochtend|vanmiddag|vannacht|yesterday|last\snight|this\smorning)\b
        | \b(?:koningsdag|bevrijdingsdag|dodenherdenking|hemelvaart(?:sdag)?|pinksteren|pasen|paas(?:dag|weekend)|kerst(?:mis|avond|dag)?|oud\s?(?:jaars(?:avond|dag)|en\snieuw)|nieuwjaars(?:dag|nacht)|sinterklaas(?:avond)?|prinsjesdag|carnaval|ramadan|suikerfeest|keti\skoti|easter|christmas(?:\seve)?|new\syear'?s\s(?:eve|day))\b
        | \bweek\s\d{1,2}\b
        """)]
    private static partial Regex Date();

    [GeneratedRegex("""
        (?ix)
        \b(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?(?:uur|u|h|am|pm))?\b
        | \b(?:[01]?\d|2[0-4])\s?(?:uur|u)\b(?!\s?(?:lang|geleden|per|achter|later))
        | \b\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.)(?!\w)
        | \b(?:(?:(?:om|rond|tegen)\s)?(?:half|(?:kwart|tien|vijf)\s(?:over|voor))|om|rond|tegen)\s(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)(?:\suur)?\b(?!\s(?:van|mensen|keer|dagen|uur\slang|weken|maanden))
        | \b(?:half|quarter)\s(?:past|to)\s\w+\b
        | \b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\so['’]clock\b
        | \b(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\suur\s['’]?s\s(?:nachts|ochtends|middags|avonds)\b
        """)]
    private static partial Regex Time();
}

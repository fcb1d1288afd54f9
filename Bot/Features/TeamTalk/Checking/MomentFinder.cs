using System.Text.RegularExpressions;

namespace Weerbaar.Features.TeamTalk.Checking;

/// <summary>Dates and times, also those that are said from today ("yesterday") or by a feast.</summary>
internal static partial class MomentFinder
{
    private const string Nearby = @"(?:vorige|volgende|afgelopen|komende|last|next)\s(?:week\s)?";
    private const string PartsOfDay = "ochtend|middag|avond|nacht";
    private const string Hours = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf";

    private const string WeekDays = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
        + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday";

    /// <summary>Those that are no other word.</summary>
    private const string Months = "januari|january|februari|february|juni|june|juli|july|augustus|august|september|oktober|october"
        + "|november|december";

    /// <summary>Those that count only beside a day.</summary>
    private const string ShortMonths = "jan|feb|maart|mrt|mar|march|apr|april|mei|may|jun|jul|aug|sep|sept|okt|oct|nov|dec";

    private const string Feasts = "koningsdag|bevrijdingsdag|dodenherdenking|hemelvaart(?:sdag)?|pinksteren|pasen|paas(?:dag|weekend)"
        + @"|kerst(?:mis|avond|dag)?|oude?\s?(?:jaars(?:avond|dag)|en\snieuw)|nieuwjaars(?:dag|nacht)|sinterklaas(?:avond)?|prinsjesdag"
        + @"|carnaval|ramadan|suikerfeest|keti\skoti|easter|christmas(?:\seve)?|new\syear'?s\s(?:eve|day)";

    public static IEnumerable<Mark> Find(string text) =>
    [
        .. Date().Matches(text).Select(found => new Mark(found.Index, found.Length, MarkKind.Date, found.Value)),
        .. Time().Matches(text).Select(found => new Mark(found.Index, found.Length, MarkKind.Time, found.Value)),
    ];

    /// <summary>A day of the week, of the month, a month, a year; said from today; by a feast.</summary>
    [GeneratedRegex($$"""
        (?ix)
        (?: \b(?:{{Nearby}})? (?:{{WeekDays}})(?:{{PartsOfDay}})?\b,?\s?(?:de\s)? )?
        (?:
          \b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b
        | \b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b
        | \b\d{1,2}[-/]\d{1,2}\b
        | \b\d{1,2}(?:e|ste|de|st|nd|rd|th)?\s(?:of\s)?(?:{{Months}}|{{ShortMonths}})\b\.?(?:,?\s(?:19|20)\d{2})?
        | \b(?:{{Months}}|maart|march|april|mei|may)\s(?:\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s(?:19|20)\d{2})?|(?:19|20)\d{2}\b)
        | \b(?:{{Months}})\b
        | \b(?:19|20)\d{2}\b(?!\s?[A-Z]{2}\b)
        )
        | \b(?:{{Nearby}})?(?:{{WeekDays}})(?:{{PartsOfDay}})?s?\b
        | \b(?:gisteren|eergisteren|gister(?:{{PartsOfDay}})|vanochtend|vanmiddag|vannacht|yesterday|last\snight|this\smorning)\b
        | \b(?:{{Feasts}})\b
        | \bweek\s\d{1,2}\b
        """, RegexOptions.None, Matching.Patience)]
    private static partial Regex Date();

    [GeneratedRegex($$"""
        (?ix)
        \b(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?(?:uur|u|h|am|pm))?\b
        | \b(?:[01]?\d|2[0-4])\s?(?:uur|u)\b(?!\s?(?:lang|geleden|per|achter|later))
        | \b\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.)(?!\w)
        | \b(?:(?:(?:om|rond|tegen)\s)?(?:half|(?:kwart|tien|vijf)\s(?:over|voor))|om|rond|tegen)
          \s(?:{{Hours}})(?:\suur)?\b(?!\s(?:van|mensen|keer|dagen|uur\slang|weken|maanden))
        | \b(?:half|quarter)\s(?:past|to)\s\w+\b
        | \b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\so['’]clock\b
        | \b(?:{{Hours}})\suur\s['’]?s\s(?:nachts|ochtends|middags|avonds)\b
        """, RegexOptions.None, Matching.Patience)]
    private static partial Regex Time();
}

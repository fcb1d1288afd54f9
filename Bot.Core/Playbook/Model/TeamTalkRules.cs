namespace Weerbaar.Playbook;

/// <summary>How often the team's channel gets material to talk about.</summary>
public enum TalkRhythm
{
    Weekly,
    TwoWeeks,

    /// <summary>The first such day of the month that is a working day.</summary>
    Monthly,
}

/// <summary>When a team talks about incidents in its channel, and about what (D32).</summary>
public sealed record TeamTalkRules
{
    public required TalkRhythm Every { get; init; }

    public required DayOfWeek Day { get; init; }

    /// <summary>Local time in the organisation's zone; a day off is skipped.</summary>
    public required TimeOnly At { get; init; }

    /// <summary>Who wrote a case's anonymous text does not approve it.</summary>
    public bool FourEyes { get; init; } = true;

    /// <summary>The most cases in one talk.</summary>
    public int MostCases { get; init; } = 2;

    /// <summary>How many questions one talk asks; the next talk asks the next ones.</summary>
    public int QuestionsEach { get; init; } = 2;

    /// <summary>How long people can answer; the next talk ends it in any case.</summary>
    public Term AnswersOpen { get; init; } = new(1, TermUnit.Weeks);

    /// <summary>Answers are shown when so many people have answered, so that nobody's stands alone.</summary>
    public int ShownFrom { get; init; } = 3;

    /// <summary>So many talks without an answer in a row, and the officers are asked whether to change or stop it.</summary>
    public int AsksAfter { get; init; } = 3;

    public required IReadOnlyList<TalkQuestion> Questions { get; init; }

    /// <summary>Functions and teams that few people have: marked in a text for the team.</summary>
    public IReadOnlyList<string> TellingFunctions { get; init; } = [];

    /// <summary>What few people are: marked in a text for the team.</summary>
    public IReadOnlyList<string> TellingTraits { get; init; } = [];
}

/// <summary>A question to the team.</summary>
public sealed record TalkQuestion(string Id, LocalText Text);

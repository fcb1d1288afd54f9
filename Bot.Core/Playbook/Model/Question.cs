namespace Weerbaar.Playbook;

/// <summary>How a question is answered.</summary>
public enum QuestionInput
{
    Text,
    LongText,
    Choice,
    Choices,
    YesNo,
    Number,
    Date,
    Link,
}

/// <summary>One small card of the intake (D4).</summary>
public sealed record IntakeStep
{
    public required string Id { get; init; }

    public required LocalText Title { get; init; }

    public LocalText? Intro { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>The title where it happened to a colleague; null: the same.</summary>
    public LocalText? ColleagueTitle { get; init; }

    public LocalText? ColleagueIntro { get; init; }

    /// <summary>The step as it asks about a colleague (D1).</summary>
    public IntakeStep OfColleague() => this with
    {
        Title = ColleagueTitle ?? Title,
        Intro = ColleagueIntro ?? Intro,
        Questions = [.. Questions.Select(question => question.OfColleague())],
    };
}

/// <summary>One thing the intake asks. All are optional: the unknown stays empty (D4).</summary>
public sealed record Question
{
    public required string Id { get; init; }

    public required QuestionInput Input { get; init; }

    public required LocalText Label { get; init; }

    public LocalText? Help { get; init; }

    /// <summary>The choices of <see cref="QuestionInput.Choice"/> and <see cref="QuestionInput.Choices"/>.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Figures tell how often each choice was made (D32), as of the platform.</summary>
    public bool Counted { get; init; }

    /// <summary>Asked only for these kinds; empty: for all.</summary>
    public IReadOnlyList<string> OnlyKinds { get; init; } = [];

    /// <summary>The label where it happened to a colleague; null: the same.</summary>
    public LocalText? ColleagueLabel { get; init; }

    public LocalText? ColleagueHelp { get; init; }

    /// <summary>The question as it is asked about a colleague (D1).</summary>
    public Question OfColleague() => this with
    {
        Label = ColleagueLabel ?? Label,
        Help = ColleagueHelp ?? Help,
        Choices = [.. Choices.Select(choice => choice with { Name = choice.ColleagueName ?? choice.Name })],
    };
}

/// <summary>One choice. The id holds no comma, since clients join several with commas.</summary>
public sealed record Choice(string Id, LocalText Name)
{
    /// <summary>Of a platform: where its links lead, so that a link that leads elsewhere gets a word about it; empty: anywhere.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The name where it happened to a colleague; null: the same.</summary>
    public LocalText? ColleagueName { get; init; }
}

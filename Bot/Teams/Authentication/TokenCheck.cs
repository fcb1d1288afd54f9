namespace Weerbaar.Teams.Authentication;

/// <summary>Whether a token holds (200), and what it says; else the status to answer and why.</summary>
internal sealed record TokenCheck(int Status, string Code)
{
    public string? ServiceUrl { get; init; }

    public IReadOnlyList<string> Endorsements { get; init; } = [];

    public bool IsValid => Status == StatusCodes.Status200OK;

    public static TokenCheck Refused(string code) => new(StatusCodes.Status401Unauthorized, code);
}

namespace Weerbaar.Features.OwnCase;

/// <summary>Danger that comes when the case has ended: the click goes to the intake, which makes a new one of it (D2).</summary>
internal static class NewDanger
{
    public const string Verb = "intake-danger";

    /// <summary>The id under which stands of which report or case it is told.</summary>
    public const string Of = "draft";

    /// <summary>The id under which stands whom to alert.</summary>
    public const string Route = "route";
}

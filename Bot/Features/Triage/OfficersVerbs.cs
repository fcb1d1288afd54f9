using Weerbaar.Features.Evidence;

namespace Weerbaar.Features.Triage;

/// <summary>What stands behind the buttons of the officers' card; some of it is answered by other capabilities.</summary>
internal static class OfficersVerbs
{
    public const string SeeDanger = "triage-see-danger";
    public const string EndDanger = "triage-end-danger";
    public const string Act = LookNames.Shared;
    public const string Claim = "triage-claim";
    public const string Release = "triage-release";
    public const string HandOver = "triage-hand-over";
    public const string Urgency = "triage-urgency";
    public const string Kinds = "triage-kinds";
    public const string Consult = "triage-consult";
    public const string Purge = "triage-purge";
    public const string Note = "triage-note";
    public const string Propose = "response-propose";
    public const string Actions = "response-action";
    public const string Reassign = "response-reassign";
    public const string Close = "response-close";
    public const string Reopen = "response-reopen";
    public const string Share = "talk-share";
}

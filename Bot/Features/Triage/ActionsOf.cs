namespace Weerbaar.Features.Triage;

internal static class ActionsOf
{
    public static IEnumerable<ActionItem> OpenActions(this Case @case) =>
        @case.Actions.Where(action => action.Status is ActionStatus.Open);
}

using Weerbaar.Features.Intake.Form;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Intake;

/// <summary>By itself: do not send it when a minor may be in it (D7).</summary>
internal static class MinorCard
{
    public static CardMessage Of(DraftView view) => view.Post(Layout.Card(view.Language, view.Words["Fallback"], SexualWarning.Of(view)));
}

using Weerbaar.Web;

namespace Weerbaar.Features.Evidence;

/// <summary>
/// Where the evidence of a case is looked at. The address holds the case's id and nothing else, and is worth nothing
/// without the sign-in of somebody whom the case's access allows.
/// </summary>
internal sealed class PageAddress(PageSettings settings)
{
    /// <summary>"View evidence", for a dialog of somebody who may; null: no file that can be looked at, or no page.</summary>
    public CardAction? Button(Case @case, Language language) => settings.PublicAddress is { } address && HasFile(@case)
        ? new ActionOpenUrl($"{address}{PagePaths.ListOf(@case.Id.Value)}") { Title = Texts.In(language)["Look.Button"] }
        : null;

    /// <summary>Says why there is no such button although there are files.</summary>
    public CardElement? Missing(Case @case, Language language) => settings.PublicAddress is null && HasFile(@case)
        ? Layout.Small(Texts.In(language)["Look.NoPage"])
        : null;

    private static bool HasFile(Case @case) => @case.Evidence.Any(file => file.Status is EvidenceStatus.Stored);
}

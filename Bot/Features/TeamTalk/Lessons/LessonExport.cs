using Weerbaar.Web;

namespace Weerbaar.Features.TeamTalk.Lessons;

/// <summary>
/// Where an officer takes the approved lessons from, as files for other organisations; behind the sign-in of the evidence page.
/// </summary>
internal sealed class LessonExport(PageSettings settings)
{
    internal const string Csv = "/lessons.csv";
    internal const string Json = "/lessons.json";

    public IReadOnlyList<CardAction> Buttons(Language language) => settings.PublicAddress is { } address
        ?
        [
            new ActionOpenUrl(address + Csv) { Title = Texts.In(language)["Export.Csv"] },
            new ActionOpenUrl(address + Json) { Title = Texts.In(language)["Export.Json"] },
        ]
        : [];

    public CardElement Hint(Language language) =>
        Layout.Small(Texts.In(language)[settings.PublicAddress is null ? "Export.NoPage" : "Export.Hint"]);
}

using System.Globalization;

namespace Weerbaar.Features.Response;

internal static class Proposals
{
    /// <summary>The revision that a button was drawn for; 0 when it names none.</summary>
    public static int Named(ActionData data)
    {
        var named = data.Ids.GetValueOrDefault(DeciderVerbs.Revision);
        return int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;
    }
}

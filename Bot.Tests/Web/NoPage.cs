using Weerbaar.Features.Evidence;
using Weerbaar.Web;

namespace Weerbaar.Tests.Web;

/// <summary>A bot without a page for evidence, and one with.</summary>
internal static class NoPage
{
    public static PageAddress Address { get; } = new(Settings(null));

    public static PageSettings Settings(string? publicAddress) =>
        new(publicAddress, "https://login.example/tenant/v2.0", "client", "tenant");
}

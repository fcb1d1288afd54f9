namespace Weerbaar.Web;

/// <summary>
/// Pages that a feature brings; they are served where there is an address for pages, behind the sign-in unless they say otherwise.
/// </summary>
internal interface IPages
{
    void Map(IEndpointRouteBuilder pages);
}

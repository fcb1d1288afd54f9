namespace Weerbaar.Features.Figures;

/// <summary>Leads to figures only the name of a file that can be asked for.</summary>
internal sealed class FigureFileConstraint : IRouteConstraint
{
    /// <summary>As in "{file:figures}".</summary>
    public const string Name = "figures";

    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string file && FigureFile.Asked(file) is not null;
}

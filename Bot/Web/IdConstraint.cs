namespace Weerbaar.Web;

/// <summary>Leads to a page only what has the shape of an id: nothing else comes into a key.</summary>
internal sealed class IdConstraint : IRouteConstraint
{
    /// <summary>As in "{of:id}".</summary>
    public const string Name = "id";

    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        IdGenerator.IsOne(values[routeKey] as string);
}

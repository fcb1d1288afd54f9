namespace Azure.Storage;

/// <summary>Puts addresses and conditions together.</summary>
internal static class StorageUri
{
    /// <summary>The address with a path below it whose parts have been escaped, and a query.</summary>
    public static Uri Append(this Uri endpoint, string escapedPath, string query = "") =>
        new($"{endpoint.AbsoluteUri.TrimEnd('/')}/{escapedPath}{query}");

    /// <summary>An ETag as a condition's header wants it: quoted, but for "any".</summary>
    public static string Condition(this ETag etag) => etag == ETag.All ? "*" : etag.ToString("H");
}

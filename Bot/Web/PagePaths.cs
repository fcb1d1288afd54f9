namespace Weerbaar.Web;

/// <summary>The paths of the pages.</summary>
internal static class PagePaths
{
    public const string Style = "/evidence/page.css";
    public const string SignOut = "/evidence/sign-out";

    public static string ListOf(string of) => $"/evidence/{of}";

    public static string FileOf(string of, string file) => $"/evidence/{of}/{file}";
}

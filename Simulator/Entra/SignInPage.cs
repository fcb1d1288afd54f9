using System.Net;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Entra;

/// <summary>Where one picks who one is; in the place of Entra's page with its password.</summary>
internal static class SignInPage
{
    private const string Style =
        "<style>:root{color-scheme:light dark}body{font:16px system-ui;max-width:24rem;margin:2rem auto;padding:0 1rem}"
        + "button{display:block;width:100%;margin:.4rem 0;padding:.6rem;font:inherit;text-align:left}</style>";

    public static IResult Of(IEnumerable<Person> people)
    {
        var buttons = people.OrderBy(person => person.Order).ThenBy(person => person.Key, StringComparer.Ordinal).Select(person =>
            $"<button name=\"person\" value=\"{WebUtility.HtmlEncode(person.Key)}\">{WebUtility.HtmlEncode(person.Name)}</button>");
        return Results.Content(
            "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
            + $"<title>Aanmelden (simulator)</title>{Style}<h1>Wie ben je?</h1><p lang=\"en\">Who are you?</p>"
            + $"<form method=\"post\">{string.Concat(buttons)}</form></html>",
            "text/html; charset=utf-8");
    }
}

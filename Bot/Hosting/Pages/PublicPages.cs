using System.Text;
using System.Text.Encodings.Web;

namespace Weerbaar.Hosting.Pages;

/// <summary>
/// The few pages that Teams links to (D44): what this is, what it does with people's data, and the terms. Open to everybody,
/// in the reader's language, without scripts, cookies or anything from elsewhere.
/// </summary>
internal sealed class PublicPages(OrganisationPlaybook playbook)
{
    private static readonly Dictionary<string, int> Sections = new() { ["About"] = 2, ["Privacy"] = 8, ["Terms"] = 4 };

    /// <param name="page">"About", "Privacy" or "Terms".</param>
    /// <param name="language">The reader's.</param>
    public string Html(string page, Language language)
    {
        var words = Texts.In(language);
        var html = new StringBuilder()
            .Append("<!doctype html><html lang=\"").Append(words["Page.Tag"]).Append("\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
            .Append(Text(words[$"{page}.Title"])).Append("</title><style>").Append(Style).Append("</style></head><body><main><h1>")
            .Append(Text(words[$"{page}.Title"])).Append("</h1>");
        for (var section = 1; section <= Sections[page]; section++)
        {
            html.Append("<h2>").Append(Text(words[$"{page}.{section}.Head"])).Append("</h2>");
            foreach (var paragraph in Filled(words[$"{page}.{section}.Text"], words, language).Split('\n'))
            {
                html.Append("<p>").Append(Text(paragraph)).Append("</p>");
            }
        }
        return html.Append("</main>").Append(Foot(words)).Append("</body></html>").ToString();
    }

    private const string Style = "body{font:1rem/1.6 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:0}"
        + "main,footer{max-width:40rem;margin:0 auto;padding:1.5rem}a{color:#0b4f6c}footer{border-top:1px solid #ccc}"
        + "@media(prefers-color-scheme:dark){body{color:#eee;background:#1b1b1b}a{color:#8ccbe6}}";

    private string Filled(string text, Wording words, Language language) => text
        .Replace("{organisation}", playbook.Organisation.Name.In(language), StringComparison.Ordinal)
        .Replace("{contact}", playbook.Organisation.Privacy.Contact?.In(language) ?? words["Page.Contact"], StringComparison.Ordinal)
        .Replace("{emergency}", playbook.Organisation.Contacts.Emergency, StringComparison.Ordinal);

    private static string Foot(Wording words) =>
        $"<footer><nav><a href=\"/\">{Text(words["About.Title"])}</a> · <a href=\"/privacy\">{Text(words["Privacy.Title"])}</a> · "
        + $"<a href=\"/terms\">{Text(words["Terms.Title"])}</a> · "
        + $"<a href=\"?lang={words["Page.OtherTag"]}\" lang=\"{words["Page.OtherTag"]}\">{Text(words["Page.Other"])}</a></nav></footer>";

    private static string Text(string words) => HtmlEncoder.Default.Encode(words);
}

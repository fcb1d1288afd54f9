using Weerbaar.Hosting.Pages;
using Weerbaar.Tests.Playbook;

namespace Weerbaar.Tests.Hosting;

/// <summary>The pages that Teams links to.</summary>
public sealed class PagesTests
{
    public static TheoryData<string, Language> All
    {
        get
        {
            var all = new TheoryData<string, Language>();
            foreach (var page in new[] { "About", "Privacy", "Terms" })
            {
                all.Add(page, Language.Dutch);
                all.Add(page, Language.English);
            }
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void D44_Each_page_is_whole_in_both_languages_and_names_the_organisation(string page, Language language)
    {
        var html = new PublicPages(Playbooks.Municipality).Html(page, language);
        Assert.DoesNotContain('{', html.Split("</style>")[1]);
        Assert.Contains(language == Language.Dutch ? "lang=\"nl\"" : "lang=\"en\"", html, StringComparison.Ordinal);
        Assert.Contains(
            System.Text.Encodings.Web.HtmlEncoder.Default.Encode(Playbooks.Municipality.Organisation.Name.In(language)), html,
            StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_the_playbook_says_is_text_and_no_markup()
    {
        var organisation = Playbooks.Municipality.Organisation with { Privacy = new() { Contact = new("<b>jan</b>", "<b>jan</b>") } };
        var html = new PublicPages(Playbooks.Municipality with { Organisation = organisation }).Html("Privacy", Language.Dutch);
        Assert.Contains("&lt;b&gt;jan&lt;/b&gt;", html, StringComparison.Ordinal);
    }
}

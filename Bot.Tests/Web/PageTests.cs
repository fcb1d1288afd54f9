using System.Text;
using Microsoft.AspNetCore.Http;
using Weerbaar.Features.Evidence;
using Weerbaar.Tests.Features.Triage;
using Weerbaar.Web;

namespace Weerbaar.Tests.Web;

/// <summary>What goes to a browser: words as words, files as what they are.</summary>
public sealed class PageTests
{
    private const string Hostile = "\"><script>alert(1)</script>&'\u202Egpj.exe/..\\";

    [Fact]
    public async Task Nobodys_words_become_markup_and_nothing_on_the_page_may_run()
    {
        var story = Story.Reported().Do(Story.Employee, new ReceiveEvidence([new("f1", Hostile)]))
            .Brought(new EvidenceStored("f1", 4, "text/html", "ab12"));
        var http = new DefaultHttpContext();
        using var body = new MemoryStream();
        http.Response.Body = body;
        var visitor = new Visitor(Story.Officer with { Person = new(Story.Officer.Person.Id, Hostile) }, Language.English);
        await new EvidencePage(story.Now, visitor, story.Playbook).WriteAsync(http);

        var page = Encoding.UTF8.GetString(body.ToArray());
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202E', page[..page.IndexOf("<footer", StringComparison.Ordinal)]);
        Assert.Contains("&lt;script&gt;alert(1)&lt;", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("For safety we do not show this kind of file here.", page, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; style-src 'self'", http.Response.Headers.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Equal("no-store", http.Response.Headers.CacheControl);
    }

    [Theory]
    [InlineData("image/png", "image/png", "inline")]
    [InlineData("image/webp", "image/webp", "inline")]
    [InlineData("text/plain", "text/plain; charset=utf-8", "inline")]
    [InlineData("text/html", "application/octet-stream", "attachment")]
    [InlineData("image/svg+xml", "application/octet-stream", "attachment")]
    [InlineData("application/pdf", "application/octet-stream", "attachment")]
    [InlineData("application/zip", "application/octet-stream", "attachment")]
    [InlineData("video/mp4", "application/octet-stream", "attachment")]
    [InlineData(null, "application/octet-stream", "attachment")]
    public async Task D7_Only_a_few_kinds_are_shown_and_nothing_in_a_file_may_run(string? type, string sent, string how)
    {
        var http = new DefaultHttpContext();
        var person = Story.Employee.Person;
        var file = new EvidenceItem(
            "f1", "Éen \"naam\"\r\n\u202Egpj.png", person, Story.Start, EvidenceStatus.Stored)
        { ContentType = type, Size = 3 };
        await FileAnswer.SendAsync(http, file, new MemoryStream([1, 2, 3]));

        var headers = http.Response.Headers;
        Assert.Equal((sent, 3L), (http.Response.ContentType, http.Response.ContentLength));
        Assert.Equal(("nosniff", "no-store"), ((string?)headers.XContentTypeOptions, (string?)headers.CacheControl));
        Assert.Contains("sandbox;", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("allow-", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.StartsWith(how + "; filename=", headers.ContentDisposition, StringComparison.Ordinal);
        Assert.Contains(
            "filename*=UTF-8''%C3%89en%20%22naam%22___gpj.png", headers.ContentDisposition.ToString(), StringComparison.Ordinal);
    }
}

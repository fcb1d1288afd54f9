using Weerbaar.Web;
using static Weerbaar.Web.Html;

namespace Weerbaar.Features.Evidence;

/// <summary>The evidence of a case as a list: what it is, when it came, its hash, and a link to each file.</summary>
internal sealed class EvidencePage(Case @case, Visitor visitor, OrganisationPlaybook playbook)
{
    private readonly Wording _words = Texts.In(visitor.Language);

    public Task WriteAsync(HttpContext http) => Page.WriteAsync(
        http, StatusCodes.Status200OK, visitor.Language, _words["Page.Title", @case.Number],
        Tag("p", _words["Page.Intro"]),
        @case.Evidence.Count == 0
            ? Tag("p", _words["Page.Empty"])
            : Tag("ul", [.. @case.Evidence.Select(File)]).With("class", "files"),
        Tag("footer",
            Tag("p", _words["Page.SignedIn", visitor.Actor.Person.Name]),
            Tag("form", Tag("button", _words["Page.SignOut"])).With("method", "post").With("action", PagePaths.SignOut)));

    private Element File(EvidenceItem file)
    {
        var name = ShownFileName.Safe(file.Name);
        return Tag("li",
            Tag("h2", Tag("bdi", name)),
            Tag("dl",
                [
                    .. Row("Kind", file.ContentType is { } type ? $"{ContentTypeWords.Of(type, _words)} ({type})" : null),
                    .. Row("Size", file.Size > 0 ? FileWords.Size(file.Size, visitor.Language) : null),
                    .. Row("Received", Moments.Time(file.ReceivedAt, playbook, visitor.Language)),
                    .. Row("From", file.By.Name),
                    .. Row("Hash", file.Sha256),
                ]),
            file.Status is EvidenceStatus.Stored ? Link(file, name) : Tag("p", _words[$"Page.Status.{file.Status}"]),
            file.Status is EvidenceStatus.Stored && !FileAnswer.IsShown(file)
                ? Tag("p", _words["Page.Download.Why"]).With("class", "why") : null);
    }

    /// <summary>Who hears links read out one by one hears which file each of them is.</summary>
    private Element Link(EvidenceItem file, string name)
    {
        var (shown, key) = (FileAnswer.IsShown(file), FileAnswer.IsShown(file) ? "Show" : "Download");
        var link = Tag("a", _words[$"Page.{key}"]).With("href", PagePaths.FileOf(@case.Id.Value, file.Id)).With(
            "aria-label", _words[$"Page.{key}.Named", name]);
        return Tag("p", shown ? link.With("target", "_blank").With("rel", "noopener") : link);
    }

    private IEnumerable<Html> Row(string key, string? value) =>
        string.IsNullOrEmpty(value) ? [] : [Tag("dt", _words[$"Page.File.{key}"]), Tag("dd", Tag("bdi", value))];
}

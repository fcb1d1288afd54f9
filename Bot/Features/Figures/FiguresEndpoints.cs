using Microsoft.Net.Http.Headers;
using Weerbaar.Web;
using Weerbaar.Web.SigningIn;
using static Weerbaar.Web.Html;

namespace Weerbaar.Features.Figures;

/// <summary>Workbook and list, for whoever signed in and reads figures now; who took which is kept before anything is sent.</summary>
internal sealed class FiguresEndpoints(
    SignedInEndpoint entrance, FigureReaders readers, StatisticsPublisher book, AccessLogStore looks, TimeProvider timeProvider,
    ILogger<FiguresEndpoints> logger) : IPages
{
    /// <summary>Nothing in it may run, wherever it is opened.</summary>
    private const string Policy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(FigureLinks.Folder + "/{file:figures}", SendFileAsync);
        pages.MapGet(FigureLinks.Folder + "/{**none}", entrance.RefuseAsync).Open();
    }

    private Task SendFileAsync(HttpContext http, string file)
    {
        var (period, kind) = FigureFile.Asked(file)!.Value;
        return entrance.EnterAsync(http, visitor => TrySendAsync(http, visitor, period, kind));
    }

    private async Task<bool> TrySendAsync(HttpContext http, Visitor visitor, Period period, string kind)
    {
        var words = new FigureWords(visitor.Language);
        if (!await readers.MayAsync(visitor.Actor.Person.Id, http.RequestAborted))
        {
            logger.FiguresRefused(period.Id, kind);
            await SayAsync(http, visitor, StatusCodes.Status403Forbidden, words["Title", words.Name(period)], words["NotAllowed"]);
            return true;
        }

        var answer = await book.GetAsync(period, http.RequestAborted);
        if (answer.Figures is not { } figures)
        {
            await SayAsync(
                http, visitor, StatusCodes.Status404NotFound, words["Title", words.Name(period)],
                words[$"State.{answer.State}", words.Name(period)]);
            return true;
        }

        var made = FigureFile.Of(figures, kind, visitor.Language);
        await looks.KeepOfFiguresAsync(
            new AccessLogEntry(timeProvider.GetUtcNow(), visitor.Actor.Person, $"{period.Id}.{kind}"), http.RequestAborted);
        logger.FiguresTaken(period.Id, kind);
        await SendAsync(http.Response, made);
        return true;
    }

    private static async Task SendAsync(HttpResponse response, FigureFile made)
    {
        PageHeaders.Set(response, Policy);
        response.ContentType = made.ContentType;
        response.ContentLength = made.Content.Length;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = made.Name }.ToString();
        await response.Body.WriteAsync(made.Content);
    }

    private static Task SayAsync(HttpContext http, Visitor visitor, int status, string title, string said) =>
        Page.WriteAsync(http, status, visitor.Language, title, Tag("p", said));
}

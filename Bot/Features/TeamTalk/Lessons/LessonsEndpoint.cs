using System.Globalization;
using System.Text;
using System.Text.Json;
using Weerbaar.Web;

namespace Weerbaar.Features.TeamTalk.Lessons;

/// <summary>An approved lesson as it leaves the organisation: no case, no person, no day.</summary>
internal sealed record LessonOut(string Month, string Text, bool? Done);

/// <summary>Hands the approved lessons to an officer who signed in, as CSV or JSON.</summary>
internal sealed class LessonsEndpoint(SignedInEndpoint entrance, LessonStore lessons) : IPages
{
    private const string Policy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>A cell that begins so would be a formula to a spreadsheet.</summary>
    private const string Formulas = "=+-@\t\r";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(LessonExport.Csv, SendCsvAsync);
        pages.MapGet(LessonExport.Json, SendJsonAsync);
    }

    private Task SendCsvAsync(HttpContext http) => SendFileAsync(http, LessonExport.Csv, "text/csv; charset=utf-8", (all, visitor) =>
    {
        var words = Texts.In(visitor.Language);
        IEnumerable<string[]> rows = [[words["Export.Month"], words["Export.Text"], words["Export.Done"]], .. all.Select(Cells)];
        // With the mark that makes spreadsheets read it as UTF-8.
        return "\uFEFF" + string.Concat(rows.Select(row => string.Join(';', row.Select(Cell)) + "\r\n"));
    });

    private Task SendJsonAsync(HttpContext http) =>
        SendFileAsync(http, LessonExport.Json, "application/json; charset=utf-8", (all, _) => JsonSerializer.Serialize(all, Web));

    private Task SendFileAsync(HttpContext http, string path, string type, Func<IReadOnlyList<LessonOut>, Visitor, string> written) =>
        entrance.EnterAsync(http, async visitor =>
        {
            if (!visitor.Actor.IsOfficer)
            {
                return false;
            }

            var all = await lessons.ReadAllAsync(http.RequestAborted)
                .Where(lesson => lesson.ApprovedBy is not null)
                .Select(Out)
                .ToListAsync(http.RequestAborted);
            PageHeaders.Set(http.Response, Policy);
            http.Response.ContentType = type;
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"{path[1..]}\"";
            await http.Response.WriteAsync(written(all, visitor), Encoding.UTF8, http.RequestAborted);
            return true;
        });

    private static LessonOut Out(Lesson lesson) => new(
        lesson.On.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        lesson.Text,
        lesson.Promise is { } promise ? promise.DoneOn is not null : null);

    private static string[] Cells(LessonOut lesson) =>
        [lesson.Month, lesson.Text, lesson.Done switch { true => "1", false => "0", null => "" }];

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && Formulas.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(";\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}

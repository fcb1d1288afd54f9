using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using Azure;
using Answer = Azure.Response;

namespace Weerbaar.Storage.Azure;

/// <summary>Brings what the pipeline throws down to what the ports promise.</summary>
internal static partial class AzureFaults
{
    /// <summary>No status came: the service was not reached, or did not answer.</summary>
    private const int NoStatus = 0;

    /// <summary>Characters of an answer in which its code stands; a gateway's page may be long.</summary>
    private const int Beginning = 1_000;

    /// <summary>
    /// Runs a call; time-outs and the sum of several failed tries come out as one <see
    /// cref="RequestFailedException"/>, a cancellation by the caller as such.
    /// </summary>
    public static async Task<T> RunAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (OperationCanceledException timeout) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RequestFailedException(NoStatus, "Storage did not answer in time.", "OperationTimedOut", timeout);
        }
        catch (Exception unread) when (unread is KeyNotFoundException or JsonException or XmlException or FormatException
            or (InvalidOperationException and not ObjectDisposedException))
        {
            // The packages throw one of these, by what they looked for, at an answer that a gateway or a broken line made and the service
            // did not.
            throw Unreadable(unread);
        }
        catch (RequestFailedException unread) when (unread.Status is >= 200 and < 300)
        {
            throw Unreadable(unread);
        }
        catch (RequestFailedException fault) when (fault.ErrorCode is null && CodeOf(fault) is { } code)
        {
            throw new RequestFailedException(fault.Status, fault.Message, code, fault);
        }
        catch (AggregateException several)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw several.InnerExceptions.OfType<RequestFailedException>().LastOrDefault()
                ?? new RequestFailedException(
                NoStatus, $"Storage was not reached in {several.InnerExceptions.Count} tries.", "Unreachable", several);
        }
    }

    /// <summary>
    /// The service's error code. Some refusals come in XML to those who asked for JSON, and then the tables' package reads none.
    /// </summary>
    public static string? CodeOf(RequestFailedException fault) => fault.ErrorCode
        ?? (fault.GetRawResponse() is { } answer ? CodeOf(answer) : null);

    private static string? CodeOf(Answer answer) => answer.Headers.TryGetValue("x-ms-error-code", out var named) ? named
        : Start(answer.Content) is var text && InXml().Match(text) is { Success: true } xml ? xml.Groups["code"].Value
        : InJson().Match(text) is { Success: true } json ? json.Groups["code"].Value
        : null;

    /// <summary>
    /// The package takes any 404 for a row that is not there. Where the table is not there, or a gateway says so, nothing is known of the
    /// row.
    /// </summary>
    public static void CheckMissing(Answer answer)
    {
        if (CodeOf(answer) is var code && code is not ("ResourceNotFound" or "EntityNotFound"))
        {
            throw new RequestFailedException(answer.Status, "Storage knows nothing of the row.", code, null);
        }
    }

    /// <summary>Whether the write may have been done all the same.</summary>
    public static bool OutcomeUnknown(RequestFailedException fault) =>
        fault.Status is NoStatus or 408 or >= 500;

    /// <summary>An answer that is not as the packages expect it: the write may have been done.</summary>
    public static RequestFailedException Unreadable(Exception why) =>
        new(NoStatus, "Storage's answer could not be read.", "AnswerUnreadable", why);

    private static string Start(BinaryData content) => content.ToString() is var text && text.Length > Beginning ? text[..Beginning] : text;

    [GeneratedRegex("<Code>(?<code>[A-Za-z]+)</Code>", RegexOptions.NonBacktracking)]
    private static partial Regex InXml();

    [GeneratedRegex("\"code\":\\s*\"(?<code>[A-Za-z]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex InJson();
}

using System.Net;
using System.Net.Http.Headers;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Weerbaar.Teams.Messages;

namespace Weerbaar.Teams.Connector;

/// <summary>
/// Fetches what people send. A file's address carries its own permission and gets no token; a pasted picture lies with
/// the connector and gets the bot's, under the service address that its message came from and nowhere else. Only listed hosts are asked,
/// and a redirect is followed on the same host alone.
/// </summary>
internal sealed class FileDownload
{
    private const int MostRedirects = 3;
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(20);

    private readonly HttpClient _http;
    private readonly BotToken _token;
    private readonly TimeProvider _clock;
    private readonly ILogger<FileDownload> _logger;
    private readonly AllowedHosts _services;
    private readonly AllowedHosts _files;

    internal FileDownload(
        HttpClient http, BotToken token, IOptions<BotOptions> options, TimeProvider timeProvider, ILogger<FileDownload> logger)
    {
        (_http, _token, _clock, _logger) = (http, token, timeProvider, logger);
        _services = AllowedHosts.Services(options.Value);
        _files = AllowedHosts.Files(options.Value);
    }

    /// <summary>
    /// Opens a file; the bytes are read from the outcome's stream, at most <paramref name="cap"/> of them.
    /// </summary>
    public async Task<DownloadOutcome> OpenAsync(IncomingFile file, long cap, CancellationToken cancellationToken)
    {
        var outcome = await TryOpenAsync(file, cap, cancellationToken);
        if (outcome is not DownloadOutcome.Opened)
        {
            _logger.DownloadFailed(outcome.GetType().Name, (outcome as DownloadOutcome.Unavailable)?.Status ?? 0);
        }
        return outcome;
    }

    private async Task<DownloadOutcome> TryOpenAsync(IncomingFile file, long cap, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(file.Url, UriKind.Absolute, out var address))
        {
            return new DownloadOutcome.Refused();
        }
        var isConnectors = file.IsInline && PictureAddress.Is(address, file.ServiceUrl) && _services.Allows(address);
        if (!isConnectors && !_files.Allows(address))
        {
            return new DownloadOutcome.Refused();
        }
        using var time = new CancellationTokenSource(AnswerTime, _clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            var bearer = isConnectors ? await _token.GetAsync(stop.Token) : null;
            return await FollowAsync(address, bearer, file.ServiceUrl, cap, stop.Token);
        }
        catch (Exception lost) when (lost is HttpRequestException or AuthenticationFailedException
            || (lost is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new DownloadOutcome.Unavailable(0);
        }
    }

    private async Task<DownloadOutcome> FollowAsync(
        Uri address, string? bearer, string? serviceUrl, long cap, CancellationToken cancellationToken)
    {
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (bearer is not null && PictureAddress.Is(address, serviceUrl))
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            }

            var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if ((int)response.StatusCode is < 300 or > 399)
            {
                return await ReadOutcomeAsync(response, cap, cancellationToken);
            }
            using (response)
            {
                if (response.Headers.Location is not { } location
                    || new Uri(address, location) is var next
                    && (next.Authority != address.Authority || next.Scheme != address.Scheme))
                {
                    return new DownloadOutcome.Refused();
                }
                address = new Uri(address, location);
            }
        }
        return new DownloadOutcome.Refused();
    }

    private async Task<DownloadOutcome> ReadOutcomeAsync(
        HttpResponseMessage response, long cap, CancellationToken cancellationToken)
    {
        var length = response.Content.Headers.ContentLength;
        if (response.StatusCode == HttpStatusCode.OK && !(length > cap))
        {
            var content = await response.Content.ReadAsStreamAsync(cancellationToken);
            return new DownloadOutcome.Opened(new CappedStream(content, cap, response, _clock), length);
        }
        using (response)
        {
            return response.StatusCode switch
            {
                HttpStatusCode.OK => new DownloadOutcome.TooLarge(),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new DownloadOutcome.Expired(),
                HttpStatusCode.NotFound or HttpStatusCode.Gone => new DownloadOutcome.Expired(),
                var status => new DownloadOutcome.Unavailable((int)status),
            };
        }
    }
}

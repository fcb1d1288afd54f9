using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.Entra;
using Weerbaar.Simulator.Start;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Deliveries;

/// <summary>Posts an activity once to whichever process has the turn, with a token, and waits as long as Teams would.</summary>
internal sealed class BotLine(
    HttpClient http, BotList bots, ChannelToken tokens, TheWorld world, Options options, TimeProvider timeProvider)
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(20);

    /// <summary>One attempt. A process that refuses the connection is passed over, as a load balancer would.</summary>
    public async Task<(Attempt Attempt, string? Body)> Post(JsonObject activity)
    {
        var began = timeProvider.GetTimestamp();
        while (true)
        {
            foreach (var bot in bots.InTurn())
            {
                var (attempt, body) = await Post(activity, bot);
                if (attempt.Failure != "refused")
                {
                    return (attempt, body);
                }
            }

            // A bot that the simulator itself starts may be on its way.
            if (!options.Managed || timeProvider.GetElapsedTime(began) > StartPatience)
            {
                return (new Attempt(IdOf(activity), null, null, timeProvider.GetElapsedTime(began).TotalMilliseconds, "refused"), null);
            }

            await Task.Delay(200);
        }
    }

    private async Task<(Attempt Attempt, string? Body)> Post(JsonObject activity, string bot)
    {
        var began = timeProvider.GetTimestamp();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(options.AnswerSeconds), timeProvider);
        Attempt Ended(int? status, string? failure) =>
            new(IdOf(activity), bot, status, timeProvider.GetElapsedTime(began).TotalMilliseconds, failure);
        try
        {
            using var request = Request(activity, bot);
            using var response = await http.SendAsync(request, patience.Token);
            var body = await response.Content.ReadAsStringAsync(patience.Token);
            return (Ended((int)response.StatusCode, null), body);
        }
        catch (OperationCanceledException)
        {
            return (Ended(null, "late"), null);
        }
        catch (HttpRequestException failed)
        {
            var refused = failed.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused };
            return (Ended(null, refused ? "refused" : "cut"), null);
        }
        catch (IOException)
        {
            return (Ended(null, "cut"), null);
        }
    }

    private HttpRequestMessage Request(JsonObject activity, string bot)
    {
        var organisation = world.Organisation;
        var request = new HttpRequestMessage(HttpMethod.Post, BotList.MessagesAt(bot))
        {
            Content = new StringContent(activity.ToJsonString(Json.Wire), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.For(ChannelToken.Proper, organisation.ServiceUrl));
        request.Headers.TryAddWithoutValidation("x-ms-conversation-id", (string?)activity["conversation"]?["id"]);
        request.Headers.TryAddWithoutValidation("x-ms-tenant-id", organisation.TenantId);
        return request;
    }

    private static string IdOf(JsonObject activity) => (string?)activity["id"] ?? "";
}

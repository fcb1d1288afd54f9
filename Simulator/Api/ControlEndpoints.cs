using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using System.Xml;
using Weerbaar.Simulator.BotProcess;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.Entra;
using Weerbaar.Simulator.Faults;
using Weerbaar.Simulator.Playing;
using Weerbaar.Simulator.Start;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Api;

/// <summary>A move of the clock.</summary>
internal sealed record ClockBody(string? Advance, DateTimeOffset? To, long? OffsetSeconds);

/// <summary>The bot's addresses.</summary>
internal sealed record BotsBody(IReadOnlyList<string>? Urls);

/// <summary>How the bot is to be stopped.</summary>
internal sealed record RestartBody(bool Kill);

/// <summary>Whether the old key stays published.</summary>
internal sealed record RolloverBody(bool KeepOld = true);

/// <summary>In which way the id tokens to come are wrong.</summary>
internal sealed record SignInBody(string Way);

/// <summary>A certificate, in PEM, that is uploaded to the registration.</summary>
internal sealed record CertificateBody(string Pem);

/// <summary>Clock, bots, faults, keys, and a fresh start.</summary>
internal static class ControlEndpoints
{
    public static void MapControls(this IEndpointRouteBuilder api)
    {
        api.MapGet("/clock", (WorldViews views) => Results.Json(views.Clock()));
        api.MapPost("/clock", async (ClockBody body, Clocks clocks, WorldViews views, HttpContext http) =>
        {
            var bots = await clocks.Move(body, http.RequestAborted);
            var json = views.Clock();
            json["bots"] = bots;
            return Results.Json(json);
        });
        api.MapGet("/bot", (WorldViews views) => Results.Json(views.Bot()));
        api.MapPost("/bots", Bots);
        api.MapPost("/bot/restart", Restart);
        api.MapPost("/keys/rollover", (RolloverBody body, KeyRing keys) => Results.Json(new { kid = keys.RollOver(body.KeepOld) }));
        api.MapPost("/sign-in", (SignInBody body, SignIns signIns) =>
        {
            signIns.Way = IdToken.Ways.Contains(body.Way)
                ? body.Way
                : throw new ImpossibleException(400, "BadRequest", $"way is one of {string.Join(", ", IdToken.Ways)}.");
            return Results.Json(new { way = signIns.Way });
        });
        api.MapPost("/certificates", (CertificateBody body, TheWorld world) =>
        {
            using var certificate = X509Certificate2.CreateFromPem(body.Pem);
            var der = Convert.ToBase64String(certificate.RawData);
            world.Change(c => c.Put(c.State.Organisation with { Certificates = [.. c.State.Organisation.Certificates, der] }));
            return Results.Json(new { thumbprint = certificate.GetCertHashString(HashAlgorithmName.SHA256) });
        });
        api.MapPost("/reset", Reset);
        MapFaults(api);
    }

    private static void MapFaults(IEndpointRouteBuilder api)
    {
        api.MapPost("/faults", (Fault body, FaultList faults) => faults.Add(body) switch
        {
            { Added: { } added } => Results.Json(added),
            var refused => throw new ImpossibleException(400, "BadRequest", refused.Wrong!),
        });
        api.MapGet("/faults", (FaultList faults) => Results.Json(new { faults = faults.All() }));
        api.MapDelete("/faults/{id}", (string id, FaultList faults) => faults.Remove(id)
            ? Results.Json(new JsonObject())
            : throw new ImpossibleException(404, "UnknownFault", $"There is no fault {id}."));
        api.MapDelete("/faults", (FaultList faults) =>
        {
            faults.Clear();
            return Results.Json(new JsonObject());
        });
        api.MapGet("/violations", (long? after, Violations violations) => Results.Json(new { violations = violations.After(after ?? 0) }));
        api.MapDelete("/violations", (Violations violations) =>
        {
            violations.Clear();
            return Results.Json(new JsonObject());
        });
    }

    private static async Task<IResult> Bots(
        BotsBody body, BotList bots, Options options, OpeningDay opening, WorldViews views, HttpContext http)
    {
        if (options.Managed)
        {
            throw new ImpossibleException(409, "Managed", "The simulator starts the bot itself.");
        }

        bots.Urls = body.Urls ?? [];
        if (bots.Urls.Count > 0)
        {
            await opening.Play(http.RequestAborted);
        }

        return Results.Json(views.Bot());
    }

    private static async Task<IResult> Restart(RestartBody body, BotChild child, Options options, WorldViews views, HttpContext http)
    {
        if (!options.Managed)
        {
            throw new ImpossibleException(409, "NotManaged", "The bot was started by somebody else.");
        }

        await child.Restart(body.Kill, null, http.RequestAborted);
        return Results.Json(views.Bot());
    }

    private static async Task<IResult> Reset(FreshStart start, WorldViews views, HttpContext http)
    {
        await start.Begin(http.RequestAborted);
        return Results.Json(views.World());
    }
}

/// <summary>The simulated clock, and that of the bots with it.</summary>
internal sealed class Clocks(TheWorld world, BotClocks bots)
{
    public async Task<JsonArray> Move(ClockBody body, CancellationToken cancellationToken)
    {
        world.Change(c =>
        {
            var before = c.State.Organisation.OffsetSeconds;
            var after = before + Step(body, before);
            if (after < before)
            {
                throw new ImpossibleException(409, "BackInTime", "The clock only goes forward.");
            }

            c.Put(c.State.Organisation with { OffsetSeconds = after });
            c.Tell("clock", new JsonObject { ["now"] = c.Now.AddSeconds(after - before).UtcDateTime, ["offsetSeconds"] = after });
        });
        return await bots.Tell(cancellationToken);
    }

    private long Step(ClockBody body, long before) => body switch
    {
        { Advance: { } advance } => (long)Duration(advance).TotalSeconds,
        { To: { } to } => (long)Math.Ceiling((to - world.Now).TotalSeconds),
        { OffsetSeconds: { } offset } => offset - before,
        _ => throw new ImpossibleException(400, "BadRequest", "Give advance, to or offsetSeconds."),
    };

    private static TimeSpan Duration(string iso)
    {
        try
        {
            return XmlConvert.ToTimeSpan(iso);
        }
        catch (FormatException)
        {
            throw new ImpossibleException(400, "BadRequest", $"'{iso}' is no ISO 8601 duration.");
        }
    }
}

namespace Weerbaar.Hosting.Health;

/// <summary>Says whether the process runs, and whether it can take a turn. Open to everybody; says nothing else.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("live"));
        endpoints.MapGet("/health/ready", async (Readiness readiness, CancellationToken ct) =>
            await readiness.FindMissingAsync(ct) is { Count: > 0 } missing
                ? Results.Text($"not ready: {string.Join(", ", missing)}", statusCode: StatusCodes.Status503ServiceUnavailable)
                : Results.Text(Ready(readiness)));
    }

    private static string Ready(Readiness readiness) => string.Join(
        ", ", new[] { "ready", readiness.HasOldKeys ? "with old keys" : null, readiness.HasNoSignIn ? "without sign-in" : null }
            .OfType<string>());
}

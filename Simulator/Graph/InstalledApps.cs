using System.Text.Json.Nodes;
using Weerbaar.Simulator.Cards;
using Weerbaar.Simulator.Playing;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Graph;

/// <summary>The app in people's personal scope, seen and put there by Graph (facts 6.2).</summary>
internal sealed class InstalledApps(TheWorld world, Users users, Installing installing)
{
    public JsonObject Catalog(HttpRequest request)
    {
        var organisation = world.Organisation;
        var filter = request.Query["$filter"].ToString();
        var ours = filter.Length == 0 || filter.Contains(organisation.AppId, StringComparison.OrdinalIgnoreCase);
        return new JsonObject { ["value"] = ours ? new JsonArray(App(organisation)) : [] };
    }

    public JsonObject Of(string name, HttpRequest request)
    {
        var (person, organisation) = (users.Find(name), world.Organisation);
        var filter = request.Query["$filter"].ToString();
        var asked = filter.Length == 0
            || filter.Contains(organisation.CatalogId, StringComparison.OrdinalIgnoreCase)
            || filter.Contains(organisation.AppId, StringComparison.OrdinalIgnoreCase);
        if (!asked || person.App == AppState.NotInstalled)
        {
            return new JsonObject { ["value"] = new JsonArray() };
        }

        var installation = new JsonObject { ["id"] = $"{person.Id}##{organisation.CatalogId}" };
        if (request.Query["$expand"].ToString().Contains("teamsApp", StringComparison.Ordinal))
        {
            installation["teamsApp"] = App(organisation);
        }

        return new JsonObject { ["value"] = new JsonArray(installation) };
    }

    /// <summary>Installs; the bot hears of it by its own activities a moment later.</summary>
    public void Install(string name, JsonNode? body)
    {
        var person = users.Find(name);
        DemandOurs(body);

        if (!person.Enabled)
        {
            throw new GraphRefusedException(403, "Forbidden", "The user cannot get the app.");
        }

        if (person.App != AppState.NotInstalled)
        {
            throw new GraphRefusedException(409, "Conflict", "The app is already installed.", Rule.AlreadyInstalled);
        }

        _ = Task.Run(() => installing.ForPerson(person.Key, "install"));
    }

    /// <summary>An installation names the app by its catalog id, whether for a person or for a chat.</summary>
    public void DemandOurs(JsonNode? body)
    {
        var bound = body.Text("teamsApp@odata.bind");
        if (bound is null || !bound.EndsWith($"/appCatalogs/teamsApps/{world.Organisation.CatalogId}", StringComparison.OrdinalIgnoreCase))
        {
            throw new GraphRefusedException(
                400, "BadRequest", "teamsApp@odata.bind must name the app by its catalog id.", Rule.GraphRequest);
        }
    }

    private static JsonObject App(Organisation organisation) => new()
    {
        ["id"] = organisation.CatalogId,
        ["externalId"] = organisation.AppId,
        ["displayName"] = organisation.BotName,
        ["distributionMethod"] = "organization",
    };
}

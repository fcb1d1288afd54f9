using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Graph;

/// <summary>People as the directory tells of them (facts 6.1).</summary>
internal sealed partial class Users(TheWorld world)
{
    private const int MostGroupIds = 20;

    private static readonly string[] Usual =
        ["businessPhones", "displayName", "givenName", "jobTitle", "mail", "mobilePhone", "officeLocation", "preferredLanguage", "surname",
            "userPrincipalName", "id"];

    public JsonObject One(string name, HttpRequest request)
    {
        var person = Find(name);
        var json = Select(person, request.Query["$select"]);
        json.Insert(0, "@odata.context", "https://graph.microsoft.com/v1.0/$metadata#users/$entity");
        if (request.Query["$expand"].ToString() is { Length: > 0 } expand)
        {
            Expand(json, person, expand, request);
        }

        return json;
    }

    public JsonObject Manager(string name, HttpRequest request)
    {
        var person = Find(name);
        var manager = ManagerOf(person) ?? throw GraphRefusedException.NotFound("manager");
        return AsObject(manager, request.Query["$select"]);
    }

    public JsonObject CheckMemberGroups(string name, JsonNode? body)
    {
        var person = Find(name);
        if (body?["groupIds"] is not JsonArray { Count: > 0 } ids || ids.Count > MostGroupIds)
        {
            throw new GraphRefusedException(400, "Request_BadRequest", $"groupIds takes 1 to {MostGroupIds} ids.", Rule.GraphRequest);
        }

        var groups = world.Organisation.Groups;
        var own = person.Groups.Select(g => groups[g]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = ids.Select(i => i!.ToString()).Where(own.Contains);
        return new JsonObject { ["value"] = new JsonArray([.. found.Select(f => (JsonNode)f)]) };
    }

    /// <summary>A person as a member of something.</summary>
    public static JsonObject AsObject(Person person, string? select)
    {
        var json = Select(person, select);
        json.Insert(0, "@odata.type", "#microsoft.graph.user");
        return json;
    }

    public Person Find(string name) => world.Read(s => s.FindPerson(name)) switch
    {
        null or { Graph: 404 } => throw GraphRefusedException.NotFound(name),
        { Graph: 403 } =>
            throw new GraphRefusedException(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation."),
        var person => person,
    };

    private Person? ManagerOf(Person person) => world.Read(s => s.FindPerson(person.Manager));

    private void Expand(JsonObject json, Person person, string expand, HttpRequest request)
    {
        var match = ManagerExpand().Match(expand);
        if (!match.Success)
        {
            throw new GraphRefusedException(400, "Request_BadRequest", $"Cannot expand '{expand}'.", Rule.GraphRequest);
        }

        var levels = Levels(match.Groups["options"].Value);
        if (levels > 1 && (request.Headers["ConsistencyLevel"] != "eventual" || request.Query["$count"] != "true"))
        {
            throw new GraphRefusedException(
                400, "Request_UnsupportedQuery", "$levels needs ConsistencyLevel: eventual and $count=true.", Rule.GraphRequest);
        }

        var select = SelectWithin().Match(match.Groups["options"].Value).Groups["list"].Value;
        for (var (above, depth, seen) = (ManagerOf(person), 0, new HashSet<string>()); above is not null && depth < levels
            && seen.Add(above.Key); depth++)
        {
            var inner = AsObject(above, select);
            json["manager"] = inner;
            (json, above) = (inner, ManagerOf(above));
        }
    }

    private static int Levels(string options) => LevelsWithin().Match(options) switch
    {
        { Success: false } => 1,
        var found when found.Groups["n"].Value == "max" => 1000,
        var found => int.Parse(found.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static JsonObject Select(Person person, string? select)
    {
        var json = new JsonObject();
        foreach (var name in string.IsNullOrEmpty(select) ? Usual : select.Split(',', StringSplitOptions.TrimEntries))
        {
            json[name] = Property(person, name);
        }

        json["id"] = person.Id;
        return json;
    }

    private static JsonNode? Property(Person person, string name) => name switch
    {
        "id" => person.Id,
        "displayName" => person.Name,
        "givenName" => person.GivenName,
        "surname" => person.Surname,
        "mail" => person.Upn,
        "userPrincipalName" => person.Upn,
        "jobTitle" => person.JobTitle,
        "department" => person.Department,
        "preferredLanguage" => person.PreferredLanguage,
        "accountEnabled" => person.Enabled,
        "userType" => person.Guest ? "Guest" : "Member",
        "businessPhones" => new JsonArray(),
        "mobilePhone" or "officeLocation" or "usageLocation" or "companyName" or "employeeId" => null,
        _ => throw new GraphRefusedException(
            400, "BadRequest", $"Could not find a property named '{name}' on type 'microsoft.graph.user'.", Rule.GraphRequest),
    };

    [GeneratedRegex(@"^manager(\((?<options>.*)\))?$")]
    private static partial Regex ManagerExpand();

    [GeneratedRegex(@"\$select=(?<list>[^;)]*)")]
    private static partial Regex SelectWithin();

    [GeneratedRegex(@"\$levels=(?<n>max|\d+)")]
    private static partial Regex LevelsWithin();
}

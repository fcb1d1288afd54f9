namespace Weerbaar.Tests.Door;

/// <summary>Changes one thing in a JSON document, anywhere in it, as no client would.</summary>
internal static class Mutation
{
    public static void Apply(JsonObject document, Random random)
    {
        var places = Places(document).ToList();
        var (owner, name, index) = places[random.Next(places.Count)];
        if (random.Next(5) == 0)
        {
            Remove(owner, name, index);
            return;
        }

        var odd = Odd(random);
        if (owner is JsonObject fields)
        {
            fields[name!] = odd;
        }
        else if (random.Next(2) == 0)
        {
            ((JsonArray)owner)[index] = odd;
        }
        else
        {
            ((JsonArray)owner).Add(odd);
        }
    }

    private static void Remove(JsonNode owner, string? name, int index)
    {
        if (owner is JsonObject fields)
        {
            fields.Remove(name!);
        }
        else
        {
            ((JsonArray)owner).RemoveAt(index);
        }
    }

    private static IEnumerable<(JsonNode Owner, string? Name, int Index)> Places(JsonNode? node)
    {
        var inner = node switch
        {
            JsonObject fields => fields.SelectMany(field => Places(field.Value).Prepend((fields, field.Key, 0))),
            JsonArray list => list.SelectMany((item, index) => Places(item).Prepend((list, null, index))),
            _ => [],
        };
        return inner;
    }

    private static JsonNode? Odd(Random random) => random.Next(16) switch
    {
        0 => null,
        1 => 5,
        2 => -1.5,
        3 => true,
        4 => "",
        5 => "../../x/y#z?a=b",
        6 => new string('a', 20_000),
        7 => new JsonArray(),
        8 => new JsonObject(),
        9 => new JsonArray(null, null),
        10 => new JsonObject { ["a"] = null, ["verb"] = 3, ["ids"] = "x", ["content"] = new JsonArray() },
        11 => "\u0000\u202E\uFFFD</at><quoted",
        12 => "<at>x</at>".PadRight(3_000, '<'),
        13 => new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<img src=x" }, "x", 7),
        14 => "kept:aaaaaaaaaaaaaaaaaaaaaaaaaa/b",
        _ => "https://169.254.169.254/latest",
    };
}

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>Who acts, how often in hundredths, and who sits in which channel.</summary>
internal static class People
{
    public const string Monitoring = "monitoring", Team = "team", Group = "overleg";

    private static readonly (string Key, int Share)[] Shares =
        [("sanne", 36), ("liam", 16), ("joris", 8), ("ilse", 6), ("marijke", 12), ("karim", 3), ("noor", 9), ("emma", 5), ("fatima", 3),
            ("hans", 2)];

    private static readonly Dictionary<string, string[]> Channels =
        new() { [Monitoring] = ["noor", "emma"], [Team] = ["sanne", "liam", "marijke", "ilse"], [Group] = ["sanne", "liam", "noor"] };

    public static IReadOnlyList<string> All { get; } = [.. Shares.Select(share => share.Key)];

    /// <summary>Those whose work is other people's cases: what they type is not about themselves.</summary>
    public static bool IsOfficer(string person) => person is "noor" or "emma";

    /// <summary>Who has no part in the cases of others.</summary>
    public static bool IsPlain(string person) => person is "sanne" or "liam";

    /// <summary>The channels and the group chat that they are in.</summary>
    public static IReadOnlyList<string> PlacesOf(string person) =>
        [.. Channels.Where(channel => channel.Value.Contains(person)).Select(channel => channel.Key)];

    public static string[] In(string channel) => Channels.GetValueOrDefault(channel, ["ilse"]);

    public static string Any(Random random)
    {
        var at = random.Next(Shares.Sum(share => share.Share));
        foreach (var (key, share) in Shares)
        {
            if (at < share)
            {
                return key;
            }

            at -= share;
        }

        return Shares[0].Key;
    }
}

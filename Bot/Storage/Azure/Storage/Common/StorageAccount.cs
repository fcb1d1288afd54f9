using System.Globalization;

namespace Azure.Storage;

/// <summary>
/// An account's name, key and addresses as a connection string names them, or Azurite's well-known ones.
/// </summary>
/// <param name="Name">The account.</param>
/// <param name="Key">Base64.</param>
/// <param name="Settings">What the connection string says.</param>
internal sealed record StorageAccount(string Name, string Key, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>Azurite's published account; it opens nothing but an emulator.</summary>
    private const string EmulatorName = "devstoreaccount1",
        EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly Dictionary<string, int> EmulatorPorts = new(StringComparer.Ordinal)
    {
        ["Blob"] = 10000,
        ["Queue"] = 10001,
        ["Table"] = 10002,
    };

    /// <exception cref="FormatException">It is no connection string of a storage account with a key.</exception>
    public static StorageAccount Parse(string connectionString)
    {
        var settings = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(setting => setting.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
        if (settings.GetValueOrDefault("UseDevelopmentStorage") == "true")
            return new StorageAccount(EmulatorName, EmulatorKey, settings);
        if (settings.TryGetValue("AccountName", out var name) && settings.TryGetValue("AccountKey", out var key))
            return new StorageAccount(name, key, settings);
        throw new FormatException("A storage connection string names AccountName and AccountKey.");
    }

    /// <summary>The address of one of the three: "Blob", "Queue" or "Table".</summary>
    public Uri Endpoint(string service)
    {
        if (Settings.TryGetValue($"{service}Endpoint", out var endpoint))
            return new Uri(endpoint);
        if (Settings.ContainsKey("UseDevelopmentStorage"))
            return new Uri(string.Create(CultureInfo.InvariantCulture,
                $"http://127.0.0.1:{EmulatorPorts[service]}/{Name}"));
        var scheme = Settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = Settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return new Uri($"{scheme}://{Name}.{service.ToLowerInvariant()}.{suffix}");
    }
}

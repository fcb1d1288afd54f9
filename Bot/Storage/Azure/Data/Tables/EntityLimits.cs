namespace Azure.Data.Tables;

/// <summary>
/// The service's limits, with the service's codes, before anything is sent: the emulator does not hold to them, and a
/// test against it would promise what production refuses.
/// </summary>
internal static class EntityLimits
{
    public const int MaxActions = 100, MaxPayload = 4 * 1024 * 1024;

    private const int MaxEntity = 1024 * 1024, MaxProperty = 64 * 1024, MaxProperties = 252, MaxKey = 512;

    public static void Check(ITableEntity entity)
    {
        Check(entity.PartitionKey);
        Check(entity.RowKey);
        if (entity is not IEnumerable<KeyValuePair<string, object?>> all)
            return;
        var properties = all.Where(pair =>
            pair.Value is not null
                && pair.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag")).ToList();
        if (properties.Count > MaxProperties)
            throw Refusal("TooManyProperties", $"An entity has at most {MaxProperties} properties.");
        // The documented sum: 4, the keys, and for each property 8, its name and its value, in UTF-16.
        long size = 4 + 2 * (entity.PartitionKey.Length + entity.RowKey.Length);
        foreach (var (name, value) in properties)
            size += 8 + 2 * name.Length + Size(name, value!);
        if (size > MaxEntity)
            throw Refusal("EntityTooLarge", $"An entity has at most {MaxEntity} bytes.");
    }

    public static RequestFailedException Refusal(string code, string text, int status = 400) =>
        new(status, text, code, null);

    private static void Check(string key)
    {
        if (key is null)
            throw Refusal("PropertiesNeedValue", "A key has a value.");
        if (key.Length > MaxKey)
            throw Refusal("KeyValueTooLarge", $"A key has at most {MaxKey} characters.");
        if (key.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c)))
            throw Refusal("OutOfRangeInput", "A key holds a character that is forbidden.");
    }

    private static long Size(string name, object value)
    {
        long size = value switch
        {
            string text => 2L * text.Length,
            byte[] bytes => bytes.Length,
            BinaryData data => data.ToMemory().Length,
            bool => 1,
            int => 4,
            Guid => 16,
            _ => 8,
        };
        if (size > MaxProperty)
            throw Refusal("PropertyValueTooLarge", $"The property {name} has over {MaxProperty} bytes.");
        return value is string or byte[] or BinaryData ? size + 4 : size;
    }
}

namespace Weerbaar.Storage;

/// <summary>
/// Where a row stands. Rows of one partition can be committed together and are read in ordinal order of
/// <paramref name="Row"/>. Both parts follow the key rules of Azure Tables (see <see cref="StorageLimits"/>).
/// </summary>
/// <param name="Partition">1 to 512 UTF-16 characters.</param>
/// <param name="Row">1 to 512 UTF-16 characters.</param>
public readonly record struct RowKey(string Partition, string Row);

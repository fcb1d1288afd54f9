using Azure;

namespace Weerbaar.Records;

/// <summary>A case as it was read.</summary>
internal sealed record StoredCase(CaseHead Head, ETag ETag)
{
    /// <summary>Characters of its row.</summary>
    public int Length { get; init; }

    public Case Case => Head.Case;

    /// <summary>This very operation was committed before: nothing is to be done again.</summary>
    public bool Holds(string operation) => Head.Operations.Contains(operation);
}

using Weerbaar.Cases;

namespace Weerbaar.Records;

/// <summary>What a message brought stands in a case: there it stays, whatever becomes of the message.</summary>
public sealed record SentMessage(string Message, CaseId Case);

namespace Azure.Storage.Queues.Models;

/// <summary>A message that was updated.</summary>
public class UpdateReceipt
{
    /// <summary>Takes the place of the one that was given for the update.</summary>
    public required string PopReceipt { get; init; }

    internal static UpdateReceipt From(Response response) => new()
    {
        PopReceipt = response.Headers.TryGetValue("x-ms-popreceipt", out var receipt)
            ? receipt : throw new RequestFailedException(response.Status, "The answer names no receipt."),
    };
}

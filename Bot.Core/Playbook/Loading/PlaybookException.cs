namespace Weerbaar.Playbook.Loading;

/// <summary>
/// The playbook cannot be used. The message has one line for every fault found, each naming file, line and field.
/// </summary>
public sealed class PlaybookException(string folder, IReadOnlyList<string> faults)
    : Exception($"The playbook in {folder} cannot be used:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}

namespace Weerbaar.Playbook.Understanding;

/// <summary>
/// Shows what the playbook makes of phrases, one a line, for who edits it: text, kinds (best first, with commas), danger
/// (yes, ask, no), intent, why and self-harm (none, own, other, urged), with tabs between.
/// </summary>
public static class ExplainCommand
{
    /// <summary>Reads to the end of the input. Every line in gives one line out, also an empty one.</summary>
    public static async Task RunAsync(TextReader input, TextWriter output, OrganisationPlaybook playbook)
    {
        var reader = new MessageReader(playbook);
        while (await input.ReadLineAsync() is { } line)
        {
            var reading = reader.Read(line);
            await output.WriteLineAsync(string.Join('\t',
                line.Replace('\t', ' '),
                string.Join(',', reading.Kinds),
                reading.Danger.ToString().ToLowerInvariant(),
                IntentNames.Name(reading.Intent),
                reading.Why,
                reading.SelfHarm.ToString().ToLowerInvariant()));
        }

        await output.FlushAsync();
    }
}

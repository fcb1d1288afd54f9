namespace Weerbaar.Benchmarks.Chaos;

/// <summary>Officers take a case up, both at once, write in its log, propose; the manager approves; it is carried out and closed.</summary>
internal sealed class Handling(ChaosHost town, AcceptedLog ledger, Story story, Random random) : Actor(town, ledger, story, random)
{
    private const string Channel = Observation.Channel;

    private static readonly string[] Names = ["Noor van Dijk", "Emma Clarke"];

    public async Task RunAsync()
    {
        await Task.WhenAll(ClaimsAsync(0), ClaimsAsync(1));
        var owner = -1;
        if (!await PatientlyAsync(async () => (owner = OwnerOn(await ChannelAsync())) >= 0))
        {
            return;
        }

        await Task.WhenAll(NotesAsync(0), NotesAsync(1), ConsultsAsync(owner));
        if (await ProposesAsync(owner) && await ApprovesAsync() && await FinishesAsync(owner) && Chance(0.5))
        {
            await ClosesAsync(owner);
        }
    }

    private static int OwnerOn(Message? card) => card is null ? -1 : Array.FindIndex(Names, card.Says);

    /// <summary>Only one of both can have it; the other is told so.</summary>
    private Task ClaimsAsync(int officer) => PatientlyAsync(async () =>
    {
        if (await ChannelAsync() is not { } card)
        {
            return false;
        }

        if (!card.Buttons.Contains("Ik pak dit op"))
        {
            return true;
        }

        await PerhapsTwiceAsync();
        var answer = await PerhapsBothAsync(() => Town.Officers[officer].ClicksAsync(card, "Ik pak dit op", null, Channel));
        if (answer is { Accepted: true, Kind: "card" } && answer.Words.Contains(Names[officer], StringComparison.Ordinal))
        {
            Accepted("claim");
            Reaches(Reached.Claimed);
            return true;
        }

        return answer is { Accepted: true, Kind: "text" };
    });

    private Task NotesAsync(int officer) => OnChannelAsync(officer, "Notitie maken", word => new() { ["text"] = word }, "note");

    private Task ConsultsAsync(int owner) => OnChannelAsync(
        owner, "Overleg vastleggen", word => new() { ["with"] = "employee,manager", ["outcome"] = word }, "consultation");

    private async Task<bool> ProposesAsync(int owner) => await DoneAsync(
        OnChannelAsync(owner, "Voorstel doen", word => new() { ["options"] = "safety-plan", ["reason"] = word }, "proposal"),
        Reached.Proposed);

    private async Task<bool> ApprovesAsync() => await DoneAsync(
        FillsAsync(Town.Decider, DeciderAsync, "Goedkeuren", _ => [], "approval"), Reached.Approved);

    private Task<bool> FinishesAsync(int owner) => OnChannelAsync(
        owner, "Actie afronden", word => new() { ["end"] = "done", ["outcome"] = word }, "action");

    private async Task<bool> ClosesAsync(int owner) => await DoneAsync(
        OnChannelAsync(owner, "Zaak afsluiten", _ => [], "closing"), Reached.Closed);

    private Task<bool> OnChannelAsync(int officer, string button, Func<string, Dictionary<string, string>> inputs, string kind) =>
        FillsAsync(Town.Officers[officer], ChannelAsync, button, inputs, kind, Channel);

    private async Task<bool> DoneAsync(Task<bool> step, Reached reached)
    {
        if (!await step)
        {
            return false;
        }

        Reaches(reached);
        return true;
    }

    private async Task<Message?> ChannelAsync() => (await Town.Officers[0].SeesAsync(Channel, 60))
        .LastOrDefault(message => message.FromBot && message.Says($"Zaak {Story.Number}") && message.Buttons.Count > 0);

    private async Task<Message?> DeciderAsync() => (await Town.Decider.SeesAsync(newest: 60))
        .LastOrDefault(message => message.FromBot && message.Says($"Zaak {Story.Number}") && message.Buttons.Count > 0);
}

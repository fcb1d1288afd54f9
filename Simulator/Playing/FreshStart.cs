using Weerbaar.Simulator.BotProcess;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.Faults;
using Weerbaar.Simulator.Start;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Playing;

/// <summary>Everything as on the first day, the managed bot's store included.</summary>
internal sealed class FreshStart(
    TheWorld world, Seed seed, Places places, Options options, BotChild child, BotList bots, OpeningDay opening, FaultList faults,
    Violations violations)
{
    public async Task Begin(CancellationToken cancellationToken)
    {
        faults.Clear();
        violations.Clear();
        if (options.Managed)
        {
            await child.Restart(kill: true, Forget, cancellationToken);
        }
        else
        {
            Forget();
        }

        if (bots.Urls.Count > 0)
        {
            await opening.Play(cancellationToken);
        }
    }

    private void Forget()
    {
        world.Reset(seed);
        Wipe(places.BotStore);
        Wipe(Path.Combine(places.Folder, "files"));
        Directory.CreateDirectory(Path.Combine(places.Folder, "files"));
    }

    private static void Wipe(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

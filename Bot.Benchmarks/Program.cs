using Weerbaar.Benchmarks.Chaos;

return args switch
{
    ["chaos", .. var rest] => await ChaosCommand.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("chaos [--rounds 2] [--seconds 20] [--bots 2] [--reporters 4] [--seed n] [--outage 5] [--dropped]   kills, faults and outages under load");
    return 2;
}

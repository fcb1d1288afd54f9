using Weerbaar.Benchmarks.Chaos;
using Weerbaar.Benchmarks.Lists;

return args switch
{
    ["chaos", .. var rest] => await ChaosCommand.RunAsync(rest),
    ["lists", .. var rest] => await ListsCommand.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("chaos [--rounds 2] [--seconds 20] [--bots 2] [--reporters 4] [--seed n] [--outage 5] [--dropped]   kills, faults and outages under load");
    Console.WriteLine("lists [--cases 100,2000,100000]   what a page of each list costs in storage calls while the lists grow");
    return 2;
}

using Weerbaar.Benchmarks.Chaos;
using Weerbaar.Benchmarks.Learning;
using Weerbaar.Benchmarks.Lists;
using Weerbaar.Benchmarks.RandomPerson;
using Weerbaar.Benchmarks.Speed;
using Weerbaar.Benchmarks.Speed.Bare;

return args switch
{
    ["chaos", .. var rest] => await ChaosCommand.RunAsync(rest),
    ["learn", .. var rest] => LearnCommand.Run(rest),
    ["lists", .. var rest] => await ListsCommand.RunAsync(rest),
    ["person", .. var rest] => await PersonCommand.RunAsync(rest),
    ["speed", .. var rest] => await SpeedCommand.RunAsync(rest),
    ["bare", .. var rest] => await BareCommand.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine(
        "chaos [--rounds 2] [--seconds 20] [--bots 2] [--reporters 4] [--seed n] [--outage 60] [--dropped] [--production-times]   kills, faults and outages under load");
    Console.WriteLine(
        "learn [--sittings first,second,third] [--out Bot.Core/Playbook/Municipality/experience.bin]   what the reader learns from lines that people wrote");
    Console.WriteLine("lists [--cases 100,2000,100000]   what a page of each list costs in storage calls while the lists grow");
    Console.WriteLine(
        "person [--acts 20000] [--towns 4] [--seed n] [--first n] [--tell] [--as-found] [--replay script]   a random person through the HTTP door and the strict simulator");
    Console.WriteLine("speed [--quick] [--seconds 3] [--cases 0,10000,100000] [--azure-cases 0,10000] [--connections 1,16,64] [--out docs/performance.md]   "
        + "turns a second, latency, memory and start beside peers");
    Console.WriteLine("bare [--checked]   the limit that \"speed\" measures against, by itself");
    return 2;
}

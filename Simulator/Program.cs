using Weerbaar.Simulator.Start;

Options options;
try
{
    options = Options.Parse(args);
}
catch (Exception wrong) when (wrong is ArgumentException or FormatException)
{
    await Console.Error.WriteLineAsync($"{wrong.Message}\n{Options.Usage}");
    return 2;
}

await using var app = Building.Build(options);
await app.RunAsync();
return 0;

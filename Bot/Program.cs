using Weerbaar.Hosting;

try
{
    return BotCommands.AreMeantBy(args) ? await BotCommands.RunAsync(args) : await BotHost.RunAsync(args);
}
catch (Exception fault) when (StartFault.Of(fault) is { } sentences)
{
    Console.Error.WriteLine(sentences);
    return 1;
}

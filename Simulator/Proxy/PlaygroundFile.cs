using Weerbaar.Simulator.Start;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Proxy;

/// <summary>
/// The Playground's own file about who is who, with people whom the proxy's Graph knows. It wants exactly five others beside
/// the one who plays, and one channel at most.
/// </summary>
internal static class PlaygroundFile
{
    private const string Name = ".m365agentsplayground.yml";
    private static readonly string[] Others = ["sanne", "liam", "marijke", "karim", "noor", "emma"];

    public static void Write(TheWorld world, Options options, Places places)
    {
        var organisation = world.Organisation;
        var (team, me) = (organisation.Team, world.Read(s => s.People[options.PlaygroundAs]));
        var others = world.Read(s => Others.Where(k => k != me.Key).Take(5).Select(k => s.People[k]).ToList());
        var channel = world.Read(s => s.Conversations[team.SelectedChannel]);
        string[] lines =
        [
            "version: \"0.1.1\"",
            $"tenantId: {organisation.TenantId}",
            "bot:",
            $"  id: {organisation.BotId}",
            $"  name: {organisation.BotName}",
            "currentUser:",
            .. Person(me).Select(line => $"  {line}"),
            "users:",
            .. others.SelectMany(o => Person(o).Select((line, at) => at == 0 ? $"  - {line}" : $"    {line}")),
            "personalChat:",
            "  id: a:1playground",
            "groupChat:",
            "  id: 19:playground@thread.v2",
            "  name: Group",
            "team:",
            $"  id: {team.Id}",
            $"  name: {team.Name}",
            $"  aadGroupId: {team.GroupId}",
            "  channels:",
            $"    - id: {channel.Id}",
            $"      name: {channel.Name}",
        ];
        File.WriteAllLines(Path.Combine(places.Folder, Name), lines);
    }

    public static string HowTo(TheWorld world, Options options, Places places) =>
        $"""
        Signing proxy: {Here(world)}/api/messages
        In another terminal, in {places.Folder}:
          npx --yes @microsoft/m365agentsplayground@0.2.28 start -c msteams --dt -e {Here(world)}/api/messages {Where(options)}
        What a bot must be started with: {Here(world)}/api/settings
        """;

    private static string Here(TheWorld world) => $"http://127.0.0.1:{world.Organisation.Port}";

    private static string Where(Options options) =>
        $"-p {new Uri(options.PlaygroundServiceUrl).Port} --su {options.PlaygroundServiceUrl}";

    private static string[] Person(Person person) =>
    [
        $"id: \"{person.Mri}\"",
        $"name: {person.Name}",
        $"userPrincipleName: {person.Upn}",
        $"aadObjectId: {person.Id}",
        $"givenName: {person.GivenName}",
        $"surname: {person.Surname}",
        $"email: {person.Upn}",
    ];
}

using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Weerbaar.Tests.House;

/// <summary>The rooms of the house know only what stands above them (docs/architecture.md).</summary>
public sealed partial class LayersTests
{
    /// <summary>A project of its own.</summary>
    private const string Cards = "AdaptiveCards";

    /// <summary>The one file that names the features (<c>AllFeatures</c>).</summary>
    private const string List = "Features";

    /// <summary>Which features there are, and on which others each builds: exactly what exists, in no circle.</summary>
    private static readonly Dictionary<string, string[]> Features = new()
    {
        ["Aftercare"] = ["Intake", "WaitingWords"],
        ["Chat"] = ["Aftercare", "Evidence", "Intake", "OwnCase", "Triage", "WaitingWords"],
        ["Evidence"] = [],
        ["Figures"] = [],
        ["Intake"] = ["Evidence", "OwnCase"],
        ["Learning"] = [],
        ["Meetings"] = [],
        ["Searches"] = ["Intake"],
        ["OwnCase"] = ["Evidence"],
        ["Prevention"] = [],
        ["Response"] = ["Meetings", "Triage"],
        ["TeamTalk"] = ["Figures", "Triage"],
        ["Triage"] = ["Evidence", "Meetings"],
        ["WaitingWords"] = ["Intake"],
    };

    /// <summary>
    /// Those that can go with their folder and their line in that file: nobody else knows them (.ci/without builds the bot so).
    /// </summary>
    private static readonly string[] Alone = ["Learning", "Prevention", "Response", "Searches"];

    /// <summary>From the top down; features build on one another as their own map says.</summary>
    private static readonly string[][] Floors =
    [
        ["Playbook"], ["Cases"], ["Storage"], [Cards], ["Teams"], ["Directories"], ["Records"], ["Jobs"], ["Turns"],
        ["Web"], [.. Features.Keys], [List], ["Outbound"], ["Inbound"], ["Hosting"],
    ];

    /// <summary>What these know is less than what stands above them.</summary>
    private static readonly Dictionary<string, string[]> Only = new()
    {
        ["Cases"] = ["Playbook"],
        ["Storage"] = [],
        [Cards] = [],
        ["Teams"] = [Cards],
        ["Directories"] = [],
        ["Records"] = ["Playbook", "Cases", "Storage"],
        ["Jobs"] = ["Playbook", "Cases", "Storage", "Records"],
    };

    [Fact]
    public void Every_room_knows_only_what_stands_above_it()
    {
        using var house = new House();
        var wrong = house.Types
            .SelectMany(type => Known(type).Select(known => (From: RoomOf(type), To: RoomOf(known), Type: type.FullName)))
            .Where(arrow => arrow.From is not null && arrow.To is not null && arrow.From != arrow.To)
            .Where(arrow => !MayKnow(arrow.From!, arrow.To!))
            .Select(arrow => $"{arrow.Type} ({arrow.From}) knows {arrow.To}")
            .Distinct()
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_room_is_on_the_map()
    {
        using var house = new House();
        var rooms = house.Types.Select(RoomOf).OfType<string>().Distinct();
        Assert.Empty(rooms.Except(Floors.SelectMany(floor => floor)));
    }

    /// <summary>Its support ended: the day something else takes its place, one room is rebuilt (docs/decisions/0009).</summary>
    [Fact]
    public void The_bot_framework_and_its_json_are_known_to_Teams_alone()
    {
        using var house = new House();
        var wrong = house.Types
            .Where(type => RoomOf(type) is not "Teams")
            .SelectMany(type => Known(type).Where(IsOfTheSdk).Select(known => $"{type.FullName} knows {known.FullName}"))
            .Distinct()
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>What features see to in a case they see to by themselves (<c>ICaseUpkeep</c>, <c>ICaseProvisioning</c>).</summary>
    [Fact]
    public void Reconcile_knows_no_feature()
    {
        using var house = new House();
        var known = house.Types
            .Where(type => OuterOf(type).FullName == "Weerbaar.Outbound.Reconciler")
            .SelectMany(Known)
            .Select(RoomOf)
            .ToHashSet();
        Assert.Contains("Cases", known);
        Assert.Empty(known.Intersect(Features.Keys));
    }

    [Fact]
    public void Features_know_one_another_as_their_map_says_and_no_more()
    {
        using var house = new House();
        var arrows = house.Types
            .SelectMany(type => Known(type).Select(known => (From: RoomOf(type), To: RoomOf(known))))
            .Concat(Features.Keys.SelectMany(from => Named(from).Select(to => (From: (string?)from, To: (string?)to))))
            .Where(arrow => arrow.From != arrow.To && Features.ContainsKey(arrow.From ?? "") && Features.ContainsKey(arrow.To ?? ""))
            .Distinct();
        Assert.Equal(
            Features.SelectMany(from => from.Value.Select(to => $"{from.Key} knows {to}")).Order(),
            arrows.Select(arrow => $"{arrow.From} knows {arrow.To}").Order());
    }

    [Fact]
    public void What_can_go_with_its_folder_is_known_to_nobody()
    {
        using var house = new House();
        var known = house.Types
            .SelectMany(type => Known(type).Select(known => (From: RoomOf(type), To: RoomOf(known))))
            .Where(arrow => arrow.From is not List && arrow.From != arrow.To)
            .Select(arrow => arrow.To)
            .Concat(Features.SelectMany(feature => feature.Value));
        Assert.Equal(Alone, Features.Keys.Except(known).Order());
    }

    /// <summary>What two of them share stands below both.</summary>
    [Fact]
    public void No_features_stand_in_a_circle() => Assert.Empty(InCircles(Features));

    [Fact]
    public void A_circle_is_seen_whatever_its_length_and_what_only_leads_to_it_is_none() => Assert.Equal(
        ["Chat", "Intake", "Triage"],
        InCircles(
            new() { ["Chat"] = ["Intake", "Web"], ["Intake"] = ["Triage"], ["Triage"] = ["Chat"], ["Web"] = [], ["Learning"] = ["Chat"] }));

    private static IEnumerable<string> InCircles(Dictionary<string, string[]> map)
    {
        HashSet<string> From(string start)
        {
            var (reached, next) = (new HashSet<string>(), new Stack<string>(map[start]));
            while (next.TryPop(out var one))
            {
                if (reached.Add(one))
                {
                    Array.ForEach(map[one], next.Push);
                }
            }

            return reached;
        }

        return map.Keys.Where(one => From(one).Contains(one));
    }

    /// <summary>Of whom only a constant is used the compiled code says nothing; the source does.</summary>
    private static IEnumerable<string> Named(string feature) => System.IO.Directory
        .EnumerateFiles(Repository.At("Bot", "Features", feature), "*.cs", SearchOption.AllDirectories)
        .SelectMany(file => NamedFeature().Matches(File.ReadAllText(file)))
        .Select(found => found.Groups[1].Value);

    [GeneratedRegex(@"\bFeatures\.(\w+)")]
    private static partial Regex NamedFeature();

    private static bool IsOfTheSdk(TypeReference type) =>
        type.Namespace.StartsWith("Microsoft.Bot.", StringComparison.Ordinal)
            || type.Namespace.StartsWith("Microsoft.Rest", StringComparison.Ordinal)
        || type.Namespace.StartsWith("Newtonsoft.", StringComparison.Ordinal);

    private static bool MayKnow(string from, string to)
    {
        if (Only.TryGetValue(from, out var known))
        {
            return known.Contains(to);
        }

        var (own, other) = (FloorOf(from), FloorOf(to));
        return other < own || (Features.ContainsKey(from) && Features.ContainsKey(to));
    }

    private static int FloorOf(string room) => Array.FindIndex(Floors, floor => floor.Contains(room));

    private static string? RoomOf(TypeReference type)
    {
        var parts = OuterOf(type).Namespace.Split('.');
        return parts is ["Weerbaar", "Features", var feature, ..]
            ? feature : parts is ["Weerbaar", var room, ..] ? room : parts is [Cards] ? Cards : null;
    }

    private static TypeReference OuterOf(TypeReference type) => type.DeclaringType is { } outer ? OuterOf(outer) : type;

    private static IEnumerable<TypeReference> Known(TypeDefinition type) =>
    [
        .. type.BaseType is null ? [] : Flat(type.BaseType),
        .. type.Interfaces.SelectMany(implemented => Flat(implemented.InterfaceType)),
        .. type.Fields.SelectMany(field => Flat(field.FieldType)),
        .. type.Methods.SelectMany(KnownTo),
    ];

    private static IEnumerable<TypeReference> KnownTo(MethodDefinition method) =>
    [
        .. Flat(method.ReturnType),
        .. method.Parameters.SelectMany(parameter => Flat(parameter.ParameterType)),
        .. method.HasBody ? method.Body.Variables.SelectMany(variable => Flat(variable.VariableType)) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(step => Operand(step.Operand)) : [],
    ];

    private static IEnumerable<TypeReference> Operand(object? operand) => operand switch
    {
        TypeReference type => Flat(type),
        MemberReference member => Flat(member.DeclaringType),
        _ => [],
    };

    private static IEnumerable<TypeReference> Flat(TypeReference type) => type is GenericInstanceType generic
        ? [generic.ElementType, .. generic.GenericArguments.SelectMany(Flat)]
        : [type.GetElementType()];

    /// <summary>The bot, the rules that it is built on, and the cards.</summary>
    private sealed class House : IDisposable
    {
        private readonly ModuleDefinition[] _projects =
            [.. Product.Assemblies.Select(project => ModuleDefinition.ReadModule(project.Location))];

        public IEnumerable<TypeDefinition> Types => _projects.SelectMany(project => project.GetTypes());

        public void Dispose() => Array.ForEach(_projects, project => project.Dispose());
    }
}

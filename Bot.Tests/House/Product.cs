using System.Reflection;
using AdaptiveCards;

namespace Weerbaar.Tests.House;

/// <summary>What is deployed: the projects that the rules of the house are about.</summary>
internal static class Product
{
    public static readonly string[] Folders = ["Bot", "Bot.Core", "AdaptiveCards"];

    public static readonly Assembly[] Assemblies = [typeof(Program).Assembly, typeof(Case).Assembly, typeof(AdaptiveCard).Assembly];

    public static IEnumerable<Type> Types => Assemblies.SelectMany(project => project.GetTypes());
}

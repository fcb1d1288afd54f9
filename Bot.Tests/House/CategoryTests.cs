using System.Reflection;
using Xunit.v3;

namespace Weerbaar.Tests.House;

/// <summary>
/// Who asks for the quick tests gets no other: what starts a program, or puts the whole bot behind its door, says that it is end to end
/// (CONTRIBUTING.md).
/// </summary>
public sealed class CategoryTests
{
    [Fact]
    public void A_test_that_starts_a_program_or_the_whole_bot_is_end_to_end()
    {
        using var calls = new CallGraph(typeof(CategoryTests).Assembly);
        var quick = Tests.Where(test => !TraitsOf(test).Contains((EndToEndAttribute.Name, EndToEndAttribute.Value))).ToList();

        Assert.InRange(quick.Count, 500, Tests.Count() - 100);
        Assert.Equal("", string.Join('\n', quick.Where(calls.IsEndToEnd).Select(test => $"{test.ReflectedType!.FullName}.{test.Name}")));
    }

    [Theory]
    [InlineData(typeof(Journeys.FirstStoryTests), true)]
    [InlineData(typeof(Infra.AlertTests), true)]
    [InlineData(typeof(Storage.Azure.Tokens), true)]
    [InlineData(typeof(Storage.Azure.AzureRows), true)]
    [InlineData(typeof(Browser.CardGalleryTests), true)]
    [InlineData(typeof(Chaos.ChaosTests), true)]
    [InlineData(typeof(Cases.FourEyesTests), false)]
    [InlineData(typeof(Door.AlarmTests), true)]
    [InlineData(typeof(Door.OpenReportTests), true)]
    public void What_is_end_to_end_is_found(Type tests, bool isEndToEnd)
    {
        using var calls = new CallGraph(typeof(CategoryTests).Assembly);

        Assert.Equal(isEndToEnd, Tests.Where(test => test.ReflectedType == tests).Any(calls.IsEndToEnd));
    }

    private static IEnumerable<MethodInfo> Tests => typeof(CategoryTests).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false })
        .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttributes().Any(about => about is IFactAttribute)));

    private static IEnumerable<(string Name, string Value)> TraitsOf(MethodInfo test)
    {
        var assembly = (IXunitTestAssembly)TestContext.Current.TestAssembly!;
        var ofClass = ExtensibilityPointFactory.GetClassTraits(
            test.ReflectedType!, new CollectionByRoom(assembly).Get(test.ReflectedType!).Traits);
        return ExtensibilityPointFactory.GetMethodTraits(test, ofClass).SelectMany(
            trait => trait.Value.Select(value => (trait.Key, value)));
    }
}

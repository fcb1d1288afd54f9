using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.House;

/// <summary>In which order a case is seen to stands in one place: none depends on which one is found first.</summary>
[EndToEnd]
public sealed class UpkeepTests
{
    [Fact]
    public async Task Each_has_a_moment_of_its_own_and_each_moment_somebody_who_sees_to_it()
    {
        await using var door = await Stillness.StartAsync();

        Assert.Equal(Enum.GetValues<UpkeepMoment>(), door.Get<IEnumerable<ICaseUpkeep>>().Select(each => each.Moment).Order());
    }
}

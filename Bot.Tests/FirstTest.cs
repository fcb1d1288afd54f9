namespace Weerbaar.Tests;

public sealed class FirstTest
{
    [Fact]
    public void The_tests_run() => Assert.NotNull(typeof(Program).Assembly);
}

using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

/// <summary>100,000 random steps by random people in random roles; docs/invariants.md holds after each of them.</summary>
public sealed class InvariantTests(ITestOutputHelper output)
{
    private const int Cases = 1_000;
    private const int StepsPerCase = 100;

    [Fact]
    public void What_is_always_true_of_a_case_is_true_after_every_random_step()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        var done = 0;
        for (var number = 0; number < Cases; number++)
        {
            var at = Monday.AddHours(random.Next(0, 200));
            var affected = random.Next(7) switch
            {
                0 => null,
                1 => Colleague.Person,
                2 => Officer.Person,
                3 => Manager.Person,
                _ => Employee.Person,
            };
            var told = new CaseBuilder(Employee, affected, at, Report((RouteChoice)random.Next(3)));
            for (var step = 0; step < StepsPerCase; step++)
            {
                at = at.AddMinutes(random.Next(-5, 2_000));
                var before = told.Case;
                var command = Steps.Any(random, before);
                var actor = Steps.Somebody(random, before, command);
                var refusal = told.Do(actor, at, command);
                done += refusal is null ? 1 : 0;
                Invariants.Check(told, before, actor, command, refusal, $"seed {seed}, case {number}, step {step}");
            }

            Assert.Equivalent(told.Case, CaseProjection.All(told.Events), strict: true);
        }

        output.WriteLine($"{done} of {Cases * StepsPerCase} steps changed something or were so already");
        Assert.True(done > Cases * StepsPerCase / 20, "Hardly any random step is accepted: the test proves nothing.");
    }
}

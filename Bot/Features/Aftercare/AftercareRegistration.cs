using Weerbaar.Features.Intake.Safety;

namespace Weerbaar.Features.Aftercare;

/// <summary>Puts what aftercare's handlers share among the services; the handlers are found by themselves.</summary>
internal static class AftercareRegistration
{
    public static IServiceCollection AddAftercare(this IServiceCollection services) => services
        .AddSingleton(new PrivateFields(AftercareVerbs.Answer))
        .AddSingleton<ContactLine>()
        .AddSingleton<OneCheckIn>()
        .AddSingleton<AskedElsewhere>(services => services.GetRequiredService<OneCheckIn>().IsElsewhereAsync)
        .AddSingleton<AftercareCommand>();
}

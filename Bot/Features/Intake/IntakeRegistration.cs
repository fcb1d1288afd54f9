using Weerbaar.Features.Intake.Safety;

namespace Weerbaar.Features.Intake;

/// <summary>Puts the entry points of the intake among the services; its actions are found by themselves.</summary>
internal static class IntakeRegistration
{
    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<ReportStart>()
        .AddSingleton<ReportText>()
        .AddSingleton<FollowUp>()
        .AddSingleton<ReportFiles>()
        .AddSingleton<DangerTalk>()
        .AddSingleton<RunningAlarms>()
        .AddSingleton<RunningAlarm>(services => services.GetRequiredService<RunningAlarms>().FindAsync)
        .AddSingleton<ReportStop>();
}

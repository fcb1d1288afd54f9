using Weerbaar.Features.Triage;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Entering;

/// <summary>
/// Whatever dialog or form shows the words of a report or the name of a file, opened or shown again after a fault: a look was recorded
/// (D9). Over all that the bot has, by everybody who may open it, wherever the case has come.
/// </summary>
[Collection(AtTheDoor.Name)]
public sealed class ContentLooksTests(Doorway doorway)
{
    private const string Mark = "kenmerkacht";

    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData("reported")]
    [InlineData("proposed")]
    [InlineData("approved")]
    [InlineData("closed")]
    public async Task D9_Every_dialog_that_shows_content_records_a_look_each_time_also_when_it_is_shown_again(string stage)
    {
        var sanne = _door.Person("Sanne");
        var @case = await _door.AtStageAsync(sanne, stage, $"hij noemt me {Mark}");
        var shown = new HashSet<string>();
        foreach (var person in new[] { _door.Noor, sanne.Manager, sanne })
        {
            foreach (var dialog in _door.Get<IEnumerable<ICaseUseCase>>().OfType<ICaseDialog>().OrderBy(
                dialog => dialog.Verb is "own-withdraw" or OfficersVerbs.Close))
            {
                foreach (var way in (Func<Task<DoorSeen>>[])[() => person.OpensAsync(dialog.Verb, @case),
                    () => person.SendsAsync(dialog.Verb, @case)])
                {
                    var (answered, looks) = await LookedAsync(@case, person, way);
                    var seen = answered with { Messages = [] };
                    Assert.True(
                        looks > 0 || !seen.Says(Mark), $"{person.Name} reads by {dialog.Verb}, and no look was recorded:\n{seen.Words}");
                    shown.UnionWith(seen.Says(Mark) ? [dialog.Verb] : []);
                }
            }
        }

        Assert.Contains("triage-details", shown);
        Assert.Contains("triage-purge", shown);
    }

    private async Task<(DoorSeen Seen, int Looks)> LookedAsync(Case @case, DoorPerson person, Func<Task<DoorSeen>> act)
    {
        var before = await CountAsync();
        return (await act(), await CountAsync() - before);

        async Task<int> CountAsync() =>
            (await _door.Get<AccessLogStore>().ReadAsync(@case.Id, default)).Count(look => look.By.Id.Value == person.Id);
    }
}

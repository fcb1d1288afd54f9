using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.TeamTalk.Talking;

/// <summary>"Prepare discussion": an officer reads what the team would read, and when.</summary>
internal sealed class Preparing(
    TalkStore talks, LessonStore lessons, IndexStore index, CaseStore cases, TeamTalkAccess door, TalkFigures figures)
{
    public async Task<PersonOutcome> ShowAsync(PersonTurn turn, CancellationToken cancellationToken)
    {
        var words = Texts.In(turn.Turn.Language);
        if (turn.Turn.Playbook.TeamTalk is not { } rules || !await door.IsOfficerAsync(turn.Turn.By, cancellationToken))
        {
            return Said(turn, words["Officers.Only"]);
        }

        var state = (await talks.ReadStateAsync(cancellationToken)).State;
        var talk = await FindNextAsync(rules, state, turn, cancellationToken);
        var card = Layout.Card(
            turn.Turn.Language,
            words["Prepare.Title"],
            [
                Layout.Heading(words["Prepare.Title"]),
                Layout.Paragraph(When(words, turn, rules, state)),
                await door.HasChannelAsync(cancellationToken) ? null : Layout.Fault(words["Now.NoChannel"]),
                talk.Cases.Count == 0 ? Layout.Small(words["Prepare.NoCases"]) : null,
                .. new DiscussionCard(
                    talk, await figures.FindAsync(figures.Newest, cancellationToken), turn.Turn.Playbook, turn.Turn.Language).Preview(),
                Layout.Buttons(
                    Button.Execute(words["Prepare.Now"], TalkVerbs.Now),
                    state?.Stopped is true
                        ? Button.Execute(words["Prepare.Resume"], TalkVerbs.Resume)
                        : Button.Execute(words["Silent.Stop"], TalkVerbs.Stop)),
            ]);
        return new PersonOutcome(turn.File) { Posts = [new CardMessage(card, words["Prepare.Title"])] };
    }

    internal static PersonOutcome Said(PersonTurn turn, string text) => new(turn.File) { Posts = [new TextMessage(text)] };

    private static string When(Wording words, PersonTurn turn, TeamTalkRules rules, TalkState? state)
    {
        var every = state?.Every ?? rules.Every;
        var next = new TalkAgenda(rules, every, turn.Turn.Calendar).Next(turn.Turn.Now);
        return state?.Stopped is true || next is null
            ? words["Prepare.Stopped"]
            : words["Prepare.When", turn.Turn.Time(next.Value), words[$"Every.{every}"]];
    }

    private async Task<Discussion> FindNextAsync(
        TeamTalkRules rules, TalkState? state, PersonTurn turn, CancellationToken cancellationToken)
    {
        var number = (state?.Number ?? 0) + 1;
        var ready = new List<DiscussedCase>();
        await foreach (var id in index.ReadSharedAsync(cancellationToken))
        {
            var @case = ready.Count < rules.MostCases ? (await cases.FindAsync(id, cancellationToken))?.Case : null;
            if (@case is { IsWithdrawn: false, Sharing: { IsReady: true, Text: { } text } } && !@case.IsAbout(turn.Turn.By.Id))
            {
                ready.Add(new DiscussedCase(text.Text, @case.Drill, null));
            }
        }

        var before = DiscussionPlan.Before(
            await lessons.ReadAllAsync(cancellationToken).Take(DiscussionPlan.MostLookedAt).ToListAsync(cancellationToken));
        return DiscussionPlan.Of("", number, turn.Turn.Now, rules, before) with { Cases = ready };
    }
}

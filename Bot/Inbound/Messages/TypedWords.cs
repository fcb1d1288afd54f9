using Weerbaar.Features.Intake;
using Weerbaar.Features.Intake.Form;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Inbound.Messages;

/// <summary>
/// What is typed anywhere but in the chat, in a card's field or in a dialog, whatever its button does with it: words of self-harm, and
/// of danger to who types them, are answered in that person's own chat in the same turn (D2, D43).
/// </summary>
internal sealed class TypedWords(MessageReader reader, DangerTalk danger, DangerBeside beside, RunningAlarm alarm) : IPersonAction
{
    /// <summary>The id that says: whoever typed works on the case of another.</summary>
    private const string OfOthers = "of-others";

    public string Verb => PersonVerbs.Typed;

    /// <summary>
    /// The fields whose words want an answer of their own, of those that people type in; null: there are none, as nearly always.
    /// </summary>
    /// <param name="aboutOthers">Who types works on the case of somebody else: danger is not to them.</param>
    public ActionData? Hear(ActionData data, bool aboutOthers)
    {
        var heard =
            data.Inputs.Where(
                input => !data.Chosen.Contains(input.Key)
                    && IsAlarming(input.Value, reader.Read(input.Value), aboutOthers, data.Told.Contains(input.Key))).ToDictionary();
        if (heard.Count == 0)
        {
            return null;
        }

        var ids = new Dictionary<string, string>(data.Ids) { [DangerTalk.With] = data.Verb };
        if (aboutOthers)
        {
            ids[OfOthers] = data.Verb;
        }

        return data with { Verb = PersonVerbs.Typed, Inputs = heard, Ids = ids };
    }

    /// <summary>What the field held already was answered when it was told; the same words in another field are typed anew.</summary>
    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var (field, words, worst) = data.Inputs.Where(input => Held(turn.File.Draft, input.Key) != input.Value.Trim())
            .Select(input => (input.Key, input.Value, Said: reader.Read(input.Value)))
            .OrderByDescending(typed => typed.Said.IsCrisis).ThenByDescending(typed => typed.Said.Danger).FirstOrDefault();
        if (worst is null)
        {
            return new PersonOutcome(turn.File);
        }

        var isAlsoDanger = worst.IsCrisis && !data.Ids.ContainsKey(OfOthers) && beside.IsIn(words, worst);
        var part = field == WhatStep.WhatInput ? Places.Description : field;
        var outcome = danger.Warn(turn with { Alarm = await alarm(turn, cancellationToken) }, worst, data, field, part, isAlsoDanger);
        outcome = worst.InTheirLanguage is { } sentence ? outcome with { Posts = [new TextMessage(sentence), .. outcome.Posts] } : outcome;
        return turn.Turn.Context.IsPersonal ? outcome : outcome with { Posts = [], Privately = outcome.Posts };
    }

    private static string? Held(Draft? draft, string input) =>
        input == WhatStep.WhatInput ? draft?.Description : draft?.Answers.GetValueOrDefault(input);

    /// <summary>
    /// One word in a field of one line is a name, a place or an account, and says no danger; where people tell what happens it may be a
    /// cry. Who works on the case of somebody else says of themselves what is plain only: "nu ook steun voor Sanne" in a proposal is none
    /// of it.
    /// </summary>
    private static bool IsAlarming(string text, Reading said, bool aboutOthers, bool isTold) =>
        (said.SelfHarm is SelfHarm.Own && (said.IsPlain || !aboutOthers))
        || (!aboutOthers
        && (said.SelfHarm is not SelfHarm.None || (said.PointsToDanger && (isTold || text.Trim().Any(char.IsWhiteSpace)))));
}

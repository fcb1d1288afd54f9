using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.Learning;

/// <summary>What each measure led to (D27); what nobody knows yet stays open.</summary>
internal sealed class EffectsForm() : CaseForm(EvaluationCard.EffectsVerb, Permission.Evaluate), IAboutOthers
{
    private const string Prefix = "effect-";

    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var (language, words) = (dialog.Turn.Language, Texts.In(dialog.Turn.Language));
        Choice[] effects = [.. Enum.GetNames<Effect>().Select(effect => new Choice(words[$"Effect.{effect}"], effect))];
        return DialogForm.Show(dialog, words["Button.Effects"], Button.Submit(words["Send"], Verb, dialog.Of.Ids()),
        [
            Layout.Paragraph(words["Effects.Intro"]),
            .. dialog.Of.Done().Select(action => new InputChoiceSet(
                Prefix + action.Id, EvaluationMatrix.NameOf(action, dialog.Turn.Playbook).In(language), effects)
            {
                Placeholder = words["Effect.NotYet"],
                Value = dialog.Data.Input(Prefix + action.Id)
                    ?? dialog.Of.Effects.FirstOrDefault(effect => effect.Action == action.Id)?.Effect.ToString(),
            }),
        ]);
    }

    protected override CaseCommand Command(DialogTurn dialog) => new RegisterEffects(
    [
        .. from action in dialog.Of.Done()
           let said = dialog.Data.Input(Prefix + action.Id)
           where said is not null
           select new MeasureEffect(
               action.Id, Enum.TryParse<Effect>(said, out var effect) && Enum.IsDefined(effect) ? effect : Effect.Unknown),
    ]);
}

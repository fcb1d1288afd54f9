namespace Weerbaar.Features.Intake.Form;

/// <summary>What happened, in the sender's own words; what was typed before stands there already.</summary>
internal sealed class WhatStep : FormStep
{
    internal const string WhatInput = "what";

    public override string Id => "what";

    public override bool Compulsory => true;

    public override string Title(DraftView view) => view.Words["What.Title"];

    public override IEnumerable<CardElement?> Body(DraftView view, Typed typed)
    {
        var pieces = view.Draft.ShownTexts().Count(piece => piece.Placed);
        yield return new InputText(WhatInput, view.Words["What.Label"])
        {
            IsMultiline = true,
            MaxLength = DraftChanges.MostOnCard,
            Value = typed.Or(WhatInput, view.Draft.Description),
            Placeholder = view.Words["What.Placeholder"],
        };
        yield return pieces == 0 ? null : Layout.Small(pieces == 1 ? view.Words["What.Pieces.One"] : view.Words["What.Pieces", pieces]);
    }

    public override StepReading Read(DraftView view, ActionData data)
    {
        var typed = data.Input(WhatInput);
        if (typed is null && !DraftIds.IsFresh(data, view.Draft))
        {
            typed = view.Draft.Description;
        }

        var draft = typed is null || DraftIds.IsFresh(data, view.Draft) || DraftChanges.IsReworded(view.Draft.Description, typed)
            ? view.Draft.Retold(typed ?? "")
            : view.Draft.Described(typed).WithPiece(view.Draft.Description, placed: true, view.Draft.ToldIn);
        if (!draft.Fits())
        {
            return new StepReading(view.Draft, [view.Words["Fault.TooMuch"]]);
        }

        return draft.WholeDescription().Length == 0
            ? new StepReading(draft, [view.Words["Fault.What"]])
            : StepReading.Good(draft);
    }

    public override IEnumerable<ReviewLine> Lines(DraftView view)
    {
        if (view.Draft.Description.Length > 0)
        {
            yield return new ReviewLine(view.Words["What.Told"], view.Draft.Description);
        }

        foreach (var line in DraftPieces.Lines(view))
        {
            yield return line;
        }
    }
}

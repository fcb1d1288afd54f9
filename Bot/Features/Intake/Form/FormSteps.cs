namespace Weerbaar.Features.Intake.Form;

/// <summary>The form from its first card to the review: our own steps around the playbook's.</summary>
internal sealed class FormSteps
{
    private readonly List<FormStep> all;
    private readonly DraftView view;

    public FormSteps(DraftView view)
    {
        this.view = view;
        all =
        [
            new AboutStep(),
            new KindsStep(),
            new WhatStep(),
            .. view.Playbook.Steps.Select(step => new QuestionStep(view.Draft.About is About.Colleague ? step.OfColleague() : step)),
            new FilesStep(),
            new RouteStep(),
            new ReviewStep(),
        ];
    }

    public FormStep First => all[0];

    public FormStep Review => all[^1];

    public IReadOnlyList<FormStep> Asked => [.. all.Where(step => step.Applies(view))];

    /// <summary>The step whose card was shown last; one that the playbook no longer has is the first.</summary>
    public FormStep Current => Find(view.Draft.Step) ?? First;

    public FormStep? Find(string? id) => all.Find(step => step.Id == id);

    public FormStep After(FormStep step) => Next(all.SkipWhile(other => other.Id != step.Id).Skip(1)) ?? Review;

    public FormStep Before(FormStep step) => Next(all.TakeWhile(other => other.Id != step.Id).Reverse()) ?? First;

    private FormStep? Next(IEnumerable<FormStep> steps) => steps.FirstOrDefault(step => step.Applies(view));
}

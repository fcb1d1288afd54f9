namespace Weerbaar.Features.Intake.Form;

/// <summary>The form from its first card to the review: our own steps around the playbook's.</summary>
internal sealed class FormSteps
{
    private readonly List<FormStep> _all;
    private readonly DraftView _view;

    public FormSteps(DraftView view)
    {
        this._view = view;
        _all =
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

    public FormStep First => _all[0];

    public FormStep Review => _all[^1];

    public IReadOnlyList<FormStep> Asked => [.. _all.Where(step => step.Applies(_view))];

    /// <summary>The step whose card was shown last; one that the playbook no longer has is the first.</summary>
    public FormStep Current => Find(_view.Draft.Step) ?? First;

    public FormStep? Find(string? id) => _all.Find(step => step.Id == id);

    public FormStep After(FormStep step) => Next(_all.SkipWhile(other => other.Id != step.Id).Skip(1)) ?? Review;

    public FormStep Before(FormStep step) => Next(_all.TakeWhile(other => other.Id != step.Id).Reverse()) ?? First;

    private FormStep? Next(IEnumerable<FormStep> steps) => steps.FirstOrDefault(step => step.Applies(_view));
}

namespace Weerbaar.Playbook;

/// <summary>The units in which a playbook writes a term.</summary>
public enum TermUnit
{
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,

    /// <summary>Hours within the organisation's office hours.</summary>
    WorkingHours,

    /// <summary>Days that are neither weekend, Dutch public holiday nor closed day.</summary>
    WorkingDays,
}

/// <summary>How long something may take, written in a playbook as "5 minutes" or "2 working days".</summary>
public readonly record struct Term(int Amount, TermUnit Unit);

namespace Weerbaar.Playbook.Understanding;

/// <summary>What somebody says who waits.</summary>
public static class Questions
{
    /// <summary>They may sound like one who is in danger ("when will someone get back to me"): only words of danger count there.</summary>
    public static bool IsQuestion(this Intent intent) => intent is Intent.Status or Intent.Readers or Intent.Thanks;
}

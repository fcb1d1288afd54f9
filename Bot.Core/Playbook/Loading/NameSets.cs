namespace Weerbaar.Playbook.Loading;

/// <summary>What a playbook gives names to, in the words of its error messages.</summary>
internal static class NameSets
{
    public const string Kind = "kind";
    public const string Fact = "fact";
    public const string Step = "intake step";
    public const string Question = "question";
    public const string Option = "response option";
    public const string LadderStep = "ladder step";
    public const string Level = "urgency level";
    public const string Deadline = "deadline";
    public const string WordGroup = "group of words";

    public const string Sector = "sector";
    public const string Tip = "tip";

    /// <summary>Each question has its own choices.</summary>
    public static string ChoiceOf(string question) => $"choice of the question '{question}'";
}

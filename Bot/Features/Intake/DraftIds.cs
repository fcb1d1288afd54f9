using System.Globalization;
using Weerbaar.Features.OwnCase;

namespace Weerbaar.Features.Intake;

/// <summary>The ids that buttons of the intake carry, and how they are read: any of them can be forged.</summary>
internal static class DraftIds
{
    public const string Draft = NewDanger.Of;
    public const string Step = "step";

    /// <summary>The draft's revision when the card was drawn.</summary>
    public const string Revision = "v";

    /// <summary>The step was opened from the review: its "next" leads back there.</summary>
    public const string Back = "back";

    public const string Text = "text";

    /// <summary>The message that brought something.</summary>
    public const string Message = "message";

    public const string Place = "place";
    public const string Route = NewDanger.Route;
    public const string Case = "case";

    /// <summary>Of a card that belongs to no draft: what its buttons begin, so that two of them begin one thing.</summary>
    public const string New = "new";

    /// <summary>What one message brought is one part of a draft; several that one click placed are taken back by one, too.</summary>
    public static string Joined(IEnumerable<string> parts) => string.Join(',', parts);

    public static IReadOnlyList<string> Parts(ActionData data) => (data.Ids.GetValueOrDefault(Text) ?? "").Split(',');

    /// <summary>An id of our own shape; anything else leads nowhere and never reaches a key.</summary>
    public static CaseId? CaseOf(ActionData data, string name = Draft) =>
        data.Ids.GetValueOrDefault(name) is { Length: IdGenerator.Length } id && id.All(char.IsAsciiLetterOrDigit)
            ? new CaseId(id)
            : null;

    /// <summary>The card shows the draft as it still is.</summary>
    public static bool IsFresh(ActionData data, Draft draft) =>
        data.Ids.GetValueOrDefault(Revision) == draft.Revision.ToString(CultureInfo.InvariantCulture);

    /// <summary>The card shows the draft as it still is, but for what its sender typed, sent or took back since.</summary>
    public static bool ShowsChoices(ActionData data, Draft draft) => IsFresh(data, draft)
        || (draft.ChosenIn is { } chosen
        && int.TryParse(data.Ids.GetValueOrDefault(Revision), NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            && seen >= chosen && seen < draft.Revision);
}

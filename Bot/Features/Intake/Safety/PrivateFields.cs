namespace Weerbaar.Features.Intake.Safety;

/// <summary>A button of which what is typed in the fields beside it is read by nobody but who typed it (D29).</summary>
internal sealed record PrivateFields(string Verb);

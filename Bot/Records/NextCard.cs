namespace Weerbaar.Records;

/// <summary>A card of the intake that waits until the first answer was read.</summary>
internal enum NextCard
{
    /// <summary>The open step of the form.</summary>
    Step,

    /// <summary>Whether to go on with the report that was open already.</summary>
    Resume,

    /// <summary>After words of self-harm: whether to tell what happened.</summary>
    Gently,
}

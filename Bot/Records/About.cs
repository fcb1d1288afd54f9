namespace Weerbaar.Records;

/// <summary>At whom a report is aimed (D1).</summary>
internal enum About
{
    Myself,
    Colleague,

    /// <summary>The organisation or a location: nobody is the affected employee.</summary>
    Organisation,
}

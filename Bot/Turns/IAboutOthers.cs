namespace Weerbaar.Turns;

/// <summary>
/// A use case in which somebody writes about the case of another, as officers and managers do, or copies what others wrote: words of
/// danger in it are not about the writer.
/// </summary>
internal interface IAboutOthers;

namespace Weerbaar.Features.TeamTalk.Checking;

/// <summary>A piece of a text that may lead to a person. It says where and why; it changes nothing.</summary>
internal sealed record Mark(int Start, int Length, MarkKind Kind, string Text)
{
    public int End => Start + Length;
}

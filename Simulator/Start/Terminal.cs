namespace Weerbaar.Simulator.Start;

/// <summary>The few lines that the simulator prints.</summary>
internal sealed class Terminal(TextWriter writer)
{
    public void Line(string text) => writer.WriteLine(text);
}

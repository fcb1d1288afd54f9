using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Weerbaar.Web;

/// <summary>
/// A piece of a page. Text and the values of attributes are encoded on their way out; there is no other way in, so nobody's
/// words can become markup.
/// </summary>
internal abstract record Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly HashSet<string> Void = ["meta", "link"];

    private Html()
    {
    }

    public static implicit operator Html(string words) => new Words(words);

    /// <summary>An element with what is inside it; a null is left out.</summary>
    public static Element Tag(string name, params IReadOnlyList<Html?> inside) => new(name, [.. inside.OfType<Html>()]);

    public abstract void WriteTo(TextWriter page);

    public sealed record Words(string Text) : Html
    {
        public override void WriteTo(TextWriter page) => Encoder.Encode(page, Text);
    }

    /// <param name="Name">One of ours, never anybody's words.</param>
    public sealed record Element(string Name, IReadOnlyList<Html> Inside) : Html
    {
        private IReadOnlyList<(string Name, string Value)> Attributes { get; init; } = [];

        public Element With(string name, string value) => this with { Attributes = [.. Attributes, (name, value)] };

        public override void WriteTo(TextWriter page)
        {
            page.Write($"<{Name}");
            foreach (var (name, value) in Attributes)
            {
                page.Write($" {name}=\"");
                Encoder.Encode(page, value);
                page.Write('"');
            }

            page.Write('>');
            foreach (var piece in Inside)
            {
                piece.WriteTo(page);
            }

            page.Write(Void.Contains(Name) ? "" : $"</{Name}>");
        }
    }
}

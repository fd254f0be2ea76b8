namespace Oligo.Notation;

/// <summary>An element of an XML document: its local name, its own text, its elements.</summary>
/// <param name="Name">The name without its prefix.</param>
internal sealed record XmlElement(string Name)
{
    /// <summary>The text directly in the element.</summary>
    public string Text { get; set; } = "";

    /// <summary>The elements directly in the element.</summary>
    public List<XmlElement> Children { get; } = [];

    /// <summary>The first element of a name, or <see langword="null"/>.</summary>
    public XmlElement? Child(string name) => Children.Find(child => child.Name == name);
}

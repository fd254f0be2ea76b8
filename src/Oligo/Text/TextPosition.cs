namespace Oligo.Text;

/// <summary>A place in a text as people count it.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column in Unicode code points.</param>
public readonly record struct TextPosition(int Line, int Column);

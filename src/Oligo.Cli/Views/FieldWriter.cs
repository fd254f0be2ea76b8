using Oligo.Cli.Output;
using Spectre.Console;

namespace Oligo.Cli.Views;

/// <summary>Writes labels with texts beside them, folded to the width of the line; below the label where the line is narrow.</summary>
internal sealed class FieldWriter(IAnsiConsole console, int lineWidth)
{
    private const int LabelWidth = 21;
    // Characters between a label that fits no column and a text that fits beside it.
    private const int Gap = 2;

    /// <summary>Lines below this width have no room for a column of labels.</summary>
    public const int NarrowWidth = 60;

    public IAnsiConsole Console { get; } = console;

    public int LineWidth { get; } = lineWidth;

    /// <summary>Writes a field; nothing for an empty text.</summary>
    public void Field(string label, string text)
    {
        if (text.Length == 0)
        {
            return;
        }
        bool isNarrow = LineWidth < NarrowWidth;
        int indent = isNarrow ? Indent(label) : LabelWidth;
        if (!isNarrow && label.Length >= indent && label.Length + Gap + text.Length <= LineWidth)
        {
            Console.WriteLine(label + new string(' ', Gap) + text);
            return;
        }
        string[] lines = [.. TextFolding.Fold(text, LineWidth - indent)];
        // A label that fits no column, or a narrow line, has the text below it.
        bool isBelow = label.Length >= indent || isNarrow;
        Console.WriteLine(isBelow ? label.TrimEnd() : label.PadRight(indent) + lines[0]);
        foreach (string line in isBelow ? lines : lines[1..])
        {
            Console.WriteLine((new string(' ', indent) + line).TrimEnd());
        }
    }

    /// <summary>Writes a text without a label; lines after the first are indented.</summary>
    public void Paragraph(string text, int indent = 0)
    {
        string[] lines = [.. TextFolding.Fold(text, LineWidth - indent)];
        Console.WriteLine(lines[0]);
        foreach (string line in lines[1..])
        {
            Console.WriteLine(new string(' ', indent) + line);
        }
    }

    private static int Indent(string label) => label.Length - label.TrimStart().Length + 2;
}

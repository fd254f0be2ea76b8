namespace Oligo.Notation;

/// <summary>One record of lines: the text of a molecule, and the identifier that its lines state. Immutable and thread-safe.</summary>
public sealed class NotationRecord
{
    internal NotationRecord(string? id, string text, int line, RecordFault fault)
    {
        Id = id;
        Text = text;
        Line = line;
        Fault = fault;
    }

    /// <summary>
    /// The identifier: what precedes a tab, or the first word of a FASTA header; <see langword="null"/> where none is stated.
    /// </summary>
    public string? Id { get; }

    /// <summary>The text of the molecule; its lines are separated by LF.</summary>
    public string Text { get; }

    /// <summary>1-based number of its first line.</summary>
    public int Line { get; }

    /// <summary>Why the lines are not a record that can be read; <see cref="RecordFault.None"/> for nothing.</summary>
    public RecordFault Fault { get; }
}

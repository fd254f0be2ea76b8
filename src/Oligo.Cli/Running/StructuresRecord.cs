using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>A row of <c>oligo structures</c>: one structure after another of a molecule.</summary>
internal sealed class StructuresRecord : RowRecord
{
    /// <summary>What was looked for, in words, and what was found: none is a row, too.</summary>
    public List<(string Kind, SecondaryStructure? Structure)> Found { get; } = [];

    /// <summary>What the row is of.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The structure of the row; <see langword="null"/> for none.</summary>
    public SecondaryStructure? Structure { get; set; }
}

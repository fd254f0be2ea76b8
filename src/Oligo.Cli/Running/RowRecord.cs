using System.Collections.Immutable;
using Oligo.Catalog;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>A row of the input on its way to a row of a table.</summary>
internal class RowRecord
{
    /// <summary>Status of a row that was worked out.</summary>
    public static ReadOnlySpan<byte> Ok => "ok"u8;

    /// <summary>The block that the row is in.</summary>
    public required RowBlock Rows { get; set; }

    /// <summary>0-based index of the row in its block.</summary>
    public int Row { get; set; }

    /// <summary>Code of the first error; <see langword="null"/> for none.</summary>
    public string? Error { get; set; }

    /// <summary>The molecule; <see langword="null"/> for a row in error, and where no column asks for it.</summary>
    public NucleicAcid? Molecule { get; set; }

    /// <summary>The entry of the catalogue that the text names; <see langword="null"/> for a notation.</summary>
    public Drug? Drug { get; set; }

    /// <summary>
    /// Names of the dialects that the row was read as; <see langword="null"/> for a name of the catalogue, and where no column asks for it.
    /// </summary>
    public string? ReadAs { get; set; }

    /// <summary>What was found in the notation.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; set; } = [];

    /// <summary>Why the row cannot be read before its notation is looked at; <see langword="null"/> for nothing.</summary>
    public RowFault? Fault { get; set; }

    /// <summary>Everything that was found in the row: on reading it, and by the command.</summary>
    public virtual IEnumerable<(DiagnosticSeverity Severity, string Code, string Text)> Findings =>
        (Fault is { } fault ? new[] { (DiagnosticSeverity.Error, fault.Code, $"{fault.Code}: {fault.Message}") } : [])
            .Concat(Diagnostics.Select(found => (found.Severity, found.Code, DiagnosticText.WithCode(found))));

    public bool IsGood => Error is null;

    /// <summary>Writes the identifier of a row, or what it is called without one.</summary>
    /// <returns>Whether there was room.</returns>
    public static bool TryWriteId(RowBlock rows, int row, ref CellWriter cells)
    {
        ReadOnlySpan<byte> id = rows.IdOf(row);
        return id.IsEmpty ? cells.TryWriteNumber(rows.DefaultIdOf(row)) : cells.TryWriteText(id);
    }

    /// <summary>Adds the identifier of the row, or what it is called without one.</summary>
    public static void AddId(RowBlock rows, int row, TableRows cells)
    {
        ReadOnlySpan<byte> id = rows.IdOf(row);
        if (id.IsEmpty)
        {
            cells.Add(rows.DefaultIdOf(row));
        }
        else
        {
            cells.Add(id);
        }
    }
}

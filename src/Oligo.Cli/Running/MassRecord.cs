using System.Text;
using Oligo.Batches;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Design;
using Oligo.Reporting;
using Oligo.Text;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>
/// A row of <c>oligo mass</c>: its place in a batch, and its molecule where a column asks for it. Used again for the next row.
/// </summary>
/// <param name="weights">The edition of atomic weights.</param>
internal sealed class MassRecord(AtomicWeights weights) : RowRecord
{
    private SolutionReport? _solution;

    public AtomicWeights Weights { get; } = weights;

    /// <summary>The name of the edition as UTF-8, since every row of NDJSON states it.</summary>
    public byte[] WeightsName { get; } = Encoding.UTF8.GetBytes(weights.Name);

    /// <summary>
    /// The salt form that was asked for, or else that of the name of the row; <see langword="null"/> for none.
    /// </summary>
    public Salt? Salt { get; set; }

    /// <summary>Lengths of all rows of the block.</summary>
    public required StrandBatch Batch { get; init; }

    /// <summary>Sums of all rows of the block.</summary>
    public required StrandBatchMasses Masses { get; init; }

    public required RowResults Results { get; init; }

    /// <summary>Extinction coefficients of all rows of the block; empty where no column asks for them.</summary>
    public double[] Coefficients { get; init; } = [];

    /// <summary>
    /// The extinction coefficient of the row; of a row that a batch does not tell apart it is found from the molecule, which is read again.
    /// NaN for none.
    /// </summary>
    public double Coefficient
    {
        get
        {
            double known = Coefficients[Row];
            NucleicAcid? molecule = !double.IsNaN(known) ? null
                : Molecule ?? (Reading.Read(Rows.ToInputRow(Row)).Result is { Success: true } read ? read.Value : null);
            return molecule is null ? known : ExtinctionCoefficient.Create(molecule).PerMolarCentimetre ?? double.NaN;
        }
    }

    /// <summary>
    /// What the molecule of the row does in solution, worked out once for all its columns; <see langword="null"/> without one.
    /// </summary>
    public SolutionReport? Solution => Molecule is null ? null
        : ReferenceEquals(_solution?.Molecule, Molecule) ? _solution
        : (_solution = SolutionReport.Create(Molecule, Weights));

    /// <summary>How rows are read.</summary>
    public required InputOptions Reading { get; init; }

    public override IEnumerable<(DiagnosticSeverity Severity, string Code, string Text)> Findings =>
        base.Findings.Concat((Molecule is { } molecule ? GapmerValidator.Validate(molecule).Findings : [])
            .Select(found => (found.Severity, found.Code, found.ToString())));

    /// <summary>Whether the row is a mixture of lengths, which has no single isotopic composition.</summary>
    public bool IsMixture => Batch.IsPolydisperse(Row);
}

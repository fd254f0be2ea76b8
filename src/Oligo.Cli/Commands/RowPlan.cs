using System.Text.Json;
using Oligo.Chemistry;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Commands;

/// <summary>What a command adds to a run of rows: its columns, its work, and what is said of its table.</summary>
/// <typeparam name="T">What a row of the table is made from.</typeparam>
/// <param name="Columns">The columns of the table, without those that are kept of the input.</param>
/// <param name="Work">Makes the work from all columns.</param>
/// <param name="Table">What the table is written as.</param>
internal sealed record RowPlan<T>(
    IReadOnlyList<RecordColumn<T>> Columns, Func<IReadOnlyList<RecordColumn<T>>, IRowWork> Work, TableSettings Table)
    where T : RowRecord
{
    /// <summary>Whether a part of the run is a part of the input; else it is a part of the table.</summary>
    public bool PartsAreOfInput { get; init; } = true;

    /// <summary>Files that the command reads beside its inputs: results may not replace them.</summary>
    public IReadOnlyList<string> OtherFiles { get; init; } = [];

    /// <summary>Adds what the manifest says beside what every manifest does; <see langword="null"/> for nothing.</summary>
    public Action<Utf8JsonWriter>? Facts { get; init; }

    /// <summary>Edition of the atomic weights; <see langword="null"/> where there are no masses.</summary>
    public AtomicWeights? Weights { get; init; }

    /// <summary>Evaluation of the isotope abundances; <see langword="null"/> where there are no isotopes.</summary>
    public AbundanceEdition? Abundances { get; init; }

    /// <summary>Says more than the summary after a run, unless it is to be quiet; <see langword="null"/> for nothing.</summary>
    public Action? Say { get; init; }

    /// <summary>The picture beside the table; <see langword="null"/> for none.</summary>
    public PictureFile? Picture { get; init; }
}

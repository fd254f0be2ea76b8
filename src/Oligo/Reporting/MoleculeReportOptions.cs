using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Design;
using Oligo.Notation;
using Oligo.Thermodynamics;

namespace Oligo.Reporting;

/// <summary>What a report of a molecule holds. Immutable and thread-safe.</summary>
public sealed record MoleculeReportOptions
{
    /// <summary>The defaults: free acid and sodium salt with the current atomic weights, no other notations.</summary>
    public static MoleculeReportOptions Default { get; } = new();

    /// <summary>Name of the molecule, or <see langword="null"/>; an entry of the catalogue has its own.</summary>
    public string? Name { get; init; }

    /// <summary>Identifier of the molecule in the table or file that it is of, or <see langword="null"/>.</summary>
    public string? Id { get; init; }

    /// <summary>Its share in a mixture, as stated, or <see langword="null"/>.</summary>
    public string? Share { get; init; }

    /// <summary>The editions of atomic weights that average masses are given for.</summary>
    public ImmutableArray<AtomicWeights> Editions { get; init => field = Checked(value); } = [AtomicWeights.Current];

    /// <summary>A form besides the free acid and the full sodium salt, or <see langword="null"/>.</summary>
    public Salt? Salt { get; init; }

    /// <summary>The notations that the molecule is written in, in this order.</summary>
    public ImmutableArray<INotation> Notations { get; init => field = Checked(value); } = [];

    /// <summary>
    /// Whether strands above <see cref="SolutionReport.LongestFolded"/> nucleotides are folded too, up to the length that
    /// <see cref="StructureSearch"/> takes; off by default.
    /// </summary>
    public bool FoldsLongStrands { get; init; }

    /// <summary>Thresholds of the design rules.</summary>
    public GapmerRuleOptions Rules { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } =
        GapmerRuleOptions.Default;

    private static ImmutableArray<T> Checked<T>(ImmutableArray<T> items)
        where T : class
    {
        items = items.IsDefault ? [] : items;
        return items.Contains(null!) ? throw new ArgumentException("An item of a list is missing.", nameof(items)) : items;
    }
}

using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Thermodynamics;

/// <summary>A rule by which the molar absorption of a strand follows from its sequence. Immutable and thread-safe.</summary>
public sealed partial class ExtinctionMethod
{
    private ExtinctionMethod(string name, string description, string source, ExtinctionRule rule)
    {
        Name = name;
        Description = description;
        Source = source;
        Rule = rule;
    }

    /// <summary>Name by which the method is chosen: <c>nn</c>.</summary>
    public string Name { get; }

    /// <summary>The rule in words.</summary>
    public string Description { get; }

    /// <summary>Who published or uses the rule.</summary>
    public string Source { get; }

    internal ExtinctionRule Rule { get; }

    /// <summary>Whether every nucleotide is read from the table of DNA or RNA, whatever its sugar; otherwise the sugar decides.</summary>
    internal NucleicAcidKind? Forced { get; private init; }

    /// <summary>Whether a step between DNA and RNA has the value of the table of its 3' nucleotide instead of the mean of both.</summary>
    internal bool JunctionByThreePrime { get; private init; }

    /// <summary>Values of A, C, G, T of a sum that has its own; none where the tables of the neighbours have them.</summary>
    internal ImmutableArray<int> DnaValues { get; private init; } = [];

    /// <summary>Values of A, C, G, U of such a sum; none where it knows no RNA.</summary>
    internal ImmutableArray<int> RnaValues { get; private init; } = [];

    /// <summary>Value of deoxyinosine of such a sum.</summary>
    internal int? Inosine { get; private init; }

    /// <summary>Tenths of the sum that count.</summary>
    internal int Tenths { get; private init; } = 10;

    /// <summary>Whether labels are reduced like the bases.</summary>
    internal bool ReducesLabels { get; private init; }

    /// <summary>Per nucleotide, or micrograms for one OD, of rules that do not look at the bases.</summary>
    internal int Constant { get; private init; }

    /// <summary>The method of a name.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <returns>The method, or <see langword="null"/>.</returns>
    public static ExtinctionMethod? Find(string name) =>
        All.FirstOrDefault(method => method.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}

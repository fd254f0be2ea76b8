using System.Collections.Immutable;
using System.Globalization;
using Oligo.Text;

namespace Oligo.Verification;

/// <summary>One thing in which two statements of a molecule differ, and everywhere it does. Immutable and thread-safe.</summary>
public sealed class MoleculeDifference
{
    internal MoleculeDifference(MoleculePart part, string? strand, ImmutableArray<int> positions, string first, string second)
    {
        Part = part;
        Strand = strand;
        Positions = positions;
        First = first;
        Second = second;
    }

    /// <summary>What differs.</summary>
    public MoleculePart Part { get; }

    /// <summary>
    /// The strand, <c>sense</c> or <c>antisense</c>; <see langword="null"/> for a single strand and for a duplex as a whole.
    /// </summary>
    public string? Strand { get; }

    /// <summary>
    /// 1-based positions from the 5' end, of the nucleotide that is or precedes what differs; empty for an end or a whole strand.
    /// </summary>
    public ImmutableArray<int> Positions { get; }

    /// <summary>What the first statement has there.</summary>
    public string First { get; }

    /// <summary>What the second has there.</summary>
    public string Second { get; }

    /// <summary>The difference in words.</summary>
    /// <returns>For example <c>base at positions 3 and 7: C, not mC</c>, with what the first statement has first.</returns>
    public override string ToString()
    {
        string strand = Strand is null ? "" : $"{Strand} strand, ";
        string places = Positions.IsEmpty ? "" : $" at position{(Positions.Length == 1 ? "" : "s")} "
            + Suggestion.List([.. Positions.Select(position => position.ToString(CultureInfo.InvariantCulture))], "and");
        return $"{strand}{Word}{places}: {First}, not {Second}";
    }

    private string Word => Part switch
    {
        MoleculePart.FivePrimeEnd => "5' end",
        MoleculePart.ThreePrimeEnd => "3' end",
        MoleculePart.Pendant => "group beside the chain",
        MoleculePart.Order => "order of strands",
        _ => Part.ToString().ToLowerInvariant(),
    };
}

using System.Globalization;
using Oligo.Search;
using Oligo.Thermodynamics;

namespace Oligo.Design;

/// <summary>A strand of a design that pairs with a stretch of a target from end to end. Immutable and thread-safe.</summary>
public sealed class Candidate
{
    internal Candidate(TargetRecord record, TargetStrand targetStrand, long start, string rna, Strand strand, TargetQuery query)
    {
        Record = record;
        TargetStrand = targetStrand;
        Start = start;
        Rna = rna;
        Strand = strand;
        Query = query;
    }

    /// <summary>The record.</summary>
    public TargetRecord Record { get; }

    /// <summary>The strand of the record that is the RNA.</summary>
    public TargetStrand TargetStrand { get; }

    /// <summary>First base that it pairs with, on the record as it is written, from 1.</summary>
    public long Start { get; }

    /// <summary>Last base that it pairs with.</summary>
    public long End => Start + Query.Length - 1;

    /// <summary>The RNA that it pairs with, 5' to 3'.</summary>
    public string Rna { get; }

    /// <summary>The strand, with its sugars and linkages.</summary>
    public Strand Strand { get; }

    /// <summary>Its bases.</summary>
    public TargetQuery Query { get; }

    /// <summary>Share of G and C among the bases, 0 to 1.</summary>
    public double GcFraction => (double)Query.Sequence.Count(letter => letter is 'G' or 'C') / Query.Length;

    /// <summary>The stretch that RNase H1 prefers; <see langword="null"/> for a strand that it does not act with.</summary>
    /// <param name="rates">The library of the rates; R4b by default.</param>
    public CleavageWindow? FindCleavage(RNaseHRates? rates = null) => CleavageWindow.Create(Rna, Strand, Start, TargetStrand, rates);

    /// <summary>The rules of design that it breaks, motifs among them.</summary>
    /// <param name="options">Thresholds; <see cref="GapmerRuleOptions.Default"/> by default.</param>
    public DesignReport Validate(GapmerRuleOptions? options = null) => GapmerValidator.Validate(Strand, options);

    /// <summary>Record, place and bases.</summary>
    /// <returns>For example <c>NM_000384.2:3249-3268 GCCTCAGTCTGCTTCGCACC</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Record.Id}:{Start}-{End} {Query.Sequence}");
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Oligo.Monomers;

namespace Oligo;

/// <summary>
/// How a strand is built: wings and gap by run-lengths of its sugars, class, backbone and cytosine methylation. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// The gap is the longest run of deoxy sugars, the first of equals, or, where that has fewer than five, a run of five or more that RNase H1
/// acts on, with FANA; everything before and after it is a wing, so a wing may hold single deoxy sugars. A strand is a gapmer when both
/// wings hold a modified sugar at all and the gap has five residues or more, or is the only deoxy run and has three or more.
/// </remarks>
public sealed class StrandArchitecture
{
    private const int LeastGapOfAnyWing = 5;
    private const int LeastGapOfSingleRun = 3;

    private readonly ImmutableArray<Sugar> _sugars;

    private StrandArchitecture(
        ImmutableArray<Sugar> sugars, ImmutableArray<Linkage> linkages, int cytosines, int methylated, bool isCircular)
    {
        IsCircular = isCircular;
        _sugars = sugars;
        Linkages = linkages;
        CytosineCount = cytosines;
        MethylatedCytosineCount = methylated;
        Gap = FindGap(sugars, sugar => sugar.Class == SugarClass.Deoxy);
        if (Gap.Length < LeastGapOfAnyWing && FindGap(sugars, sugar => sugar.SupportsRNaseH) is var analogue
            && analogue.Length >= LeastGapOfAnyWing && analogue.Length < sugars.Length)
        {
            Gap = analogue;
        }
        FivePrimeWing = new SugarRun(0, Gap.Start);
        ThreePrimeWing = new SugarRun(Gap.End, sugars.Length - Gap.End);
        Class = Classify();
    }

    /// <summary>Kind of design.</summary>
    public StrandClass Class { get; }

    /// <summary>Whether the strand is a ring.</summary>
    public bool IsCircular { get; }

    /// <summary>Number of nucleotides.</summary>
    public int Length => _sugars.Length;

    /// <summary>The run of deoxy sugars, or of sugars that RNase H1 acts on, between the wings; empty at 0 if there is none.</summary>
    public SugarRun Gap { get; }

    /// <summary>The nucleotides before the gap.</summary>
    public SugarRun FivePrimeWing { get; }

    /// <summary>The nucleotides after the gap.</summary>
    public SugarRun ThreePrimeWing { get; }

    /// <summary>The sugars in order.</summary>
    public ImmutableArray<Sugar> Sugars => _sugars;

    /// <summary>The linkages between nucleotides, in order; those to groups are left out.</summary>
    public ImmutableArray<Linkage> Linkages { get; }

    /// <summary>Cytosines, methylated or not.</summary>
    public int CytosineCount { get; }

    /// <summary>5-methylcytosines.</summary>
    public int MethylatedCytosineCount { get; }

    /// <summary>One canonical token for each sugar: <c>eeeeeddddddddddeeeee</c>.</summary>
    public string SugarPattern => string.Concat(_sugars.Select(sugar => sugar.Token));

    /// <summary>One canonical token for each linkage: <c>sssssssssssssssssss</c>.</summary>
    public string BackbonePattern => string.Concat(Linkages.Select(linkage => linkage.Token));

    /// <summary>Run-lengths: <c>5-10-5</c> for a gapmer, <c>5-10</c> for a hemimer, else the length.</summary>
    public string RunLengths => Class switch
    {
        StrandClass.Gapmer => Join(FivePrimeWing.Length, Gap.Length, ThreePrimeWing.Length),
        StrandClass.Hemimer => FivePrimeWing.Length > 0 ? Join(FivePrimeWing.Length, Gap.Length) : Join(Gap.Length, ThreePrimeWing.Length),
        _ => Join(Length),
    };

    /// <summary>Looks at a strand.</summary>
    /// <param name="strand">The strand.</param>
    /// <returns>Its architecture.</returns>
    public static StrandArchitecture Create(Strand strand)
    {
        ArgumentNullException.ThrowIfNull(strand);
        var sugars = ImmutableArray.CreateBuilder<Sugar>(strand.Length);
        var linkages = ImmutableArray.CreateBuilder<Linkage>(strand.Length);
        int cytosines = 0;
        int methylated = 0;
        for (int i = 0; i < strand.Length; i++)
        {
            sugars.Add(strand.SugarAt(i));
            Nucleobase nucleobase = strand.BaseAt(i);
            cytosines += nucleobase.IsCytosine ? 1 : 0;
            methylated += nucleobase.Equals(Nucleobase.Methylcytosine) ? 1 : 0;
            int unit = strand.UnitIndex(i);
            int next = unit + 1 == strand.PackedUnits.Length && strand.IsCircular ? 0 : unit + 1;
            bool toNucleotide = next < strand.PackedUnits.Length && !strand.PackedUnits[next].IsGroup;
            if (toNucleotide)
            {
                linkages.Add(strand.Library.Linkages[strand.PackedUnits[unit].LinkageCode]);
            }
        }
        return new StrandArchitecture(sugars.MoveToImmutable(), linkages.DrainToImmutable(), cytosines, methylated, strand.IsCircular);
    }

    /// <summary>
    /// Names of the sugars of the wings, most frequent first: <c>MOE</c>, <c>cEt/MOE</c>; for other classes of all sugars.
    /// </summary>
    public string Chemistry
    {
        get
        {
            IEnumerable<Sugar> named = Class is StrandClass.Gapmer or StrandClass.Hemimer
                ? _sugars.Where((sugar, index) => !Gap.Contains(index) && sugar.Class != SugarClass.Deoxy)
                : _sugars;
            return string.Join('/', named.GroupBy(sugar => sugar.ShortName).OrderByDescending(g => g.Count()).Select(g => g.Key));
        }
    }

    /// <summary>The backbone in words: <c>PS</c>, <c>PO</c>, <c>13 PS, 6 PO</c>; empty for a single nucleotide.</summary>
    public string Backbone
    {
        get
        {
            List<IGrouping<string, Linkage>> kinds = [.. Linkages.GroupBy(linkage => linkage.ShortName).OrderByDescending(g => g.Count())];
            return kinds.Count == 1
                ? kinds[0].Key
                : string.Join(", ", kinds.Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {g.Key}")));
        }
    }

    /// <summary>The class as people say it.</summary>
    public string ClassName => Class switch
    {
        StrandClass.Gapmer => "gapmer",
        StrandClass.Hemimer => "hemimer",
        StrandClass.Mixmer => "mixmer",
        StrandClass.Uniform => "uniform",
        StrandClass.MixedModified => "mixed sugars",
        StrandClass.PhosphorothioateDna => "PS-DNA",
        StrandClass.Dna => "DNA",
        StrandClass.Abasic => "without bases",
        _ => "RNA",
    };

    /// <summary>Runs of equal sugars with their lengths: <c>e5-d10-e5</c>.</summary>
    public string RunPattern
    {
        get
        {
            var text = new StringBuilder();
            for (int i = 0; i < _sugars.Length;)
            {
                int end = i + 1;
                while (end < _sugars.Length && _sugars[end].Equals(_sugars[i]))
                {
                    end++;
                }
                text.Append(i == 0 ? "" : "-").Append(_sugars[i].Token).Append(CultureInfo.InvariantCulture, $"{end - i}");
                i = end;
            }
            return text.ToString();
        }
    }

    /// <summary>Run-lengths, chemistry and class: <c>5-10-5 MOE gapmer</c>, <c>20 PS-DNA</c>, <c>21 RNA</c>.</summary>
    public string Description => Class switch
    {
        StrandClass.Dna or StrandClass.Rna or StrandClass.Abasic => ToString(),
        StrandClass.PhosphorothioateDna => $"{(IsCircular ? "cyclic " : "")}{RunLengths} {ClassName}",
        _ => $"{this} {ClassName}",
    };

    /// <summary>Run-lengths and chemistry.</summary>
    /// <returns>For example <c>5-10-5 MOE</c>, <c>18 MOE</c>.</returns>
    public override string ToString() =>
        Class == StrandClass.Abasic ? ClassName : $"{(IsCircular ? "cyclic " : "")}{RunLengths} {Chemistry}";

    private StrandClass Classify()
    {
        if (Length == 0)
        {
            return StrandClass.Abasic;
        }
        bool anyModified = _sugars.Any(sugar => sugar.Class == SugarClass.Modified);
        bool anyDeoxy = Gap.Length > 0;
        if (!anyModified && anyDeoxy && Gap.Length == Length)
        {
            return Linkages.Length > 0 && Linkages.All(linkage => linkage.Equals(Linkage.Phosphorothioate))
                ? StrandClass.PhosphorothioateDna
                : StrandClass.Dna;
        }
        if (!anyDeoxy)
        {
            bool uniform = _sugars.All(sugar => sugar.Equals(_sugars[0]));
            return uniform ? (_sugars[0].Class == SugarClass.Ribo ? StrandClass.Rna : StrandClass.Uniform) : StrandClass.MixedModified;
        }
        bool five = HoldsWingSugar(FivePrimeWing);
        bool three = HoldsWingSugar(ThreePrimeWing);
        bool isGap = !IsCircular && (Gap.Length >= LeastGapOfAnyWing || (Gap.Length >= LeastGapOfSingleRun && CountDeoxyRuns() == 1));
        // Primers end in ribonucleotides or carry a few: without a phosphorothioate their DNA is not the gap of an antisense strand.
        bool isPrimer = (!anyModified || five != three) && Linkages.All(linkage => linkage.Equals(Linkage.Phosphodiester));
        return (five, three, isGap) switch
        {
            (true, true, true) when !isPrimer => StrandClass.Gapmer,
            (true, false, _) or (false, true, _) when !isPrimer && !IsCircular && Gap.Length >= LeastGapOfAnyWing => StrandClass.Hemimer,
            _ => _sugars.Any(sugar => sugar.Class == SugarClass.Ribo) ? StrandClass.MixedModified : StrandClass.Mixmer,
        };
    }

    private bool HoldsWingSugar(SugarRun run)
    {
        for (int i = run.Start; i < run.End; i++)
        {
            if (_sugars[i].Class != SugarClass.Deoxy)
            {
                return true;
            }
        }
        return false;
    }

    private int CountDeoxyRuns()
    {
        int runs = 0;
        for (int i = 0; i < _sugars.Length; i++)
        {
            runs += _sugars[i].Class == SugarClass.Deoxy && (i == 0 || _sugars[i - 1].Class != SugarClass.Deoxy) ? 1 : 0;
        }
        return runs;
    }

    private static SugarRun FindGap(ImmutableArray<Sugar> sugars, Func<Sugar, bool> isOfGap)
    {
        var gap = new SugarRun(0, 0);
        for (int i = 0; i < sugars.Length; i++)
        {
            int end = i;
            while (end < sugars.Length && isOfGap(sugars[end]))
            {
                end++;
            }
            if (end - i > gap.Length)
            {
                gap = new SugarRun(i, end - i);
            }
            i = Math.Max(i, end - 1);
        }
        return gap;
    }

    private static string Join(params int[] lengths) => string.Join('-', lengths.Select(n => n.ToString(CultureInfo.InvariantCulture)));
}

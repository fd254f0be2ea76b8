using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo.MassSpectrometry;

/// <summary>What fragments of a strand can lose. Immutable and thread-safe.</summary>
/// <remarks>
/// Sources: McLuckey, Van Berkel and Glish, J. Am. Soc. Mass Spectrom. 3 (1992) 60 (bases); Nyakas, Eberle, Stucki and Schurch, J. Am. Soc.
/// Mass Spectrom. 25 (2014) 1155 (NCO-). A base that is bound by carbon, as in pseudouridine, is not lost.
/// </remarks>
internal sealed class FragmentLosses
{
    private static readonly MolecularFormula s_water = MolecularFormula.Parse("H2O");
    private static readonly MolecularFormula s_ammonia = MolecularFormula.Parse("H3N");
    private static readonly MolecularFormula s_isocyanicAcid = MolecularFormula.Parse("CHNO");
    private static readonly MolecularFormula s_metaphosphate = MolecularFormula.Parse("HO3P");
    private static readonly MolecularFormula s_hydrogens = MolecularFormula.Parse("H2");

    private readonly Strand _strand;

    // Kinds of bases that can leave, with the first and the last unit that has each.
    private readonly ImmutableArray<(Nucleobase Base, int First, int Last)> _bases;

    // Free acids of the linkages and terminal phosphates.
    private readonly ImmutableArray<MolecularFormula> _acids;

    public FragmentLosses(Strand strand)
    {
        _strand = strand;
        var bases = new List<(Nucleobase Base, int First, int Last)>();
        var acids = new List<MolecularFormula>();
        Span<int> known = stackalloc int[MonomerCodes.ArrayLength];
        Span<bool> seen = stackalloc bool[MonomerCodes.ArrayLength];
        for (int i = 0; i < strand.PackedUnits.Length; i++)
        {
            PackedUnit unit = strand.PackedUnits[i];
            if (!unit.IsGroup && known[unit.BaseCode] > 0)
            {
                int at = known[unit.BaseCode] - 1;
                bases[at] = bases[at] with { Last = i };
            }
            else if (!unit.IsGroup && strand.Library.Bases[unit.BaseCode] is { IsBoundByNitrogen: true } nucleobase)
            {
                bases.Add((nucleobase, i, i));
                known[unit.BaseCode] = bases.Count;
            }
            if (unit.HasLinkage && !seen[unit.LinkageCode])
            {
                seen[unit.LinkageCode] = true;
                acids.Add(strand.Library.Linkages[unit.LinkageCode].Formula);
            }
        }
        AttachedGroup?[] ends = [strand.FivePrimeGroup, strand.ThreePrimeGroup];
        acids.AddRange(ends.Where(end => end?.Group is { } group && (group.Equals(Group.Phosphate) || group.Equals(Group.Thiophosphate)))
            .Select(end => end!.Formula));
        _bases = [.. bases];
        _acids = [.. acids.Distinct()];
    }

    /// <summary>Most different losses of one fragment.</summary>
    public int MostKinds => Math.Max(1, Math.Max(_bases.Length, _acids.Length));

    /// <summary>What a fragment of a series loses: nothing at all where it cannot lose what the series says.</summary>
    /// <param name="series">The series.</param>
    /// <param name="first">0-based index of its first unit.</param>
    /// <param name="last">0-based index of its last unit.</param>
    public IEnumerable<LostPart> Of(FragmentSeries series, int first, int last) => series.Loss switch
    {
        FragmentLoss.None => [LostPart.None],
        FragmentLoss.Base => BaseAt(series.HasEnd ? last : first),
        FragmentLoss.AnyBase => _bases.Where(kind => Has(kind, first, last)).Select(kind => Lost(kind.Base)),
        FragmentLoss.Water => [new LostPart(s_water, "H2O")],
        FragmentLoss.Ammonia => [new LostPart(s_ammonia, "NH3")],
        FragmentLoss.Metaphosphate => _acids.Select(acid => OfAcid(acid - s_water, series)),
        FragmentLoss.Phosphate => _acids.Select(acid => OfAcid(acid, series)),
        FragmentLoss.IsocyanicAcid => HasPyrimidineEnd() ? [new LostPart(s_isocyanicAcid, "HNCO")] : [],
        FragmentLoss.Amine => AmineOf(last).Select(amine => new LostPart(amine, amine.ToString())),
        _ => Enumerable.Range(first, last - first).SelectMany(AmineOf).Distinct()
            .Select(amine => new LostPart(amine - s_hydrogens, $"{amine}-H2")),
    };

    // A terminal fragment reaches the first unit of the strand or the last, so that a kind is in it if its outermost place is.
    private static bool Has((Nucleobase Base, int First, int Last) kind, int first, int last) =>
        first == 0 ? kind.First <= last : kind.Last >= first;

    private static LostPart Lost(Nucleobase nucleobase) => new(nucleobase.Formula, nucleobase.Symbol, 0, nucleobase.FixedCharge);

    private static LostPart OfAcid(MolecularFormula acid, FragmentSeries series) =>
        new(acid, PhosphorusText(acid), series.Kind == FragmentKind.Small ? acid[Element.Hydrogen] : 1);

    // As it is written in the field: HPO3 and not HO3P.
    private static string PhosphorusText(MolecularFormula acid)
    {
        string text = acid.ToString();
        int count = acid[Element.Hydrogen];
        string hydrogens = count == 1 ? "H" : FormattableString.Invariant($"H{count}");
        bool isPlain = acid[Element.Carbon] == 0 && acid[Element.Phosphorus] == 1 && acid[Element.Boron] == 0
            && text.StartsWith(hydrogens, StringComparison.Ordinal);
        return isPlain ? $"{hydrogens}P{text[hydrogens.Length..].Replace("P", "", StringComparison.Ordinal)}" : text;
    }

    private IEnumerable<LostPart> BaseAt(int unit)
    {
        PackedUnit packed = _strand.PackedUnits[unit];
        return !packed.IsGroup && _strand.Library.Bases[packed.BaseCode] is { IsBoundByNitrogen: true } nucleobase
            ? [Lost(nucleobase)]
            : [];
    }

    private IEnumerable<MolecularFormula> AmineOf(int unit)
    {
        Linkage linkage = _strand.Library.Linkages[_strand.PackedUnits[unit].LinkageCode];
        return linkage.Equals(Linkage.DimethylPhosphorodiamidate) || linkage.Equals(Linkage.PiperazinePhosphorodiamidate)
            ? [linkage.Formula - s_metaphosphate]
            : [];
    }

    private bool HasPyrimidineEnd() =>
        _strand.Length > 0 && (IsPyrimidine(_strand.BaseAt(0)) || IsPyrimidine(_strand.BaseAt(_strand.Length - 1)));

    private static bool IsPyrimidine(Nucleobase nucleobase) => nucleobase.Letter is 'C' or 'T' or 'U';
}

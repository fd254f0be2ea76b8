using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

/// <summary>Makes the fragments of one strand, series by series. Immutable and thread-safe.</summary>
internal sealed class StrandFragments
{
    private static readonly MolecularFormula s_hydrogen = MolecularFormula.Create((Element.Hydrogen, 1));

    private readonly Strand _strand;
    private readonly int _index;
    private readonly bool _isMongo;
    private readonly StrandComposition? _composition;
    private readonly FragmentLosses _losses;

    // Nucleotides before each unit, and of the whole chain.
    private readonly int[] _nucleotidesBefore;

    /// <summary>Prepares a strand.</summary>
    /// <param name="strand">The strand.</param>
    /// <param name="index">1-based index in its molecule.</param>
    /// <param name="convention">How masses are counted.</param>
    public StrandFragments(Strand strand, int index, FragmentConvention convention)
    {
        _strand = strand;
        _index = index;
        _isMongo = (convention & FragmentConvention.Mongo) != 0;
        _losses = new FragmentLosses(strand);
        // A ring has no ends to count from, and sums up to each unit would need one.
        _composition = strand.IsCircular ? null : StrandComposition.Of(strand);
        _nucleotidesBefore = new int[strand.PackedUnits.Length + 1];
        for (int i = 0; i < strand.PackedUnits.Length; i++)
        {
            _nucleotidesBefore[i + 1] = _nucleotidesBefore[i] + (strand.PackedUnits[i].IsGroup ? 0 : 1);
        }
    }

    private int Cuts => _composition is null ? 0 : _strand.PackedUnits.Length - 1;

    /// <summary>Most fragments of a series.</summary>
    /// <param name="series">The series.</param>
    public long MostOf(FragmentSeries series) =>
        (series.Loss is FragmentLoss.AnyBase or FragmentLoss.Metaphosphate or FragmentLoss.Phosphate ? _losses.MostKinds : 1L)
        * series.Kind switch
        {
            FragmentKind.FivePrime or FragmentKind.ThreePrime => Cuts,
            FragmentKind.Internal => (long)Cuts * (Cuts - 1) / 2,
            _ => 1L,
        };

    /// <summary>The fragments of a series: by number; internal ones by their 5' side and then by length.</summary>
    /// <param name="series">The series.</param>
    public IEnumerable<Fragment> Of(FragmentSeries series) => series.Kind switch
    {
        FragmentKind.FivePrime => Enumerable.Range(0, Cuts).SelectMany(end => Between(series, null, end)),
        FragmentKind.ThreePrime => Enumerable.Range(1, Cuts).SelectMany(at => Between(series, Cuts - at, null)),
        FragmentKind.Internal => Enumerable.Range(0, Cuts).SelectMany(start =>
            Enumerable.Range(start + 1, Cuts - start - 1).SelectMany(end => Between(series, start, end))),
        FragmentKind.Molecule => Molecules(series),
        _ => Small(series),
    };

    /// <summary>A fragment of a series from an end; <see langword="null"/> where there is none.</summary>
    /// <param name="series">The series, which loses one thing at most.</param>
    /// <param name="number">1-based number of the linkage that is cut, from the end that the series keeps.</param>
    public Fragment? TerminalAt(FragmentSeries series, int number) =>
        (series.HasEnd ? Between(series, null, number - 1) : Between(series, Cuts - number, null)).FirstOrDefault();

    private IEnumerable<Fragment> Between(FragmentSeries series, int? start, int? end)
    {
        ChainCut? from = start is { } left ? new ChainCut(left, series.Start) : null;
        ChainCut? to = end is { } right ? new ChainCut(right, series.End) : null;
        if ((from is { } first && !_composition!.IsSingleBond(first)) || (to is { } last && !_composition!.IsSingleBond(last)))
        {
            yield break;
        }
        int firstUnit = start is { } before ? before + 1 : 0;
        int lastUnit = end ?? _strand.PackedUnits.Length - 1;
        StrandPart part = _composition!.Between(from, to);
        if (_isMongo && series.MongoHydrogens > 0)
        {
            part = part with { Formula = part.Formula + (series.MongoHydrogens * s_hydrogen) };
        }
        FragmentPlace place = PlaceOf(firstUnit, lastUnit, start is not null, end is not null);
        foreach (LostPart lost in _losses.Of(series, firstUnit, lastUnit))
        {
            if (Make(series, place, part, lost, lastUnit - firstUnit + 1) is { } fragment)
            {
                yield return fragment;
            }
        }
    }

    private IEnumerable<Fragment> Molecules(FragmentSeries series)
    {
        int units = _strand.PackedUnits.Length;
        StrandPart whole = _composition?.Whole
            ?? new StrandPart(_strand.Formula, new ProtonCount { Phosphorus = _strand.AcidicProtons }, _strand.IsPolydisperse);
        FragmentPlace place = PlaceOf(0, units - 1, false, false);
        return _losses.Of(series, 0, units - 1).Select(lost => Make(series, place, whole, lost, units)).OfType<Fragment>();
    }

    private IEnumerable<Fragment> Small(FragmentSeries series)
    {
        var place = new FragmentPlace(_index, 0, 0, _strand.Length, "", "", ' ', ' ', 0, -1);
        return _losses.Of(series, 0, _strand.PackedUnits.Length - 1).Select(lost => new Fragment(
            series, place, new FragmentComposition(lost.Formula, lost.AcidicProtons, new ChargeSites(1, 0, 1)), lost.Name));
    }

    private static Fragment? Make(FragmentSeries series, FragmentPlace place, StrandPart part, LostPart lost, int units)
    {
        MolecularFormula formula = lost.Formula.IsEmpty ? part.Formula : part.Formula - lost.Formula;
        if (formula.HasNegativeCounts)
        {
            return null;
        }
        int acids = Math.Max(0, part.Protons.Net - lost.AcidicProtons + lost.FixedCharge);
        int charged = part.Protons.FixedCharge - lost.FixedCharge;
        int bases = place.Number - (series.Loss is FragmentLoss.Base or FragmentLoss.AnyBase ? 1 : 0);
        var sites = new ChargeSites(acids, bases, units + charged);
        return new Fragment(series, place, new FragmentComposition(formula, acids, sites), lost.Name);
    }

    private FragmentPlace PlaceOf(int firstUnit, int lastUnit, bool isCutAtStart, bool isCutAtEnd)
    {
        int before = _nucleotidesBefore[firstUnit];
        int number = _nucleotidesBefore[lastUnit + 1] - before;
        string startGroups = "";
        for (int unit = firstUnit; isCutAtStart && unit <= lastUnit && _strand.PackedUnits[unit].IsGroup; unit++)
        {
            startGroups += _strand.Units[unit].ToString();
        }
        string endGroups = "";
        for (int unit = lastUnit; isCutAtEnd && unit >= firstUnit && _strand.PackedUnits[unit].IsGroup; unit--)
        {
            endGroups = _strand.Units[unit] + endGroups;
        }
        return new FragmentPlace(
            _index, before + 1, number, _strand.Length, startGroups, endGroups,
            number == 0 ? ' ' : _strand.BaseAt(before).Letter, number == 0 ? ' ' : _strand.BaseAt(before + number - 1).Letter,
            firstUnit, lastUnit);
    }
}

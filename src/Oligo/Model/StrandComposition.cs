using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo;

/// <summary>
/// What the parts of strands add. An instance knows formula, acidic protons and fixed charge of every stretch of one strand between any two
/// cuts, after one pass over its units. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// <para>The sums up to each unit are kept, in columns of what occurs in the strand, so that a stretch is the difference of two rows
/// whatever its length.</para>
/// <para>A fragment is a neutral compound: of the two sides of a cut, the one that keeps the bridge gains a hydrogen and the other loses
/// one, so that both together are the strand. Thus b is the shorter strand with a free hydroxyl, a is b less H2O (less H3N at a 3'-amino
/// sugar), d ends in the acid of the linkage, c is d less H2O; w, x, y and z are their complements. A stretch between two cuts follows the
/// rule of each.</para>
/// </remarks>
internal sealed class StrandComposition
{
    // Protons on phosphorus, those of carboxyl groups, fixed charges, polymers of a mean length.
    private const int ColumnsBesideAtoms = 4;

    private readonly Strand _strand;
    private readonly int _elements;
    private readonly int[] _isotopes;
    private readonly int _width;

    // A row of sums before each unit, one after the last, and one that has the group of the 3' end too.
    private readonly int[] _sums;

    private StrandComposition(Strand strand)
    {
        _strand = strand;
        StrandPart[] parts = [OfEnd(strand.FivePrimeGroup), .. PartsOf(strand), OfEnd(strand.ThreePrimeGroup)];
        var isotopes = new SortedSet<int>();
        foreach (MolecularFormula formula in new HashSet<StrandPart>(parts, ReferenceEqualityComparer.Instance)
            .Select(part => part.Formula))
        {
            _elements = Math.Max(_elements, formula.UsedLength);
            for (int i = 0; i < formula.Labels.Length; i++)
            {
                if (formula.Labels[i] != 0)
                {
                    isotopes.Add(i);
                }
            }
        }
        _isotopes = [.. isotopes];
        _width = _elements + _isotopes.Length + ColumnsBesideAtoms;
        _sums = new int[checked(parts.Length * _width)];
        for (int i = 0; i < parts.Length; i++)
        {
            Span<int> row = _sums.AsSpan(i * _width, _width);
            if (i > 0)
            {
                _sums.AsSpan((i - 1) * _width, _width).CopyTo(row);
            }
            Accumulate(row, parts[i]);
        }
    }

    /// <summary>The whole strand.</summary>
    public StrandPart Whole => Between(null, null);

    /// <summary>Works out the sums of a strand.</summary>
    /// <param name="strand">The strand.</param>
    public static StrandComposition Of(Strand strand) => new(strand);

    /// <summary>What a group at an end adds; nothing for a free hydroxyl.</summary>
    public static StrandPart OfEnd(AttachedGroup? end)
    {
        var sum = new CompositionSum();
        sum.AddEnd(end);
        return sum.ToPart();
    }

    /// <summary>What a group beside the chain adds.</summary>
    public static StrandPart OfPendant(Group group)
    {
        var sum = new CompositionSum();
        sum.AddPendant(group);
        return sum.ToPart();
    }

    /// <summary>What a unit adds with the linkage after it; a group on it beside the chain is not part of it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="library">The monomers that its codes are of.</param>
    /// <param name="repeats">Repeats of a polydisperse group; 0 for any other unit.</param>
    public static StrandPart OfUnit(PackedUnit unit, MonomerLibrary library, int repeats = 0)
    {
        var sum = new CompositionSum();
        sum.AddUnit(unit, library, repeats);
        return sum.ToPart();
    }

    /// <summary>
    /// The formula of a strand by quick sums of the free parts less one H2O for each bond; <see langword="null"/> for a strand with groups,
    /// or a part that does not fit.
    /// </summary>
    /// <remarks>The same as that of <see cref="Whole"/>, several times as fast.</remarks>
    /// <param name="strand">The strand.</param>
    public static MolecularFormula? QuickFormulaOf(Strand strand)
    {
        // A nucleotide adds three formulas at most; that of no linkage is nothing.
        const int UnitsAtOnce = PackedCounts.MostSummands / 3;
        // So many units may overflow a count, which only the slow sum notices.
        const int MostUnits = int.MaxValue / (3 * byte.MaxValue);
        ReadOnlySpan<PackedUnit> units = strand.PackedUnits.AsSpan();
        if (strand.HasGroups || units.Length > MostUnits)
        {
            return null;
        }
        int[] counts = new int[Element.All.Length];
        int bonds = 0;
        MonomerLibrary library = strand.Library;
        ReadOnlySpan<PackedCounts> bases = library.Bases.PackedByCode.AsSpan();
        ReadOnlySpan<PackedCounts> sugars = library.Sugars.PackedByCode.AsSpan();
        ReadOnlySpan<PackedCounts> linkages = library.Linkages.PackedByCode.AsSpan();
        for (; !units.IsEmpty; units = units[Math.Min(UnitsAtOnce, units.Length)..])
        {
            PackedCounts sum = default;
            foreach (PackedUnit unit in units[..Math.Min(UnitsAtOnce, units.Length)])
            {
                sum = sum + bases[unit.BaseCode] + sugars[unit.SugarCode] + linkages[unit.LinkageCode];
                bonds += unit.HasLinkage ? 3 : 1;
            }
            if (!sum.Fits)
            {
                return null;
            }
            sum.AddTo(counts);
        }
        for (int i = 0; i < MolecularFormula.Water.UsedLength; i++)
        {
            counts[i] -= bonds * MolecularFormula.Water.Counts[i];
        }
        return MolecularFormula.FromCounts(counts, null);
    }

    /// <summary>The fragment between two cuts.</summary>
    /// <param name="from">The cut at its 5' side, or <see langword="null"/> for the 5' end of the strand.</param>
    /// <param name="to">The cut at its 3' side, or <see langword="null"/> for the 3' end of the strand.</param>
    /// <returns>The fragment as a neutral compound.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A cut is after a unit without a linkage.</exception>
    /// <exception cref="ArgumentException">The cuts are in the wrong order.</exception>
    public StrandPart Between(ChainCut? from, ChainCut? to)
    {
        if (from is { } left && to is { } right && (left.Unit, left.Place).CompareTo((right.Unit, right.Place)) > 0)
        {
            throw new ArgumentException("The cut at the 5' side is after that at the 3' side.", nameof(from));
        }
        var formula = new FormulaSum();
        ProtonCount protons = default;
        int polymers = 0;
        Add(to, to is null ? (_sums.Length / _width) - 1 : to.Value.Unit + 1, 1);
        if (from is not null)
        {
            Add(from, from.Value.Unit + 1, -1);
        }
        // A bridge that stays on phosphorus with a hydrogen of its own is an acid that the strand does not have.
        bool isAcidAtStart = from is { Place: ChainCutPlace.BeforeBridgeThree } && BridgeThreeOf(from.Value.Unit).IsAcidOnPhosphorus;
        bool isAcidAtEnd = to is { Place: ChainCutPlace.AfterBridgeFive } && BridgeFiveOf(to.Value.Unit).IsAcidOnPhosphorus;
        protons.Phosphorus += (isAcidAtStart ? 1 : 0) + (isAcidAtEnd ? 1 : 0);
        return new StrandPart(formula.ToFormula(), protons, polymers > 0);

        void Add(ChainCut? cut, int at, int times)
        {
            // Before the row is read: a cut outside the strand has none.
            Linkage? linkage = cut is null ? null : LinkageOf(cut.Value.Unit);
            ReadOnlySpan<int> row = _sums.AsSpan(at * _width, _width);
            for (int i = 0; i < _elements; i++)
            {
                formula.Add(Element.All[i], times * row[i]);
            }
            for (int i = 0; i < _isotopes.Length; i++)
            {
                formula.Add(Element.AllIsotopes[_isotopes[i]], times * row[_elements + i]);
            }
            protons.Add(new ProtonCount { Phosphorus = row[^4], Carboxyl = row[^3], FixedCharge = row[^2] }, times);
            polymers += times * row[^1];
            if (cut is { Place: ChainCutPlace.AfterBridgeFive })
            {
                formula.Add(BridgeFiveOf(cut.Value.Unit).Hydride, times);
            }
            if (cut is { Place: <= ChainCutPlace.BeforeCore })
            {
                formula.Add(linkage!.Increment, -times);
                protons.Add(linkage, -times);
            }
            if (cut is { Place: ChainCutPlace.BeforeBridgeThree })
            {
                formula.Add(BridgeThreeOf(cut.Value.Unit).Hydride, -times);
            }
        }
    }

    /// <summary>Whether one bond is all that is cut: not where a bridge is part of the ring of its unit, as in a morpholine.</summary>
    /// <param name="cut">The cut.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cut is after a unit without a linkage.</exception>
    public bool IsSingleBond(ChainCut cut) => cut.Place switch
    {
        ChainCutPlace.BeforeBridgeThree => BridgeThreeOf(cut.Unit).IsCuttable,
        ChainCutPlace.AfterBridgeFive => BridgeFiveOf(cut.Unit).IsCuttable,
        _ => LinkageOf(cut.Unit) is not null,
    };

    /// <summary>The atom between a unit and the linkage after it.</summary>
    public Bridge BridgeThreeOf(int unit)
    {
        Linkage linkage = LinkageOf(unit);
        PackedUnit left = _strand.PackedUnits[unit];
        return BridgeOf(left, left.Joint.Left) ?? linkage.BridgeThree;
    }

    /// <summary>The atom between the linkage after a unit and the next unit.</summary>
    public Bridge BridgeFiveOf(int unit)
    {
        Linkage linkage = LinkageOf(unit);
        return BridgeOf(_strand.PackedUnits[unit + 1], _strand.PackedUnits[unit].Joint.Right) ?? linkage.BridgeFive;
    }

    private static IEnumerable<StrandPart> PartsOf(Strand strand)
    {
        var known = new Dictionary<(uint Unit, int Repeats, Group? Pendant), StrandPart>();
        for (int i = 0; i < strand.PackedUnits.Length; i++)
        {
            PackedUnit unit = strand.PackedUnits[i];
            (uint Unit, int Repeats, Group? Pendant) kind = (unit.ToUInt32(), strand.RepeatsAt(i), strand.PendantAt(i));
            if (!known.TryGetValue(kind, out StrandPart? part))
            {
                var sum = new CompositionSum();
                sum.AddUnit(unit, strand.Library, kind.Repeats);
                if (kind.Pendant is not null)
                {
                    sum.AddPendant(kind.Pendant);
                }
                known.Add(kind, part = sum.ToPart());
            }
            yield return part;
        }
    }

    private void Accumulate(Span<int> row, StrandPart part)
    {
        for (int i = 0; i < part.Formula.UsedLength; i++)
        {
            row[i] += part.Formula.Counts[i];
        }
        for (int i = 0; part.Formula.HasLabels && i < _isotopes.Length; i++)
        {
            row[_elements + i] += part.Formula.Labels[_isotopes[i]];
        }
        row[^4] += part.Protons.Phosphorus;
        row[^3] += part.Protons.Carboxyl;
        row[^2] += part.Protons.FixedCharge;
        row[^1] += part.IsPolydisperse ? 1 : 0;
    }

    private Bridge? BridgeOf(PackedUnit unit, SugarSites site) =>
        unit.IsGroup ? _strand.Library.Groups[unit.GroupCode].BridgeAt(site != SugarSites.Five)
        : site == SugarSites.Three ? _strand.Library.Sugars[unit.SugarCode].ThreePrimeBridge : null;

    private Linkage LinkageOf(int unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(unit, nameof(ChainCut.Unit));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unit, _strand.PackedUnits.Length - 1, nameof(ChainCut.Unit));
        return _strand.Library.Linkages[_strand.PackedUnits[unit].LinkageCode];
    }
}

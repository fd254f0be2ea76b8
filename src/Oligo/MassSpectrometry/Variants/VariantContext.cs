using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo.MassSpectrometry;

/// <summary>A strand whose related molecules are listed, and how far the lists go.</summary>
internal sealed class VariantContext
{
    private readonly int[] _positions;
    private readonly StrandPart[] _parts;

    public VariantContext(Strand strand, int strandIndex, bool hasPartner, VariantLimits limits)
    {
        Strand = strand;
        StrandIndex = strandIndex;
        HasPartner = hasPartner;
        Limits = limits;
        Units = strand.Units;
        Composition = StrandComposition.Of(strand);
        _positions = new int[Units.Length];
        _parts = new StrandPart[Units.Length];
        var known = new Dictionary<(PackedUnit Unit, int Repeats, Group? Pendant), StrandPart>();
        int position = 0;
        for (int i = 0; i < _positions.Length; i++)
        {
            _positions[i] = position += Units[i] is Nucleotide ? 1 : 0;
            (PackedUnit Unit, int Repeats, Group? Pendant) kind = (strand.PackedUnits[i], strand.RepeatsAt(i), Units[i].Pendant);
            if (!known.TryGetValue(kind, out StrandPart? part))
            {
                var sum = new CompositionSum();
                sum.AddUnit(kind.Unit, strand.Library, kind.Repeats);
                if (kind.Pendant is not null)
                {
                    sum.AddPendant(kind.Pendant);
                }
                known.Add(kind, part = sum.ToPart());
            }
            _parts[i] = part;
        }
    }

    public Strand Strand { get; }

    public int StrandIndex { get; }

    /// <summary>Whether the molecule has other strands.</summary>
    public bool HasPartner { get; }

    public VariantLimits Limits { get; }

    public ImmutableArray<StrandUnit> Units { get; }

    public StrandComposition Composition { get; }

    /// <summary>1-based position of a nucleotide; of a group that of the nucleotide before it.</summary>
    public int PositionOf(int unit) => _positions[unit];

    /// <summary>What a unit adds with the linkage after it and the group on it.</summary>
    public MolecularFormula FormulaOf(int unit) => _parts[unit].Formula;

    /// <summary>A unit with the linkage after it in the canonical notation.</summary>
    public string TokenOf(int unit) => $"{Units[unit]}{Units[unit].Linkage?.Token}";

    public StrandVariant Make(VariantClass variantClass, string name, MolecularFormula delta, VariantOrigin origin,
        Func<Strand?>? findStrand = null, MolecularFormula? formula = null) =>
        new(variantClass, name, Strand, StrandIndex, delta, formula ?? Strand.Formula + delta, origin, findStrand);
}

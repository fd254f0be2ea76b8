using System.Runtime.InteropServices;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>A strand that a reader is putting together: units with the linkages after them, and groups at the ends.</summary>
/// <param name="library">The monomers.</param>
/// <param name="text">The text that is read, if its places are to be told; readers set <see cref="Start"/> before each unit.</param>
internal sealed class ChainDraft(MonomerLibrary library, DialectText? text = null)
{
    private readonly List<PackedUnit> _units = [];
    private readonly List<SourceSpan> _places = [];

    public int Count => _units.Count;

    /// <summary>Units at most: those after them are not kept, and make <see cref="Build"/> fail.</summary>
    public int MostUnits { get; init; } = int.MaxValue;

    private bool _isTooLong;

    public AttachedGroup? FivePrime { get; set; }

    public AttachedGroup? ThreePrime { get; set; }

    /// <summary>Whether sugars without bases may be all that a chain has: an inverted one alone is inverted to nothing.</summary>
    public bool TakesAbasicChains { get; init; }

    /// <summary>Where the unit that is read next begins.</summary>
    public int? Start { get; set; }

    /// <summary>Whether a linkage waits for its second unit.</summary>
    public bool IsOpen => _units.Count > 0 && _units[^1].HasLinkage;

    public void Add(Nucleobase nucleobase, Sugar sugar) => Add(new PackedUnit(nucleobase, sugar));

    public void Add(Group group) => Add(new PackedUnit(group));

    /// <summary>Links the last unit to the next.</summary>
    public void Link(Linkage linkage, PhosphorusStereo stereo = PhosphorusStereo.Unspecified, Joint joint = default) =>
        _units[^1] = _units[^1].WithLinkage(linkage, stereo, joint);

    /// <summary>Binds the linkage after the last unit at other sites.</summary>
    public void Relink(Joint joint) =>
        _units[^1] = _units[^1].WithLinkage(library.Linkages[_units[^1].LinkageCode], _units[^1].Stereo, joint);

    /// <summary>Reverses a chain of ordinary joints that was written from its 3' end.</summary>
    public void TurnRound()
    {
        PackedUnit[] units = new PackedUnit[_units.Count];
        for (int i = 0; i < units.Length; i++)
        {
            units[i] = _units[^(i + 1)].WithLinkage(null);
        }
        for (int i = 0; i < units.Length - 1; i++)
        {
            PackedUnit before = _units[^(i + 2)];
            units[i] = units[i].WithLinkage(library.Linkages[before.LinkageCode], before.Stereo, before.Joint);
        }
        _units.Clear();
        _units.AddRange(units);
        _places.Reverse();
        (FivePrime, ThreePrime) = (ThreePrime, FivePrime);
    }

    /// <summary>The strand as it is written, or the fault that makes it none.</summary>
    /// <param name="span">Where the strand is.</param>
    /// <param name="bag">Takes the fault.</param>
    public Strand? Build(SourceSpan span, DiagnosticBag bag)
    {
        if (_isTooLong)
        {
            ReadingLimits.ReportUnits(bag, text?.Text.Length ?? 0, MostUnits);
            return null;
        }
        if (_units.TrueForAll(unit => unit.IsGroup && !(TakesAbasicChains && library.Groups[unit.GroupCode].IsResidue)))
        {
            bag.Report(ModelDiagnostics.NoResidue, _places is [var first, ..] && first != default ? first : span);
            return null;
        }
        PackedUnit[] units = [.. _units];
        if (ChainRules.FindFault(units, library, FivePrime, ThreePrime, [], []) is { } fault)
        {
            SourceSpan place = fault.Unit < _places.Count
                && fault.Part is (ChainPart.Unit or ChainPart.Linkage) ? _places[fault.Unit] : default;
            bag.Report(fault.Descriptor, place == default ? span : place, fault.Arguments);
            return null;
        }
        var strand = new Strand(ImmutableCollectionsMarshal.AsImmutableArray(units), library, FivePrime, ThreePrime);
        StrandRemarks.Report(strand, FivePrime, span, ThreePrime, span, span, bag);
        return strand;
    }

    /// <summary>Adds a unit without a linkage.</summary>
    public void Add(PackedUnit unit)
    {
        if (_units.Count == MostUnits)
        {
            _isTooLong = true;
            return;
        }
        if (text is not null)
        {
            _places.Add(Start is { } start ? SourceSpan.FromBounds(start, Math.Max(start, text.Index)) : default);
        }
        _units.Add(unit);
    }
}

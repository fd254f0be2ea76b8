using System.Runtime.InteropServices;
using Oligo.Internal;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>A strand that a reader is putting together: units with the linkages after them, and groups at the ends.</summary>
/// <param name="library">The monomers.</param>
/// <param name="text">The text that is read, if its places are to be told; readers set <see cref="Start"/> before each unit.</param>
internal sealed class ChainDraft(MonomerLibrary library, DialectText? text = null) : IDisposable
{
    // Dialects try a long text one after another: they share what was made room for.
    private readonly PooledBuffer<PackedUnit> _units = new();
    private readonly PooledBuffer<SourceSpan> _places = new();

    public int Count => _units.Count;

    /// <summary>Units at most: those after them are not kept, and make <see cref="Build"/> fail.</summary>
    public int MostUnits { get; init; } = int.MaxValue;

    /// <summary>Whether there are more units than may be.</summary>
    public bool IsTooLong { get; private set; }

    public AttachedGroup? FivePrime { get; set; }

    public AttachedGroup? ThreePrime { get; set; }

    /// <summary>Whether sugars without bases may be all that a chain has: an inverted one alone is inverted to nothing.</summary>
    public bool TakesAbasicChains { get; init; }

    /// <summary>Where the unit that is read next begins.</summary>
    public int? Start { get; set; }

    /// <summary>Whether a linkage waits for its second unit.</summary>
    public bool IsOpen => _units.Count > 0 && Last.HasLinkage;

    private ref PackedUnit Last => ref _units.Writable[^1];

    public void Add(Nucleobase nucleobase, Sugar sugar) => Add(new PackedUnit(nucleobase, sugar));

    public void Add(Group group) => Add(new PackedUnit(group));

    /// <summary>Links the last unit to the next.</summary>
    public void Link(Linkage linkage, PhosphorusStereo stereo = PhosphorusStereo.Unspecified, Joint joint = default) =>
        Last = Last.WithLinkage(linkage, stereo, joint);

    /// <summary>Binds the linkage after the last unit at other sites.</summary>
    public void Relink(Joint joint) =>
        Last = Last.WithLinkage(library.Linkages[Last.LinkageCode], Last.Stereo, joint);

    /// <summary>Reverses a chain of ordinary joints that was written from its 3' end.</summary>
    public void TurnRound()
    {
        PackedUnit[] units = _units.Items.ToArray();
        Span<PackedUnit> turned = _units.Writable;
        for (int i = 0; i < units.Length; i++)
        {
            turned[i] = units[^(i + 1)].WithLinkage(null);
        }
        for (int i = 0; i < units.Length - 1; i++)
        {
            PackedUnit before = units[^(i + 2)];
            turned[i] = turned[i].WithLinkage(library.Linkages[before.LinkageCode], before.Stereo, before.Joint);
        }
        _places.Writable.Reverse();
        (FivePrime, ThreePrime) = (ThreePrime, FivePrime);
    }

    /// <summary>The strand as it is written, or the fault that makes it none.</summary>
    /// <param name="span">Where the strand is.</param>
    /// <param name="bag">Takes the fault.</param>
    public Strand? Build(SourceSpan span, DiagnosticBag bag)
    {
        if (IsTooLong)
        {
            ReadingLimits.ReportUnits(bag, text?.Text.Length ?? 0, MostUnits);
            return null;
        }
        if (!HasResidue())
        {
            bag.Report(ModelDiagnostics.NoResidue, _places.Items is [var first, ..] && first != default ? first : span);
            return null;
        }
        PackedUnit[] units = _units.Items.ToArray();
        if (ChainRules.FindFault(units, library, FivePrime, ThreePrime, [], []) is { } fault)
        {
            SourceSpan place = fault.Unit < _places.Count
                && fault.Part is (ChainPart.Unit or ChainPart.Linkage) ? _places.Items[fault.Unit] : default;
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
            IsTooLong = true;
            text?.Cut();
            return;
        }
        if (_units.Count == 0 && text is not null)
        {
            // A unit takes a character at least: a long text is not to outgrow its room again and again.
            int most = Math.Min(text.End, MostUnits);
            _units.Room(most);
            _places.Room(most);
        }
        if (text is not null)
        {
            _places.Add(Start is { } start ? SourceSpan.FromBounds(start, Math.Max(start, text.Index)) : default);
        }
        _units.Add(unit);
    }

    /// <summary>Gives the room back. The draft is of no use afterwards, the strand that it built is.</summary>
    public void Dispose()
    {
        _units.Dispose();
        _places.Dispose();
    }

    private bool HasResidue()
    {
        foreach (PackedUnit unit in _units.Items)
        {
            if (!unit.IsGroup || (TakesAbasicChains && library.Groups[unit.GroupCode].IsResidue))
            {
                return true;
            }
        }
        return false;
    }
}

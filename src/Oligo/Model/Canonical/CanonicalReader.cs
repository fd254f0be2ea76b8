using System.Collections.Immutable;
using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo;

/// <summary>
/// Reads the canonical notation: one pass, one character of look-ahead. With a bag it goes on after an error and collects up to 20;
/// without one it stops at the first and builds no messages.
/// </summary>
internal ref partial struct CanonicalReader
{
    /// <summary>What a ring begins with; a closing parenthesis ends it.</summary>
    public const string RingStart = "cyclo(";

    private readonly MonomerLibrary _library;
    private readonly DiagnosticBag? _bag;
    private readonly ReadOnlySpan<char> _text;
    private TextCursor _cursor;
    private bool _failed;
    private bool _saidTags;
    private bool _saidHyphen;

    // The strand that is being read.
    private ImmutableArray<PackedUnit>.Builder _units;
    private List<UnitSpans>? _spans;
    private ImmutableArray<PendantGroup>.Builder? _pendants;
    private ImmutableArray<UnitRepeats>.Builder? _repeats;
    private AttachedGroup? _fivePrime;
    private AttachedGroup? _threePrime;
    private SourceSpan _fivePrimeSpan;
    private SourceSpan _threePrimeSpan;
    private int _residue;
    private bool _isRing;

    // Units that all strands may have, and whether there are more.
    private readonly int _mostUnits;
    private int _unitsBefore;
    private bool _isTooLong;

    private CanonicalReader(ReadOnlySpan<char> text, MonomerLibrary library, DiagnosticBag? bag, int mostUnits)
    {
        _mostUnits = mostUnits;
        _text = text;
        _library = library;
        _bag = bag;
        _cursor = new TextCursor(text);
        _units = ImmutableArray.CreateBuilder<PackedUnit>(24);
        _spans = bag is null ? null : [];
    }

    /// <summary>Where a unit and its linkage are in the text; a linkage that is not there has an empty span after the unit.</summary>
    private readonly record struct UnitSpans(SourceSpan Unit, SourceSpan Linkage, SourceSpan Pendant);

    private readonly bool IsBetweenStrands => _cursor.Current is '|' or '&';

    private readonly bool Stop => _isTooLong || (_failed && (_bag is null || _bag.IsFull));

    /// <summary>Reads a strand, a duplex or a complex of strands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The monomers.</param>
    /// <param name="bag">Takes the diagnostics; <see langword="null"/> to stop at the first error in silence.</param>
    /// <returns>The molecule, or <see langword="null"/> if there was an error.</returns>
    public static NucleicAcid? Read(ReadOnlySpan<char> text, MonomerLibrary library, DiagnosticBag? bag) =>
        Read(text, library, bag, int.MaxValue, out _);

    /// <summary>Reads a molecule of a limited number of units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The monomers.</param>
    /// <param name="bag">Takes the diagnostics; <see langword="null"/> to stop at the first error in silence.</param>
    /// <param name="mostUnits">Units of all its strands at most.</param>
    /// <param name="isTooLong">Whether the text states more; then it is not read to its end.</param>
    /// <returns>The molecule, or <see langword="null"/> if there was an error, or are too many units.</returns>
    public static NucleicAcid? Read(
        ReadOnlySpan<char> text, MonomerLibrary library, DiagnosticBag? bag, int mostUnits, out bool isTooLong)
    {
        isTooLong = false;
        if (PlainChain.TryRead(text, out ImmutableArray<PackedUnit> units))
        {
            return new Strand(units, library);
        }
        var reader = new CanonicalReader(text, library, bag, mostUnits);
        NucleicAcid? molecule = reader.ReadMolecule();
        isTooLong = reader._isTooLong;
        return isTooLong ? null : molecule;
    }

    private NucleicAcid? ReadMolecule()
    {
        SkipBlanks();
        if (_cursor.AtEnd)
        {
            _bag?.Report(TextDiagnostics.EmptyText, new SourceSpan(0, _text.Length), "a strand such as `Ges mCe`");
            return null;
        }
        Strand? first = ReadStrand();
        if (_cursor.AtEnd || Stop)
        {
            return _failed ? null : first!.Ordered;
        }
        if (_cursor.Current == '&')
        {
            return ReadComplex(first);
        }
        int registerStart = _cursor.Position;
        int? register = ReadRegister(out bool open);
        SourceSpan registerSpan = _cursor.SpanFrom(registerStart);
        Strand? second = ReadStrand();
        if (!_cursor.AtEnd && !Stop)
        {
            Fail(ModelDiagnostics.TooManyStrands, _cursor.CurrentSpan);
        }
        if (_failed || first is null || second is null)
        {
            return null;
        }
        if (open)
        {
            register = Duplex.FindBestRegister(first, second, out int[] tied);
            if (register is null)
            {
                Fail(ModelDiagnostics.UnclearRegister, registerSpan, _bag is null ? "" : DescribeTie(tied));
                return null;
            }
        }
        if (open)
        {
            _bag?.Report(ModelDiagnostics.RegisterFound, registerSpan, register!.Value.ToString(CultureInfo.InvariantCulture));
        }
        if (first.IsCircular || second.IsCircular)
        {
            Fail(ModelDiagnostics.BadPairing, registerSpan,
                "a ring has no end to count a register from; strands beside it are joined by &");
            return null;
        }
        if (!Duplex.IsValidRegister(first, second, register!.Value))
        {
            Fail(ModelDiagnostics.BadRegister, registerSpan, register.Value.ToString(CultureInfo.InvariantCulture));
            return null;
        }
        return new Duplex(first, second, register.Value);
    }

    private static string DescribeTie(int[] tied) => tied.Length == 0
        ? "no register pairs any residue"
        : $"registers {Suggestion.List([.. tied.Take(6).Select(r => r.ToString(CultureInfo.InvariantCulture))], "and")} pair equally well";

    /// <summary>Reads up to the end of the text, the bar of a register or the sign between the strands of a complex.</summary>
    private Strand? ReadStrand()
    {
        _unitsBefore += _units.Count;
        _units.Clear();
        _spans?.Clear();
        _pendants = null;
        _repeats = null;
        _fivePrime = _threePrime = null;
        _residue = 0;
        bool failedBefore = _failed;
        _failed = false;
        SkipBlanks();
        int start = _cursor.Position;
        _isRing = _cursor.Rest.StartsWith(RingStart, StringComparison.Ordinal);
        if (_isRing)
        {
            _cursor.Advance(RingStart.Length);
            SkipBlanks();
        }
        if (_cursor.AtEnd || IsBetweenStrands || (_isRing && _cursor.Current == ')'))
        {
            Fail(TextDiagnostics.EmptyText, _cursor.CurrentSpan, "a strand such as `Ges mCe`");
        }
        while (!_cursor.AtEnd && !IsBetweenStrands && !(_isRing && _cursor.Current == ')') && !Stop)
        {
            if (!ReadUnit())
            {
                Recover();
            }
            SkipBlanks();
        }
        if (_isRing && !Stop)
        {
            CloseRing(start);
        }
        Strand? strand = _failed ? null : BuildStrand();
        _failed |= failedBefore;
        return strand;
    }

    private Strand? BuildStrand()
    {
        ImmutableArray<PendantGroup> pendants = _pendants?.ToImmutable() ?? [];
        ImmutableArray<UnitRepeats> repeats = _repeats?.ToImmutable() ?? [];
        if (_units.Count == 0 && !TakeEndAsUnit())
        {
            Fail(ModelDiagnostics.NoResidue, _fivePrimeSpan);
            return null;
        }
        ImmutableArray<PackedUnit> units = _units.ToImmutable();
        if (ChainRules.FindFault(
            units.AsSpan(), _library, _fivePrime, _threePrime, pendants.AsSpan(), repeats.AsSpan(), _isRing) is { } fault)
        {
            string? hint = fault.Descriptor == ModelDiagnostics.LinkageAtEnd
                ? "leave the last linkage out; a 3'-phosphate is written as a group, {p}"
                : null;
            _failed = true;
            _bag?.ReportWithHint(fault.Descriptor, SpanOf(fault), hint, fault.Arguments);
            return null;
        }
        var strand = new Strand(units, _library, _fivePrime, _threePrime, pendants, repeats);
        if (_isRing)
        {
            return strand.Ordered;
        }
        if (_bag is not null)
        {
            StrandRemarks.Report(
                strand, _fivePrime, _fivePrimeSpan, _threePrime, _threePrimeSpan, _spans is [var first, ..] ? first.Unit : default, _bag);
        }
        return strand;
    }

    private readonly SourceSpan SpanOf(ChainFault fault) => _spans is null
        ? default
        : fault.Part switch
        {
            ChainPart.FivePrimeGroup => _fivePrimeSpan,
            ChainPart.ThreePrimeGroup => _threePrimeSpan,
            ChainPart.Linkage => _spans[fault.Unit].Linkage,
            ChainPart.Pendant => _spans[fault.Unit].Pendant,
            _ => _spans[fault.Unit].Unit,
        };

    private int? ReadRegister(out bool open)
    {
        open = false;
        _cursor.Advance();
        if (_cursor.TryRead('|'))
        {
            open = true;
            return null;
        }
        if (!ReadInteger(negative: true, "the register, a number", out int register))
        {
            // Go on after the closing bar, if there is one, to check the second strand too.
            int bar = _cursor.Rest.IndexOf('|');
            _cursor.Advance(bar < 0 ? _cursor.Rest.Length : bar + 1);
            return null;
        }
        if (!_cursor.TryRead('|'))
        {
            Fail(ModelDiagnostics.UnclosedBracket, _cursor.CurrentSpan, "|",
                "|" + register.ToString(CultureInfo.InvariantCulture), Describe());
        }
        return register;
    }

    private void AddUnit(PackedUnit unit, SourceSpan unitSpan, SourceSpan linkageSpan, SourceSpan pendantSpan)
    {
        if (_unitsBefore + _units.Count == _mostUnits)
        {
            _isTooLong = _failed = true;
            return;
        }
        _units.Add(unit);
        _spans?.Add(new UnitSpans(unitSpan, linkageSpan, pendantSpan));
    }

    /// <summary>After an error: on to the next space, bar or end, where a unit may begin.</summary>
    private void Recover()
    {
        if (_bag is null)
        {
            return;
        }
        while (!_cursor.AtEnd && _cursor.Current is not (' ' or '|' or '&') && !(_isRing && _cursor.Current == ')'))
        {
            _cursor.Advance();
        }
        // The broken unit counts as one that was linked, so that its neighbours raise no errors of their own.
        if (_units.Count > 0 && !_units[^1].HasLinkage)
        {
            _units[^1] = _units[^1].WithLinkage(Linkage.Phosphodiester);
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo;

/// <summary>
/// Reads the canonical notation: one pass, one character of look-ahead. With a bag it goes on behind an error and collects up to 20;
/// without one it stops at the first and builds no messages.
/// </summary>
internal ref partial struct CanonicalReader
{
    private const string ExpectedBaseHint = "a base is A, C, G, T, U, I, mC or a symbol in brackets";

    private readonly MonomerLibrary _library;
    private readonly DiagnosticBag? _bag;
    private readonly ReadOnlySpan<char> _text;
    private TextCursor _cursor;
    private bool _failed;
    private bool _saidTags;
    private bool _saidHyphen;

    // The strand that is being read.
    private ImmutableArray<Nucleotide>.Builder _units;
    private List<UnitSpans>? _spans;
    private ImmutableArray<PendantGroup>.Builder? _pendants;
    private ImmutableArray<UnitRepeats>.Builder? _repeats;
    private AttachedGroup? _fivePrime;
    private AttachedGroup? _threePrime;
    private SourceSpan _fivePrimeSpan;
    private SourceSpan _threePrimeSpan;
    private int _residue;

    private CanonicalReader(ReadOnlySpan<char> text, MonomerLibrary library, DiagnosticBag? bag)
    {
        _text = text;
        _library = library;
        _bag = bag;
        _cursor = new TextCursor(text);
        _units = ImmutableArray.CreateBuilder<Nucleotide>(24);
        _spans = bag is null ? null : [];
    }

    /// <summary>Where a unit and its linkage stand in the text; a linkage that is not there has an empty span behind the unit.</summary>
    private readonly record struct UnitSpans(SourceSpan Unit, SourceSpan Linkage, SourceSpan Pendant);

    private readonly bool Stop => _failed && (_bag is null || _bag.IsFull);

    /// <summary>Reads a strand or a duplex.</summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The monomers.</param>
    /// <param name="bag">Takes the diagnostics; <see langword="null"/> to stop at the first error in silence.</param>
    /// <returns>The molecule, or <see langword="null"/> if there was an error.</returns>
    public static NucleicAcid? Read(ReadOnlySpan<char> text, MonomerLibrary library, DiagnosticBag? bag)
    {
        if (PlainChain.TryRead(text, out ImmutableArray<Nucleotide> units))
        {
            return new Strand(units, library);
        }
        var reader = new CanonicalReader(text, library, bag);
        return reader.ReadMolecule();
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
            return _failed ? null : first;
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

    /// <summary>Reads up to the end of the text or the bar of a register.</summary>
    private Strand? ReadStrand()
    {
        _units.Clear();
        _spans?.Clear();
        _pendants = null;
        _repeats = null;
        _fivePrime = _threePrime = null;
        _residue = 0;
        bool failedBefore = _failed;
        _failed = false;
        SkipBlanks();
        if (_cursor.AtEnd || _cursor.Current == '|')
        {
            Fail(TextDiagnostics.EmptyText, _cursor.CurrentSpan, "a strand such as `Ges mCe`");
        }
        while (!_cursor.AtEnd && _cursor.Current != '|' && !Stop)
        {
            if (!ReadUnit())
            {
                Recover();
            }
            SkipBlanks();
        }
        Strand? strand = _failed ? null : BuildStrand();
        _failed |= failedBefore;
        return strand;
    }

    private Strand? BuildStrand()
    {
        ImmutableArray<PendantGroup> pendants = _pendants?.ToImmutable() ?? [];
        ImmutableArray<UnitRepeats> repeats = _repeats?.ToImmutable() ?? [];
        if (_units.Count == 0)
        {
            Fail(ModelDiagnostics.NoResidue, _fivePrimeSpan);
            return null;
        }
        ImmutableArray<Nucleotide> units = _units.ToImmutable();
        if (ChainRules.FindFault(units.AsSpan(), _library, _fivePrime, _threePrime, pendants.AsSpan(), repeats.AsSpan()) is { } fault)
        {
            string? hint = fault.Descriptor == ModelDiagnostics.LinkageAtEnd
                ? "leave the last linkage out; a 3'-phosphate is written as a group, {p}"
                : null;
            _failed = true;
            _bag?.ReportWithHint(fault.Descriptor, SpanOf(fault), hint, fault.Arguments);
            return null;
        }
        return new Strand(units, _library, _fivePrime, _threePrime, pendants, repeats);
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

    /// <summary>Reads a residue or a group and the linkage behind it; false after an error.</summary>
    private bool ReadUnit()
    {
        int start = _cursor.Position;
        if (_threePrime is not null)
        {
            return Fail(ModelDiagnostics.AfterEndGroup, _cursor.CurrentSpan, Describe());
        }
        if (_cursor.Current == '{')
        {
            return ReadGroup(start);
        }
        if (!DemandLinkageBefore())
        {
            return false;
        }
        bool isResidue = _cursor.Current is not ('s' or 'o' or 'z' or 'x');
        bool hasBase = ReadBase(out Nucleobase? nucleobase);
        _residue += isResidue ? 1 : 0;
        if (!hasBase)
        {
            return false;
        }
        int baseEnd = _cursor.Position;
        SkipTags();
        if (!ReadSugar(start, baseEnd, out Sugar? sugar))
        {
            return false;
        }
        SkipTags();
        SourceSpan unitSpan = _cursor.SpanFrom(start);
        SourceSpan pendantSpan = default;
        if (_cursor.Current == '<')
        {
            pendantSpan = _cursor.CurrentSpan;
            if (!ReadSymbol('>', _library.Groups, out Group? pendant, out pendantSpan))
            {
                return false;
            }
            (_pendants ??= ImmutableArray.CreateBuilder<PendantGroup>()).Add(new PendantGroup(_units.Count, pendant!));
            SkipTags();
        }
        if (_bag is not null && nucleobase == Nucleobase.Uracil && sugar == Sugar.Deoxyribose)
        {
            _bag.ReportWithHint(ModelDiagnostics.UnusualResidue, unitSpan, "thymidine is `Td`", Number(_residue));
        }
        return ReadLinkage(new Nucleotide(nucleobase!, sugar!), unitSpan, pendantSpan);
    }

    /// <summary>A unit needs a linkage on the unit before it; says so where the linkage should stand.</summary>
    private bool DemandLinkageBefore()
    {
        if (_units.Count == 0 || _units[^1].HasLinkage)
        {
            return true;
        }
        string name = _units[^1].IsGroup ? _library.Groups[_units[^1].GroupCode].Token : Number(_residue);
        // What cannot begin a unit, such as a lone linkage letter, is an error of its own, which the base reports.
        if (_cursor.Current is 'A' or 'C' or 'G' or 'T' or 'U' or 'I' or 'm' or '[' or '{')
        {
            SourceSpan place = _spans is null ? default : _spans[^1].Linkage;
            _failed = true;
            _bag?.ReportWithHint(ModelDiagnostics.MissingLinkage, place, "a phosphorothioate is `s`, a phosphodiester is `o`", name);
            // Take the linkage as read, so that the rest of the text is checked too.
            _units[^1] = _units[^1].WithLinkage(Linkage.Phosphodiester);
            return _bag is not null;
        }
        return true;
    }

    private bool ReadBase(out Nucleobase? nucleobase)
    {
        nucleobase = null;
        SkipTags();
        char c = _cursor.Current;
        switch (c)
        {
            case 'A': nucleobase = Nucleobase.Adenine; break;
            case 'C': nucleobase = Nucleobase.Cytosine; break;
            case 'G': nucleobase = Nucleobase.Guanine; break;
            case 'T': nucleobase = Nucleobase.Thymine; break;
            case 'U': nucleobase = Nucleobase.Uracil; break;
            case 'I': nucleobase = Nucleobase.Hypoxanthine; break;
            case 'm':
                return ReadMethylcytosine(out nucleobase);
            case '[':
                if (!ReadSymbol(']', _library.Bases, out nucleobase, out SourceSpan span))
                {
                    return false;
                }
                NoteSpelling(span, $"[{nucleobase!.Symbol}]", nucleobase.Token);
                return true;
            default:
                return FailAtBase(c);
        }
        _cursor.Advance();
        return true;
    }

    private bool ReadMethylcytosine(out Nucleobase? nucleobase)
    {
        nucleobase = null;
        int start = _cursor.Position;
        _cursor.Advance();
        SkipTags();
        if (_cursor.Current != 'C')
        {
            _failed = true;
            _bag?.ReportWithHint(ModelDiagnostics.ExpectedBase, new SourceSpan(start, 1), "before a base `m` stands only in `mC`; thymine is 5-methyluracil", $"`m` and {Describe()}");
            return false;
        }
        _cursor.Advance();
        nucleobase = Nucleobase.Methylcytosine;
        return true;
    }

    private bool FailAtBase(char c)
    {
        _failed = true;
        if (_bag is null)
        {
            return false;
        }
        SourceSpan span = _cursor.CurrentSpan;
        switch (c)
        {
            case 's' or 'o' or 'z' or 'x' when _units.Count > 0 && _units[^1].HasLinkage && _spans![^1].Linkage.End == span.Start:
                _bag.Report(ModelDiagnostics.TwoLinkages, span, Number(_residue), _library.Linkages[_units[^1].LinkageCode].Token, c.ToString());
                break;
            case 's' or 'o' or 'z' or 'x':
                _bag.ReportWithHint(ModelDiagnostics.LinkageWithoutResidue, span, "write it directly behind its residue: `Te" + c + "`", c.ToString());
                break;
            case 'M':
                _bag.ReportWithHint(ModelDiagnostics.ExpectedBase, span, "5-methylcytosine is `mC`", "`M`");
                break;
            case 'a' or 'c' or 'g' or 't' or 'u' or 'i':
                _bag.ReportWithHint(ModelDiagnostics.ExpectedBase, span, $"bases are capital letters: `{char.ToUpperInvariant(c)}`; lower case is another dialect's 2'-O-methyl or DNA", Describe());
                break;
            case '\t' or '\n' or '\r':
                _bag.ReportWithHint(TextDiagnostics.UnexpectedCharacter, span, "a notation stands on one line and holds no tab", Describe(), "a base");
                break;
            default:
                _bag.ReportWithHint(ModelDiagnostics.ExpectedBase, span, ExpectedBaseHint, Describe());
                break;
        }
        return false;
    }

    private bool ReadSugar(int start, int baseEnd, out Sugar? sugar)
    {
        sugar = null;
        char c = _cursor.Current;
        if (c == '[')
        {
            if (!ReadSymbol(']', _library.Sugars, out sugar, out SourceSpan span))
            {
                return false;
            }
            NoteSpelling(span, $"[{sugar!.Symbol}]", sugar.Token);
            return true;
        }
        if (c == 'y')
        {
            NoteSpelling(_cursor.CurrentSpan, "y", "m");
            sugar = Sugar.MethylRibose;
            _cursor.Advance();
            return true;
        }
        if (char.IsAsciiLetterLower(c) && _library.Sugars.TryGet(c, out sugar) && sugar.Token.Length == 1)
        {
            _cursor.Advance();
            return true;
        }
        _failed = true;
        if (_bag is not null)
        {
            string baseText = _text[start..baseEnd].ToString();
            string known = Suggestion.List([.. _library.Sugars.Select(row => row.Token).Where(token => token.Length == 1), "a symbol in brackets"]);
            if (char.IsAsciiLetterLower(c) && c is not ('s' or 'o' or 'z' or 'x'))
            {
                _bag.ReportWithHint(ModelDiagnostics.UnknownSymbol, _cursor.CurrentSpan, "known are " + known, "sugar", c.ToString());
            }
            else
            {
                _bag.ReportWithHint(ModelDiagnostics.ExpectedSugar, _cursor.CurrentSpan, "a sugar is " + known, baseText, Describe());
            }
        }
        return false;
    }

    private bool ReadLinkage(Nucleotide unit, SourceSpan unitSpan, SourceSpan pendantSpan)
    {
        int start = _cursor.Position;
        char c = _cursor.Current;
        if (c is not ('s' or 'o' or 'z' or 'x' or '['))
        {
            AddUnit(unit, unitSpan, new SourceSpan(start, 0), pendantSpan);
            return true;
        }
        Linkage? linkage;
        if (c == '[')
        {
            if (!ReadSymbol(']', _library.Linkages, out linkage, out SourceSpan span))
            {
                return false;
            }
            NoteSpelling(span, $"[{linkage!.Symbol}]", linkage.Token);
        }
        else if (_library.Linkages.TryGet(c, out linkage))
        {
            _cursor.Advance();
        }
        else
        {
            return FailUnknown(_library.Linkages, _cursor.CurrentSpan, _cursor.Rest[..1]);
        }
        PhosphorusStereo stereo = PhosphorusStereo.NotStated;
        if (_cursor.Current is 'R' or 'S' or 'X')
        {
            if (!linkage.IsChiral)
            {
                return Fail(ModelDiagnostics.StereoOfAchiral, _cursor.CurrentSpan, linkage.Name, _cursor.Current.ToString());
            }
            stereo = _cursor.Current switch { 'R' => PhosphorusStereo.Rp, 'S' => PhosphorusStereo.Sp, _ => PhosphorusStereo.Mixture };
            _cursor.Advance();
        }
        Joint joint = default;
        if (_cursor.Current == '(' && !ReadJoint(out joint))
        {
            return false;
        }
        SkipTags();
        AddUnit(unit.WithLinkage(linkage, stereo, joint), unitSpan, _cursor.SpanFrom(start), pendantSpan);
        if (TypographicText.IsDash(_cursor.Current))
        {
            if (!_saidHyphen)
            {
                _bag?.Report(ModelDiagnostics.HyphenAfterLinkage, _cursor.CurrentSpan, Describe());
                _saidHyphen = true;
            }
            _cursor.Advance();
        }
        return true;
    }

    private bool ReadJoint(out Joint joint)
    {
        joint = default;
        int start = _cursor.Position;
        if (_cursor.Rest is not ['(', '2' or '3' or '5', '-', '2' or '3' or '5', ')', ..])
        {
            ReadOnlySpan<char> rest = _cursor.Rest;
            int length = rest.IndexOfAny(')', ' ');
            ReadOnlySpan<char> found = rest[..(length < 0 ? rest.Length : length + (rest[length] == ')' ? 1 : 0))];
            _failed = true;
            _bag?.ReportWithHint(ModelDiagnostics.BadJoint, new SourceSpan(start, found.Length), "sites are 2, 3 and 5: (3-3), (2-5), (5-5)", TypographicText.Quote(found));
            _cursor.Advance(found.Length);
            return false;
        }
        joint = new Joint(Joint.Site(_cursor.Peek(1)), Joint.Site(_cursor.Peek(3)));
        _cursor.Advance(5);
        if (joint.IsOrdinary)
        {
            _bag?.Report(ModelDiagnostics.OrdinaryJoint, _cursor.SpanFrom(start));
        }
        return true;
    }

    private bool ReadGroup(int start)
    {
        if (!ReadSymbol('}', _library.Groups, out Group? group, out _, allowRepeats: true, out int repeats))
        {
            return false;
        }
        SourceSpan span = _cursor.SpanFrom(start);
        bool linkedBefore = _units.Count > 0 && _units[^1].HasLinkage;
        bool linkedBehind = _cursor.Current is 's' or 'o' or 'z' or 'x' or '[';
        if (linkedBefore || linkedBehind)
        {
            if (!DemandLinkageBefore())
            {
                return false;
            }
            if (repeats > 0)
            {
                (_repeats ??= ImmutableArray.CreateBuilder<UnitRepeats>()).Add(new UnitRepeats(_units.Count, repeats));
            }
            return ReadLinkage(new Nucleotide(group!), span, default);
        }
        if (_units.Count == 0 && _fivePrime is null)
        {
            _fivePrime = new AttachedGroup(group!, repeats);
            _fivePrimeSpan = span;
            return true;
        }
        if (_units.Count == 0)
        {
            return Fail(ModelDiagnostics.WrongPlace, span, group!.Token, group.Name, "behind another group without a linkage");
        }
        _threePrime = new AttachedGroup(group!, repeats);
        _threePrimeSpan = span;
        return true;
    }

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
            // Go on behind the closing bar, if there is one, to check the second strand too.
            int bar = _cursor.Rest.IndexOf('|');
            _cursor.Advance(bar < 0 ? _cursor.Rest.Length : bar + 1);
            return null;
        }
        if (!_cursor.TryRead('|'))
        {
            Fail(ModelDiagnostics.UnclosedBracket, _cursor.CurrentSpan, "|", "|" + register.ToString(CultureInfo.InvariantCulture), Describe());
        }
        return register;
    }

    private void AddUnit(Nucleotide unit, SourceSpan unitSpan, SourceSpan linkageSpan, SourceSpan pendantSpan)
    {
        _units.Add(unit);
        _spans?.Add(new UnitSpans(unitSpan, linkageSpan, pendantSpan));
    }

    /// <summary>After an error: on to the next blank, bar or end, where a unit may begin.</summary>
    private void Recover()
    {
        if (_bag is null)
        {
            return;
        }
        while (!_cursor.AtEnd && _cursor.Current is not (' ' or '|'))
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

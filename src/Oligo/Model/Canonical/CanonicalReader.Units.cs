using System.Collections.Immutable;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo;

// One unit of a chain: base, sugar and linkage, or a group.
internal ref partial struct CanonicalReader
{
    private const string ExpectedBaseHint = "a base is A, C, G, T, U, I, mC or a symbol in brackets";

    /// <summary>Reads a residue or a group and the linkage after it; false after an error.</summary>
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
        return ReadLinkage(new PackedUnit(nucleobase!, sugar!), unitSpan, pendantSpan);
    }

    /// <summary>A unit needs a linkage on the unit before it; says so where the linkage should be.</summary>
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
            _bag?.ReportWithHint(ModelDiagnostics.ExpectedBase, new SourceSpan(start, 1),
                "before a base, `m` occurs only in `mC`; thymine is 5-methyluracil", $"`m` and {Describe()}");
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
                _bag.Report(ModelDiagnostics.TwoLinkages, span, Number(_residue),
                    _library.Linkages[_units[^1].LinkageCode].Token, c.ToString());
                break;
            case 's' or 'o' or 'z' or 'x':
                _bag.ReportWithHint(ModelDiagnostics.LinkageWithoutResidue, span,
                    "write it directly after its residue: `Te" + c + "`", c.ToString());
                break;
            case 'M':
                _bag.ReportWithHint(ModelDiagnostics.ExpectedBase, span, "5-methylcytosine is `mC`", "`M`");
                break;
            case 'a' or 'c' or 'g' or 't' or 'u' or 'i':
                _bag.ReportWithHint(ModelDiagnostics.ExpectedBase, span,
                    $"bases are capital letters: `{char.ToUpperInvariant(c)}`; lower case is another dialect's 2'-O-methyl or DNA",
                    Describe());
                break;
            case '\t' or '\n' or '\r':
                _bag.ReportWithHint(TextDiagnostics.UnexpectedCharacter, span, "a notation is one line without tabs", Describe(), "a base");
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
            string known =
                Suggestion.List([.. _library.Sugars.Select(row => row.Token).Where(token => token.Length == 1), "a symbol in brackets"]);
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

    private bool ReadLinkage(PackedUnit unit, SourceSpan unitSpan, SourceSpan pendantSpan)
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
        PhosphorusStereo stereo = PhosphorusStereo.Unspecified;
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
            _bag?.ReportWithHint(ModelDiagnostics.BadJoint, new SourceSpan(start, found.Length),
                "sites are 2, 3 and 5: (3-3), (2-5), (5-5)", TypographicText.Quote(found));
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
            return ReadLinkage(new PackedUnit(group!), span, default);
        }
        if (_units.Count == 0 && _fivePrime is null)
        {
            _fivePrime = new AttachedGroup(group!, repeats);
            _fivePrimeSpan = span;
            return true;
        }
        if (_units.Count == 0)
        {
            return ReadSecondGroup(new AttachedGroup(group!, repeats), span);
        }
        _threePrime = new AttachedGroup(group!, repeats);
        _threePrimeSpan = span;
        return true;
    }
}

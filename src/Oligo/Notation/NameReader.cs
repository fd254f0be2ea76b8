using System.Globalization;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Reads systematic names: <c>name = [ "all-P-ambo-" ] [ "5'-O-phosphono-" ] residue { "-(" site "'→" site "')-" residue } [ salt ]</c>.
/// Blanks say nothing: names are broken into lines anywhere. Stops at the first error.
/// </summary>
internal ref struct NameReader
{
    private readonly MonomerLibrary _library;
    private readonly DiagnosticBag _bag;

    // The name without blanks, typographic primes and dashes made plain, and where each of its characters stood.
    private readonly string _name;
    private readonly int[] _places;
    private readonly int _end;
    private int _index;

    private NameReader(ReadOnlySpan<char> text, MonomerLibrary library, DiagnosticBag bag)
    {
        _library = library;
        _bag = bag;
        var name = new System.Text.StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is ' ' or '\n' or '\r' || TypographicText.IsTypographicBlank(c))
            {
                continue;
            }
            name.Append(TypographicText.IsPrime(c) ? '\'' : TypographicText.IsDash(c) ? '-' : c);
            places.Add(i);
        }
        _name = name.ToString();
        _places = [.. places];
        _end = text.Length;
    }

    public static Strand? Read(ReadOnlySpan<char> text, MonomerLibrary library, DiagnosticBag bag)
    {
        var reader = new NameReader(text, library, bag);
        if (reader._name.Length == 0)
        {
            bag.Report(TextDiagnostics.EmptyText, new SourceSpan(0, text.Length), "a name such as 2'-deoxyadenylyl-(3'→5')-thymidine");
            return null;
        }
        return reader.ReadName();
    }

    private Strand? ReadName()
    {
        bool ambo = Take(SystematicName.AllAmbo);
        AttachedGroup? fivePrime = Take(SystematicName.FivePrimePhosphate) ? new AttachedGroup(Group.Phosphate) : null;
        var units = new List<Nucleotide>();
        bool anyThio = false;
        while (true)
        {
            if (!ReadResidue(out Nucleobase? nucleobase, out Sugar? sugar, out bool thio, out bool isLast))
            {
                return null;
            }
            if (isLast)
            {
                units.Add(new Nucleotide(nucleobase!, sugar!));
                break;
            }
            if (!ReadArrow(out Joint joint))
            {
                return null;
            }
            anyThio |= thio;
            units.Add(new Nucleotide(nucleobase!, sugar!, thio ? Linkage.Phosphorothioate : Linkage.Phosphodiester, joint: joint));
        }
        if (ambo && !anyThio)
        {
            Fail(0, SystematicName.AllAmbo.Length, "no `all-P-ambo`, since no residue is P-thio", "`all-P-ambo`");
            return null;
        }
        if (ChainRules.FindFault(units.ToArray(), _library, fivePrime, null, [], []) is { } fault)
        {
            _bag.Report(fault.Descriptor, Span(0, _name.Length), fault.Arguments);
            return null;
        }
        var strand = new Strand([.. units], _library, fivePrime);
        return ReadSalt(strand) ? strand : null;
    }

    private bool ReadResidue(out Nucleobase? nucleobase, out Sugar? sugar, out bool thio, out bool isLast)
    {
        nucleobase = null;
        sugar = null;
        thio = false;
        isLast = false;
        int start = _index;
        bool methyl = false;
        bool found = true;
        while (found)
        {
            found = false;
            foreach ((Sugar candidate, string prefix) in SystematicName.SugarPrefixes)
            {
                if (sugar is null && Take(prefix))
                {
                    sugar = candidate;
                    found = true;
                    break;
                }
            }
            if (!found && !methyl && Take(SystematicName.Methyl))
            {
                methyl = found = true;
            }
            if (!found && !thio && Take(SystematicName.Thio))
            {
                thio = found = true;
            }
            // A hyphen stands between prefixes and none before the stem.
            if (found && !StemFollows() && (!Take("-") || StemFollows()))
            {
                int at = _name[_index - 1] == '-' ? _index - 1 : _index;
                return Fail(at, 1, at < _index ? "the stem without a hyphen before it" : "a hyphen and a prefix, or a stem such as adenosine", at < _index ? "`-`" : Rest());
            }
        }
        foreach ((string symbol, string acyl, string nucleoside) in SystematicName.Stems)
        {
            isLast = Take(nucleoside);
            if (isLast || Take(acyl))
            {
                return FindMonomers(symbol, methyl, start, ref sugar, out nucleobase) && (!isLast || !thio || Fail(start, _index - start, "no P-thio on the last residue, which has no linkage", "one"));
            }
        }
        return Fail(_index, 1, "a residue such as 2'-deoxyadenylyl or adenosine", Rest());
    }

    private readonly bool StemFollows()
    {
        foreach ((_, string acyl, string nucleoside) in SystematicName.Stems)
        {
            if (_name.AsSpan(_index).StartsWith(acyl, StringComparison.Ordinal) || _name.AsSpan(_index).StartsWith(nucleoside, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Base and sugar of a stem; thymidine is deoxy, 5-methyluridine is thymine on the named sugar.</summary>
    private readonly bool FindMonomers(string symbol, bool methyl, int start, ref Sugar? sugar, out Nucleobase? nucleobase)
    {
        nucleobase = (symbol, methyl) switch
        {
            ("C", true) => Nucleobase.Methylcytosine,
            ("U", true) => Nucleobase.Thymine,
            (_, true) => null,
            _ => _library.Bases.Find(symbol),
        };
        bool isThymidine = symbol == "T";
        if (nucleobase is null || (isThymidine && sugar is not null && !sugar.Equals(Sugar.Deoxyribose)))
        {
            string expected = isThymidine ? "5-methyluridine for thymine on another sugar than deoxyribose" : "5-methyl on cytidine or uridine only";
            return Fail(start, _index - start, expected, TypographicText.Quote(_name.AsSpan(start, _index - start)));
        }
        if (isThymidine && sugar is not null)
        {
            _bag.Report(ModelDiagnostics.OtherSpelling, Span(start, _index - start), "2'-deoxythymidine", "thymidine");
        }
        sugar ??= isThymidine ? Sugar.Deoxyribose : Sugar.Ribose;
        return true;
    }

    private bool ReadArrow(out Joint joint)
    {
        joint = default;
        int start = _index;
        ReadOnlySpan<char> rest = _name.AsSpan(_index);
        string arrow = rest.Length > 5 && rest[4] == '→' ? "→" : "->";
        int length = 9 + arrow.Length - 1;
        bool fits = rest.Length >= length && rest.StartsWith("-(", StringComparison.Ordinal) && rest[2] is '2' or '3' or '5' && rest[3] == '\''
            && rest[4..].StartsWith(arrow, StringComparison.Ordinal) && rest[4 + arrow.Length] is '2' or '3' or '5' && rest[(5 + arrow.Length)..].StartsWith("')-", StringComparison.Ordinal);
        if (!fits)
        {
            return Fail(start, 1, "an arrow such as -(3'→5')- behind an acyl, or a nucleoside at the end", Rest());
        }
        joint = new Joint(Joint.Site(rest[2]), Joint.Site(rest[4 + arrow.Length]));
        _index += length - 1;
        return Take("-");
    }

    /// <summary>A salt behind the name says what the substance is, not what the strand is; it must be possible.</summary>
    private readonly bool ReadSalt(Strand strand)
    {
        if (_index == _name.Length)
        {
            return true;
        }
        string rest = _name[_index..];
        string word = rest.EndsWith("salt", StringComparison.Ordinal) ? rest[..^4] : rest;
        SourceSpan span = Span(_index, rest.Length);
        if (!Salt.TryParse(word, out Salt? salt) || salt.Ion is null)
        {
            return Fail(_index, rest.Length, "the end of the name, or a salt such as nonadecasodium salt", TypographicText.Quote(rest));
        }
        if (salt.Count > strand.AcidicProtons)
        {
            string protons = strand.AcidicProtons.ToString(CultureInfo.InvariantCulture);
            return Fail(_index, rest.Length, $"at most {protons} counter-ions", TypographicText.Quote(rest));
        }
        _bag.Report(NotationDiagnostics.SaltOfName, span, salt.Describe(strand.AcidicProtons));
        return true;
    }

    private bool Take(string word)
    {
        if (!_name.AsSpan(_index).StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }
        _index += word.Length;
        return true;
    }

    private readonly string Rest() => _index >= _name.Length ? "end of text" : TypographicText.Quote(_name.AsSpan(_index));

    private readonly SourceSpan Span(int index, int length)
    {
        int start = index < _places.Length ? _places[index] : _end;
        int last = Math.Min(index + length, _places.Length) - 1;
        return SourceSpan.FromBounds(start, last < index ? start : _places[last] + 1);
    }

    private readonly bool Fail(int index, int length, string expected, string found)
    {
        _bag.Report(NotationDiagnostics.ExpectedInName, Span(index, length), expected, found);
        return false;
    }
}

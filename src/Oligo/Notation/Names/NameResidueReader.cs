using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>A residue as a name states it.</summary>
/// <param name="Start">Index of its first character in the name.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Base">The base.</param>
/// <param name="Sugar">The sugar.</param>
/// <param name="IsThio">Whether the linkage after it is a phosphorothioate.</param>
/// <param name="IsLast">Whether it is a nucleoside or an acid, which end a strand.</param>
/// <param name="HasAmine">Whether an amine takes the place of its 5' hydroxyl.</param>
/// <param name="Phosphono">Site of a phosphate named by a prefix, or 0.</param>
/// <param name="Acid">Site of a phosphate named by an acid at the end, or 0.</param>
internal sealed record NameResidue(int Start, int Length, Nucleobase Base, Sugar Sugar, bool IsThio,
    bool IsLast, bool HasAmine, int Phosphono, int Acid);

/// <summary>
/// Reads residues: <c>residue = { prefix "-" } prefix stem</c>; prefixes are of sugar, base and phosphorus, each at most once; no hyphen
/// precedes a stem.
/// </summary>
internal sealed class NameResidueReader(NameText text)
{
    private string? _sugar;
    private string? _base;
    private bool _isThio;
    private bool _isMirror;
    private int _phosphono;
    private int _acid;

    /// <summary>The residue here, or <see langword="null"/> with the error reported.</summary>
    public NameResidue? Read()
    {
        (_sugar, _base, _isThio, _isMirror, _phosphono, _acid) = (null, null, false, false, 0, 0);
        int start = text.Index;
        while (TakePrefix())
        {
            if (StemFollows())
            {
                break;
            }
            if (!text.Take("-"))
            {
                text.Fail("a hyphen and a prefix, or a stem such as adenosine");
                return null;
            }
            if (StemFollows())
            {
                text.FailAt(text.Index - 1, 1, "the stem without a hyphen before it");
                return null;
            }
        }
        TakeAcidLocant();
        _isMirror = text.Take(NameTerms.Mirror);
        foreach (NameStem stem in NameTerms.Stems)
        {
            bool isAcid = text.Take(stem.AcidWord);
            bool isLast = isAcid || text.Take(stem.Nucleoside);
            if (isLast || text.Take(stem.Acyl))
            {
                return Resolve(stem, start, isLast, isAcid);
            }
        }
        text.Fail("a residue such as 2'-deoxyadenylyl or adenosine",
            text.Rest.Contains("hydrogen", StringComparison.Ordinal) ? "ligands and other esters have no rule here" : null);
        return null;
    }

    private bool TakePrefix()
    {
        if (_sugar is null && (_sugar = text.TakeAny(NameTerms.SugarPrefixes)) is not null)
        {
            return true;
        }
        if (_base is null && (_base = text.TakeAny(NameTerms.BasePrefixes)) is not null)
        {
            return true;
        }
        if (!_isThio && text.Take(NameTerms.Thio))
        {
            return _isThio = true;
        }
        if (_phosphono == 0 && text.Current is '2' or '3' or '5'
            && text.Rest[1..].StartsWith(NameTerms.Phosphono, StringComparison.Ordinal))
        {
            _phosphono = text.Current - '0';
            text.Index += 1 + NameTerms.Phosphono.Length;
            return true;
        }
        return false;
    }

    /// <summary>The locant of an acid at the end: <c>5'-adenylic acid</c>.</summary>
    private void TakeAcidLocant()
    {
        ReadOnlySpan<char> rest = text.Rest;
        if (rest.Length > 3 && rest[0] is '2' or '3' or '5' && rest[1..].StartsWith("'-", StringComparison.Ordinal))
        {
            ReadOnlySpan<char> word = rest[3..];
            word = word.StartsWith(NameTerms.Mirror, StringComparison.Ordinal) ? word[NameTerms.Mirror.Length..] : word;
            foreach (NameStem stem in NameTerms.Stems)
            {
                if (word.StartsWith(stem.Acid, StringComparison.Ordinal))
                {
                    _acid = rest[0] - '0';
                    text.Index += 3;
                    return;
                }
            }
        }
    }

    private bool StemFollows()
    {
        foreach (NameStem stem in NameTerms.Stems)
        {
            if (text.Rest.StartsWith(stem.Nucleoside, StringComparison.Ordinal) || text.Rest.StartsWith(stem.Acyl, StringComparison.Ordinal)
                || text.Rest.StartsWith(stem.AcidWord, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    private NameResidue? Resolve(NameStem stem, int start, bool isLast, bool isAcid)
    {
        int length = text.Index - start;
        if (isAcid != (_acid > 0))
        {
            text.FailAt(start, length, $"the site of the phosphate, such as 3'-{stem.Acid} acid");
            return null;
        }
        if (isLast && _isThio)
        {
            text.FailAt(start, length, "no P-thio on the last residue, which has no linkage");
            return null;
        }
        if (FindSugar(stem, start, length, out bool hasAmine) is not { } sugar
            || FindBase(stem, sugar, start, length) is not { } nucleobase)
        {
            return null;
        }
        return new NameResidue(start, length, nucleobase, sugar.Sugar, _isThio, isLast, hasAmine, _phosphono, _acid);
    }

    private SugarTerm? FindSugar(NameStem stem, int start, int length, out bool hasAmine)
    {
        hasAmine = false;
        string prefix = _sugar ?? "";
        bool isThymidine = stem == NameTerms.Thymidine;
        foreach (SugarTerm term in NameTerms.Sugars)
        {
            if (term.IsMirror != _isMirror || (isThymidine && term.OfThymidine is null))
            {
                continue;
            }
            foreach (bool withAmine in (bool[])[false, true])
            {
                bool isUsual = term.PrefixOf(isThymidine, withAmine) == prefix;
                if (isUsual || (isThymidine && term.PrefixOf(false, withAmine) == prefix && prefix.Length > 0))
                {
                    hasAmine = withAmine;
                    ReportSpelling(isUsual, start, length,
                        term.PrefixOf(isThymidine, withAmine) + (_isMirror ? NameTerms.Mirror : "") + stem.Nucleoside);
                    return term;
                }
            }
        }
        text.FailAt(start, length, isThymidine
            ? "5-methyluridine for thymine on another sugar than deoxyribose"
            : "prefixes of a sugar that names know");
        return null;
    }

    private Nucleobase? FindBase(NameStem stem, SugarTerm sugar, int start, int length)
    {
        string prefix = _base ?? "";
        foreach (BaseTerm term in NameTerms.Bases)
        {
            if (term.Stem != stem || (term.Prefix != prefix && !term.Others.Contains(prefix)))
            {
                continue;
            }
            BaseTerm usual = NameTerms.Find(term.Base, sugar)!;
            ReportSpelling(term == usual && term.Prefix == prefix, start, length, usual.Prefix + usual.Stem.Nucleoside);
            return term.Base;
        }
        text.FailAt(start, length, prefix == "5-methyl" ? "5-methyl on cytidine or uridine only" : $"no {prefix} on {stem.Nucleoside}");
        return null;
    }

    private void ReportSpelling(bool isUsual, int start, int length, string usual)
    {
        if (!isUsual)
        {
            text.Bag.Report(ModelDiagnostics.OtherSpelling, text.Span(start, length), text.Name.Substring(start, length), usual);
        }
    }
}

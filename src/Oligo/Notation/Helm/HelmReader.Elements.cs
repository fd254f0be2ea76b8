using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

// The elements of a chain: residues, groups and phosphates, their repeats and comments.
internal sealed partial class HelmReader
{
    // The site of the last unit that its R2 binds, and whether that unit is one symbol, so that its base counts no position.
    private SugarSites _exit = SugarSites.Three;
    private bool _isBare;

    private bool ReadChain(HelmPolymer polymer)
    {
        bool first = true;
        do
        {
            if (!ReadRepeated(polymer, first))
            {
                return false;
            }
            first = false;
        }
        while (Take('.'));
        polymer.Left.Site = SugarSites.Five;
        polymer.Right.Site = polymer.Units.Count > 0 ? _exit : SugarSites.Three;
        polymer.LastPosition = polymer.Count - (polymer.Units is [.., { HasLinkage: false, IsGroup: false }] && !_isBare ? 1 : 0);
        if (polymer.Units.Count > 0 && polymer.Units[^1].HasLinkage)
        {
            (polymer.Right.Phosphate, polymer.Right.Stereo) = (_library.Linkages[polymer.Units[^1].LinkageCode], polymer.Units[^1].Stereo);
            polymer.Units[^1] = polymer.Units[^1].WithoutLinkage();
        }
        return true;
    }

    /// <summary>An element, or several in parentheses, with the number of its repeats after it.</summary>
    private bool ReadRepeated(HelmPolymer polymer, bool isFirst)
    {
        int start = _index;
        (int units, int bases, int count) = (polymer.Units.Count, polymer.BasePositions.Count, polymer.Count);
        if (Take('('))
        {
            do
            {
                if (!ReadElement(polymer, isFirst))
                {
                    return false;
                }
                isFirst = false;
            }
            while (Take('.'));
            if (!Demand(')'))
            {
                return false;
            }
            SkipComments();
            if (Current() != "`'`")
            {
                return Fail(_index, 1, "the number of repeats between quotes, such as '3'", Current());
            }
        }
        else if (!ReadElement(polymer, isFirst))
        {
            return false;
        }
        SkipComments();
        int quote = _index;
        if (!Take('\''))
        {
            return true;
        }
        int close = _text.IndexOf('\'', _index);
        string number = close < 0 ? "" : _text[_index..close];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int repeats) || repeats is 0 or > MostRepeats)
        {
            string? hint = number.Contains('-', StringComparison.Ordinal) ? "a range of repeats is not a single molecule" : null;
            return Fail(_index, Math.Max(1, number.Length),
                FormattableString.Invariant($"a number of repeats from 1 to {MostRepeats}, between quotes"), close < 0
                    ? "end of text"
                    : TypographicText.Quote(number), hint);
        }
        if ((long)(polymer.Units.Count - units) * repeats > _mostUnits - units - _unitsBefore)
        {
            return Fail(_index, number.Length, FormattableString.Invariant($"polymers of together at most {_mostUnits} units"),
                TypographicText.Quote(number), ReadingLimits.RaisesUnits);
        }
        _index = close + 1;
        if (repeats > 1 && units == 0 && polymer.Left.IsClosed)
        {
            return Fail(start, quote - start, "no repeats of a sugar that has no R1",
                TypographicText.Quote(_text.AsSpan(start, quote - start)));
        }
        bool isOnePhosphate = polymer.Units.Count > units && polymer.Units[^1].HasLinkage
            && polymer.Right.Phosphates == 1 && (units > 0 || polymer.Left.Phosphate is null);
        if (repeats > 1 && !isOnePhosphate)
        {
            return Fail(start, quote - start, "a phosphate at the end of what is repeated",
                TypographicText.Quote(_text.AsSpan(start, quote - start)));
        }
        Repeat(polymer, units, bases, count, repeats);
        return true;
    }

    private static void Repeat(HelmPolymer polymer, int units, int bases, int count, int repeats)
    {
        (int unitEnd, int baseEnd, int step) = (polymer.Units.Count, polymer.BasePositions.Count, polymer.Count - count);
        for (int i = 1; i < repeats; i++)
        {
            polymer.Units.AddRange(polymer.Units.GetRange(units, unitEnd - units));
            polymer.BasePositions.AddRange(polymer.BasePositions.GetRange(bases, baseEnd - bases)
                .ConvertAll(position => position + (i * step)));
            polymer.Count += step;
        }
    }

    /// <summary>A sugar with its base and the phosphate after it, a group with the phosphate after it, or, in front, a phosphate.</summary>
    private bool ReadElement(HelmPolymer polymer, bool isFirst)
    {
        string? symbol = PeekSymbol();
        Monomer? own = symbol is null ? null : FindOwnElement(symbol);
        if (symbol is not null && FindLonePhosphate(symbol, own) is { } lone)
        {
            return ReadLonePhosphate(polymer, isFirst, lone);
        }
        if (polymer.Right.IsClosed)
        {
            return Fail(_index - 1, 1, "the end of the chain, whose last sugar has no R2", "`.`");
        }
        if (polymer.Units.Count > 0 && (!polymer.Units[^1].HasLinkage || polymer.Right.Phosphates > 1))
        {
            return Fail(_index - 1, 1, polymer.Right.Phosphates > 1
                ? "one phosphate between two residues"
                : "a phosphate such as p or [sp] between two residues", "`.`",
                polymer.Right.Phosphates > 1 ? null : HintForLinkage(_index - 1, _index));
        }
        polymer.Right.Phosphates = 0;
        (_exit, _isBare) = (SugarSites.Three, false);
        if (symbol is not null && own is null && HelmSymbols.FindWhole(symbol) is { } whole)
        {
            TakeSymbol();
            polymer.Units.Add(whole);
            polymer.Count++;
            (polymer.Right.Phosphates, _isBare) = (whole.HasLinkage ? 1 : 0, true);
            AddBase(polymer, whole, polymer.Count);
            return true;
        }
        if (symbol is not null && FindChainGroup(symbol, own) is { } group)
        {
            TakeSymbol();
            polymer.Units.Add(new PackedUnit(group));
            polymer.Count++;
        }
        else if (!ReadResidue(polymer))
        {
            return false;
        }
        return IsAtEndOfElement()
            || (polymer.Right.IsClosed
                ? Fail(_index, 1, "the end of the chain, whose last sugar has no R2", Current())
                : ReadLinkage(polymer));
    }

    private bool ReadResidue(HelmPolymer polymer)
    {
        SkipComments();
        int start = _index;
        Sugar? sugar;
        if (FindFused() is { } fused)
        {
            sugar = fused.Sugar;
            if (!TakeFused(polymer, fused))
            {
                return false;
            }
        }
        else if (!ReadSymbol("sugar", out sugar, out _))
        {
            return false;
        }
        bool isTwoFive = sugar!.Equals(Sugar.Ribose) && HelmSymbols.IsTwoFiveRibose(_text.AsSpan(start, _index - start).Trim("[]"));
        if (isTwoFive)
        {
            _exit = SugarSites.Two;
            if (_respelled.Add(HelmSymbols.TwoFiveRibose))
            {
                _bag.Report(NotationDiagnostics.TwoFiveRibose, SourceSpan.FromBounds(start, _index));
            }
        }
        if (HelmSymbols.WithoutBase(sugar) is { } site
            && (IsAtEndOfElement() || (PeekSymbol() is { } next && HelmSymbols.Find<Linkage>(_library, next) is not null)))
        {
            polymer.Units.Add(new PackedUnit(site));
            polymer.Count++;
            return true;
        }
        if (!DemandBase(start) || !ReadSymbol<Nucleobase>("base", out Nucleobase? nucleobase, out _))
        {
            return false;
        }
        SkipComments();
        if (_index < _text.Length && _text[_index] is (',' or '+' or ':'))
        {
            return Fail(_index, 1, "`)`", Current(), HelmChoices.Describe(_text));
        }
        if (!Demand(')'))
        {
            return false;
        }
        polymer.Units.Add(new PackedUnit(nucleobase!, sugar));
        polymer.Count += 2;
        AddBase(polymer, polymer.Units[^1], polymer.Count);
        return true;
    }

    /// <summary>The sugar at an end that is one structure with its group, if the next symbol is one.</summary>
    private HelmFusedSugar? FindFused() =>
        PeekSymbol() is { } symbol && IsInline(symbol) && HelmInline.Find(_library.Sugars, symbol) is null
            ? HelmFusedEnd.Find(_library, symbol)
            : null;

    private bool TakeFused(HelmPolymer polymer, HelmFusedSugar fused)
    {
        bool isLeft = fused.Site == SugarSites.Five;
        if (isLeft && (polymer.Units.Count > 0 || polymer.Left.Phosphate is not null))
        {
            return Fail(_index, 1, "a sugar with R1, as something is before it", Current());
        }
        TakeSymbol();
        HelmEnd end = polymer.EndAt(isLeft);
        (end.Group, end.IsClosed) = (fused.Group, true);
        return true;
    }

    private static void AddBase(HelmPolymer polymer, PackedUnit unit, int position)
    {
        if (!unit.IsGroup)
        {
            polymer.BasePositions.Add(position);
        }
    }

    private bool IsAtEndOfElement()
    {
        SkipComments();
        return _index >= _text.Length || _text[_index] is '.' or '}' or ')' or '\'' or '"';
    }

    private bool ReadLinkage(HelmPolymer polymer)
    {
        int start = _index;
        if (PeekSymbol() is { } sugar && HelmSymbols.Find<Linkage>(_library, sugar) is null
            && HelmSymbols.Find<Sugar>(_library, sugar) is not null)
        {
            _bag.ReportWithHint(ModelDiagnostics.UnknownSymbol, new SourceSpan(start, sugar.Length), HintForLinkage(start, start),
                "phosphate", sugar);
            return false;
        }
        if (!ReadSymbol<Linkage>("phosphate", out Linkage? linkage, out PhosphorusStereo stereo))
        {
            return false;
        }
        Bind(polymer, start, linkage!, stereo);
        return true;
    }

    /// <summary>How two residues are written of which the text leaves the linkage out.</summary>
    /// <param name="before">Where the first ends.</param>
    /// <param name="after">Where the second begins.</param>
    private string HintForLinkage(int before, int after)
    {
        int start = _text.AsSpan(0, before).LastIndexOfAny('.', '{') + 1;
        int length = _text.AsSpan(after).IndexOfAny('.', '}') is var rest and >= 0 ? rest : _text.Length - after;
        int close = _text.AsSpan(after, length).IndexOf(')');
        string second = _text.Substring(after, close < 0 ? length : close + 1).TrimStart('.');
        string first = _text[start..before];
        return $"a linkage is always written: `{first}p.{second}` has a phosphodiester, `{first}[sp].{second}` a phosphorothioate";
    }

    private void Bind(HelmPolymer polymer, int start, Linkage linkage, PhosphorusStereo stereo)
    {
        (polymer.Right.Span, polymer.Right.Phosphates) = (SourceSpan.FromBounds(start, _index), 1);
        Joint joint = _exit == SugarSites.Two ? Joint.TwoFive : default;
        polymer.Units[^1] = polymer.Units[^1].WithLinkage(linkage, stereo, joint);
        polymer.Count++;
    }

    /// <summary>A phosphate as an element: in front of the chain, after a unit that has none, or one more of an end that has.</summary>
    private bool ReadLonePhosphate(HelmPolymer polymer, bool isFirst, (Linkage Row, PhosphorusStereo Stereo) phosphate)
    {
        int start = _index;
        TakeSymbol();
        if (polymer.Units is [.., { HasLinkage: false }])
        {
            Bind(polymer, start, phosphate.Row, phosphate.Stereo);
            return true;
        }
        HelmEnd end = polymer.EndAt(polymer.Units.Count == 0);
        Linkage? before = polymer.Units.Count == 0 ? end.Phosphate : _library.Linkages[polymer.Units[^1].LinkageCode];
        bool isPlain = phosphate.Row.Equals(Linkage.Phosphodiester) && (isFirst || before is null || before.Equals(Linkage.Phosphodiester));
        if (!isFirst && (!isPlain || end.Phosphates > 2))
        {
            return Fail(start, _index - start, "a sugar, or one to three phosphates p at an end",
                TypographicText.Quote(_text.AsSpan(start, _index - start)));
        }
        (end.Span, end.Phosphates) = (SourceSpan.FromBounds(start, _index), end.Phosphates + 1);
        if (polymer.Units.Count == 0)
        {
            (end.Phosphate, end.Stereo) = (phosphate.Row, phosphate.Stereo);
        }
        polymer.Count++;
        return true;
    }

    /// <summary>
    /// The caller's own row of the symbol with which an element begins: a sugar if a base follows, else a group.
    /// </summary>
    private Monomer? FindOwnElement(string symbol)
    {
        int after = AfterComments(_text[_index] == '[' ? CloseOf(_index) + 1 : _index + 1);
        return after < _text.Length && _text[after] == '('
            ? _library.Sugars.FindOwn(symbol)
            : _library.Groups.FindOwn(symbol);
    }

    /// <summary>The phosphate of a symbol that names no sugar.</summary>
    private (Linkage Row, PhosphorusStereo Stereo)? FindLonePhosphate(string symbol, Monomer? own)
    {
        if (IsInline(symbol))
        {
            return HelmInline.Find(_library.Linkages, symbol) is { } drawn ? (drawn, PhosphorusStereo.Unspecified) : null;
        }
        if (own is not null || HelmSymbols.Find<Sugar>(symbol) is not null || HelmSymbols.Find<Group>(symbol) is not null)
        {
            return null;
        }
        return HelmSymbols.Find<Linkage>(_library, symbol) ?? FindAnyCase<Linkage>(symbol, _index)
            ?? (HelmSymbols.FindPublished<Linkage>(_library, symbol) is { } row ? (row, PhosphorusStereo.Unspecified) : null);
    }

    private Group? FindChainGroup(string symbol, Monomer? own)
    {
        Group? group = own is not null ? own as Group
            : IsInline(symbol) ? HelmInline.Find(_library.Groups, symbol)
            : HelmSymbols.Find<Group>(symbol) is { } known ? known.Row
            : HelmSymbols.Find<Sugar>(symbol) is not null ? null
            : HelmSymbols.FindPublished<Group>(_library, symbol) ?? FindAnyCase<Group>(symbol, _index)?.Row;
        const GroupPlaces InChain = GroupPlaces.Linked | GroupPlaces.Spacer | GroupPlaces.Inside;
        return group is not null && (group.Places & InChain) != 0 ? group : null;
    }
}

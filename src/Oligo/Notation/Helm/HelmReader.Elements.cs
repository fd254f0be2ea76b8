using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

// The elements of a chain: residues, groups and phosphates, their repeats and comments.
internal sealed partial class HelmReader
{
    private bool ReadChain(Polymer polymer)
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
        if (polymer.Units.Count > 0 && polymer.Units[^1].HasLinkage)
        {
            (polymer.Trailing, polymer.TrailingStereo) = (_library.Linkages[polymer.Units[^1].LinkageCode], polymer.Units[^1].Stereo);
            polymer.Units[^1] = polymer.Units[^1].WithoutLinkage();
        }
        return true;
    }

    /// <summary>An element, or several in parentheses, with the number of its repeats after it.</summary>
    private bool ReadRepeated(Polymer polymer, bool isFirst)
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
            if (!Demand(')') || (Current() != "`'`" && !Fail(_index, 1, "the number of repeats between quotes, such as '3'", Current())))
            {
                return false;
            }
        }
        else if (!ReadElement(polymer, isFirst))
        {
            return false;
        }
        int quote = _index;
        if (!Take('\''))
        {
            return SkipComment();
        }
        int close = _text.IndexOf('\'', _index);
        string number = close < 0 ? "" : _text[_index..close];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int repeats) || repeats is 0 or > MostRepeats)
        {
            string? hint = number.Contains('-', StringComparison.Ordinal) ? "a range of repeats is not a single molecule" : null;
            return Fail(_index, Math.Max(1, number.Length), FormattableString.Invariant($"a number of repeats from 1 to {MostRepeats}, between quotes"), close < 0 ? "end of text" : TypographicText.Quote(number), hint);
        }
        if ((long)(polymer.Units.Count - units) * repeats > MostUnits - units)
        {
            return Fail(_index, number.Length, FormattableString.Invariant($"a polymer of at most {MostUnits} units"), TypographicText.Quote(number));
        }
        _index = close + 1;
        if (repeats > 1 && (polymer.Units.Count == units || !polymer.Units[^1].HasLinkage))
        {
            return Fail(start, quote - start, "a phosphate at the end of what is repeated", TypographicText.Quote(_text.AsSpan(start, quote - start)));
        }
        Repeat(polymer, units, bases, count, repeats);
        return SkipComment();
    }

    private static void Repeat(Polymer polymer, int units, int bases, int count, int repeats)
    {
        (int unitEnd, int baseEnd, int step) = (polymer.Units.Count, polymer.BasePositions.Count, polymer.Count - count);
        for (int i = 1; i < repeats; i++)
        {
            polymer.Units.AddRange(polymer.Units.GetRange(units, unitEnd - units));
            polymer.BasePositions.AddRange(polymer.BasePositions.GetRange(bases, baseEnd - bases).ConvertAll(position => position + (i * step)));
            polymer.Count += step;
        }
    }

    /// <summary>A comment between double quotes says nothing of the molecule.</summary>
    private bool SkipComment()
    {
        if (_index >= _text.Length || _text[_index] != '"')
        {
            return true;
        }
        int close = _text.IndexOf('"', _index + 1);
        if (close < 0)
        {
            return Fail(_index, 1, "`\"` to close the comment", "end of text");
        }
        _index = close + 1;
        return true;
    }

    /// <summary>A sugar with its base and the phosphate after it, a group with the phosphate after it, or, in front, a phosphate.</summary>
    private bool ReadElement(Polymer polymer, bool isFirst)
    {
        if (polymer.Units.Count > 0 && !polymer.Units[^1].HasLinkage)
        {
            return Fail(_index - 1, 1, "a phosphate such as p or [sp] between two residues", "`.`");
        }
        if (isFirst && PeekSymbol() is { } symbol && FindLinkage(symbol) is { } leading && (HelmSymbols.Find<Sugar>(symbol) is null || IsInline(symbol)))
        {
            int start = _index;
            TakeSymbol();
            (polymer.Leading, polymer.LeadingStereo) = leading;
            polymer.LeadingSpan = SourceSpan.FromBounds(start, _index);
            polymer.Count++;
            return true;
        }
        if (PeekSymbol() is { } name && FindChainGroup(name) is { } group)
        {
            TakeSymbol();
            polymer.Units.Add(new PackedUnit(group));
            polymer.Count++;
        }
        else
        {
            int start = _index;
            if (!ReadSymbol<Sugar>("sugar", out Sugar? sugar, out _) || !DemandBase(start) || !ReadSymbol<Nucleobase>("base", out Nucleobase? nucleobase, out _) || !Demand(')'))
            {
                return false;
            }
            polymer.Units.Add(new PackedUnit(nucleobase!, sugar!));
            polymer.BasePositions.Add(polymer.Count + 2);
            polymer.Count += 2;
        }
        if (_index >= _text.Length || _text[_index] is '.' or '}' or ')' or '\'' or '"')
        {
            return true;
        }
        int linkStart = _index;
        if (!ReadSymbol<Linkage>("phosphate", out Linkage? linkage, out PhosphorusStereo stereo))
        {
            return false;
        }
        polymer.TrailingSpan = SourceSpan.FromBounds(linkStart, _index);
        polymer.Units[^1] = polymer.Units[^1].WithLinkage(linkage, stereo);
        polymer.Count++;
        return true;
    }

    private (Linkage, PhosphorusStereo)? FindLinkage(string symbol) =>
        IsInline(symbol) ? (HelmInline.Find(_library.Linkages, symbol) is { } row ? (row, PhosphorusStereo.NotStated) : null)
        : HelmSymbols.Find<Linkage>(symbol) ?? (HelmSymbols.Find<Sugar>(symbol) is null ? FindAnyCase<Linkage>(symbol, _index) : null);

    private Group? FindChainGroup(string symbol)
    {
        Group? group = IsInline(symbol) ? HelmInline.Find(_library.Groups, symbol) : HelmSymbols.Find<Group>(symbol)?.Row ?? (HelmSymbols.Find<Sugar>(symbol) is null ? FindAnyCase<Group>(symbol, _index)?.Row : null);
        return group is not null && (group.Places & (GroupPlaces.Linked | GroupPlaces.Spacer)) != 0 ? group : null;
    }
}

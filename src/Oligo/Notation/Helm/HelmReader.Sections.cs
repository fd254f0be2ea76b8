using System.Globalization;
using System.Text.RegularExpressions;
using Oligo.Text;

namespace Oligo.Notation;

// Connections, pairs, and the molecule that they make of the polymers.
internal sealed partial class HelmReader
{
    private NucleicAcid? ReadSections(List<HelmPolymer> polymers)
    {
        SkipBlanks();
        if (!Demand('$'))
        {
            return null;
        }
        string rest = _text[_index..].TrimEnd();
        List<string> sections = SplitOutsideQuotes(rest, '$');
        bool isSecond = sections[^1] == "V2.0";
        if (sections.Count > 4 || !(isSecond || sections[^1].Length == 0))
        {
            Fail(_index - 1, rest.Length + 1, "four `$` after the polymers, then V2.0 or nothing",
                $"{sections.Count.ToString(CultureInfo.InvariantCulture)} with {TypographicText.Quote(sections[^1])}");
            return null;
        }
        if (sections.Count < 4)
        {
            _bag.Report(NotationDiagnostics.SectionsMissing, new SourceSpan(_index - 1, rest.Length + 1),
                sections.Count.ToString(CultureInfo.InvariantCulture));
            sections.InsertRange(sections.Count - 1, Enumerable.Repeat("", 4 - sections.Count));
        }
        int place = _index;
        // HELM 1 states pairs in its second section, HELM 2 among the connections.
        int lastRead = isSecond ? 0 : 1;
        for (int i = 0; i < 3; i++)
        {
            if (i == 2 && sections[i].Length > 0)
            {
                _annotations = new SourceSpan(place, sections[i].Length);
                break;
            }
            if (i > lastRead && sections[i].Length > 0)
            {
                Fail(place, sections[i].Length, "an empty section of groups", TypographicText.Quote(sections[i]),
                    "a group of polymers is a mixture or a choice, not one molecule");
                return null;
            }
            foreach (string entry in sections[i].Length == 0 ? [] : SplitOutsideQuotes(sections[i], '|'))
            {
                if (!ReadConnection(entry, place))
                {
                    return null;
                }
                place += entry.Length + 1;
            }
            place += sections[i].Length == 0 ? 1 : 0;
        }
        return Assemble(polymers);
    }

    /// <summary>The parts between separators that are not in a comment or a string.</summary>
    private static List<string> SplitOutsideQuotes(string text, char separator)
    {
        var parts = new List<string>();
        int start = 0;
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '"';
            if (text[i] == separator && !isQuoted)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }
        parts.Add(text[start..]);
        return isQuoted ? [.. text.Split(separator)] : parts;
    }

    private bool ReadConnection(string entry, int place)
    {
        Match match = Connection().Match(entry);
        HelmPolymer? one = _byId.GetValueOrDefault(match.Groups[1].Value);
        HelmPolymer? other = _byId.GetValueOrDefault(match.Groups[2].Value);
        if (!match.Success || one is null || other is null)
        {
            return Fail(place, entry.Length, "a connection of two polymers, such as RNA1,RNA2,2:pair-8:pair or RNA1,CHEM1,6:R2-1:R1",
                TypographicText.Quote(entry));
        }
        int onePosition = int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture);
        int otherPosition = int.Parse(match.Groups[5].Value, CultureInfo.InvariantCulture);
        bool onePairs = match.Groups[4].Value == "pair";
        if (onePairs && match.Groups[6].Value == "pair")
        {
            _pairs.Add(((one, onePosition), (other, otherPosition), new SourceSpan(place, entry.Length)));
            return true;
        }
        if (onePairs || match.Groups[6].Value == "pair" || (one.Group is not null && other.Group is not null))
        {
            return Fail(place, entry.Length, "pairs of bases, or a chemical group on a chain", TypographicText.Quote(entry));
        }
        if (one.Group is null && other.Group is null)
        {
            return Join((one, onePosition, match.Groups[4].Value), (other, otherPosition, match.Groups[6].Value),
                new SourceSpan(place, entry.Length));
        }
        // A chemical group on an end of a chain, in either order.
        (HelmPolymer chain, int position, string bond, HelmPolymer chem) = other.Group is not null
            ? (one, onePosition, match.Groups[4].Value, other)
            : (other, otherPosition, match.Groups[6].Value, one);
        (int chemPosition, string chemBond) = other.Group is not null
            ? (otherPosition, match.Groups[6].Value)
            : (onePosition, match.Groups[4].Value);
        chem.Bonds.Add(new HelmGroupBond(chain, position, bond, chemPosition, chemBond, new SourceSpan(place, entry.Length)));
        return true;
    }

    /// <summary>Whether a place is the left or the right end of a chain; <see langword="null"/> for neither.</summary>
    private static bool? EndOf(HelmPolymer chain, int position, string bond) =>
        position == 1 && bond == "R1" ? true : position == chain.LastPosition && bond == "R2" ? false : null;

    /// <summary>Two chains that a phosphate at one of the two ends joins.</summary>
    private bool Join((HelmPolymer Chain, int Position, string Bond) one,
        (HelmPolymer Chain, int Position, string Bond) other, SourceSpan span)
    {
        string entry = _text.Substring(span.Start, span.Length);
        if (EndOf(one.Chain, one.Position, one.Bond) is not { } isOneLeft
            || EndOf(other.Chain, other.Position, other.Bond) is not { } isOtherLeft)
        {
            return Fail(span.Start, span.Length, "R1 of the first or R2 of the last sugar or phosphate of each chain",
                TypographicText.Quote(entry), "a branched molecule is not one strand");
        }
        (HelmEnd first, HelmEnd second) = (one.Chain.EndAt(isOneLeft), other.Chain.EndAt(isOtherLeft));
        if (first == second)
        {
            return Fail(span.Start, span.Length, "two different ends", TypographicText.Quote(entry));
        }
        if (first.IsClosed || second.IsClosed || first.Phosphates > 1 || second.Phosphates > 1
            || (first.Phosphate is null) == (second.Phosphate is null))
        {
            return Fail(span.Start, span.Length, "one phosphate between two chains, at ends that nothing else binds",
                TypographicText.Quote(entry));
        }
        (first.Joined, second.Joined) = ((other.Chain, isOtherLeft), (one.Chain, isOneLeft));
        first.IsClosed = second.IsClosed = true;
        return true;
    }

    [GeneratedRegex(
        """^([A-Z]+[0-9]+),([A-Z]+[0-9]+),([0-9]{1,6}):(R[0-9]|pair)-([0-9]{1,6}):(R[0-9]|pair)(?:"[^"]*")?$""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Connection();
}

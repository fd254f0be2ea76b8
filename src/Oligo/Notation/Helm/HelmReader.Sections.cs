using System.Globalization;
using System.Text.RegularExpressions;
using Oligo.Monomers;
using Oligo.Text;
using Group = Oligo.Monomers.Group;

namespace Oligo.Notation;

// Connections, pairs, and the molecule that they make of the polymers.
internal sealed partial class HelmReader
{
    private NucleicAcid? ReadSections(List<Polymer> polymers)
    {
        SkipBlanks();
        if (!Demand('$'))
        {
            return null;
        }
        string rest = _text[_index..].TrimEnd();
        string[] sections = rest.Split('$');
        bool isSecond = sections[^1] == "V2.0";
        if (sections.Length != 4 || !(isSecond || sections[^1].Length == 0))
        {
            Fail(_index - 1, rest.Length + 1, "four `$` after the polymers, then V2.0 or nothing", $"{sections.Length.ToString(CultureInfo.InvariantCulture)} with {TypographicText.Quote(sections[^1])}");
            return null;
        }
        int place = _index;
        // HELM 1 states pairs in its second section, HELM 2 among the connections.
        int lastRead = isSecond ? 0 : 1;
        int? register = null;
        for (int i = 0; i < 3; i++)
        {
            if (i == 2 && sections[i].Length > 0)
            {
                _bag.Report(NotationDiagnostics.AnnotationsPassed, new SourceSpan(place, sections[i].Length), TypographicText.Quote(sections[i]));
                break;
            }
            if (i > lastRead && sections[i].Length > 0)
            {
                Fail(place, sections[i].Length, "an empty section of groups", TypographicText.Quote(sections[i]), "a group of polymers is a mixture or a choice, not one molecule");
                return null;
            }
            foreach (string entry in sections[i].Length == 0 ? [] : sections[i].Split('|'))
            {
                if (!ReadConnection(entry, place, polymers, ref register))
                {
                    return null;
                }
                place += entry.Length + 1;
            }
            place += sections[i].Length == 0 ? 1 : 0;
        }
        return Assemble(polymers, register);
    }

    private bool ReadConnection(string entry, int place, List<Polymer> polymers, ref int? register)
    {
        Match match = Connection().Match(entry);
        Polymer? one = polymers.Find(polymer => polymer.Id == match.Groups[1].Value);
        Polymer? other = polymers.Find(polymer => polymer.Id == match.Groups[2].Value);
        if (!match.Success || one is null || other is null)
        {
            return Fail(place, entry.Length, "a connection of two polymers, such as RNA1,RNA2,2:pair-8:pair or RNA1,CHEM1,6:R2-1:R1", TypographicText.Quote(entry));
        }
        int onePosition = int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture);
        int otherPosition = int.Parse(match.Groups[5].Value, CultureInfo.InvariantCulture);
        if (match.Groups[4].Value == "pair" && match.Groups[6].Value == "pair")
        {
            return ReadPair(entry, place, polymers, (one, onePosition), (other, otherPosition), ref register);
        }
        // A chemical group on an end of a chain, in either order.
        (Polymer chain, int position, string bond, Polymer chem) = other.Group is not null ? (one, onePosition, match.Groups[4].Value, other) : (other, otherPosition, match.Groups[6].Value, one);
        if (chem.Group is null || chain.Group is not null || match.Groups[4].Value == "pair" || match.Groups[6].Value == "pair")
        {
            return Fail(place, entry.Length, "pairs of bases, or a chemical group on a chain", TypographicText.Quote(entry));
        }
        (int chemPosition, string chemBond) = other.Group is not null ? (otherPosition, match.Groups[6].Value) : (onePosition, match.Groups[4].Value);
        SugarSites site = SiteOf(chem, chemPosition, chemBond, out string? hint);
        return site == SugarSites.None ? Fail(place, entry.Length, "an R of the group that can bind the chain", TypographicText.Quote(entry), hint)
            : Attach(chain, position, bond, chem, site) || Fail(place, entry.Length, "the group on R1 of the first or R2 of the last sugar or phosphate of the chain, where it is allowed", TypographicText.Quote(entry));
    }

    /// <summary>The side of a group that its R names; none where the group has no such R, or the model cannot bind it there.</summary>
    private static SugarSites SiteOf(Polymer chem, int position, string bond, out string? hint)
    {
        Group group = chem.Group!;
        (bool isFirst, bool isSecond) = HelmInline.FindSides(group, chem.Structure, bond[1] - '0');
        hint = position != 1 ? "a chemical group is the one monomer of its polymer"
            : !isFirst && !isSecond ? $"{group.Token} has no free {bond} here"
            : !isFirst && !group.IsDirectional ? $"{bond} is the second hydroxyl of {group.Token}; only its first binds the end of a chain here" : null;
        return hint is not null ? SugarSites.None : isFirst ? SugarSites.Five : SugarSites.Three;
    }

    private bool Attach(Polymer chain, int position, string bond, Polymer chem, SugarSites site)
    {
        Group group = chem.Group!;
        bool isFirst = position == 1 && bond == "R1";
        // The base of the last residue counts after its sugar.
        bool isOnBase = chain.Trailing is null && chain.Units is [.., { IsGroup: false }];
        bool isLast = bond == "R2" && chain.Units.Count > 0 && position == chain.Count - (isOnBase ? 1 : 0);
        if (isFirst == isLast || chem.Strand is not null || chem.Units.Count > 0)
        {
            return false;
        }
        Linkage? linkage = isFirst ? chain.Leading : chain.Trailing;
        if (linkage is null)
        {
            _ends[(chain, isFirst)] = group;
            chem.Units.Add(new PackedUnit(group));
            return (group.Places & GroupPlaces.End) != 0;
        }
        if ((group.Places & (GroupPlaces.Linked | GroupPlaces.Spacer)) == 0)
        {
            return false;
        }
        // A group without sides is bound as if by an ordinary joint, so that it has one text.
        if (isFirst)
        {
            Joint joint = group.IsDirectional ? new Joint(site, SugarSites.Five) : default;
            chain.Units.Insert(0, new PackedUnit(group, linkage, chain.LeadingStereo, joint));
            chain.Leading = null;
        }
        else
        {
            Joint joint = group.IsDirectional ? new Joint(SugarSites.Three, site) : default;
            chain.Units[^1] = chain.Units[^1].WithLinkage(linkage, chain.TrailingStereo, joint);
            chain.Units.Add(new PackedUnit(group));
            chain.Trailing = null;
        }
        chem.Units.Add(new PackedUnit(group));
        return true;
    }

    private readonly Dictionary<(Polymer Chain, bool IsFivePrime), Group> _ends = [];

    private bool ReadPair(string entry, int place, List<Polymer> polymers, (Polymer Polymer, int Position) one, (Polymer Polymer, int Position) other, ref int? register)
    {
        List<Polymer> strands = [.. polymers.Where(polymer => polymer.Group is null)];
        bool swapped = strands.Count == 2 && one.Polymer == strands[1] && other.Polymer == strands[0];
        bool ordered = strands.Count == 2 && one.Polymer == strands[0] && other.Polymer == strands[1];
        int first = (swapped ? other : one).Polymer.BasePositions.IndexOf((swapped ? other : one).Position);
        int second = (swapped ? one : other).Polymer.BasePositions.IndexOf((swapped ? one : other).Position);
        if (!(ordered || swapped) || first < 0 || second < 0)
        {
            return Fail(place, entry.Length, "a pair of bases such as RNA1,RNA2,2:pair-8:pair", TypographicText.Quote(entry));
        }
        int found = strands[1].BasePositions.Count - 1 - first - second;
        bool isValid = found > -strands[0].BasePositions.Count && found < strands[1].BasePositions.Count;
        if ((register is not null && found != register) || !isValid)
        {
            return Fail(place, entry.Length, "pairs that lie in one register", TypographicText.Quote(entry));
        }
        register = found;
        return true;
    }

    private NucleicAcid? Assemble(List<Polymer> polymers, int? register)
    {
        foreach (Polymer chem in polymers.Where(polymer => polymer.Group is not null && polymer.Units.Count == 0))
        {
            Fail(chem.Start, chem.Id.Length, "a connection of this group to a chain", "none");
            return null;
        }
        List<Polymer> strands = [.. polymers.Where(polymer => polymer.Group is null)];
        foreach (Polymer polymer in strands)
        {
            if (!MakeStrand(polymer))
            {
                return null;
            }
        }
        if (strands is [var only])
        {
            return only.Strand;
        }
        (Strand first, Strand second) = (strands[0].Strand!, strands[1].Strand!);
        if (register is null)
        {
            register = Duplex.FindBestRegister(first, second, out _);
            if (register is null)
            {
                Fail(0, _index, "pairs between the two strands, since no register alone pairs best", "none");
                return null;
            }
            _bag.Report(NotationDiagnostics.RegisterAssumed, new SourceSpan(0, _index), HelmNotation.FormName, register.Value.ToString(CultureInfo.InvariantCulture));
        }
        return new Duplex(first, second, register.Value);
    }

    private bool MakeStrand(Polymer polymer)
    {
        SourceSpan span = SourceSpan.FromBounds(polymer.Start, _index);
        if (!EndOf(polymer, true, polymer.Leading, out AttachedGroup? fivePrime) || !EndOf(polymer, false, polymer.Trailing, out AttachedGroup? threePrime))
        {
            return Fail(polymer.FaultyEnd.Start, polymer.FaultyEnd.Length, "p or [sp] as the phosphate of an end", TypographicText.Quote(_text.AsSpan(polymer.FaultyEnd.Start, polymer.FaultyEnd.Length)), "an end has no configuration, and other linkages have no free form in the library");
        }
        if (polymer.Units.Count == 0)
        {
            _bag.Report(ModelDiagnostics.NoResidue, span);
            return false;
        }
        if (ChainRules.FindFault(polymer.Units.ToArray(), _library, fivePrime, threePrime, [], []) is { } fault)
        {
            _bag.Report(fault.Descriptor, span, fault.Arguments);
            return false;
        }
        polymer.Strand = new Strand([.. polymer.Units], _library, fivePrime, threePrime);
        return true;
    }

    /// <summary>What is at an end: a phosphate left there is a terminal phosphate.</summary>
    private bool EndOf(Polymer polymer, bool isFivePrime, Linkage? phosphate, out AttachedGroup? end)
    {
        Group? group = _ends.GetValueOrDefault((polymer, isFivePrime));
        bool isStereo = (isFivePrime ? polymer.LeadingStereo : polymer.TrailingStereo) != PhosphorusStereo.NotStated;
        group ??= phosphate is null || isStereo ? null : phosphate.Equals(Linkage.Phosphodiester) ? Group.Phosphate : phosphate.Equals(Linkage.Phosphorothioate) ? Group.Thiophosphate : null;
        end = group is null ? null : new AttachedGroup(group);
        polymer.FaultyEnd = isFivePrime ? polymer.LeadingSpan : polymer.TrailingSpan;
        return phosphate is null || group is not null;
    }

    [GeneratedRegex(@"^([A-Z]+\d+),([A-Z]+\d+),(\d{1,6}):(R\d|pair)-(\d{1,6}):(R\d|pair)$", RegexOptions.CultureInvariant)]
    private static partial Regex Connection();
}

using System.Collections.Immutable;
using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Verification;

/// <summary>Finds in which parts two molecules differ: unit by unit where strands are of one length.</summary>
internal sealed class MoleculeDifferences
{
    private const string None = "none";

    // Units of a stretch that are written out.
    private const int MostWritten = 8;

    private readonly List<(MoleculePart Part, string? Strand, int Position, string First, string Second)> _found = [];
    private string? _strand;

    /// <summary>The differences, equal ones of a strand as one.</summary>
    public static ImmutableArray<MoleculeDifference> Between(NucleicAcid first, NucleicAcid second)
    {
        var differences = new MoleculeDifferences();
        differences.Compare(first, second);
        return [.. differences._found.GroupBy(found => (found.Part, found.Strand, found.First, found.Second)).Select(same =>
            new MoleculeDifference(
                same.Key.Part, same.Key.Strand, [.. same.Select(found => found.Position).Where(position => position > 0)],
                same.Key.First, same.Key.Second))];
    }

    private void Compare(NucleicAcid first, NucleicAcid second)
    {
        if (first.Strands.Length != second.Strands.Length)
        {
            Add(MoleculePart.Strands, 0, Count(first), Count(second));
            return;
        }
        if (first is not Duplex one || second is not Duplex other)
        {
            CompareStrands(first, second);
            return;
        }
        bool isSwapped = !one.Sense.Equals(other.Sense) && !one.Antisense.Equals(other.Antisense)
            && (one.Sense.Equals(other.Antisense) || one.Antisense.Equals(other.Sense));
        (Strand sense, Strand antisense) = isSwapped ? (other.Antisense, other.Sense) : (other.Sense, other.Antisense);
        if (isSwapped)
        {
            Add(MoleculePart.Order, 0, "sense first", "antisense first");
        }
        else if (one.Register != other.Register)
        {
            Add(MoleculePart.Register, 0, Number(one.Register), Number(other.Register));
        }
        _strand = "sense";
        Compare(one.Sense, sense);
        _strand = "antisense";
        Compare(one.Antisense, antisense);

        static string Count(NucleicAcid molecule) => CountedNoun.Of(molecule.Strands.Length, "strand");
    }

    /// <summary>Strands that are equal are compared with each other wherever they are, the others in their order.</summary>
    private void CompareStrands(NucleicAcid first, NucleicAcid second)
    {
        List<int> open = [.. Enumerable.Range(0, second.Strands.Length)];
        int[] partners = [.. first.Strands.Select(strand => Take(open.FindIndex(index => second.Strands[index].Equals(strand))))];
        for (int i = 0; i < partners.Length; i++)
        {
            partners[i] = partners[i] < 0 ? Take(0) : partners[i];
            _strand = partners.Length == 1 ? null : $"strand {Number(i + 1)}";
            Compare(first.Strands[i], second.Strands[partners[i]]);
        }
        _strand = null;
        bool isReordered = !partners.SequenceEqual(Enumerable.Range(0, partners.Length));
        if (isReordered)
        {
            string order = string.Join(", ", partners.Select(index => Number(index + 1)));
            Add(MoleculePart.Order, 0, "strands 1 to " + Number(partners.Length), order);
        }
        else
        {
            AddIfOther(MoleculePart.Register, 0, RegistersOf(first), RegistersOf(second));
        }

        int Take(int at)
        {
            int found = at < 0 ? -1 : open[at];
            if (at >= 0)
            {
                open.RemoveAt(at);
            }
            return found;
        }
    }

    private static string RegistersOf(NucleicAcid molecule) => molecule switch
    {
        Duplex duplex => Number(duplex.Register),
        StrandComplex { Pairings.Length: > 0 } complex => string.Join(", ", complex.Pairings),
        _ => None,
    };

    private void Compare(Strand first, Strand second)
    {
        if (first.Equals(second))
        {
            return;
        }
        if (first.Units.Length == second.Units.Length)
        {
            int position = 0;
            foreach ((StrandUnit one, StrandUnit other) in first.Units.Zip(second.Units))
            {
                position += one is Nucleotide ? 1 : 0;
                Compare(one, other, position);
            }
        }
        else
        {
            CompareLengths(first.Units, second.Units);
        }
        AddIfOther(MoleculePart.FivePrimeEnd, 0, EndOf(first.FivePrimeGroup), EndOf(second.FivePrimeGroup));
        AddIfOther(MoleculePart.ThreePrimeEnd, 0, EndOf(first.ThreePrimeGroup), EndOf(second.ThreePrimeGroup));
    }

    private void Compare(StrandUnit first, StrandUnit second, int position)
    {
        if (first is Nucleotide one && second is Nucleotide other)
        {
            AddIfOther(MoleculePart.Base, position, one.Base, other.Base, row => row.Symbol);
            AddIfOther(MoleculePart.Sugar, position, one.Sugar, other.Sugar, row => row.ShortName);
        }
        else
        {
            AddIfOther(MoleculePart.Group, position, first.ToString()!, second.ToString()!);
        }
        AddIfOther(MoleculePart.Linkage, position, first.Linkage, second.Linkage, row => row.ShortName);
        AddIfOther(MoleculePart.Joint, position, first.Joint.ToString(), second.Joint.ToString());
        AddIfOther(MoleculePart.Configuration, position, Say(first.Stereo), Say(second.Stereo));
        AddIfOther(MoleculePart.Pendant, position, first.Pendant, second.Pendant, row => row.Symbol);
    }

    /// <summary>Names the stretch between what both have at their beginnings and ends.</summary>
    private void CompareLengths(ImmutableArray<StrandUnit> first, ImmutableArray<StrandUnit> second)
    {
        int shorter = Math.Min(first.Length, second.Length);
        int before = 0;
        while (before < shorter && AreAlike(first[before], second[before]))
        {
            before++;
        }
        int after = 0;
        while (after < shorter - before && AreAlike(first[^(after + 1)], second[^(after + 1)]))
        {
            after++;
        }
        int position = first.Take(before).OfType<Nucleotide>().Count();
        Add(MoleculePart.Length, position, Say(first, before, after), Say(second, before, after));
    }

    private static bool AreAlike(StrandUnit one, StrandUnit other) => one.ToString() == other.ToString();

    private static string Say(ImmutableArray<StrandUnit> units, int before, int after)
    {
        int extra = units.Length - before - after;
        string stretch = extra is 0 or > MostWritten ? ""
            : $" with {string.Join(' ', units.Skip(before).Take(extra))} " +
                $"{(before == 0 ? "at the 5' end" : after == 0 ? "at the 3' end" : "there")}";
        return CountedNoun.Of(units.OfType<Nucleotide>().Count(), "nucleotide") + stretch;
    }

    private static string EndOf(AttachedGroup? end) => end?.ToString() ?? "hydroxyl";

    private static string Say(PhosphorusStereo stereo) => stereo switch
    {
        PhosphorusStereo.Unspecified => "not stated",
        PhosphorusStereo.Mixture => "mixture",
        _ => stereo.ToString(),
    };

    private void AddIfOther<T>(MoleculePart part, int position, T? first, T? second, Func<T, string> say)
        where T : Monomer
    {
        if (!Equals(first, second))
        {
            Add(part, position, first is null ? None : say(first), second is null ? None : say(second));
        }
    }

    private void AddIfOther(MoleculePart part, int position, string first, string second)
    {
        if (first != second)
        {
            Add(part, position, first, second);
        }
    }

    private void Add(MoleculePart part, int position, string first, string second) => _found.Add((part, _strand, position, first, second));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

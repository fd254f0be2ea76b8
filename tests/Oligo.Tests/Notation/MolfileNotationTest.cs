using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Structures;
using Xunit;
using Group = Oligo.Monomers.Group;

namespace Oligo.Tests.Notation;

/// <summary>
/// V3000 molfiles by the rules of the format, and drawings that look like a strand. What toolkits of others read from them is in
/// tests/interop.
/// </summary>
public sealed partial class MolfileNotationTest
{
    // No two atoms are closer than half a terminal bond that was drawn short.
    private const double Closest = 0.3;

    private static readonly string[] s_drawn =
        [.. DrugCatalog.Default.All.Where(drug => drug.Molecule is not null && Notations.Molfile.Write(drug.Molecule).Success)
            .Select(drug => drug.Name)];

    public static TheoryData<string> Drugs => [.. s_drawn];

    [GeneratedRegex("([A-Z][a-z]?)([0-9]*)")]
    private static partial Regex ElementCount { get; }

    [Theory]
    [MemberData(nameof(Drugs))]
    public void Molfile_of_a_drug_obeys_the_format(string name)
    {
        NucleicAcid molecule = DrugCatalog.Default.Find(name)!.Molecule!;
        CheckFormat(molecule, Notations.Molfile.Write(molecule).Text);
    }

    [Fact]
    public void Molfiles_of_random_strands_obey_the_format()
    {
        var strands = new RandomStructures(80);
        for (int i = 0; i < 150; i++)
        {
            Strand strand = strands.Next(8);
            if (Notations.Molfile.Write(strand) is { Success: true } written)
            {
                CheckFormat(strand, written.Text);
            }
        }
    }

    /// <summary>
    /// 10^4 nucleotides, every other one with a bridged sugar, are drawn in time linear in the length: no limit, no empty file.
    /// </summary>
    [Fact(Timeout = 120_000)]
    public async Task Molfile_of_a_long_strand_obeys_the_format()
    {
        Strand strand = Strand.Parse(string.Join(' ', Enumerable.Repeat("mCls Gds Als Tds", 2_500)) + " Td");
        string text = await Task.Run(() => Notations.Molfile.Write(strand).Text!, TestContext.Current.CancellationToken);
        List<Atom> atoms = AtomsOf(text);
        atoms.Count(atom => atom.Element == "P").Should().Be(10_000);
        Lines(text, "SGROUP").Should().HaveCount(10_001);
    }

    /// <summary>The bridge of a sugar is drawn inside its ring: no bond of it is longer than two others in a row.</summary>
    [Theory]
    [InlineData("Al")]
    [InlineData("Ak")]
    [InlineData("A[kR]")]
    [InlineData("A[al]")]
    [InlineData("A[ena]")]
    public void Bridges_of_sugars_are_short(string nucleoside)
    {
        string text = Notations.Molfile.Write(Strand.Parse(nucleoside)).Text;
        List<Atom> atoms = AtomsOf(text);
        List<double> lengths = [.. Lines(text, "BOND").Select(line => line.Split(' ')).Select(cells => Distance(cells[2], cells[3])).Order()];
        lengths[^1].Should().BeLessThan(2 * lengths[lengths.Count / 2]);

        double Distance(string one, string other)
        {
            Atom from = AtomOf(one);
            Atom to = AtomOf(other);
            return Math.Sqrt(((from.X - to.X) * (from.X - to.X)) + ((from.Y - to.Y) * (from.Y - to.Y)));
        }

        Atom AtomOf(string number) => atoms.Single(atom => atom.Number == int.Parse(number, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Bases_stand_on_one_side_of_a_straight_backbone()
    {
        foreach (string name in new[] { "mipomersen", "nusinersen", "fomivirsen" })
        {
            List<Atom> atoms = AtomsOf(Notations.Molfile.Write(DrugCatalog.Default.Find(name)!.Molecule!).Text);
            List<Atom> phosphorus = [.. atoms.Where(atom => atom.Element == "P")];
            phosphorus.Should().HaveCountGreaterThan(10).And.BeInAscendingOrder(atom => atom.X);
            phosphorus.Max(atom => atom.Y).Should().BeApproximately(phosphorus.Min(atom => atom.Y), 0.001);
            // Nitrogen is in bases only.
            atoms.Where(atom => atom.Element == "N").Should().OnlyContain(atom => atom.Y > phosphorus[0].Y + 1.5);
        }
    }

    [Fact]
    public void Phosphorus_has_a_wedge_only_where_its_configuration_is_stated()
    {
        Strand open = Strand.Parse("Tds Tds Td");
        Wedges(open).Should().BeEmpty();
        Wedges(open.WithStereo(PhosphorusStereo.Rp)).Should().HaveCount(2);

        static List<string> Wedges(Strand strand)
        {
            string text = Notations.Molfile.Write(strand).Text;
            HashSet<string> phosphorus =
                [.. AtomsOf(text).Where(atom => atom.Element == "P").Select(atom => atom.Number.ToString(CultureInfo.InvariantCulture))];
            return [.. Lines(text, "BOND")
                .Where(line => line.Contains("CFG=", StringComparison.Ordinal) && phosphorus.Contains(line.Split(' ')[2]))];
        }
    }

    /// <summary>
    /// Cis is drawn cis and trans trans, for every group at either end and inside: a molfile states the geometry of a double bond by
    /// coordinates alone.
    /// </summary>
    [Fact]
    public void Double_bonds_are_drawn_with_their_geometry()
    {
        IEnumerable<string> ends =
            Group.All.Where(group => (group.Places & (GroupPlaces.Linked | GroupPlaces.Spacer)) != 0 && !group.IsPolydisperse)
            .SelectMany(group =>
            new[] { $"{{{group.Symbol}}}o Tds Td", $"Tds Tdo {{{group.Symbol}}}" });
        IEnumerable<string> inside = Group.All.Where(group => (group.Places & (GroupPlaces.Spacer | GroupPlaces.Inside)) != 0).SelectMany(group =>
            new[] { $"Tdo {{{group.Symbol}}}o Td", $"T[mor]o {{{group.Symbol}}}o {{{group.Symbol}}}o Tg" });
        int bonds = 0;
        foreach (string text in ends.Concat(inside).Append("{VP} Ums Gm").Append("{VP} U[mor]s Gm")
            .Append("{VP} Tg").Append("[AmC6T]ds [BiodT][hna]s [FAMdT]g"))
        {
            MolecularGraph graph = StructureBuilder.Build(Strand.Parse(text));
            (double X, double Y)[] places = StructureLayout.Make(graph);
            foreach (GraphBond bond in graph.Bonds.Where(bond => bond.Stereo is not null))
            {
                BondStereo stereo = bond.Stereo!.Value;
                double from = Cross(places[bond.From], places[bond.To], places[stereo.AtFrom]);
                double to = Cross(places[bond.From], places[bond.To], places[stereo.AtTo]);
                Math.Min(Math.Abs(from), Math.Abs(to)).Should()
                    .BeGreaterThan(0.5, $"the bond {bond.From}={bond.To} of {text} is not drawn straight");
                (from * to > 0).Should().Be(stereo.IsCis, $"the bond {bond.From}={bond.To} of {text}");
                bonds++;
            }
        }
        bonds.Should().BeGreaterThan(30);

        static double Cross((double X, double Y) a, (double X, double Y) b, (double X, double Y) c) =>
            ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
    }

    /// <summary>Each residue, end and conjugate is a group with the name that the canonical text gives it.</summary>
    [Fact]
    public void Superatom_groups_name_the_units()
    {
        string text = Notations.Molfile.Write(Strand.Parse("{p} Ges mCdo {L96}")).Text;
        Lines(text, "SGROUP").Select(line => line[(line.LastIndexOf('=') + 1)..]).Should().Equal("\"p\"", "\"Ge\"", "\"mCd\"", "\"L96\"");
    }

    [Theory]
    [InlineData("molfile")]
    [InlineData("sdf")]
    public void Drawn_structures_are_not_read(string dialect) =>
        Notations.Find(dialect)!.Read("x").Errors.Single().Code.Should().Be("OLG2341");

    /// <summary>Sequence, formula of the acid and count of acids of mipomersen as published; the fields that registries ask for.</summary>
    [Fact]
    public void Record_of_mipomersen_states_what_registries_keep()
    {
        string text = Notations.Sdf.Write(DrugCatalog.Default.Find("mipomersen")!.Molecule!).Text;
        Dictionary<string, string> fields = Fields(text);
        fields["SEQUENCE"].Should().Be("GCCTCAGTCTGCTTCGCACC");
        fields["MODIFIED_SEQUENCE"].Should().Be("Ge mCe mCe Te mCe Ad Gd Td mCd Td Gd mCd Td Td mCd Ge mCe Ae mCe mCe");
        fields["LINKAGES"].Split(' ').Should().HaveCount(19).And.OnlyContain(linkage => linkage == "s");
        fields["CONJUGATES"].Should().Be("none");
        fields["FORMULA"].Should().Be("C230H324N67O122P19S19");
        fields["SALT_CODE"].Should().Be("free acid");
        fields["SALT_COUNT"].Should().Be("0");
        fields["ACIDIC_PROTONS"].Should().Be("19");
        Notations.Helm.Read(fields["HELM"]).Value.Should().Be(DrugCatalog.Default.Find("mipomersen")!.Molecule!);
        text.Should().EndWith("\n\n$$$$\n");
    }

    [Fact]
    public void Record_of_a_duplex_states_both_strands_and_their_register()
    {
        Dictionary<string, string> fields = Fields(Notations.Sdf.Write(Notations.Ionis.Read("Cms Umo Am |0| Ums Ado Gm").Value).Text);
        fields["STRANDS"].Should().Be("2");
        fields["REGISTER"].Should().Be("0");
        fields["SEQUENCE"].Should().Be("CUA | UAG");
        fields["LINKAGES"].Should().Be("s o | s o");
    }

    private static Dictionary<string, string> Fields(string record)
    {
        string[] lines = record.Split('\n');
        return Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("> <", StringComparison.Ordinal))
            .ToDictionary(i => lines[i][3..^1], i => lines[i + 1]);
    }

    private static void CheckFormat(NucleicAcid molecule, string text)
    {
        string because = molecule.ToString()!;
        string[] lines = text.Split('\n');
        lines[3].Should().Be("  0  0  0     0  0            999 V3000", because);
        lines.Should().OnlyContain(line => line.Length <= 80, because);
        text.Should().EndWith("M  END\n", because);
        int[] counts =
            [.. Body(text).Single(line => line.StartsWith("COUNTS ", StringComparison.Ordinal)).Split(' ').Skip(1).Select(int.Parse)];
        List<Atom> atoms = AtomsOf(text);
        counts[..3].Should().Equal([atoms.Count, Lines(text, "BOND").Count, Lines(text, "SGROUP").Count], because);
        atoms.GroupBy(atom => atom.Element).ToDictionary(group => group.Key, group => group.Count())
            .Should().BeEquivalentTo(HeavyAtoms(molecule.Formula), because);
        Lines(text, "SGROUP").SelectMany(AtomsOfGroup).Order().Should().Equal(atoms.Select(atom => atom.Number), because);
        FindOverlap(atoms).Should().BeNull(because);
    }

    private static Dictionary<string, int> HeavyAtoms(MolecularFormula formula) =>
        ElementCount.Matches(formula.ToString()).Where(match => match.Groups[1].Value != "H")
            .ToDictionary(match => match.Groups[1].Value,
                match => match.Groups[2].Length == 0 ? 1 : int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));

    private static IEnumerable<int> AtomsOfGroup(string line)
    {
        int start = line.IndexOf('(') + 1;
        return line[start..line.IndexOf(')')].Split(' ').Skip(1).Select(int.Parse);
    }

    private static string? FindOverlap(List<Atom> atoms)
    {
        List<Atom> sorted = [.. atoms.OrderBy(atom => atom.X)];
        for (int i = 0; i < sorted.Count; i++)
        {
            for (int j = i + 1; j < sorted.Count && sorted[j].X - sorted[i].X < Closest; j++)
            {
                double dx = sorted[j].X - sorted[i].X;
                double dy = sorted[j].Y - sorted[i].Y;
                if ((dx * dx) + (dy * dy) < Closest * Closest)
                {
                    return $"atoms {sorted[i].Number} and {sorted[j].Number}";
                }
            }
        }
        return null;
    }

    private static List<Atom> AtomsOf(string text) =>
    [
        .. Lines(text, "ATOM").Select(line => line.Split(' ')).Select(cells => new Atom(
            int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], double.Parse(cells[2], CultureInfo.InvariantCulture),
            double.Parse(cells[3], CultureInfo.InvariantCulture))),
    ];

    private static List<string> Lines(string text, string block)
    {
        List<string> body = Body(text);
        int start = body.IndexOf($"BEGIN {block}");
        return start < 0 ? [] : body[(start + 1)..body.IndexOf($"END {block}")];
    }

    /// <summary>The lines of the table; those that end with a hyphen go on in the next.</summary>
    private static List<string> Body(string text)
    {
        var body = new List<string>();
        bool goesOn = false;
        foreach (string line in text.Split('\n')
            .Where(line => line.StartsWith("M  V30 ", StringComparison.Ordinal)).Select(line => line[7..]))
        {
            string content = line.EndsWith('-') ? line[..^1] : line;
            if (goesOn)
            {
                body[^1] += content;
            }
            else
            {
                body.Add(content);
            }
            goesOn = line.EndsWith('-');
        }
        return body;
    }

    private sealed record Atom(int Number, string Element, double X, double Y);
}

using FluentAssertions;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>What every dialect promises: what it writes it reads back, as the same molecule or less exactly what it warned of; or it refuses.</summary>
public sealed class DialectContractTest
{
    private const int Cases = 100_000;

    // Structures are put together and taken apart atom by atom, and the bracket form and the bare sequence need statements beside them.
    private const int FewCases = 500;

    private static readonly string[] s_withStatements = ["bracket", "sequence"];
    private static readonly string[] s_slow = ["smiles", "helm", "fhir"];

    public static TheoryData<string, string> Pairs => [.. Notations.All.Where(dialect => dialect.CanRead && !s_withStatements.Contains(dialect.Name)).SelectMany(dialect => RandomStrands.Kinds.Select(kind => (dialect.Name, kind)))];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Written_and_read_back_is_the_same_molecule_less_the_losses_that_were_warned_of(string name, string kind)
    {
        INotation dialect = Notations.Find(name)!;
        var strands = new RandomStrands(name.Length * 31 + kind.Length);
        var wrong = new List<string>();
        for (int i = 0; i < (s_slow.Contains(name) ? FewCases : Cases) && wrong.Count < 5; i++)
        {
            NucleicAcid molecule = strands.NextOfKind(kind, 4);
            FormatResult written = dialect.Write(molecule);
            if (!written.Success)
            {
                if (written.Diagnostics[^1].Code != "OLG2405")
                {
                    wrong.Add($"{molecule} refused with {written.Diagnostics[^1]}");
                }
                continue;
            }
            ParseResult<NucleicAcid> read = dialect.Read(written.Text);
            string[] losses = [.. written.Diagnostics.Select(loss => loss.Code)];
            bool canBeUnreadable = (losses.Contains("OLG2406") && read.Diagnostics.Any(error => error.Code == "OLG2329")) || (losses.Contains("OLG2408") && read.Diagnostics.Any(error => error.Code == "OLG2339"));
            bool same = read.Success ? (losses.Length == 0 && read.Value.Equals(molecule)) || Reduce(read.Value, losses) == Reduce(molecule, losses) : canBeUnreadable;
            if (!same)
            {
                wrong.Add($"{molecule} as {written.Text} reads {(read.Success ? read.Value : string.Join("; ", read.Errors))} after {string.Join(' ', losses)}");
            }
        }
        wrong.Should().BeEmpty();
    }

    /// <summary>Each kind is something that some dialects can say in full.</summary>
    [Theory]
    [InlineData("ionis", "dna rna gapmer sirna conjugate duplex any")]
    [InlineData("helm", "dna rna gapmer sirna conjugate duplex any")]
    [InlineData("idt", "dna rna gapmer sirna conjugate")]
    [InlineData("alnylam", "rna sirna duplex")]
    [InlineData("axolabs", "dna rna gapmer sirna duplex")]
    [InlineData("oligomet", "dna rna gapmer sirna")]
    [InlineData("parallel", "dna rna gapmer sirna")]
    [InlineData("oligoshell", "dna rna gapmer sirna")]
    [InlineData("openms", "dna rna sirna")]
    [InlineData("modomics", "rna")]
    [InlineData("masstools", "dna rna")]
    [InlineData("fhir", "dna rna gapmer sirna")]
    [InlineData("fasta", "dna rna")]
    [InlineData("name", "dna rna gapmer sirna")]
    [InlineData("smiles", "dna rna gapmer sirna conjugate duplex any")]
    public void Dialect_can_say_the_kinds_that_it_is_for(string name, string kinds)
    {
        foreach (string kind in kinds.Split(' '))
        {
            var strands = new RandomStrands(5);
            Enumerable.Range(0, 60).Count(_ => Notations.Find(name)!.Write(strands.NextOfKind(kind, 3)).Success).Should().BeGreaterThan(2, kind);
        }
    }

    /// <summary>A molecule without what a dialect warned that it lost.</summary>
    private static string Reduce(NucleicAcid molecule, string[] losses)
    {
        IEnumerable<string> strands = molecule.Strands.Select(strand => Reduce(strand, losses).ToString());
        return molecule is Duplex duplex && !losses.Contains("OLG2406") ? string.Join($"|{duplex.Register}|", strands) : string.Join("||", strands);
    }

    private static Strand Reduce(Strand strand, string[] losses)
    {
        var builder = new StrandBuilder(strand.Library);
        foreach (Nucleotide unit in strand.Units)
        {
            PhosphorusStereo stereo = losses.Contains("OLG2402") || (losses.Contains("OLG2407") && unit.Stereo == PhosphorusStereo.Mixture) ? PhosphorusStereo.NotStated : unit.Stereo;
            Linkage? linkage = unit.HasLinkage ? strand.Library.Linkages[unit.LinkageCode] : null;
            if (unit.IsGroup)
            {
                builder.AddGroup(strand.Library.Groups[unit.GroupCode], linkage, stereo, unit.Joint);
                continue;
            }
            Nucleobase nucleobase = strand.Library.Bases[unit.BaseCode];
            bool loses = losses.Contains("OLG2404") && nucleobase == Nucleobase.Methylcytosine;
            builder.Add(loses ? Nucleobase.Cytosine : nucleobase, strand.Library.Sugars[unit.SugarCode], linkage, stereo, unit.Joint);
        }
        return builder.SetFivePrimeGroup(strand.FivePrimeGroup?.Group).SetThreePrimeGroup(strand.ThreePrimeGroup?.Group).Build();
    }
}

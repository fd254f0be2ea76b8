using System.Globalization;
using FluentAssertions;
using Oligo.Catalog;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Thermodynamics;
using Xunit;

namespace Oligo.Tests.Thermodynamics;

public sealed class ExtinctionCoefficientTest
{
    public static TheoryData<string> Vectors => [.. TestData.Read("extinction-vectors.tsv").Select(row => row["id"])];

    /// <summary>tests/data/extinction-vectors.tsv: worked out by the published rules.</summary>
    [Theory]
    [MemberData(nameof(Vectors))]
    public void Vectors_are_exact(string id)
    {
        TestData.Row row = TestData.Read("extinction-vectors.tsv").Single(row => row["id"] == id);
        Strand strand = Dna(row["sequence_5to3"]);
        Of(strand, ExtinctionMethod.NearestNeighbour).Should().Be(Number(row["e260_dna_nn_per_m_cm"]));
        Of(strand, ExtinctionMethod.NearestNeighbourRna).Should().Be(Number(row["e260_rna_nn_per_m_cm"]));
        Of(strand, ExtinctionMethod.Sum).Should().Be(Number(row["e260_dna_sum_per_m_cm"]));
        Of(strand, ExtinctionMethod.ReducedSum).Should().Be(Number(row["e260_dna_sum_0.9_per_m_cm"]));
        var duplex = new Duplex(strand, Complement(strand), 0);
        Of(duplex, ExtinctionMethod.NearestNeighbour).Should().BeApproximately(Number(row["e260_duplex_per_m_cm"]), 0.5000001);
    }

    /// <summary>tests/data/extinction-tables.tsv and extinction-multiwavelength.tsv, where a dimer is stated per nucleotide.</summary>
    [Fact]
    public void Tables_are_those_of_the_publications()
    {
        foreach (TestData.Row row in TestData.Read("extinction-tables.tsv").Where(row => row["table"].Contains("_NN_", StringComparison.Ordinal)))
        {
            ExtinctionTable table = ExtinctionTable.All.Single(table => table.Name == row["table"] && table.WavelengthNanometres == 260);
            string key = row["key"];
            int value = key.Length == 1 ? table.OfNucleotide(key[0]) : table.OfStep(key[0], key[1]);
            value.Should().Be((int)Number(row["epsilon_per_m_cm"]), row.ToString());
            table.Transcriptions.Should().BeLessThanOrEqualTo(int.Parse(row["transcriptions"], CultureInfo.InvariantCulture));
        }
        foreach (TestData.Row row in TestData.Read("extinction-multiwavelength.tsv"))
        {
            string key = row["key"];
            NucleicAcidKind kind = key.Contains('T', StringComparison.Ordinal) ? NucleicAcidKind.Dna : NucleicAcidKind.Rna;
            ExtinctionTable table = ExtinctionTable.Find(kind, (int)Number(row["wavelength_nm"]))!;
            int value = key.Length == 2 ? table.OfNucleotide(key[0]) : table.OfStep(key[0], key[2]) / 2;
            value.Should().Be((int)Number(row["epsilon_per_m_cm"]), row.ToString());
        }
        ExtinctionTable.All.Should().HaveCount(12).And.OnlyContain(table => table.Source.Length > 0);
        ExtinctionTable.Find(NucleicAcidKind.Dna, 280).Should().BeNull();
    }

    /// <summary>The sums and labels of tests/data/extinction-tables.tsv.</summary>
    [Theory]
    [InlineData("cavaluzzi-borer", "A", 15060)]
    [InlineData("cavaluzzi-borer", "C", 7100)]
    [InlineData("cavaluzzi-borer", "G", 12180)]
    [InlineData("cavaluzzi-borer", "T", 8560)]
    [InlineData("cavaluzzi-borer", "rA", 15020)]
    [InlineData("cavaluzzi-borer", "rC", 7070)]
    [InlineData("cavaluzzi-borer", "rG", 12080)]
    [InlineData("cavaluzzi-borer", "rU", 9660)]
    [InlineData("purimex", "A", 13860)]
    [InlineData("purimex", "C", 6570)]
    [InlineData("purimex", "T", 7920)]
    [InlineData("biosearch", "A", 15400)]
    [InlineData("biosearch", "G", 11700)]
    [InlineData("biosearch", "C", 7300)]
    [InlineData("biosearch", "T", 8800)]
    [InlineData("biosearch", "/ideoxyI/", 7500)]
    [InlineData("biosearch-probe", "/56-FAM/A", 32760)]
    [InlineData("eurofins", "C", 7500)]
    [InlineData("eurofins", "T", 9200)]
    [InlineData("nn", "/56-FAM/A", 36400)]
    [InlineData("nn", "/5Phos/AC", 21200)]
    [InlineData("nn", "A*C", 21200)]
    [InlineData("10000-per-nt", "ACGT", 40000)]
    public void Methods_have_their_names(string method, string text, double value) =>
        Of(Idt(text), ExtinctionMethod.Find(method)!).Should().Be(value);

    /// <summary>Datagrok's steps between DNA and RNA (tests/data/vendor-quantities.tsv); the default is the mean of both tables.</summary>
    [Theory]
    [InlineData("Ado Ur", 24000, 23400)]
    [InlineData("Uro Ad", 23400, 24000)]
    [InlineData("Tdo Cr", 17200, 16700)]
    [InlineData("Cro Td", 15200, 15700)]
    public void Junctions_are_the_mean_or_the_table_of_the_3_prime_residue(string text, double threePrime, double mean)
    {
        Strand strand = Strand.Parse(text);
        Of(strand, ExtinctionMethod.NearestNeighbourThreePrime).Should().Be(threePrime);
        Of(strand, ExtinctionMethod.NearestNeighbour).Should().Be(mean);
    }

    /// <summary>170,600 and 155,300 by section 9 of the field's rules: nine residues of 5-methylcytosine.</summary>
    [Fact]
    public void Methylcytosine_counts_as_cytosine_unless_told_otherwise()
    {
        Strand mipomersen = Mipomersen();
        ExtinctionCoefficient usual = ExtinctionCoefficient.Create(mipomersen);
        usual.PerMolarCentimetre.Should().Be(170_600);
        usual.Method.Should().Be("nn, mC as C");
        ExtinctionCoefficient reduced = ExtinctionCoefficient.Create(
            mipomersen, new ExtinctionOptions { Methylcytosine = MethylcytosineAbsorption.Reduced });
        reduced.PerMolarCentimetre.Should().Be(155_300);
        reduced.Method.Should().Be("nn, mC 1700 below C");
    }

    [Fact]
    public void Sugars_decide_between_the_tables()
    {
        // Richards for 2'-OMe and 2'-F with U, Warshaw and Cantor for MOE with T.
        Of(Strand.Parse("Amo Um"), ExtinctionMethod.NearestNeighbour).Should().Be(24_000);
        Of(Strand.Parse("Afo Cf"), ExtinctionMethod.NearestNeighbour).Should().Be(21_000);
        Of(Strand.Parse("Aeo Te"), ExtinctionMethod.NearestNeighbour).Should().Be(22_800);
        Of(Strand.Parse("Aro Cr"), ExtinctionMethod.NearestNeighbourDna).Should().Be(21_200);
    }

    /// <summary>At 280 nm: 2 x (4050 + 2 x ...) of the handbook; two steps less the nucleotide between them.</summary>
    [Fact]
    public void Rna_has_other_wavelengths_and_DNA_has_not()
    {
        var options = new ExtinctionOptions { WavelengthNanometres = 280 };
        ExtinctionCoefficient rna = ExtinctionCoefficient.Create(Strand.Parse("Aro Gro Cr"), options);
        rna.PerMolarCentimetre.Should().Be(10_400 + 11_200 - 7_800);
        rna.Method.Should().Be("nn, 280 nm");
        ExtinctionCoefficient.Create(Strand.Parse("Ado Gd"), options).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG3340");
    }

    [Fact]
    public void Morpholinos_have_no_value_unless_one_is_given()
    {
        NucleicAcid eteplirsen = DrugCatalog.Default.Find("eteplirsen")!.Molecule!;
        ExtinctionCoefficient none = ExtinctionCoefficient.Create(eteplirsen);
        none.PerMolarCentimetre.Should().BeNull();
        none.Diagnostics.Should().Contain(found => found.Code == "OLG3340");
        ExtinctionCoefficient given = ExtinctionCoefficient.Create(eteplirsen, new ExtinctionOptions { Given = 295_600 });
        given.PerMolarCentimetre.Should().Be(295_600);
        given.Method.Should().Be("given");
    }

    [Fact]
    public void Unknown_labels_are_errors_or_zeros_with_a_warning()
    {
        Strand strand = Strand.Parse("{toc}o Ado Cd");
        ExtinctionCoefficient.Create(strand).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG3341");
        ExtinctionCoefficient ignored = ExtinctionCoefficient.Create(strand, new ExtinctionOptions { IgnoresUnknownLabels = true });
        ignored.PerMolarCentimetre.Should().Be(21_200);
        ignored.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG3342");
        ExtinctionCoefficient.Create(Strand.Parse("{L96}o Ado Cd")).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Modified_bases_count_as_their_letter_and_say_so()
    {
        ExtinctionCoefficient found = ExtinctionCoefficient.Create(Strand.Parse("[m6A]ro Cro [m6A]r"));
        found.PerMolarCentimetre.Should().Be(21_000 + 21_000 - 7_200);
        found.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG3343");
        ExtinctionCoefficient.Create(Strand.Parse("Ido Ad")).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG3340");
    }

    [Fact]
    public void Overhangs_of_a_duplex_are_not_reduced()
    {
        Strand sense = Dna("GCCTCAGTTT");
        Strand antisense = Dna("CTGAGGCAA");
        var duplex = new Duplex(sense, antisense, 2);
        double paired = Of(Dna("GCCTCAG"), ExtinctionMethod.NearestNeighbour) + Of(Dna("CTGAGGC"), ExtinctionMethod.NearestNeighbour);
        double lost = ((0.287 * 2) + (0.059 * 5)) / 7 * paired;
        Of(duplex, ExtinctionMethod.NearestNeighbour).Should().BeApproximately(
            Of(sense, ExtinctionMethod.NearestNeighbour) + Of(antisense, ExtinctionMethod.NearestNeighbour) - lost, 1e-6);
        Of(duplex, ExtinctionMethod.Sum).Should().Be(Of(sense, ExtinctionMethod.Sum) + Of(antisense, ExtinctionMethod.Sum));
    }

    [Fact]
    public void Complexes_of_three_strands_have_none()
    {
        StrandComplex complex = StrandComplex.Parse("Aro Ar & Ur & Ur");
        ExtinctionCoefficient.Create(complex).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG3344");
    }

    [Fact]
    public void Rings_count_the_step_that_closes_them()
    {
        Strand ring = Strand.Parse("cyclo(Ado Cdo Gdo)");
        Of(ring, ExtinctionMethod.NearestNeighbour).Should().Be(21_200 + 18_000 + 25_200 - 15_400 - 7_400 - 11_500);
        Of(ring, ExtinctionMethod.Sum).Should().Be(15_400 + 7_400 + 11_500);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Absurd_values_are_refused(double value) =>
        FluentActions.Invoking(() => new ExtinctionOptions { Given = value }).Should().Throw<ArgumentOutOfRangeException>();

    internal static Strand Idt(string text) => (Strand)Notations.Idt.Read(text).Value;

    internal static Strand Dna(string sequence) => Idt(sequence.ToUpperInvariant());

    internal static Strand Mipomersen() => (Strand)DrugCatalog.Default.Find("mipomersen")!.Molecule!;

    internal static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double Of(NucleicAcid molecule, ExtinctionMethod method) =>
        ExtinctionCoefficient.Create(molecule, new ExtinctionOptions { Method = method }).PerMolarCentimetre!.Value;

    private static Strand Complement(Strand strand) =>
        Dna(string.Concat(strand.Sequence.Reverse().Select(letter => letter switch { 'A' => 'T', 'C' => 'G', 'G' => 'C', _ => 'A' })));
}

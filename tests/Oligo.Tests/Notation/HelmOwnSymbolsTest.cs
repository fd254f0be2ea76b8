using System.Text;
using FluentAssertions;
using Oligo.Batches;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>A symbol of a caller's own row comes before what the HELM libraries mean by it.</summary>
public sealed class HelmOwnSymbolsTest
{
    // Each formula differs from that of the built-in row whose HELM symbol it has.
    private const string Rows =
        "kind\tsymbol\tname\tformula\tsource\tsmiles\tletter\tacidic_protons\tchiral\tplaces\n" +
        "base\tm5C\town base\tC9H15N3O\ttest\tn3cc(CCCCC)c(N)nc3=O\tC\n" +
        "base\t5meC\town base 2\tC7H11N3O\ttest\t\tC\n" +
        "base\tform5C\town base 3\tC8H13N3O\ttest\t\tC\n" +
        "sugar\tmoe\town sugar\tC9H18O6\ttest\n" +
        "sugar\tfl2r\town sugar 2\tC6H11FO4\ttest\n" +
        "sugar\tSp18\town sugar 3\tC11H22O5\ttest\n" +
        "linkage\tsp\town linkage\tC2H7O3PS\ttest\t\t\t1\tno\n" +
        "linkage\tP\town linkage 2\tC3H9O4P\ttest\t\t\t1\tno\n" +
        "group\toC3o\town spacer\tC4H10O2\ttest\t\t\t0\t\tspacer\n" +
        "group\tAmC6\town spacer 2\tC5H12O2\ttest\t\t\t0\t\tspacer\n" +
        "group\tcet\town spacer 3\tC6H14O2\ttest\t\t\t0\t\tspacer\n" +
        "group\t5Toc\town end\tC7H16O\ttest\t\t\t0\t\tend;linked\n";

    private static readonly MonomerLibrary s_library = MonomerFile.Read(Rows).Value;

    private static readonly NotationOptions s_options = new() { Library = s_library };

    public static TheoryData<string, string> Texts => new()
    {
        { "RNA1{d([m5C])}$$$$V2.0", "[m5C]d" },
        { "RNA1{d([5meC])}$$$$V2.0", "[5meC]d" },
        { "RNA1{d([form5C])p.d(A)}$$$$V2.0", "[form5C]do Ad" },
        { "RNA1{[moe](A)p.d(A)}$$$$V2.0", "A[moe]o Ad" },
        { "RNA1{[fl2r](A)p.[fl2r](C)}$$$$V2.0", "A[fl2r]o C[fl2r]" },
        { "RNA1{[Sp18](A)}$$$$V2.0", "A[Sp18]" },
        { "RNA1{d(A)[sp].d(C)}$$$$V2.0", "Ad[sp] Cd" },
        { "RNA1{d(A).P.d(C)}$$$$V2.0", "Ad[P] Cd" },
        { "RNA1{d(A)p.[oC3o]p.d(C)}$$$$V2.0", "Ado {oC3o}o Cd" },
        { "RNA1{d(A)p.[AmC6]p.d(C)}$$$$V2.0", "Ado {AmC6}o Cd" },
        { "RNA1{d(A)p.[cet]p.d(C)}$$$$V2.0", "Ado {cet}o Cd" },
        { "RNA1{d(A)p.[cet]\"note\"p.[cet]\"note\"(C)}$$$$V2.0", "Ado {cet}o Ck" },
        { "RNA1{d(A)p}|CHEM1{[5Toc]}$RNA1,CHEM1,3:R2-1:R1$$$V2.0", "Ado {5Toc}" },
        { "RNA1{d(A)p.d(C)}$$$$V2.0", "Ado Cd" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_row_of_the_file_comes_first(string helm, string canonical)
    {
        MolecularFormula expected = Strand.Read(canonical, s_library).Value.Formula;
        Notations.Helm.Read(helm, s_options).Value.Formula.Should().Be(expected);
        Notations.Detect(helm, s_options).Result.Value.Formula.Should().Be(expected);
        foreach (INotation? notation in new[] { Notations.Helm, null })
        {
            var builder = new StrandBatchBuilder(s_library);
            new StrandBatchReader(notation, s_options).ReadRow(Encoding.UTF8.GetBytes(helm), default, builder);
            using StrandBatch batch = builder.Build();
            batch.GetFormula(0).Should().Be(expected);
        }
    }

    /// <summary>The formula of the file and 2-deoxyribose, C5H10O4, less water.</summary>
    [Fact]
    public void The_nucleoside_of_an_own_base_has_its_formula() =>
        Notations.Helm.Read("RNA1{d([m5C])}$$$$V2.0", s_options).Value.Formula.Should().Be(MolecularFormula.Parse("C14H23N3O4"));

    /// <summary>Another case would mean the row of the file as well as that of the libraries.</summary>
    [Theory]
    [InlineData("RNA1{d([M5C])}$$$$V2.0")]
    [InlineData("RNA1{[MoE](A)}$$$$V2.0")]
    [InlineData("RNA1{[FL2R](A)}$$$$V2.0")]
    public void A_symbol_that_differs_from_an_own_one_by_case_is_refused(string helm)
    {
        Notations.Helm.Read(helm, s_options).Success.Should().BeFalse();
        Notations.Helm.Read(helm).Success.Should().BeTrue();
    }

    /// <summary>What is written with a library is read back with it.</summary>
    [Theory]
    [InlineData("mCds Ck {p}")]
    [InlineData("Ces Af")]
    [InlineData("mCes {SpC3}o Ad")]
    public void Built_in_rows_whose_symbol_is_taken_are_written_as_structures(string canonical)
    {
        ParseResult<Strand> strand = Strand.Read(canonical, s_library);
        strand.Success.Should().BeTrue();
        string text = Notations.Helm.Write(strand.Value).Text!;
        text.Should().Contain("[*:1]");
        Notations.Helm.Read(text, s_options).Value.Formula.Should().Be(strand.Value.Formula);
    }
}

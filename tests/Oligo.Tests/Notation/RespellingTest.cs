using System.Collections.Immutable;
using FluentAssertions;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>Texts that are spelled as articles print strands: what is offered for them is read, and as what they mean.</summary>
public sealed class RespellingTest
{
    private static readonly string[] s_parts = [", or "];

    [Fact]
    public void Offered_texts_are_read_as_the_molecules_that_the_spelling_may_mean()
    {
        var wrong = new List<string>();
        foreach (TestData.Row row in TestData.Read("spellings.tsv"))
        {
            ParseResult<NucleicAcid> result = Notations.Detect(row["text"]).Result;
            Diagnostic? error = result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Code == row["code"]);
            string found = error?.Hint is { } hint ? string.Join(" ; ", OffersOf(hint).Select(Read))
                : result.Success ? $"read as {result.Value}" : result.Diagnostics[0].ToString();
            string expected = string.Join(" ; ", row["readings"].Split(" ; ").Select(Read));
            if (found != expected)
            {
                wrong.Add($"{row["text"]}: expected {expected}, found {found}");
            }
        }
        wrong.Should().BeEmpty();
    }

    [Theory]
    [InlineData("5'-DIG-ACGTACGTAC-3'", "5DIG")]
    [InlineData("FAM-ACGTACGTACG-MGB", "3MGB")]
    [InlineData("5'-VIC-ACGTACGT-TAMRA-3'", "5VIC")]
    [InlineData("5'-Cy5-ACGTAC-BHQ3-3'", "3BHQ3")]
    [InlineData("ACGTACGTAC[FAM-dT][THF][BHQ-dT]ACGTACGT-SpC3", "iBHQdT")]
    [InlineData("5'-FAM-ACGT-NFQ-MGB-3'", "3NFQMGB")]
    [InlineData("6FAM-ACGTACGTACGT-MGB-Eclipse", "3MGBEclipse")]
    [InlineData("5'-ACGTACGT-methylene blue-3'", "3methyleneblue")]
    [InlineData("[6FAM]ACGT[iSpX]ACGT", "iSpX")]
    [InlineData("5'-[40 kD-PEG]-[HN-(CH2)5O]-pCfpGmpGmpApApUfpCfpAmp-dT-3'", "540kDPEGHNCH25O")]
    public void Parts_of_no_known_structure_are_stated_in_a_file_of_monomers(string text, string code)
    {
        Diagnostic error = Notations.Detect(text).Result.Errors.Should().ContainSingle().Which;
        error.Code.Should().Be("OLG2421");
        string hint = error.Hint!;
        int start = hint.IndexOf('[', StringComparison.Ordinal);
        int end = hint.IndexOf("}]", StringComparison.Ordinal) + 2;
        MonomerLibrary library = MonomerFile.Read(hint[start..end].Replace("FORMULA", "CH4O", StringComparison.Ordinal)).Value;
        string offer = hint[(hint.IndexOf("; write ", StringComparison.Ordinal) + "; write ".Length)..];
        offer.Should().Contain(code);
        ParseResult<NucleicAcid> read = Notations.Detect(offer, new NotationOptions { Library = library }).Result;
        read.Success.Should().BeTrue();
        read.Value.ToString().Should().Contain($"{{{code}}}");
    }

    /// <summary>A trade name is called one, and the strand without it is a text to type.</summary>
    [Theory]
    [InlineData("VIC-CTCCTCTGCCTACGTT-MGBNFQ", "a dye of the TaqMan", "Cdo Tdo Cdo Cdo Tdo Cdo Tdo Gdo Cdo Cdo Tdo Ado Cdo Gdo Tdo Td")]
    [InlineData("5'-FAM-ACGT-NFQ-MGB-3'", "minor groove binder", "{FAM}o Ado Cdo Gdo Td")]
    [InlineData("6-FAM/CAGCAG/MGB-NFQ", "minor groove binder", "{FAM}o Cdo Ado Gdo Cdo Ado Gd")]
    [InlineData("(6FAM) 5'-CAGCAG-3' (MGBNFQ)", "minor groove binder", "{FAM}o Cdo Ado Gdo Cdo Ado Gd")]
    [InlineData("5'-FAM-CAGCAG-3'-NFQ-MGB", "minor groove binder", "{FAM}o Cdo Ado Gdo Cdo Ado Gd")]
    [InlineData("FAM-ACGTACGT-BBQ-650", "BlackBerry", "{FAM}o Ado Cdo Gdo Tdo Ado Cdo Gdo Td")]
    public void Rest_of_a_strand_with_a_trade_name_is_offered_alone(string text, string what, string rest)
    {
        string hint = Notations.Detect(text).Result.Errors.Should().ContainSingle().Which.Hint!;
        hint.Should().Contain("trade name").And.Contain(what);
        const string Before = "the rest alone is ";
        string offer = hint[(hint.IndexOf(Before, StringComparison.Ordinal) + Before.Length)..].Split(';')[0];
        Notations.Detect(offer).Result.Value.Should().Be(NucleicAcid.Parse(rest));
    }

    [Fact]
    public void Both_ends_of_no_known_structure_are_in_the_order_string() =>
        Notations.Detect("VIC-CTCCTCTGCCTACGTT-MGBNFQ").Result.Errors.Should().ContainSingle().Which.Hint
            .Should().EndWith("write /5VIC/CTCCTCTGCCTACGTT/3MGBNFQ/").And.Contain("likewise `3MGBNFQ`");

    /// <summary>Where words are inside, or a third is, no text states the whole: the first of them is the one to begin with.</summary>
    [Theory]
    [InlineData("VIC-ACGT-NFQ-MGB-ACGT-BBQ-650")]
    [InlineData("VIC-/ZEN/HO-ACGT-NFQ-3'-BBQ-650")]
    [InlineData("5'-VIC-[iSpX]ACGT[iSpX]AC-BBQ-650-3'")]
    public void Many_words_of_no_known_structure_are_named_one_by_one(string text)
    {
        ImmutableArray<Diagnostic> errors = [.. Notations.Detect(text).Result.Errors];
        errors.Should().NotBeEmpty();
        errors.Where(error => error.Code == "OLG2421").Should().OnlyContain(error => error.Hint!.Contains("likewise"));
    }

    /// <summary>A word whose bracket is not closed is no unit, and no error of the reader.</summary>
    [Theory]
    [InlineData("ACGT(InvdT")]
    [InlineData("ACGT[InvdT")]
    [InlineData("(mC)ACGT/InvdT/[InvdT")]
    public void Open_brackets_are_left_to_the_dialects(string text) => Notations.Detect(text).Result.Success.Should().BeFalse();

    /// <summary>Words for chemistry that leave open of which residues they are: nothing is offered, and the words are named.</summary>
    [Theory]
    [InlineData("LNA/DNA ACGT")]
    [InlineData("LNA probe ACGT")]
    [InlineData("PNA ACGT")]
    [InlineData("PS ACGG")]
    [InlineData("2'-OMe/2'-F RNA: ACGU")]
    [InlineData("PS control: 5'-ACGT-3'")]
    public void Words_that_do_not_say_which_residues_they_mean_are_refused(string text) =>
        Notations.Detect(text).Result.Errors.Should().ContainSingle().Which.Code.Should().Be("OLG2414");

    /// <summary>Open bases beside a word that is not known are not offered as A.</summary>
    [Fact]
    public void Open_bases_beside_an_unknown_word_are_not_filled() =>
        Notations.Detect("5'-DIG-ACGTNNACGT-3'").Result.Errors.Should().ContainSingle().Which.Hint.Should().EndWith("write /5DIG/");

    /// <summary>In a code of siRNA, and where no letter is bare, m in brackets is 2'-O-methyl.</summary>
    [Theory]
    [InlineData("(mA)(mC)(mG)(mU)", "Amo Cmo Gmo Um")]
    [InlineData("[mA][mC][mG][mU]", "Amo Cmo Gmo Um")]
    [InlineData("P(mU)#(fA)(mC)G", "{p} Ums Afo Cmo Gr")]
    [InlineData("[mA]s[mC]sGU", "Ams Cms Gro Ur")]
    public void Bracketed_m_is_read_where_the_text_tells_its_meaning(string text, string expected) =>
        Notations.Detect(text).Result.Value.Should().Be(NucleicAcid.Parse(expected));

    /// <summary>Primers with anchors and random bases, as protocols write them: the order string is offered, and it is expanded.</summary>
    [Theory]
    [InlineData("5'-biotin-AAGCAGTGGTATCAACGCAGAGTCGACT30VN-3'", 12, 27 + 30 + 2)]
    [InlineData("50\u2013AAGCAGTGGTATCAACGCAGAGTACT30VN-30", 12, 25 + 30 + 2)]
    [InlineData("oligo(dT)20VN", 12, 22)]
    [InlineData("5'-Biotin-AGAGACAGATTGCGCAATGNNNNNNNNrGrGrG-3'", 65536, 19 + 8 + 3)]
    public void Open_bases_beside_a_spelling_are_offered_as_an_order_string(string text, long molecules, int length)
    {
        Diagnostic error = Notations.Detect(text).Result.Errors.Should().ContainSingle().Which;
        error.Code.Should().Be("OLG2420");
        error.Hint.Should().Contain($"it names {molecules} molecules");
        string offer = error.Hint!["write ".Length..error.Hint!.IndexOf(';', StringComparison.Ordinal)];
        string first = offer.Replace('V', 'A').Replace('N', 'A');
        ParseResult<NucleicAcid> one = Notations.Idt.Read(first);
        one.Success.Should().BeTrue();
        ((Strand)one.Value).Length.Should().Be(length);
        Notations.Idt.Read(offer).Errors.Should().Contain(open => open.Hint!.Contains($"it names {molecules} molecules"));
    }

    [Fact]
    public void Sulfur_after_repeated_letters_is_after_the_last_one() =>
        Notations.Detect("T5N3(ps)T").Result.Errors.Should().ContainSingle().Which.Hint.Should().StartWith("write TTTTTNNN*T;");

    /// <summary>Open bases are open bases, and names of end groups that no strand has beside them are not labels.</summary>
    [Theory]
    [InlineData("NNNNNN")]
    [InlineData("ACGTNNNN")]
    [InlineData("NNN NNN GAT CGT")]
    [InlineData("HHHHHH-ACGT")]
    [InlineData("SSSS")]
    [InlineData("GU[m5X]CU")]
    [InlineData("C(C)C(=O)NC")]
    [InlineData("hello")]
    [InlineData("5'-+A+CGT-3' (+ = LNA)")]
    [InlineData("AC5mCG")]
    [InlineData("GpppACGU")]
    [InlineData("ACGT-hello-world")]
    public void Other_texts_are_left_to_the_dialects(string text) =>
        Notations.Detect(text).Result.Errors.Should().NotContain(error => error.Code == "OLG2420" || error.Code == "OLG2421");

    private static IEnumerable<string> OffersOf(string hint) =>
        hint[(hint.IndexOf("write ", StringComparison.Ordinal) + "write ".Length)..].Split(s_parts, StringSplitOptions.None)
            .Select(offer => offer.Split(" for ")[0]);

    private static string Read(string text) =>
        Notations.Detect(text).Result is { Success: true, Value: var molecule } ? molecule.Formula + " " + molecule : $"unread {text}";
}

using FluentAssertions;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// The JSON of substance registries. Form of the entries: tests of the GSRS server (fields, 1_1-1_8 of sugars, 1_1-1_7 and 1_2-1_930 of
/// linkages, semicolons between sites).
/// </summary>
public sealed class RegistryEntryTest
{
    [Theory]
    [InlineData("{\"subunits\":[{\"sequence\":\"ACGU\"}],\"sugars\":[{\"sugar\":\"R\",\"sitesShorthand\":\"1_1-1_4\"}]," +
        "\"linkages\":[{\"linkage\":\"P\",\"sitesShorthand\":\"1_1-1_3\"}]}", "Aro Cro Gro Ur")]
    [InlineData("{\"nucleicAcid\":{\"subunits\":[{\"sequence\":\"ACGU\",\"subunitIndex\":1}],\"linkages\":[{\"linkage\":\"P\"," +
        "\"sitesShorthand\":\"1_2-1_4\"}],\"sugars\":[{\"sugar\":\"R\",\"sitesShorthand\":\"1_1-1_4\"}]}," +
        "\"substanceClass\":\"nucleicAcid\"}", "Aro Cro Gro Ur")]
    [InlineData("{\"subunits\":[{\"sequence\":\"GCTA\"}],\"sugars\":[{\"sugar\":\"MOE\",\"sitesShorthand\":\"1_1;1_4\"}," +
        "{\"sugar\":\"dR\",\"sitesShorthand\":\"1_2-1_3\"}],\"linkages\":[{\"linkage\":\"sP\",\"sitesShorthand\":\"1_1;1_3\"}," +
        "{\"linkage\":\"P\",\"sitesShorthand\":\"1_2\"}]}", "Ges Cdo Tds Ae")]
    [InlineData("{\"subunits\":[{\"sequence\":\"GC\"}],\"sugars\":[{\"sugar\":\"LNA\",\"sites\":[{\"subunitIndex\":1,\"residueIndex\":1}," +
        "{\"subunitIndex\":1,\"residueIndex\":2}]}],\"linkages\":[{\"linkage\":\"PS\",\"sites\":[{\"subunitIndex\":1," +
        "\"residueIndex\":1}]}]}", "Gls Cl")]
    [InlineData("{\"subunits\":[{\"sequence\":\"GGCC\",\"subunitIndex\":2},{\"sequence\":\"GGCC\",\"subunitIndex\":1}]," +
        "\"sugars\":[{\"sugar\":\"mR\",\"sitesShorthand\":\"1_1-1_4\"},{\"sugar\":\"fR\",\"sitesShorthand\":\"2_1-2_4\"}]," +
        "\"linkages\":[{\"linkage\":\"P\",\"sitesShorthand\":\"1_1-1_3;2_1-2_3\"}]}", "Gmo Gmo Cmo Cm |0| Gfo Gfo Cfo Cf")]
    [InlineData("{\"subunits\":[{\"sequence\":\"A\"}],\"sugars\":[{\"sugar\":\"R\",\"sitesShorthand\":\"1_1\"}]," +
        "\"modifications\":{\"structuralModifications\":[]}}", "Ar")]
    public void Entry_is_read_by_its_lists(string text, string expected) =>
        Notations.Fhir.Read(text).Value.ToString().Should().Be(expected);

    /// <summary>An end is stated by a name; how often a polydisperse one repeats was lost without a word.</summary>
    [Fact]
    public void Repeats_of_an_end_are_refused()
    {
        MonomerLibrary library = MonomerFile.Read(
            "kind\tsymbol\tname\tformula\tsource\tacidic_protons\tplaces\trepeat_formula\ngroup\tq\tq\tH\te\t0\tend\tC").Value;
        NucleicAcid.TryParse("Ad {q:3}", library, out NucleicAcid? molecule).Should().BeTrue();
        Notations.Fhir.Write(molecule!).Diagnostics.Single().Message.Should().Contain("the repeats of {q:3}");
    }

    [Theory]
    [InlineData("{\"subunits\":[]}", "subunits with a `sequence` each")]
    [InlineData("{\"subunits\":[{}]}", "subunits with a `sequence` each")]
    [InlineData("{\"subunits\":[1]}", "subunits with a `sequence` each")]
    [InlineData("{\"subunits\":[{\"sequence\":\"AC\"}],\"sugars\":[{\"sugar\":\"R\",\"sitesShorthand\":\"1_1-1_2\"}]}",
        "a linkage after residue 1")]
    [InlineData("{\"subunits\":[{\"sequence\":\"AC\"}],\"sugars\":[{\"sugar\":\"R\",\"sitesShorthand\":\"1_1-1_3\"}]}",
        "sites within the subunits")]
    [InlineData("{\"subunits\":[{\"sequence\":\"AC\"}],\"sugars\":[{\"sugar\":\"R\",\"sitesShorthand\":\"2_1\"}]}",
        "sites within the subunits")]
    [InlineData("{\"subunits\":[{\"sequence\":\"AC\"},{\"sequence\":\"AC\"}],\"sugars\":[{\"sugar\":\"R\"," +
        "\"sitesShorthand\":\"1_1-2_2\"}]}", "sites within the subunits")]
    [InlineData("{\"subunits\":[{\"sequence\":\"AC\"}],\"sugars\":[{\"sugar\":\"R\",\"sitesShorthand\":\"1_1-1_2;1_2\"}]}",
        "one sugar for each residue")]
    [InlineData("{\"subunits\":[{\"sequence\":\"AC\"}],\"sugars\":[{\"sugar\":\"R\"}]}", "a `sitesShorthand` or `sites`")]
    [InlineData("{\"subunits\":[{\"sequence\":\"AC\"}],\"sugars\":[{\"sugar\":\"XR\",\"sitesShorthand\":\"1_1\"}]}",
        "the symbol or the name of a sugar")]
    [InlineData("{\"subunits\":[{\"sequence\":\"AC\"}],\"sugars\":[{\"sugar\":\"R\",\"sitesShorthand\":\"1_1-1_2\"}]," +
        "\"linkages\":[{\"linkage\":\"P\",\"sitesShorthand\":\"1_1-1_2\"}]}", "one linkage less than the 2 residues")]
    [InlineData("{\"subunits\":[{\"sequence\":\"A\"}],\"sugars\":[{\"sugar\":\"R\",\"sitesShorthand\":\"1_1\"}]," +
        "\"modifications\":{\"structuralModifications\":[{}]}}", "an entry without modifications")]
    public void What_an_entry_does_not_state_is_an_error(string text, string expected)
    {
        Diagnostic error = Notations.Fhir.Read(text).Errors.Should().ContainSingle().Which;
        error.Code.Should().Be("OLG2338");
        error.Message.Should().Contain(expected);
    }
}

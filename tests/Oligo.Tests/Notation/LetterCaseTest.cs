using FluentAssertions;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>Sequences whose design is the case of their letters.</summary>
public sealed class LetterCaseTest
{
    [Theory]
    [InlineData("GCCTCagtctgcttcGCACC", "MOE PS mC", LetterCase.CapitalsAreModified,
        "Ges mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe")]
    [InlineData("gcctcAGTCTGCTTCgcacc", "MOE PS mC", LetterCase.SmallAreModified,
        "Ges mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe")]
    [InlineData("5'-GCtagC-3'", "LNA PS C", LetterCase.CapitalsAreModified, "Gls Cls Tds Ads Gds Cl")]
    [InlineData("3'-CgatCG-5'", "LNA PS C", LetterCase.CapitalsAreModified, "Gls Cls Tds Ads Gds Cl")]
    [InlineData("GATA", "LNA PO", LetterCase.CapitalsAreModified, "Glo Alo Tlo Al")]
    public void Case_states_the_sugars(string text, string design, LetterCase letterCase, string expected) =>
        Notations.Sequence.Read(text, new NotationOptions { Design = StrandDesign.Parse(design), LetterCase = letterCase })
            .Value.ToString().Should().Be(expected);

    [Fact]
    public void Small_letters_are_an_error_where_case_states_nothing() =>
        Notations.Sequence.Read("GCcT", new NotationOptions { Design = StrandDesign.Parse("DNA") })
            .Errors.Should().Contain(error => error.Code == "OLG2315");
}

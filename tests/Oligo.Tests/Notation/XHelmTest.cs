using FluentAssertions;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// xHELM: XML around a HELM text. Names of the elements: writers of the HELM notation toolkit and of the HELM web editor.
/// </summary>
public sealed class XHelmTest
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    [Theory]
    [InlineData("<Xhelm>\n<HelmNotation>RNA1{d(A)p.d(T)}$$$$V2.0</HelmNotation>\n</Xhelm>", "Ado Td")]
    [InlineData(Head + "<Xhelm>\n\t<HelmNotation>RNA1{R(A)P.R(C)}$$$$</HelmNotation>\n<Monomers>\n" +
        "<Monomer><MonomerID>R</MonomerID></Monomer></Monomers></Xhelm>", "Aro Cr")]
    [InlineData("<Xhelm><HelmNotation>RNA1{d(A)p.[my](T)}$$$$V2.0</HelmNotation><Monomers><Monomer><MonomerID>my</MonomerID><MonomerSmiles>[*:1]OC[C@H]1O[C@@H]([*:3])C[C@@H]1O[*:2]</MonomerSmiles></Monomer></Monomers></Xhelm>", "Ado Td")]
    [InlineData("<Xhelm><HelmNotation>RNA1{d(A)&quot;x&quot;p.d(T)}$$$$V2.0</HelmNotation></Xhelm>", "Ado Td")]
    [InlineData("<Xhelm><HelmNotation><![CDATA[RNA1{d(A)p.d(T)}$$$$V2.0]]></HelmNotation></Xhelm>", "Ado Td")]
    [InlineData("<Xhelm><HelmNotation>RNA1&#123;d(A)p.d(T)&#x7d;$$$$V2.0</HelmNotation></Xhelm>", "Ado Td")]
    [InlineData("<!-- a > b --><x:Xhelm xmlns:x='u' a = \"b>c\"><empty/><x:HelmNotation >RNA1{d(A)p.<!-- - -->d(T)}$$$$V2.0</x:HelmNotation ></x:Xhelm >\n<?end?>", "Ado Td")]
    public void Text_of_a_document_is_read(string document, string expected)
    {
        Notations.Helm.Read(document).Value.ToString().Should().Be(expected);
        Notations.Detect(document).Result.Value.ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData("<Xhelm></Xhelm>", "OLG2323", 0)]
    [InlineData(" <Xhelm>", "OLG2323", 1)]
    [InlineData("<Xhelm/>", "OLG2323", 0)]
    [InlineData("<Xhelm><HelmNotation>RNA1{d(A)}$$$$V2.0</HelmNotation></Xhelm>x", "OLG2323", 0)]
    [InlineData("<Xhelm><HelmNotation>RNA1{d(A)}$$$$V2.0</HelmNotation></y:Xhelm>", "OLG2323", 0)]
    [InlineData("<Xhelm><HelmNotation>RNA1{d(A)}$$$$V2.0</Helm></Xhelm>", "OLG2323", 0)]
    [InlineData("<Xhelm><HelmNotation a='<'>RNA1{d(A)}$$$$V2.0</HelmNotation></Xhelm>", "OLG2323", 0)]
    [InlineData("<Xhelm><HelmNotation a=b>RNA1{d(A)}$$$$V2.0</HelmNotation></Xhelm>", "OLG2323", 0)]
    [InlineData("<Xhelm><HelmNotation>RNA1{d(A)}$$$$V2.0&x;</HelmNotation></Xhelm>", "OLG2323", 0)]
    [InlineData("<Xhelm><HelmNotation>RNA1{d(A)}$$$$V2.0&#xD800;</HelmNotation></Xhelm>", "OLG2323", 0)]
    [InlineData("<Xhelm><HelmNotation>RNA1{d(A)}$$$$V2.0&amp</HelmNotation></Xhelm>", "OLG2323", 0)]
    [InlineData("<Xhelm><HelmNotation><![CDATA[RNA1{d(A)}$$$$V2.0</HelmNotation></Xhelm>", "OLG2323", 0)]
    [InlineData("<Xhelm><!-- <HelmNotation>RNA1{d(A)}$$$$V2.0</HelmNotation></Xhelm>", "OLG2323", 0)]
    [InlineData("<html><HelmNotation>RNA1{d(A)}$$$$V2.0</HelmNotation></html>", "OLG2323", 0)]
    [InlineData("<!DOCTYPE x [<!ENTITY e \"RNA1\">]><Xhelm><HelmNotation>&e;{d(A)}$$$$</HelmNotation></Xhelm>", "OLG2323", 0)]
    [InlineData("<Xhelm><HelmNotation>RNA1{[my](T)}$$$$V2.0</HelmNotation></Xhelm>", "OLG2003", 26)]
    [InlineData("<Xhelm><HelmNotation>RNA1{[my](T)}$$$$V2.0</HelmNotation><Monomers><Monomer><MonomerID>my</MonomerID><MonomerSmiles>CC</MonomerSmiles></Monomer></Monomers></Xhelm>", "OLG2003", 26)]
    [InlineData("<Xhelm><HelmNotation>RNA1{[my](T)&quot;x&quot;}$$$$V2.0</HelmNotation></Xhelm>", "OLG2003", 0)]
    public void Faults_are_where_they_are_in_the_document(string document, string code, int start)
    {
        Diagnostic error = Notations.Helm.Read(document).Errors.Should().ContainSingle().Which;
        (error.Code, error.Span.Start).Should().Be((code, start));
    }

    [Fact]
    public void Deep_documents_end_in_an_error()
    {
        const int depth = 100_000;
        string document = string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));
        Notations.Helm.Read(document).Errors.Should().ContainSingle().Which.Code.Should().Be("OLG2323");
    }
}

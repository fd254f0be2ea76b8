using System.Diagnostics;
using System.Xml;
using System.Xml.Linq;
using FluentAssertions;
using Oligo.Notation;
using Oligo.Reporting;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// Texts of HELM, xHELM, registries and infoboxes with one slip or two: diagnostics and no exception, in bounded time, and no molecule
/// without a remark that a second, plain reader reads as another.
/// </summary>
public sealed class HelmSlipsTest
{
    private static readonly int s_cases = LongRun.Cases(10_000);
    private const string Confusing = "ACGTUdrmpsPR[](){}|.$:,-'\"+*0123456789 \t\u2019N";

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    /// <summary>Texts, and whether the plain reader knows their symbols.</summary>
    public static TheoryData<string, bool> Helm => new()
    {
        { "RNA1{R(A)P.[mR](C)[sp].d(G)p}$$$$V2.0", true },
        { "RNA1{[25r](A)p.r(C)\"note\"[Ssp].[LR](T)}$$$$", true },
        { "RNA1{(r(A)p.d(C)p)'3'.m(U)p'2'.[cEt](G)}$$$$V2.0", true },
        { "RNA1{m(A)p.m(U)p.m(G)}|RNA2{m(C)p.m(A)p.m(U)}$RNA1,RNA2,2:pair-8:pair$${\"RNA1\":{\"strandtype\":\"as\"}}$V2.0", true },
        { "RNA1{r(A)p.[fR](C)p}|RNA2{d(T)[sp].d(G)}$RNA1,RNA2,6:R2-1:R1$$$V2.0", true },
        { "RNA1{r(A)p.r(G)p.r(U)p}$RNA1,RNA1,9:R2-1:R1$$$V2.0", true },
        { "RNA1{R(A)P.R(A)}|RNA2{R(U)P}|RNA3{R(U)}$RNA1,RNA2,2:pair-2:pair|RNA1,RNA3,5:pair-2:pair$$$V2.0", true },
        { "RNA1{r(A,C)p.d(A+G)[sP].[moe](T)}$$$$V2.0", false },
        { "RNA1{[O1[C@@H]%91[C@H](O)[C@H](O%92)[C@H]1CO%93.[*:3]%91.[*:1]%93.[*:2]%92 |$;;;;;;;;;_R3;_R1;_R2$|](A)p.r(C)}$$$$V2.0", false },
        { "RNA1{d(A)p}|CHEM1{[Sp18]}|RNA2{d(T)p}$RNA1,CHEM1,3:R2-1:R1|CHEM1,RNA2,1:R2-3:R2$$$V2.0", false },
    };

    [Theory]
    [MemberData(nameof(Helm))]
    public void Helm_with_slips_is_an_error_or_what_it_states(string text, bool isKnown)
    {
        (ObviousHelm.Strands(text) is not null).Should().Be(isKnown);
        Run(text, mutant => Notations.Helm.Read(mutant), ObviousHelm.Strands).Should().BeGreaterThanOrEqualTo(isKnown ? 100 : 0);
    }

    [Fact]
    public void Document_with_slips_is_an_error_or_the_text_in_it()
    {
        const string Document = "<?xml version=\"1.0\"?><Xhelm><HelmNotation>RNA1{d(A)p.[mR](T)&quot;x&quot;[sp].r(C)}$$$$V2.0</HelmNotation></Xhelm>";
        Run(Document, mutant => Notations.Helm.Read(mutant), mutant => TextOf(mutant) is { } text ? ObviousHelm.Strands(text) : null).Should().BeGreaterThan(100);
    }

    [Theory]
    [InlineData("{\"subunits\":[{\"sequence\":\"GCTA\",\"subunitIndex\":1}],\"sugars\":[{\"sugar\":\"MOE\",\"sitesShorthand\":\"1_1;1_4\"}," +
        "{\"sugar\":\"dR\",\"sitesShorthand\":\"1_2-1_3\"}],\"linkages\":[{\"linkage\":\"sP\",\"sitesShorthand\":\"1_1;1_3\"}," +
        "{\"linkage\":\"P\",\"sitesShorthand\":\"1_2\"}]}")]
    public void Entry_with_slips_is_an_error_or_what_it_states(string text) =>
        Run(text, mutant => Notations.Fhir.Read(mutant), ObviousHelm.Registry).Should().BeGreaterThan(100);

    [Fact]
    public void Infobox_with_slips_is_the_molecule_or_says_what_does_not_agree()
    {
        const string Infobox = "{{Infobox drug\n| tradename = Kynamro\n| CAS_number = 1000120-98-8\n| ChEMBL = 502097\n" +
            "| C=230 | H=305 | N=67 | Na=19 | O=122 | P=19 | S=19\n| StdInChIKey = XLTMQWVJFPYGMC-QVKFEXRMSA-N\n}}";
        NucleicAcid expected = ArticleReader.Read(Infobox)!.Value;
        int read = 0;
        foreach (string mutant in Slips(Infobox, 2_000))
        {
            if (ArticleReader.Read(mutant) is { Success: true } result)
            {
                read++;
                (result.Value.Equals(expected) || result.Diagnostics.Any(finding => finding.Severity == DiagnosticSeverity.Warning)).Should().BeTrue(mutant);
            }
        }
        read.Should().BeGreaterThan(1_000);
    }

    /// <summary>Reads texts with slips both ways.</summary>
    /// <returns>How many both read as one molecule.</returns>
    private static int Run(string text, Func<string, ParseResult<NucleicAcid>> read, Func<string, string?> stated)
    {
        var wrong = new List<string>();
        int agreed = 0;
        foreach (string mutant in Slips(text, s_cases))
        {
            long start = Stopwatch.GetTimestamp();
            ParseResult<NucleicAcid> result = read(mutant);
            Stopwatch.GetElapsedTime(start).Should().BeLessThan(s_longest, mutant);
            if (!result.Success || stated(mutant) is not { } other)
            {
                continue;
            }
            string found = Strands(result.Value);
            bool isRemarked = result.Diagnostics.Any(finding => finding.Severity != DiagnosticSeverity.Note);
            agreed += found == other ? 1 : 0;
            if (found != other && !isRemarked && wrong.Count < 8)
            {
                wrong.Add($"`{mutant}` reads {found}, it states {other}");
            }
        }
        wrong.Should().BeEmpty();
        return agreed;
    }

    private static string Strands(NucleicAcid molecule) =>
        string.Join(" & ", molecule.Strands.Select(strand => strand.ToString()).Order(StringComparer.Ordinal));

    private static string? TextOf(string document)
    {
        try
        {
            return XDocument.Parse(document.Trim()).Root?.Elements().FirstOrDefault(element => element.Name.LocalName == "HelmNotation")?.Value.Trim();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Texts with one character or two deleted, doubled, exchanged or replaced.</summary>
    private static IEnumerable<string> Slips(string text, int count)
    {
        var random = new Random(text.Length);
        for (int i = 0; i < count; i++)
        {
            string slip = Slip(text, random);
            yield return i % 3 == 0 ? Slip(slip, random) : slip;
        }
    }

    private static string Slip(string text, Random random)
    {
        int at = random.Next(text.Length - 1);
        return random.Next(6) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            2 => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            3 => text.Insert(at, Confusing[random.Next(Confusing.Length)].ToString()),
            4 => text[..at] + text[random.Next(text.Length)] + text[(at + 1)..],
            _ => text[..at] + Confusing[random.Next(Confusing.Length)] + text[(at + 1)..],
        };
    }
}

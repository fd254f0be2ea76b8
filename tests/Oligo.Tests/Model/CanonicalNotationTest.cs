using System.Globalization;
using FluentAssertions;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Model;

public sealed class CanonicalNotationTest
{
    private static readonly int s_cases = LongRun.Cases(100_000);

    public const string Mipomersen = "Ges mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe";

    /// <summary>The texts of canonical-notation.md.</summary>
    public static TheoryData<string> Examples =>
    [
        Mipomersen,
        "{THA-GN3}o Tes mCeo Teo Teo Geo Gds Tds Tds Ads mCds Ads Tds Gds Ads Ads Aeo Teo mCes mCes mCe",
        "Cms Ums Amo Gmo Gmo Umo {L96} |2| Ams Cfs Amo Afo Ams Am",
        "Gro Umo Aro Tdo Td |2| Umo Aro Cmo Tdo Td",
        "GesR mCesS Tes Ae",
        "Ams Gms Umo(3-3) Td",
        "{ppp} Aro(2-5) Aro(2-5) Ar",
        "C[mor][dma] [D][mor][dma] T[mor]",
        "Ads {Sp18}o Tds Gd {p}",
        "[acme-C]e[acme-P]R T[acme-S]s Gd<Chol>o Ad",
        "{PEG:45}o Ad",
        "{p} [c7G]ds Ad",
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Text_of_each_published_example_is_canonical(string text)
    {
        ParseResult<NucleicAcid> result = NucleicAcid.Read(text, RandomStrands.Library);
        result.Diagnostics.Should().BeEmpty();
        result.Value.ToString().Should().Be(text);
        ObviousReader.Read(text).Should().Be(text);
    }

    /// <summary>The first characters beyond the tables of letters.</summary>
    [Theory]
    [InlineData('\u007f')]
    [InlineData('\u0080')]
    [InlineData('\u00ff')]
    [InlineData('\u0100')]
    public void Characters_that_no_symbol_has_are_errors(char other)
    {
        foreach (string text in (string[])[$"{other}", $"A{other}", $"A{other}d", $"Ad{other}", $"Ads{other}Td", $"Ads T{other}"])
        {
            NucleicAcid.TryParse(text, out _).Should().BeFalse(text);
            NucleicAcid.Read(text).Errors.Should().NotBeEmpty();
        }
    }

    [Theory]
    [InlineData("GesmCesmCe", "Ges mCes mCe")]
    [InlineData("  Ges   mCe ", "Ges mCe")]
    [InlineData("{p}Ges Ge{p}", "{p} Ges Ge {p}")]
    [InlineData("Gro Ur|0|Aro Cr", "Gro Ur |0| Aro Cr")]
    [InlineData("Gro Ur |-1| Ar", "Gro Ur |-1| Ar")]
    [InlineData("mCmsAm", "mCms Am")]
    public void Blanks_are_optional(string text, string canonical)
    {
        ParseResult<NucleicAcid> result = NucleicAcid.Read(text);
        result.Diagnostics.Should().BeEmpty();
        result.Value.ToString().Should().Be(canonical);
    }

    [Theory]
    [InlineData("Ges-mCes-Te", "Ges mCes Te", "OLG2103")]
    [InlineData("Ges\u2013Te", "Ges Te", "OLG2103")]
    [InlineData("Gys Ay", "Gms Am", "OLG2101")]
    [InlineData("[A]ds [mC]d", "Ads mCd", "OLG2101")]
    [InlineData("A[d]s Td", "Ads Td", "OLG2101")]
    [InlineData("Ad[s] Td", "Ads Td", "OLG2101")]
    [InlineData("Ads(3-5) Td", "Ads Td", "OLG2105")]
    [InlineData("Ges\u00a0Te", "Ges Te", "OLG0003")]
    [InlineData("G<sub>es</sub> <sup>m</sup>C<sub>e</sub>", "Ges mCe", "OLG2102")]
    [InlineData("Gro Umo Aro Tdo Td||Umo Aro Cmo Tdo Td", "Gro Umo Aro Tdo Td |2| Umo Aro Cmo Tdo Td", "OLG2106")]
    [InlineData("Uds Ad", "Uds Ad", "OLG2104")]
    public void Pasted_spellings_are_read_with_a_remark(string text, string canonical, string code)
    {
        ParseResult<NucleicAcid> result = NucleicAcid.Read(text);
        result.Value.ToString().Should().Be(canonical);
        result.Diagnostics.Select(d => d.Code).Distinct().Should().Equal(code);
        result.Diagnostics.Should().OnlyContain(d => d.Severity != DiagnosticSeverity.Error);
    }

    [Fact]
    public void Parse_of_the_text_of_any_strand_gives_the_strand()
    {
        var strands = new RandomStrands(11);
        for (int i = 0; i < s_cases; i++)
        {
            Strand strand = strands.Next();
            string text = strand.ToString();
            Strand.TryParse(text, out Strand? again).Should().BeTrue();
            if (!strand.Equals(again) || strand.GetHashCode() != again!.GetHashCode() || again.ToString() != text)
            {
                Assert.Fail($"case {i}: {text}");
            }
        }
    }

    [Fact]
    public void Read_of_the_text_of_any_strand_with_all_of_the_grammar_gives_the_strand()
    {
        var strands = new RandomStrands(12);
        int cases = LongRun.Cases(20_000);
        for (int i = 0; i < cases; i++)
        {
            Strand strand = strands.NextRich();
            string text = strand.ToString();
            ParseResult<Strand> result = Strand.Read(text, RandomStrands.Library);
            if (!result.Success || result.Value != strand || ObviousReader.Read(text) != text)
            {
                Assert.Fail($"case {i}: {text}\n{string.Join('\n', result.Diagnostics)}\nobvious: {ObviousReader.Read(text)}");
            }
        }
    }

    [Fact]
    public void Mutated_texts_give_an_error_or_the_molecule_that_they_state()
    {
        var strands = new RandomStrands(13);
        List<string> texts =
            [Mipomersen, .. Examples.Select(row => row.Data), .. Enumerable.Range(0, 60).Select(_ => strands.NextRich(4).ToString())];
        int accepted = 0;
        foreach (string text in texts)
        {
            foreach (string mutant in Mutants(text))
            {
                accepted += CheckMutant(mutant) ? 1 : 0;
            }
        }
        accepted.Should().BeGreaterThan(1000, "many mutations change one residue into another");
    }

    private static bool CheckMutant(string mutant)
    {
        ParseResult<NucleicAcid> result = NucleicAcid.Read(mutant, RandomStrands.Library);
        if (!result.Success)
        {
            result.Errors.Should().NotBeEmpty(mutant);
            return false;
        }
        string canonical = result.Value.ToString()!;
        string? stated = ObviousReader.Read(mutant);
        // Inverted joints may let a strand be written from its other end.
        bool isTurned = stated is not null && stated != canonical && result.Value is Strand && ObviousReader.Turn(stated) == canonical;
        if (stated != canonical && !isTurned)
        {
            Assert.Fail($"`{mutant}` was read as `{canonical}`, it states `{ObviousReader.Read(mutant)}`");
        }
        string read = isTurned ? stated! : canonical;
        bool onlyBlanksDiffer = mutant.Replace(" ", "", StringComparison.Ordinal) == read.Replace(" ", "", StringComparison.Ordinal);
        if (!onlyBlanksDiffer && result.Diagnostics.IsEmpty)
        {
            Assert.Fail($"`{mutant}` was repaired to `{canonical}` in silence");
        }
        return true;
    }

    private static IEnumerable<string> Mutants(string text)
    {
        const string Confusing = "mCAsodeSR[]{}<>()|:-0235 \t\u0410\u00a0*x";
        for (int i = 0; i < text.Length; i++)
        {
            yield return text.Remove(i, 1);
            yield return text.Insert(i, text[i].ToString());
            if (i + 1 < text.Length)
            {
                yield return text[..i] + text[i + 1] + text[i] + text[(i + 2)..];
            }
            foreach (char c in Confusing)
            {
                yield return text[..i] + c + text[(i + 1)..];
            }
        }
    }

    [Fact]
    public void TryParse_accepts_what_Read_accepts()
    {
        foreach (string mutant in Mutants("Ges mCesR Ado(3-3) Td {p}").Concat(Mutants("Gro Ur |0| Aro Cr")))
        {
            Strand.TryParse(mutant, out Strand? strand).Should().Be(Strand.Read(mutant).Success, mutant);
            Duplex.TryParse(mutant, out Duplex? duplex).Should().Be(Duplex.Read(mutant).Success, mutant);
            (strand is not null && duplex is not null).Should().BeFalse();
        }
    }

    [Fact]
    public void Read_keeps_at_most_twenty_errors()
    {
        string text = string.Join(' ', Enumerable.Repeat("Qds", 50));
        Strand.Read(text).Errors.Should().HaveCount(20);
    }

    [Fact]
    public void Read_goes_on_behind_an_error()
    {
        ParseResult<Strand> result = Strand.Read("Ges Qds mCqs Te");
        result.Errors.Select(error => error.Span.GetPosition(result.Input).Column).Should().Equal(5, 11);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Text_and_masses_do_not_depend_on_the_culture(string culture)
    {
        var strands = new RandomStrands(14);
        List<Strand> some = [.. Enumerable.Range(0, 500).Select(_ => strands.Next())];
        List<string> expected = [.. some.Select(Line)];
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
            some.Select(strand => Line(Strand.Parse(strand.ToString()))).Should().Equal(expected);
            Strand.Read("{PEG:45}o Ad", RandomStrands.Library).Value.ToString().Should().Be("{PEG:45}o Ad");
            Notation.NegativeTest.Describe("Ges Qe").Should()
                .Be("OLG2001: expected a base, found `Q`; a base is A, C, G, T, U, I, mC or a symbol in brackets (column 5)");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = before;
        }

        static string Line(Strand strand) =>
            $"{strand} {strand.Formula} {strand.MonoisotopicMass} {strand.GetAverageMass()} {StrandArchitecture.Create(strand)}";
    }
}

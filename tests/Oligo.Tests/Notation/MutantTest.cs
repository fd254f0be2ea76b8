using System.Text.RegularExpressions;
using FluentAssertions;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>One character deleted, doubled, swapped or replaced: an error, or exactly what the changed text states.</summary>
public sealed class MutantTest
{
    private const string Confusing = "ACGTUImd*[]()-\u2014'\u20195328 \t\n\u0410\u00a0\u200beo=:;,x";
    private const string Legend = "\n:* = 2'-O-(2-methoxyethyl)\n:m = 5-methyl; d = 2'-deoxy\n\u2014 = phosphorothioate";

    private static string Printed => TestData.Read("mipomersen-notations.tsv").First(row => row["notation"] == "seed_bracket")["string"];

    private static NotationOptions Thioate => new() { Backbone = Backbone.Uniform(Linkage.Phosphorothioate) };

    public static TheoryData<string> BracketTexts =>
    [
        Printed,
        "5'-[G](guanosine)*-[dA]-[mU]*-[C]*-3'",
        "5\u2032 \u2013 [dmC](2'-deoxy-5-methylcytidine) --> [dT] \u2013 [U](uridine)* \u2013 3\u2032",
        "5'-[A]-3'",
    ];

    [Theory]
    [MemberData(nameof(BracketTexts))]
    public void Bracket_text_with_one_slip_is_an_error_or_what_it_states(string text)
    {
        foreach (string mutant in Mutants(text))
        {
            ParseResult<NucleicAcid> result = Notations.Bracket.Read(mutant, Thioate);
            if (result.Success && result.Value.ToString() != ObviousReaders.ReadBracket(mutant))
            {
                Assert.Fail($"`{mutant}` was read as {result.Value}, it states {ObviousReaders.ReadBracket(mutant) ?? "nothing"}");
            }
        }
        Notations.Bracket.Read(text, Thioate).Value.ToString().Should().Be(ObviousReaders.ReadBracket(text));
    }

    [Theory]
    [InlineData("GCCTCAGTCTGCTTCGCACC")]
    [InlineData("5'-GCC TIA GUC-3'")]
    [InlineData("5\u2032 GCA 3\u2032")]
    public void Sequence_with_one_slip_is_an_error_or_what_it_states(string text)
    {
        int accepted = 0;
        foreach (string mutant in Mutants(text))
        {
            string? stated = ObviousReaders.ReadSequence(mutant);
            StrandDesign design = StrandDesign.Parse($"{stated?.Count(c => c == 'd') ?? 1} DNA PS C");
            ParseResult<NucleicAcid> result = Notations.Sequence.Read(mutant, new() { Design = design });
            (result.Success ? result.Value.ToString() : null).Should().Be(stated, mutant);
            accepted += result.Success ? 1 : 0;
        }
        accepted.Should().BeGreaterThan(20);
    }

    /// <summary>The legend says nothing of the molecule but its linkage: a slip in it is an error or changes nothing.</summary>
    [Fact]
    public void Legend_with_one_slip_is_an_error_or_says_the_same()
    {
        const string Text = "5'-[G]*-[dmC]-3'";
        int refused = 0;
        foreach (string legend in Mutants(Legend).Where(legend => legend.StartsWith('\n')))
        {
            ParseResult<NucleicAcid> result = Notations.Bracket.Read(Text + legend, Thioate);
            if (result.Success)
            {
                result.Value.ToString().Should().Be("Ges mCd", legend);
            }
            refused += result.Success ? 0 : 1;
        }
        refused.Should().BeGreaterThan(1000);
    }

    /// <summary>
    /// Detection accepts a text when all dialects that read it agree and none leaves it open; what it accepts is what they read, whatever
    /// the slip.
    /// </summary>
    [Theory]
    [InlineData("Ges mCesR Ad")]
    [InlineData("5'-[G]*-[dA]-3'")]
    [InlineData("5'-GAs-3'")]
    [InlineData("GAU")]
    [InlineData("asCfsu")]
    [InlineData("Te-sSe")]
    [InlineData("GA / e / s")]
    [InlineData("m5C-Am")]
    [InlineData("rA*+G")]
    public void Detection_of_a_text_with_one_slip_agrees_with_its_dialects(string text)
    {
        foreach (string mutant in Mutants(text))
        {
            INotation[] readers = [.. Notations.All.Where(dialect => dialect.CanRead && dialect.Read(mutant).Success)];
            ParseResult<NucleicAcid>[] read = [.. readers.Select(dialect => dialect.Read(mutant))];
            // A short text of one-letter codes that nothing else reads may be a word.
            bool isOpen = Notations.Sequence.Read(mutant).Errors.Any(error => error.Code == "OLG2311")
                || Array.TrueForAll(readers, dialect => dialect.MinDistinctiveLength > mutant.Length)
                // What is DNA in an order string is RNA in articles.
                || (readers.Contains(Notations.Idt) && Regex.IsMatch(mutant, @"\A\s*(?=.*U)(?=.*\*)[ACGU* ]+\s*\z"));
            ParseResult<NucleicAcid> detected = Notations.Detect(mutant).Result;
            detected.Success.Should().Be(!isOpen && read.Select(result => result.Value).Distinct().Count() == 1, mutant);
            if (detected.Success)
            {
                detected.Value.Should().Be(read[0].Value, mutant);
            }
            else if (read.Length > 0)
            {
                detected.Errors.First().Code.Should().Be("OLG2301", mutant);
            }
        }
    }

    /// <summary>With a design beside it a bare sequence is read as one, whatever else its letters could mean.</summary>
    [Fact]
    public void Detection_beside_a_design_reads_a_sequence_with_one_slip_as_a_sequence()
    {
        int accepted = 0;
        foreach (string mutant in Mutants("5'-GA-3'").Concat(Mutants("GA")))
        {
            NotationOptions options = Thioate with { Design = StrandDesign.Parse("2 MOE"), MethylatedCytosine = false };
            ParseResult<NucleicAcid> named = Notations.Sequence.Read(mutant, options);
            ParseResult<NucleicAcid> detected = Notations.Detect(mutant, options).Result;
            if (named.Success)
            {
                detected.Value.Should().Be(named.Value, mutant);
                accepted++;
            }
            else if (named.Errors.Any(error => error.Code == "OLG2312"))
            {
                detected.Success.Should().BeFalse(mutant);
            }
        }
        accepted.Should().BeGreaterThan(20);
    }

    private static IEnumerable<string> Mutants(string text)
    {
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
                yield return text.Insert(i, c.ToString());
            }
        }
    }
}

using System.Text;
using FluentAssertions;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>Letters of bases in the two strands of a duplex: one line says what they may be, and what it offers is taken.</summary>
public sealed class BareLettersTest
{
    [Theory]
    [InlineData("ACGUACGUACGUACGUACG", "CGUACGUACGUACGUACGU", "RNA", "RNA")]
    [InlineData("ACGTACGTACGTACGTACG", "CGTACGTACGTACGTACGT", "DNA", "DNA")]
    [InlineData("5'-ACGUACGUACGUACGUACGTT-3'", "5'-CGUACGUACGUACGUACGUTT-3'", "r19-d2", "DNA")]
    public void Pair_is_answered_once_with_designs_for_both_strands(string sense, string antisense, string design, string natural)
    {
        Diagnostic error = Notations.DetectPair(sense, antisense).Result.Errors.Should().ContainSingle().Which;
        error.Code.Should().Be("OLG2301");
        error.Message.Should().Contain("the bases of strands whose chemistry is stated beside them");
        error.Hint.Should().StartWith($"--design {design} for both strands").And.Contain($"--design {natural}");
        foreach (string offer in new[] { design, "2'-OMe PO" })
        {
            error.Hint.Should().Contain(offer);
            var options = new NotationOptions { Design = StrandDesign.Parse(offer) };
            ParseResult<NucleicAcid> read = Notations.DetectPair(sense, antisense, options).Result;
            read.Success.Should().BeTrue();
            read.Value.Should().BeOfType<Duplex>();
        }
    }

    [Theory]
    [InlineData("ACGUACGUACGUACGUACG//CGUACGUACGUACGUACGU")]
    [InlineData("Sense: 5'-ACGUACGUACGUACGUACG-3' Antisense: 5'-CGUACGUACGUACGUACGU-3'")]
    public void Pair_in_one_text_is_answered_likewise(string text)
    {
        Diagnostic error = Notations.Detect(text).Result.Errors.Should().ContainSingle().Which;
        error.Code.Should().Be("OLG2301");
        error.Message.Should().Contain("RNA").And.Contain("the bases of strands");
        error.Hint.Should().StartWith("--design RNA for both strands");
    }

    /// <summary>Rows of a batch say what the text alone says, after as many rows as a table of words is made for.</summary>
    [Theory]
    [InlineData("[mA][mC]GUACGUACGU")]
    [InlineData("GU(mC)CUACGUACGU")]
    [InlineData("U*C*A*AGGAAGA")]
    public void Two_meanings_are_refused_in_batches(string text)
    {
        const int Rows = 3000;
        string line = text.Contains('*', StringComparison.Ordinal) ? "rU*rC*rA*ACGT" : "(mA)(mC)(mG)(mU)(mA)(mC)";
        var lines = new StringBuilder();
        for (int i = 0; i < Rows; i++)
        {
            lines.Append(line).Append('\n').Append(text).Append('\n');
        }
        string[] rows = lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using StrandBatchBlock block = new StrandBatchReader(null).Read(rows);
        block.Remarks.Count(remark => remark.Result.Errors.Any(error => error.Code == "OLG2301")).Should().Be(Rows);
    }
}

using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary><c>oligo structures</c>.</summary>
public sealed class StructuresCommandTest
{
    /// <summary>tests/data/structure-ntthal.tsv: mipomersen's bases.</summary>
    [Fact]
    public void The_preset_gives_the_numbers_and_drawings_of_the_peer()
    {
        ProcessResult result = InProcess.Run(
            "structures", "GCCTCAGTCTGCTTCGCACC", "--preset", "ntthal mv=50 dv=0 n=0 d=50", "--columns",
            "kind,dg_kcal_mol,tm_c,dh_kcal_mol,ds_cal_mol_k,drawing", "-q");
        result.ExitCode.Should().Be(0, result.Error);
        result.Lines[1..].Should().Equal(
            "hairpin\t0.482\t29.767\t-20.200\t-66.685\tSEQ ---------///---\\\\\\-- / STR GCCTCAGTCTGCTTCGCACC",
            "self-dimer\t-2.431\t-12.194\t-46.600\t-142.412\t"
                + "SEQ      GCCT   T   CTTCGCACC / SEQ          CAG CTG / STR          GTC GAC / STR CCACGCTTC   T   TCCG-----");
    }

    [Fact]
    public void Structures_are_rows_of_each_kind()
    {
        ProcessResult result = InProcess.Run("structures", "GCGCAAAAGCGC", "-q");
        result.Lines[0].Should().Be("id\tkind\tdg_kcal_mol\ttm_c\tdh_kcal_mol\tds_cal_mol_k\tstructure\tstatus");
        result.Lines[1].Should().Contain("\thairpin\t").And.Contain("\t((((....))))\tok");
        result.Lines[2].Should().Contain("\tself-dimer\t");
        InProcess.Run("structures", "AAAAAA", "--mode", "hairpin", "-q").Lines[1].Should().Be("1\thairpin\t\t\t\t\t\tok");
        InProcess.Run("structures", "GCGCAAAAGCGC", "--mode", "self", "--best", "3", "-q").Lines.Should().HaveCount(4);
    }

    [Fact]
    public void Either_order_of_two_strands_gives_the_same_numbers()
    {
        string[] columns = ["--columns", "kind,dg_kcal_mol,tm_c,picture", "-q"];
        string forward = InProcess.Run(["structures", "ACGTTGCATTGCA", "--with", "TGCAATGCAACGT", .. columns]).Lines[1];
        string backward = InProcess.Run(["structures", "TGCAATGCAACGT", "--with", "ACGTTGCATTGCA", .. columns]).Lines[1];
        forward.Split('\t')[..3].Should().Equal(backward.Split('\t')[..3]);
        forward.Should().StartWith("hetero-dimer\t").And.EndWith("5'-ACGTTGCATTGCA /    ||||||||||||| / 3'-TGCAACGTAACGT");
        InProcess.Run("structures", "ACGTTGCATTGCA", "--with", "TGCAATGCAACGT", "--mode", "end", "-q").Lines[1].Should()
            .Contain("hetero-dimer, 3' end");
    }

    [Fact]
    public void Modified_strands_say_what_they_count_as()
    {
        ProcessResult result = InProcess.Run("structures", "mipomersen", "--columns", "kind,status");
        result.ExitCode.Should().Be(0, result.Error);
        InProcess.Run("structures", "eteplirsen", "--columns", "status").Lines[1].Should().Be("OLG3360");
        InProcess.Run("structures", "GCGCAAAAGCGC", "--mode", "hairpin", "--columns", "svg", "-q").Lines[1].Should().StartWith("<svg ");
    }

    [Theory]
    [InlineData("--mode", "x")]
    [InlineData("--best", "0")]
    [InlineData("--preset", "x")]
    [InlineData("--preset", "ntthal mv=0")]
    [InlineData("--preset", "ntthal x=1")]
    [InlineData("--temperature-c", "-300")]
    [InlineData("--na-mm", "0")]
    [InlineData("--mg-mm", "-1")]
    [InlineData("--total-nm", "x")]
    [InlineData("--max-loop", "-1")]
    [InlineData("--with", "not a strand")]
    public void Absurd_options_are_refused_by_name(string option, string value)
    {
        ProcessResult result = InProcess.Run("structures", "ACGT", $"{option}={value}");
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain($"{option} `{value}`");
    }

    [Fact]
    public void Options_that_do_not_go_together_are_refused()
    {
        InProcess.Run("structures", "ACGT", "--with", "ACGT", "--mode", "hairpin").Error.Should().Contain("--with is for dimers");
        InProcess.Run("structures", "ACGT", "--preset", "ntthal", "--best", "2").ExitCode.Should().Be(2);
    }
}

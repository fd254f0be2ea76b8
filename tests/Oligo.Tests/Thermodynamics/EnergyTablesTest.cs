using FluentAssertions;
using Oligo.Text;
using Oligo.Thermodynamics;
using Xunit;

namespace Oligo.Tests.Thermodynamics;

public sealed class EnergyTablesTest
{
    private const string Header = "table\tduplex\tkind\tkey_5to3_slash_3to5\tdh_kcal_mol\tds_cal_mol_k\tdg37_kcal_mol";

    private static string BuiltIn => EnergyTables.DefaultText();

    private static ParseResult<EnergyTables> Read(params string[] rows) =>
        EnergyFile.Read(string.Join('\n', rows.Prepend(Header)).Replace('|', '\t'));

    private static string ReplaceRow(string table, string key, string values)
    {
        string[] lines = BuiltIn.Split('\n');
        int at = Array.FindIndex(lines, line => line.Split('\t') is [var name, _, _, var found, ..] && name == table && found == key);
        string[] cells = lines[at].Split('\t');
        values.Split('|').CopyTo(cells, 4);
        lines[at] = string.Join('\t', cells);
        return string.Join('\n', lines);
    }

    [Fact]
    public void Built_in_tables_pass_every_check()
    {
        ParseResult<EnergyTables> read = EnergyFile.Read(BuiltIn);
        read.Diagnostics.Should().BeEmpty();
        read.Value.All.Select(table => table.Name).Should().Equal(EnergyTables.Default.All.Select(table => table.Name)).And.HaveCount(44);
        read.Value.All.Sum(table => table.Rows.Length + table.Excluded.Length).Should().Be(1397);
    }

    /// <summary>The reference file of the project, row by row.</summary>
    [Theory]
    [InlineData("DNA_AllawiSantaLucia1997", EnergyKind.Step, "GT/CA", -8.4, -22.4)]
    [InlineData("DNA_SantaLuciaHicks2004", EnergyKind.Step, "TA/AT", -7.2, -21.3)]
    [InlineData("DNA_SantaLuciaHicks2004", EnergyKind.Step, "GG/CC", -8.0, -19.9)]
    [InlineData("HYB_Sugimoto1995", EnergyKind.Step, "dAC/rUG", -7.8, -21.6)]
    [InlineData("LNA_Owczarzy2011_tandem_absolute", EnergyKind.LnaTandem, "+C+C/GG", -15.399, -36.375)]
    public void A_step_is_found_from_either_end(string table, EnergyKind kind, string key, double enthalpy, double entropy)
    {
        EnergyRow row = EnergyTables.Default.Find(table)!.Find(kind, key)!;
        EnergyKey.TryReverse(row, out string? reversed).Should().BeTrue();
        EnergyTables.Default.Find(table)!.Find(kind, reversed!).Should().BeSameAs(row);
        row.Enthalpy.Should().Be((decimal)enthalpy);
        row.Entropy.Should().Be((decimal)entropy);
        row.Transcriptions.Should().BePositive();
        row.Literature.Should().NotBeEmpty();
    }

    /// <summary>Errors of published and distributed tables: each is refused where it is put in the place of its row.</summary>
    [Theory]
    // SantaLucia and Hicks 2004 as printed; the paper's own dG37 contradicts both.
    [InlineData("DNA_SantaLuciaHicks2004", "TA/AT", "-7.2|-20.4|-0.58", "OLG3306")]
    [InlineData("DNA_SantaLuciaHicks2004", "CC/GG", "-8.0|-19.0|-1.84", "OLG3306")]
    // MELTING 5.2.0: two locked rows whose increments say otherwise, and two with a sign or a unit wrong.
    [InlineData("LNA_Owczarzy2011_tandem_absolute", "+T+C/AG", "-9.166|-21.735|-2.425", "OLG3310")]
    [InlineData("LNA_Owczarzy2011_mismatch_absolute", "+C+C/GT", "-10.288|-28.503|-1.448", "OLG3310")]
    [InlineData("DNA_hydroxyA", "TGA*C/GG sens=5", "0.0483|144|-44.613", "OLG3307")]
    [InlineData("DNA_hydroxyA", "TGA*C/AG sens=5", "0.006|18|-5.577", "OLG3307")]
    [InlineData("RNA_TandemMM", "CA/AC closing=A/U", "7.4|-16.8|12.611", "OLG3307")]
    // One file of the Turner parameters of 2004.
    [InlineData("RNA_DanglingEnds_Turner2004", "AU/.A", "-1i40|1|-1.7", "OLG3304")]
    public void A_wrong_value_is_refused(string table, string key, string values, string code) =>
        EnergyFile.Read(ReplaceRow(table, key, values)).Errors.Select(error => error.Code).Should().Contain(code);

    [Theory]
    // MELTING 5.2.0: a locked step under a key without a lock, one that is there twice, and tandem G-T rows under other keys.
    [InlineData("LNA_Owczarzy2011_mismatch_absolute|LNA-DNA/DNA|lna_tandem_mismatch|CA/CA|-5|-15|-0.348", "OLG3305")]
    [InlineData("LNA_Owczarzy2011_mismatch_absolute|LNA-DNA/DNA|lna_tandem_mismatch|+G+T/TA|-14.293|-40.148|-1.841", "OLG3308")]
    [InlineData("DNA_TandemMM|DNA/DNA|mismatch|GT/TT|5.8|16.3|0.745", "OLG3305")]
    [InlineData("DNA_TandemMM|DNA/DNA|mismatch|TA/TG|-0.1|-1.7|0.427", "OLG3305")]
    // primer3 2.6.1: another enthalpy than that of the paper.
    [InlineData("DNA_MM|DNA/DNA|mismatch|AC/TC|-0.01|-4.4|1.355", "OLG3308")]
    // Biopython: keys with a blank (issue 2280) and dangling ends of RNA under keys of DNA (issue 682).
    [InlineData("DNA_TerminalMM|DNA/DNA|terminal_mismatch|GA/ CT|-1|-3|-0.07", "OLG3305")]
    [InlineData("RNA_DanglingEnds|RNA/RNA|dangling|.T/AA|-0.5|-0.6|-0.314", "OLG3305")]
    [InlineData("RNA_Other|RNA/RNA|nn|AT/UA|-9.4|-26.7|-1.119", "OLG3305")]
    [InlineData("DNA_Other|DNA/DNA|mismatch|AA/TT|-7.9|-22.2|-1.015", "OLG3305")]
    [InlineData("DNA_Other|DNA/DNA|inosine|GI/IG|-4.2|-39.8|8.144", "OLG3307")]
    [InlineData("DNA_Other|DNA/DNA|nn|AAA/TTT|-7.9|-22.2|-1.015", "OLG3305")]
    [InlineData("DNA_Other|DNA/DNA|nn|AA-TT|-7.9|-22.2|-1.015", "OLG3305")]
    [InlineData("DNA_Other|DNA/DNA|stack|AA/TT|-7.9|-22.2|-1.015", "OLG3304")]
    [InlineData("DNA_Other|DNA/DNA|nn|AA/TT|-7.9|-22.2", "OLG3303")]
    [InlineData("DNA_Other|DNA/DNA|nn|AA/TT|-7.9||-1.015", "OLG3304")]
    public void A_wrong_row_is_refused(string row, string code)
    {
        string file = BuiltIn.TrimEnd('\n') + "\n" + row.Replace('|', '\t');
        string cells = new('\t', row.Count(c => c == '|') == 6 ? 6 : 0);
        EnergyFile.Read(file + cells).Errors.Select(error => error.Code).Should().Contain(code);
    }

    /// <summary>Biopython has no hybrid step CG/GC (pull request 1594), primer3 2.6.1 no mismatch TA/AA.</summary>
    [Theory]
    [InlineData("HYB_Sugimoto1995", "dCG/rGC")]
    [InlineData("DNA_MM", "TA/AA", "AA/AT")]
    [InlineData("RNA_Xia1998", "CG/GC")]
    public void A_missing_step_is_named(string table, string key, string? written = null)
    {
        string file = string.Join('\n', BuiltIn.Split('\n').Where(line => !(line.StartsWith(table + "\t", StringComparison.Ordinal)
            && line.Contains("\t" + (written ?? key) + "\t", StringComparison.Ordinal))));
        EnergyFile.Read(file).Errors.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(error => error.Code == "OLG3309" && error.Message.Contains(key));
    }

    [Theory]
    [InlineData("", "OLG3300")]
    [InlineData("table\tduplex\tkind\n", "OLG3301")]
    [InlineData(Header + "\tnotes\n", "OLG3302")]
    public void A_file_that_is_no_table_is_refused(string text, string code) =>
        EnergyFile.Read(text).Errors.Select(error => error.Code).Should().Contain(code);

    [Fact]
    public void A_callers_table_comes_beside_the_built_in_ones_and_takes_the_place_of_one_of_its_name()
    {
        EnergyTables tables = Read("Mine|DNA/DNA|symmetry|all|0|-1.4|0.434", "rna_xia1998|RNA/RNA|symmetry|all|0|-1.3|0.403").Value;
        tables.Find("mine")!.Rows.Should().ContainSingle();
        tables.Find("RNA_Xia1998")!.Rows.Should().ContainSingle();
        tables.All.Should().HaveCount(EnergyTables.Default.All.Length + 1);
        EnergyTables.Default.Find("Mine").Should().BeNull();
    }

    [Fact]
    public void Rows_with_a_reason_are_left_out_and_kept()
    {
        EnergyTable table = EnergyTables.Default.Find("DNA_SantaLuciaHicks2004_as_printed")!;
        table.Rows.Should().BeEmpty();
        table.Excluded.Should().ContainSingle().Which.ExcludeReason.Should().NotBeEmpty();
        table.Find(EnergyKind.Step, "TA/AT").Should().BeNull();
    }

    /// <summary>What nobody has settled is said beside the row.</summary>
    [Theory]
    [InlineData("DNA_TerminalMM", EnergyKind.TerminalMismatch, "AC/TC")]
    [InlineData("DNA_TerminalMM", EnergyKind.TerminalMismatch, "GG/CG")]
    [InlineData("LNA_McTigue2004_single_increment", EnergyKind.LnaSingle, "+CC/GG")]
    [InlineData("HYB_Banerjee2020_dG37", EnergyKind.Initiation, "term_rA-dT_or_rU-dA")]
    public void Undecided_rows_have_a_note(string table, EnergyKind kind, string key) =>
        EnergyTables.Default.Find(table)!.Find(kind, key)!.Note.Should().NotBeEmpty();
}

using FluentAssertions;
using Oligo.Cli.Views;
using Oligo.Notation;
using Xunit;

namespace Oligo.Cli.Tests;

public sealed class ConvertCommandTest : IDisposable
{
    // Inclisiran as patents print it: the rows of mipomersen-notations and of the reference notations, section 1e.
    private const string Sense = "csusagacCfuGfudTuugcuuuuguL96";
    private const string Antisense = "asCfsaAfAfAfgCfaAfaAfcAfgGfuCfuagsasa";

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    /// <summary>Every dialect but molfile and SDF: one line of output for one line of input, with its identifier.</summary>
    [Fact]
    public void Every_dialect_writes_a_line_for_a_line()
    {
        string file =
            _oligo.Write("rows.txt", "dna\tAdo Cdo Gdo Td\nrna\tAro Cro Gro Ur\nps\tGes mCes Ads Te\n" +
            "duplex\tGmo Umo Cmo Umo Um |2| Amo Gmo Amo Cmo Ufs Uf\nsirna\tAms Cfo Gmo Um\n");
        foreach (INotation dialect in Notations.All.Where(dialect => dialect.Name is not ("molfile" or "sdf")))
        {
            ProcessResult result = InProcess.Run("convert", "--to", dialect.Name, file);
            result.ExitCode.Should().BeOneOf(0, 3);
            result.Lines.Should().NotBeEmpty(dialect.Name).And.OnlyContain(line => line.Split('\t', 3).Length == 2, dialect.Name);
            result.Lines.Select(line => line.Split('\t')[0]).Should().BeSubsetOf(["dna", "rna", "ps", "duplex", "sirna"]);
            (result.ExitCode == 0).Should().Be(result.Lines.Length == 5, dialect.Name);
        }
    }

    /// <summary>Every output row carries its identifier or row number, records too: without it nobody finds the row of a record.</summary>
    [Fact]
    public void Records_bear_their_identifiers_or_numbers()
    {
        string file = _oligo.Write("rows.txt", "first\tAdo Td\nAro Ur\n");
        string[] molfiles = InProcess.Run("convert", "--to", "molfile", file).Output.Split("M  END\n");
        molfiles.Should().HaveCount(3).And.HaveElementAt(2, "");
        molfiles[0].Should().StartWith("first\n  Oligo");
        molfiles[1].Should().StartWith("2\n  Oligo");
        string[] records = InProcess.Run("convert", "--to", "sdf", file).Output.Split("$$$$\n");
        records.Should().HaveCount(3).And.HaveElementAt(2, "");
        records[0].Should().StartWith("first\n").And.Contain("> <ID>\nfirst\n");
        records[1].Should().StartWith("2\n  Oligo").And.Contain("> <ID>\n2\n");
        InProcess.Run("convert", "--to", "sdf", "Ado Td").Output.Should().StartWith("\n  Oligo", "a text of the command line has no number")
            .And.NotContain("<ID>");
        InProcess.Run("convert", "--to", "sdf", "mipomersen").Output.Should().StartWith("mipomersen\n").And.Contain("> <ID>\nmipomersen\n");
    }

    /// <summary>
    /// A .smi file has the SMILES first and its title after a space or tab (Daylight and OpenSMILES 4.5), FASTA a header before each
    /// sequence: other programs read them so, and we do.
    /// </summary>
    [Theory]
    [InlineData("smiles", "x.smi", "^OC[^\t]+\tfirst\nOC[^\t]+\t2\nOC[^\t]+\tlot=5\n$")]
    [InlineData("smiles", "x.smiles", "^OC[^\t]+\tfirst\nOC[^\t]+\t2\n")]
    [InlineData("smiles", "x.txt", "^first\tOC[^\t]+\n2\tOC[^\t]+\n")]
    [InlineData("fasta", "x.fa", "^>first\nAT\n>2\nAU\n>lot=5\nCT\n$")]
    [InlineData("fasta", "x.fasta", "^>first\nAT\n")]
    [InlineData("helm", "x.helm", "^first\tRNA1")]
    public void Files_of_a_dialect_have_its_records(string dialect, string name, string expected)
    {
        string file = _oligo.Write("rows.txt", "first\tAdo Td\nAro Ur\nlot=5\tCdo Td\n");
        string path = Path.Combine(_oligo.Folder, name);
        InProcess.Run("convert", "--to", dialect, file, "-o", path).ExitCode.Should().Be(0);
        File.ReadAllText(path).Should().MatchRegex(expected);
        ProcessResult back = InProcess.Run("convert", "--to", "ionis", path);
        back.Output.Should().Be("first\tAdo Td\n2\tAro Ur\nlot=5\tCdo Td\n");
        InProcess.Run("mass", path, "-q").Lines.Should().HaveCount(4).And.OnlyContain(line => !line.Contains("OLG"));
    }

    [Fact]
    public void Lines_without_identifiers_bear_their_numbers()
    {
        string file = _oligo.Write("rows.txt", "Ges Td\n# remark\nXq\nx\tAr\nmipomersen\ny\tmipomersen\n");
        ProcessResult result = InProcess.Run("convert", "--to", "idt", file);
        result.ExitCode.Should().Be(3);
        result.Lines.Select(line => line.Split('\t')[0]).Should().Equal("1", "x", "mipomersen", "y");
        InProcess.Run("convert", "--to", "idt", "Td").Output.Should().Be("T\n", "a text of the command line has no number");
    }

    [Fact]
    public void File_of_a_single_molecule_is_not_given_two()
    {
        string file = _oligo.Write("rows.txt", "a\tAdo Td\nb\tAro Ur\n");
        string path = Path.Combine(_oligo.Folder, "out.mol");
        ProcessResult result = InProcess.Run("convert", "--to", "molfile", file, "-o", path);
        result.ExitCode.Should().Be(3);
        result.Error.Should().Contain("holds one molecule; the input has more.").And.Contain("--to sdf writes them all");
        File.Exists(path).Should().BeFalse();
        InProcess.Run("convert", "--to", "molfile", "Ado Td", "-o", path).ExitCode.Should().Be(0);
        InProcess.Run("convert", "--to", "sdf", file, "-o", Path.ChangeExtension(path, ".sdf")).ExitCode.Should().Be(0);
    }

    [Fact]
    public void Fasta_records_are_rows()
    {
        string file = _oligo.Write("two.fa", ">one first record\nACGT\nAC\n\n>two\nACGU\n");
        InProcess.Run("convert", "--from", "fasta", "--to", "ionis", file).Output.Should()
            .Be("one\tAdo Cdo Gdo Tdo Ado Cd\ntwo\tAro Cro Gro Ur\n");
        InProcess.Run("convert", "--to", "ionis", file).Output.Should()
            .Be("one\tAdo Cdo Gdo Tdo Ado Cd\ntwo\tAro Cro Gro Ur\n", "a header says that it is FASTA");
        string bad = _oligo.Write("bad.fa", ">one\nACNT\n>two\nACGT\n");
        ProcessResult result = InProcess.Run("convert", "--from", "fasta", "--to", "ionis", bad);
        result.ExitCode.Should().Be(3);
        result.Output.Should().Be("two\tAdo Cdo Gdo Td\n", "a bad row does not lose the others");
        result.Error.Should().Contain($"{bad}, record at line 1 (one), line 2, column 3");
    }

    /// <summary>A row in error that begins as a header does costs itself, and no other row.</summary>
    [Fact]
    public void Row_that_begins_with_an_angle_bracket_takes_no_rows_of_another_dialect()
    {
        string file = _oligo.Write("rows.txt", "Ges mCe\n>Ads Gd\nAd\nTd\n");
        ProcessResult named = InProcess.Run("convert", "--from", "ionis", "--to", "ionis", file);
        named.Output.Should().Be("1\tGes mCe\n3\tAd\n4\tTd\n");
        named.Error.Should().Contain("line 2, column 1");
        string tabs = _oligo.Write("tabs.txt", "a\tGes mCe\n>b\nc\tAd\nd\tTd\n");
        InProcess.Run("convert", "--to", "ionis", tabs).Output.Should().Be("a\tGes mCe\nc\tAd\nd\tTd\n");
        InProcess.Run("convert", "--to", "ionis", file).Error.Should().Contain("`>` begins a record, which has the 2 lines below it");
    }

    [Fact]
    public void Parallel_strings_of_three_lines_are_rows()
    {
        string file = _oligo.Write("three.txt", "GSSTS\needdd\ns\n\nx\tAC\nd\no\ny\tAG / r / s\nTT\nd\ns\n");
        ProcessResult result = InProcess.Run("convert", "--from", "parallel", "--to", "ionis", file);
        result.Output.Should().Be("1\tGes mCes mCds Tds mCd\nx\tAdo Cd\ny\tArs Gr\n9\tTds Td\n");
    }

    [Fact]
    public void Two_lines_are_a_duplex_only_where_that_is_requested_or_stated()
    {
        string duplex = _oligo.Write("duplex.txt", $"{Sense}\n{Antisense}\n");
        InProcess.Run("mass", "--from", "alnylam", duplex, "-q").Lines.Should().HaveCount(3, "two lines are two strands");
        string[] stated =
            [$"x sense: {Sense}\nx antisense: {Antisense}\n", $"x antisense\t{Antisense}\nx sense\t{Sense}\n\n",
                $"x\t{Sense} // {Antisense}\n"];
        foreach (string text in stated)
        {
            ProcessResult two = InProcess.Run("mass", "--from", "alnylam", _oligo.Write("stated.txt", text), "-q");
            // The published formula of the free acid (drugs.tsv of the reference).
            two.Lines.Should().HaveCount(2);
            two.Lines[1].Should().StartWith("x\t").And.Contain("C529H707F12N176O316P43S6");
        }
        ProcessResult pairs = InProcess.Run("mass", "--from", "alnylam", "--pairs", duplex, "-q");
        pairs.Lines.Should().HaveCount(2);
        pairs.Lines[1].Should().Contain("C529H707F12N176O316P43S6");
    }

    [Fact]
    public void Pairs_of_lines_are_of_any_dialect_and_a_line_without_its_partner_is_an_error()
    {
        string file = _oligo.Write("pairs.txt", "a\tGmo Umo Cm\nGro Aro Cr\n\nb\tGmo Cm\nc\tAro Ur\nc\tAro Ur\n");
        ProcessResult result = InProcess.Run("mass", "--pairs", file, "-q");
        result.Lines.Select(line => line.Split('\t') is [var id, .., var status] ? $"{id} {status}" : line)
            .Should().Equal("id status", "a ok", "b OLG0002", "c ok");
        result.Error.Should().Contain("lines are read in pairs (--pairs), and this one has no partner").And.Contain(", line 4 (b)");
        InProcess.Run("convert", "--to", "ionis", "--pairs", file).Lines[0].Should().Be("a\tGmo Umo Cm |0| Gro Aro Cr");
    }

    [Fact]
    public void Json_documents_are_rows_of_one_line_or_many()
    {
        string line = InProcess.Run("convert", "--to", "fhir", "Aro Ur").Output.TrimEnd();
        string pretty =
            System.Text.Json.Nodes.JsonNode.Parse(line)!.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true });
        string file = _oligo.Write("doc.json", $"{line}\n{pretty}\n{line[..^5]}}}\nid\t{line}\n");
        ProcessResult result = InProcess.Run("convert", "--from", "fhir", "--to", "ionis", file);
        result.ExitCode.Should().Be(3, "the third document is cut off");
        result.Output.Should().Be("1\tAro Ur\n2\tAro Ur\nid\tAro Ur\n");
    }

    [Fact]
    public void Matrix_is_found_by_trying()
    {
        string[] lines = InProcess.Run("convert", "--list").Lines;
        string[] header = lines[0].Split('\t');
        Dictionary<string, string[]> rows = lines.Skip(1).Select(line => line.Split('\t')).ToDictionary(cells => cells[0]);
        string Cell(string dialect, string column) => rows[dialect][Array.IndexOf(header, column)];
        header.Skip(4).Should().Equal(NotationMatrix.Features.Select(feature => feature.Feature));
        rows["ionis"].Skip(2).Should().OnlyContain(cell => cell == "yes", "the canonical text says everything");
        Cell("molfile", "reads").Should().Be("no");
        Cell("molfile", "dna").Should().Be("written");
        Cell("bracket", "ps").Should().Be("lossy", "it states no linkages");
        Cell("fasta", "ps").Should().Be("no");
        Cell("alnylam", "ligand").Should().Be("yes");
        Cell("helm", "duplex").Should().Be("yes");
        Cell("smiles", "own").Should().Be("yes");
        Cell("idt", "own").Should().Be("no");
        Cell("inchikey", "reads").Should().Be("no");
    }

    [Fact]
    public void Own_monomers_are_read_in_every_command()
    {
        string file =
            _oligo.Write("own.tsv", "kind\tsymbol\tname\tformula\tsource\tsmiles\tletter\n" +
            "base\tet5C\t5-ethylcytosine\tC6H9N3O\tits name\tn3cc(CC)c(N)nc3=O\tC\n");
        // 5-ethyl-2'-deoxycytidine: C6H9N3O + C5H10O4 - H2O.
        InProcess.Run("mass", "--monomers", file, "[et5C]d", "-q").Output.Should().Contain("C11H17N3O4");
        InProcess.Run("convert", "--monomers", file, "--to", "smiles", "[et5C]d").ExitCode.Should().Be(0);
        InProcess.Run("convert", "--monomers", file, "--to", "idt", "[et5C]d").ExitCode.Should().Be(3);
        InProcess.Run("describe", "--monomers", file, "[et5C]ds Td").Output.Should().Contain("5-ethylcytosine");
        InProcess.Run("draw", "--monomers", file, "[et5C]ds Td").Output.Should().Contain("[et5C]");
        InProcess.Run("validate", "--monomers", file, "[et5C]ds Td").ExitCode.Should().NotBe(3);
        InProcess.Run("monomers", "--monomers", file, "et5C").Output.Should().Contain("5-ethylcytosine");
        InProcess.Run("mass", "[et5C]d", "-q").ExitCode.Should().Be(3, "without the file the row is not known");
        string bad =
            _oligo.Write("bad.tsv", "kind\tsymbol\tname\tformula\tsource\tletter\nbase\tA\tx\tC5H5N5\ts\tA\nbase\tb\ty\tC5Hq\ts\tA\n");
        ProcessResult result = InProcess.Run("mass", "--monomers", bad, "Ad");
        result.ExitCode.Should().Be(3);
        result.Output.Should().BeEmpty();
        result.Error.Should().ContainAll("OLG1038", "line 2, column 6", "OLG1002", "line 3, column 12", "cannot be used");
        InProcess.Run("mass", "--monomers", "missing.tsv", "Ad").ExitCode.Should().Be(4);
    }
}

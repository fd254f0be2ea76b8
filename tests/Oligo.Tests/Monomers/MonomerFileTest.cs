using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Xunit;
using Group = Oligo.Monomers.Group;

namespace Oligo.Tests.Monomers;

public sealed class MonomerFileTest
{
    private static string Page =>
        File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "docs", "reference", "monomer-files.md")).ReplaceLineEndings("\n");

    private static string Sample => File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "samples", "monomers.tsv"));

    private static string Block(string language) => Regex.Match(Page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    [Fact]
    public void Table_and_json_of_the_page_state_the_rows_of_the_sample()
    {
        MonomerLibrary sample = MonomerFile.Read(Sample).Value;
        MonomerLibrary table = MonomerFile.Read(Block("tsv")).Value;
        MonomerLibrary json = MonomerFile.Read(Block("json")).Value;
        table.Bases.Last().Should().Be(sample.Bases.Last());
        json.Sugars.Last().Should().Be(sample.Sugars.Last());
        json.Linkages.Last().Should().Be(sample.Linkages.Last());
        json.Groups.Last().Should().Be(sample.Groups.Last());
        json.Sugars.Find("2'-opr")!.Code.Should().Be(192);
        MonomerLibrary.Default.Sugars.Find("2'-OPr").Should().BeNull("there is no global registry");
    }

    [Fact]
    public void Page_lists_every_column_with_what_needs_it()
    {
        foreach (MonomerColumn column in MonomerColumn.All)
        {
            Match row = Regex.Match(Page, $@"^\| `{column.Name}` \| ([\w, ]+) \| (yes|no) \|", RegexOptions.Multiline);
            row.Success.Should().BeTrue(column.Name);
            string[] kinds = column.Kinds == MonomerKinds.All ? ["all"] : [.. column.Kinds.ToString().ToLowerInvariant().Split(", ")];
            row.Groups[1].Value.Split(", ").Should().BeEquivalentTo(kinds, column.Name);
            (row.Groups[2].Value == "yes").Should().Be(column.RequiredBy != MonomerKinds.None, column.Name);
        }
    }

    /// <summary>
    /// Octyl phosphate of 5-ethyl-2'-O-propylcytidine and so on: the formula is the sum of the free compounds less one H2O for each of the
    /// bonds.
    /// </summary>
    [Fact]
    public void Strands_of_the_rows_have_formula_canonical_text_and_structure()
    {
        MonomerLibrary library = MonomerFile.Read(Sample).Value;
        const string Text = "{C8}o [et5C][prop][ipp]R Ads Td";
        var strand = (Strand)NucleicAcid.Read(Text, library).Value;
        strand.ToString().Should().Be(Text);
        // C8H18O + H3PO4 + C6H9N3O + C8H16O5 + C3H9O4P + C5H5N5 + C5H10O4 + H3O3PS + C5H6N2O2 + C5H10O4 less 9 H2O: two for each of three
        // linkages, one for each of three bases.
        strand.Formula.ToString().Should().Be("C45H71N10O19P3S");
        var options = new NotationOptions { Library = library };
        FormatResult smiles = Notations.Smiles.Write(strand);
        Notations.Smiles.Read(smiles.Text, options).Value.Should().Be(strand);
        Notations.Molfile.Write(strand).Text.Should().Contain("LABEL=\"[et5C][prop]\"");
        foreach (string dialect in (string[])["bracket", "idt", "alnylam", "axolabs", "oligomet", "parallel", "oligoshell", "shorthand",
            "openms", "mzlib", "modomics", "masstools", "fasta"])
        {
            FormatResult refused = Notations.Find(dialect)!.Write(NucleicAcid.Read("A[prop]o Td", library).Value);
            refused.Success.Should().BeFalse(dialect);
            refused.Diagnostics[^1].Message.Should().Contain("2'-O-propyl-D-ribose", dialect);
        }
    }

    [Fact]
    public void Files_extend_a_library_that_was_extended_before_up_to_64_rows_of_a_kind()
    {
        const string Header = "kind\tsymbol\tname\tformula\tsource\tletter\n";
        MonomerLibrary library = MonomerFile.Read(Header + "base\ta1\tone\tC5H5N5\ts\tA\nbase\ta2\ttwo\tC5H5N5\ts\tA\n").Value;
        MonomerLibrary larger = MonomerFile.Read(Header + "base\ta4\tfour\tC5H5N5\ts\tA\n", library).Value;
        larger.Bases.Skip(Nucleobase.All.Length).Select(row => row.Symbol).Should().Equal("a1", "a2", "a4");
        var full = new StringBuilder(Header);
        for (int i = 0; i < 64; i++)
        {
            full.Append(System.Globalization.CultureInfo.InvariantCulture, $"base\tb{i}\tbase {i}\tC5H5N5\ts\tA\n");
        }
        MonomerFile.Read(full.ToString()).Success.Should().BeTrue();
        MonomerFile.Read(full.ToString(), larger).Errors.Select(error => error.Code).Should().Equal("OLG1043", "OLG1043", "OLG1043");
        full.Append("base\tb64\tbase 64\tC5H5N5\ts\tA\n");
        MonomerFile.Read(full.ToString()).Errors.Should().ContainSingle().Which.Code.Should().Be("OLG1043");
    }

    [Fact]
    public void Every_property_of_every_kind_is_read()
    {
        MonomerLibrary library = MonomerFile.Read("""
            [
              {"kind":"base","symbol":"q7","name":"cation","formula":"C6H7N5O","source":"s","letter":"G","fixed_charge":1},
              {"kind":"sugar","symbol":"s7","name":"sugar seven","formula":"C5H10O5","source":"s","short_name":"S7","sites":"2;3;5","class":"ribo","rnase_h":true,"three_prime_nitrogen":"no"},
              {"kind":"sugar","symbol":"s8","name":"sugar eight","formula":"C5H11NO3","source":"s","three_prime_nitrogen":"yes"},
              {"kind":"linkage","symbol":"l7","name":"linkage seven","formula":"H3O4P","source":"s","acidic_protons":"1","chiral":"no"},
              {"kind":"group","symbol":"p7","name":"polymer","formula":"CH4O","source":"s","acidic_protons":0,"places":["linked"],"repeat_formula":"C2H4O", "aliases": null},
              {"kind":"group","symbol":"v7","name":"vinyl","formula":"CH5O3P","source":"s","acidic_protons":2,"places":"end","bond":"vinyl"},
              {"kind":"group","symbol":"d7","name":"abasic","formula":"C5H10O3","source":"s","acidic_protons":0,"places":["spacer","pendant"],"directional":true}
            ]
            """).Value;
        library.Bases.Find("q7")!.Should().Match<Nucleobase>(row => row.Letter == 'G' && row.FixedCharge == 1);
        library.Sugars.Find("S7")!.Should().Match<Sugar>(row =>
            row.Sites == (SugarSites.Two | SugarSites.Three | SugarSites.Five)
            && row.Class == SugarClass.Ribo && row.SupportsRNaseH && !row.HasThreePrimeNitrogen);
        library.Sugars.Find("s8")!.Should().Match<Sugar>(row =>
            row.Sites == (SugarSites.Three | SugarSites.Five) && row.Class == SugarClass.Modified
            && !row.SupportsRNaseH && row.HasThreePrimeNitrogen && row.ShortName == "s8");
        library.Linkages.Find("l7")!.Should().Match<Linkage>(row => row.AcidicProtons == 1 && !row.IsChiral);
        library.Groups.Find("p7")!.Should().Match<Group>(row => row.RepeatFormula!.ToString() == "C2H4O" && row.Aliases.Length == 0);
        library.Groups.Find("v7")!.Bond.Should().Be(GroupBond.Vinyl);
        library.Groups.Find("d7")!.Should()
            .Match<Group>(row => row.IsDirectional && row.Places == (GroupPlaces.Spacer | GroupPlaces.Pendant));
    }

    public static TheoryData<string, string> Faults =>
        [.. TestData.Read("monomer-file-errors.tsv").Select(row => (row["text"], row["faults"]))];

    /// <summary>Each text with the codes of its errors, and their lines and columns.</summary>
    [Theory]
    [MemberData(nameof(Faults))]
    public void Faults_are_reported_row_by_row_with_their_places(string text, string faults)
    {
        ParseResult<MonomerLibrary> result = MonomerFile.Read(Regex.Unescape(text));
        IEnumerable<string> found = result.Diagnostics.Select(diagnostic =>
        {
            TextPosition at = diagnostic.Span.GetPosition(result.Input);
            return FormattableString.Invariant($"{diagnostic.Code}@{at.Line}:{at.Column}");
        });
        string.Join(' ', found).Should().Be(faults);
    }

    [Fact]
    public void Every_diagnostic_of_the_table_is_raised() =>
        House.Diagnostics.Of(typeof(MonomerDiagnostics)).Select(row => row.Code).Should().BeSubsetOf(
            TestData.Read("monomer-file-errors.tsv").SelectMany(row => row["faults"].Split(' '))
                .Select(fault => fault.Split('@')[0]).Append("OLG1043"));

    [Fact]
    public void Hints_name_what_was_meant()
    {
        static string? Hint(string text) => MonomerFile.Read(text).Errors.First().Hint;
        Hint("kind\tsymbl\n").Should().Be("did you mean `symbol`?");
        Hint("kind\nsuger\n").Should().Be("did you mean `sugar`?");
        Hint("kind\tsymbol\tname\tformula\tsource\tacidic_protons\tplaces\tsmiles\ngroup\tx\tx x\tC8H16\ts\t0\tlinked\t[*:1]OCCCCCCCC\n")
            .Should().Contain("H2O more");
        Hint("kind\tsymbol\tname\tformula\tsource\tacidic_protons\tchiral\nlinkage\tq\tq q\tH-1O2P\ts\t1\tno\n").Should().Contain("H3O4P");
    }

    [Fact]
    public void At_most_twenty_errors_are_kept_and_none_is_an_exception()
    {
        string rows = string.Concat(Enumerable.Range(0, 50).Select(_ => "sugar\t*\t\tQq\t\t9\n"));
        MonomerFile.Read("kind\tsymbol\tname\tformula\tsource\tcode\n" + rows).Errors.Should().HaveCount(20);
    }

    [Fact]
    public void Streams_are_read_as_utf8_with_or_without_a_mark()
    {
        foreach (byte[] mark in (byte[][])[[], [0xEF, 0xBB, 0xBF]])
        {
            using var stream = new MemoryStream([.. mark, .. Encoding.UTF8.GetBytes(Sample)]);
            MonomerFile.Read(stream).Success.Should().BeTrue();
            stream.CanRead.Should().BeTrue("the stream stays open");
        }
        MonomerFile.Read("\uFEFF" + Sample).Success.Should().BeTrue();
        FluentActions.Invoking(() => MonomerFile.Read((Stream)null!)).Should().Throw<ArgumentNullException>();
    }

    /// <summary>Pieces of good files cut off or changed at random: an error, never an exception.</summary>
    [Fact]
    public void Mutated_files_are_refused_or_read_but_never_throw()
    {
        string[] originals = [Sample, Block("json"), Block("tsv")];
        var random = new Random(3);
        for (int i = 0; i < 3000; i++)
        {
            char[] text = originals[i % 3].ToCharArray();
            for (int k = random.Next(1, 4); k > 0; k--)
            {
                text[random.Next(text.Length)] = "\t\n\"{}[]:,;#0xA\u00e9"[random.Next(15)];
            }
            string mutated = new string(text)[..(random.Next(3) == 0 ? random.Next(text.Length) : text.Length)];
            FluentActions.Invoking(() => MonomerFile.Read(mutated)).Should().NotThrow(mutated);
        }
    }
}

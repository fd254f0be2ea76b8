using System.Text;
using FluentAssertions;
using Oligo.Batches;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Reporting;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>No text takes all memory: the limits of the options hold in every dialect, in detection and in batches.</summary>
public sealed class ReadingLimitsTest
{
    private const int Units = 12;

    /// <summary>A strand of twelve units that each readable dialect writes, and its text.</summary>
    public static TheoryData<string> Dialects => [.. Notations.All.Where(notation => notation.CanRead).Select(notation => notation.Name)];

    private static readonly Strand[] s_strands =
    [
        Strand.Parse(Repeat("Tdo", "Td")), Strand.Parse(Repeat("Umo", "Um")), Strand.Parse(Repeat("Aro", "Ar")),
    ];

    private static string Repeat(string unit, string last) => string.Join(' ', Enumerable.Repeat(unit, Units - 1).Append(last));

    private static NotationOptions With(INotation notation, NotationOptions options) =>
        notation.TakesDesign ? options with { Design = StrandDesign.Parse("DNA PO") } : options;

    private static string TextOf(INotation notation) =>
        s_strands.Select(strand => notation.Write(strand)).First(result => result.Success).Text!;

    [Theory, MemberData(nameof(Dialects))]
    public void Text_has_at_most_so_many_characters(string name)
    {
        INotation notation = Notations.Find(name)!;
        string text = TextOf(notation);
        notation.Read(text, With(notation, new NotationOptions { MaxTextLength = text.Length })).Success.Should().BeTrue();
        ParseResult<NucleicAcid> refused = notation.Read(text, With(notation, new NotationOptions { MaxTextLength = text.Length - 1 }));
        Diagnostic error = refused.Diagnostics.Should().ContainSingle().Subject;
        error.Code.Should().Be("OLG2433");
        error.Message.Should().Be($"the text has {text.Length} characters; at most {text.Length - 1} are read");
        error.Hint.Should().Contain("--max-text").And.Contain("MaxTextLength");
        refused.Input.Should().Be(text);
    }

    [Theory, MemberData(nameof(Dialects))]
    public void Molecule_has_at_most_so_many_units(string name)
    {
        INotation notation = Notations.Find(name)!;
        string text = TextOf(notation);
        notation.Read(text, With(notation, new NotationOptions { MaxUnits = Units })).Success.Should().BeTrue();
        for (int most = 1; most < Units; most++)
        {
            ParseResult<NucleicAcid> refused = notation.Read(text, With(notation, new NotationOptions { MaxUnits = most }));
            Diagnostic error = refused.Errors.Should().ContainSingle().Subject;
            error.Code.Should().Be("OLG2434");
            error.Message.Should().Contain($"more than {most} ").And.Contain($" {text.Length} characters");
        }
    }

    [Theory, MemberData(nameof(Dialects))]
    public void Batches_have_the_same_limits(string name)
    {
        INotation notation = Notations.Find(name)!;
        string text = TextOf(notation);
        foreach ((int most, bool isRead) in new[] { (Units - 1, false), (Units, true), (text.Length, true) })
        {
            NotationOptions options = With(notation, new NotationOptions { MaxUnits = most });
            var reader = new StrandBatchReader(notation, options);
            using StrandBatchBlock rows = reader.Read([text, text]);
            using var builder = new StrandBatchBuilder();
            using StrandBatchBlock lines =
                new StrandBatchReader(notation, options).ReadLines(Encoding.UTF8.GetBytes($"{text}\n{text}\n"), builder);
            foreach (StrandBatchBlock block in new[] { rows, lines })
            {
                block.Batch.Lengths[1].Should().Be(isRead ? Units : 0, $"{name} with {most}");
                (block.FindRemark(1)?.Errors.Any() ?? false).Should().Be(!isRead);
            }
        }
    }

    /// <summary>Plain rows go into the columns without the reader of their notation.</summary>
    [Theory, MemberData(nameof(Dialects))]
    public void Batches_have_the_same_limit_of_characters(string name)
    {
        INotation notation = Notations.Find(name)!;
        string text = TextOf(notation);
        foreach ((int most, bool isRead) in new[] { (text.Length - 1, false), (text.Length, true) })
        {
            NotationOptions options = With(notation, new NotationOptions { MaxTextLength = most });
            foreach (INotation? dialect in new[] { notation, null })
            {
                using StrandBatchBlock rows = new StrandBatchReader(dialect, options).Read([text, text]);
                using var builder = new StrandBatchBuilder();
                using StrandBatchBlock lines =
                    new StrandBatchReader(dialect, options).ReadLines(Encoding.UTF8.GetBytes($"{text}\n{text}\n"), builder);
                foreach (StrandBatchBlock block in new[] { rows, lines })
                {
                    bool isRefused = block.FindRemark(1)?.Errors.Any(error => error.Code == "OLG2433") ?? false;
                    isRefused.Should().Be(!isRead, $"{name} with {most}");
                }
            }
        }
    }

    /// <summary>A name of the catalogue is a text like any other.</summary>
    [Fact]
    public void Names_have_the_same_limit_of_characters()
    {
        var options = new NotationOptions { MaxTextLength = "mipomersen".Length - 1 };
        MoleculeReading.Read("mipomersen", null, new NotationOptions { MaxTextLength = "mipomersen".Length }).Drug.Should().NotBeNull();
        MoleculeReading.Read("mipomersen", null, options).Result.Errors.Single().Code.Should().Be("OLG2433");
        MoleculeReading.ReadOther("mipomersen", Notations.Detect("mipomersen", options).Result, options).Should().BeNull();
    }

    /// <summary>Atoms of an element are counted in 31 bits: 21,475 bases of 100,000 carbons are too many, 21,474 of them are not.</summary>
    [Theory]
    [InlineData(21_472, true)]
    [InlineData(21_475, false)]
    public void Formula_has_no_more_atoms_than_are_counted(int length, bool isRead)
    {
        MonomerLibrary library = MonomerLibrary.Default.With(
            new Nucleobase("large", "a large base", MolecularFormula.Parse("C100000H5N5"), 'N', "test"));
        string text = string.Join(' ', Enumerable.Repeat("[large]do", length - 1).Append("[large]d"));
        var options = new NotationOptions { Library = library };
        foreach (ParseResult<NucleicAcid> result in new[] { Notations.Ionis.Read(text, options), Notations.Detect(text, options).Result })
        {
            result.Errors.Select(error => error.Code).Should().Equal(isRead ? [] : ["OLG2436"]);
        }
        using StrandBatchBlock rows = new StrandBatchReader(Notations.Ionis, options).Read([text]);
        rows.Batch.Lengths[0].Should().Be(isRead ? length : 0);
        (rows.FindRemark(0)?.Errors.Single().Code).Should().Be(isRead ? null : "OLG2436");
    }

    [Fact]
    public void Published_monomers_are_smaller_than_the_limits_suppose()
    {
        var rows = new List<Monomer>();
        foreach (string kind in new[] { "base", "sugar", "linkage", "group" })
        {
            rows.AddRange(PublishedMonomers.RowsOf(kind));
        }
        rows.Should().NotBeEmpty();
        rows.Max(row => row.Formula.Counts[..row.Formula.UsedLength].ToArray().Max()).Should().BeLessThan(MonomerLibrary.LargestPublished / 3);
        MonomerLibrary.Default.MostOfElement.Should().Be(MonomerLibrary.LargestPublished);
    }

    /// <summary>A text may have a warning for each of its residues.</summary>
    [Fact]
    public void Warnings_of_one_kind_are_limited()
    {
        ParseResult<NucleicAcid> result = Notations.Axolabs.Read(string.Concat(Enumerable.Repeat("a(NHC6)", 5_000)) + "a");
        result.Warnings.GroupBy(warning => warning.Code).Max(same => same.Count()).Should().Be(DiagnosticBag.MaxRemarks);
    }

    [Fact]
    public void Detection_has_the_same_limits()
    {
        string text = s_strands[0].ToString();
        Notations.Detect(text, new NotationOptions { MaxTextLength = text.Length - 1 }).Result.Errors.Should().ContainSingle()
            .Which.Code.Should().Be("OLG2433");
        Notations.Detect(text, new NotationOptions { MaxUnits = Units }).Result.Success.Should().BeTrue();
        foreach (INotation notation in Notations.All.Where(notation => notation.CanRead && notation.Name is "ionis" or "helm" or "smiles"))
        {
            Notations.Detect(TextOf(notation), new NotationOptions { MaxUnits = Units - 1 }).Result.Errors.Select(error => error.Code)
                .Should().Equal(["OLG2434"], notation.Name);
        }
        using StrandBatchBlock rows = new StrandBatchReader(null, new NotationOptions { MaxUnits = Units - 1 }).Read([text]);
        rows.Batch.Lengths[0].Should().Be(0);
        rows.FindRemark(0)!.Errors.Single().Code.Should().Be("OLG2434");
    }

    [Fact]
    public void Structure_has_at_most_so_many_atoms()
    {
        // Ethanol in three atoms, and written as it is in books in nine.
        ReadAtoms("CCO", 3).Should().NotBe("OLG2435");
        ReadAtoms("CCO", 2).Should().Be("OLG2435");
        ReadAtoms("[H]C([H])([H])C([H])([H])O[H]", 8).Should().Be("OLG2435");
        new NotationOptions().MaxAtoms.Should().Be(65_536);
    }

    private static string ReadAtoms(string smiles, int most) =>
        Notations.Smiles.Read(smiles, new NotationOptions { MaxAtoms = most }).Errors.Single().Code;

    [Fact]
    public void Entries_of_registries_have_the_same_limits()
    {
        const string Entry = """{"subunits":[{"sequence":"AC"},{"sequence":"GT"}]}""";
        Notations.Fhir.Read(Entry, new NotationOptions { MaxUnits = 4 }).Errors.Select(error => error.Code).Should().NotContain("OLG2434");
        Notations.Fhir.Read(Entry, new NotationOptions { MaxUnits = 3 }).Errors.Single().Code.Should().Be("OLG2434");
    }

    /// <summary>Repeats multiply what a short text states, in one polymer and in many.</summary>
    [Fact]
    public void Repeats_of_all_polymers_count_together()
    {
        string polymers = string.Join('|', Enumerable.Range(1, 4).Select(i => $"RNA{i}{{(r(A)p)'5'.r(A)}}"));
        Notations.Helm.Read(polymers + "$$$$V2.0", new NotationOptions { MaxUnits = 24 }).Success.Should().BeTrue();
        ParseResult<NucleicAcid> refused = Notations.Helm.Read(polymers + "$$$$V2.0", new NotationOptions { MaxUnits = 22 });
        refused.Errors.Single().Message.Should().Contain("at most 22 units");
        refused.Errors.Single().Hint.Should().Contain("--max-units");
    }

    [Theory]
    [InlineData("{\"a\":\n\"b\",\n\"c\":1}", "fhir")]
    [InlineData(">a\nACGT\nACGT", "fasta")]
    [InlineData("ACGTACGTACGTACGTACGT", null)]
    public void Record_has_at_most_so_many_characters(string text, string? dialect)
    {
        INotation? notation = dialect is null ? null : Notations.Find(dialect);
        NotationRecordReader.Read(new StringReader(text), notation, maxLength: text.Length).Should().ContainSingle();
        Func<object> read = () => NotationRecordReader.Read(new StringReader(text), notation, maxLength: text.Length - 1).ToList();
        read.Should().Throw<InvalidDataException>().WithMessage($"*the record is longer than {text.Length - 1} characters.");
        Action none = () => NotationRecordReader.Read(new StringReader(text), notation, maxLength: 0);
        none.Should().Throw<ArgumentOutOfRangeException>();
    }

    /// <summary>A line that has no end is not waited for.</summary>
    [Fact]
    public void Endless_line_ends_at_the_limit()
    {
        using var endless = new EndlessReader();
        Func<object> read = () => NotationRecordReader.Read(endless, Notations.Fhir, maxLength: 100_000).ToList();
        read.Should().Throw<InvalidDataException>();
        endless.Count.Should().BeLessThan(200_000);
    }

    [Fact]
    public void Lines_end_as_those_of_other_readers()
    {
        const string Text = "a\r\n\r\nb\rc\n\nd\r";
        var lines = new RecordLines(new StringReader(Text), 10);
        var expected = new StringReader(Text);
        for (string? line = expected.ReadLine(); ; line = expected.ReadLine())
        {
            lines.Read().Should().Be(line);
            if (line is null)
            {
                break;
            }
        }
        lines.Read().Should().BeNull();
    }

    [Fact]
    public void Structures_are_written_up_to_a_limit()
    {
        Strand strand = Strand.Parse(string.Join(' ', Enumerable.Repeat("Tdo", 100_000).Append("Td")));
        foreach (INotation notation in new[] { Notations.Smiles, Notations.Molfile, Notations.Sdf })
        {
            notation.Write(strand).Diagnostics.Single().Message.Should().Contain("more than 100,000 residues")
                .And.Contain("the molecule has 100,001");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Limits_are_positive(int limit)
    {
        foreach (Action set in new Action[]
        {
            () => _ = new NotationOptions { MaxTextLength = limit },
            () => _ = new NotationOptions { MaxUnits = limit },
            () => _ = new NotationOptions { MaxAtoms = limit },
        })
        {
            set.Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    private sealed class EndlessReader : TextReader
    {
        public long Count { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            buffer.AsSpan(index, count).Fill('A');
            Count += count;
            return count;
        }
    }
}

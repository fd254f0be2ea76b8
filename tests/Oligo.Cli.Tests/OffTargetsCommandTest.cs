using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary><c>oligo offtargets</c> and <c>oligo sites</c>.</summary>
public sealed class OffTargetsCommandTest : IDisposable
{
    private const string Header = "query\trecord\tstrand\tstart\tend\tmismatches\tedits\twobbles\tsite\tgene\tregion\tclass\tstatus";

    private static readonly string s_apob = Target("apob-NM_000384.2.fa");

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    private static string Target(string file) => Path.Combine(Repository.Root, "tests", "data", "targets", file);

    /// <summary>tests/data/target-sites.tsv: mipomersen pairs with 3249-3268 of NM_000384.2.</summary>
    [Fact]
    public void The_site_of_a_drug_is_a_row()
    {
        ProcessResult result = InProcess.Run("offtargets", "mipomersen", "--database", s_apob, "--strand", "+");
        result.ExitCode.Should().Be(0, result.Error);
        result.Lines.Should().Equal(Header, "mipomersen\tNM_000384.2\t+\t3249\t3268\t0\t0\t0\tGGTGCGAAGCAGACTGAGGC\tAPOB\t\tmm0\tok");
        result.Error.Should().Contain("all windows with at most 3 mismatches, strand +, of 14,121 letters in 1 record");
    }

    /// <summary>tests/data/target-sites.tsv: vupanorsen in the mRNA of the mouse, 4C.A,13T.G,18G.A.</summary>
    [Fact]
    public void Packed_files_are_read_and_differences_are_listed()
    {
        ProcessResult result = InProcess.Run(
            "offtargets", "vupanorsen", "--database", Target("refseq-mrna-siRNA-targets.fa.gz"), "--columns",
            "record,start,mismatches,wobbles,differences", "-q");
        result.Lines.Should().Contain("NM_014495.4\t1136\t0\t0\t").And.Contain("NM_013913.4\t1140\t3\t1\t4C.A 13T.G 18G.A");
    }

    [Fact]
    public void Members_of_a_packed_file_are_one_text()
    {
        string path = Path.Combine(_oligo.Folder, "two.fa.gz");
        using (FileStream file = File.Create(path))
        {
            foreach (string part in new[] { ">a\nAAGGTGCGAAGCAG", "ACTGAGGCTT\n>b\nGGTGCGAAGCAGACTGAGGC\n" })
            {
                using var member = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
                member.Write(Encoding.ASCII.GetBytes(part));
            }
        }
        InProcess.Run("offtargets", "mipomersen", "-d", path, "--columns", "record,start", "-q").Lines[1..].Should().Equal("a\t3", "b\t1");
    }

    [Fact]
    public void Counts_are_rows_of_each_class()
    {
        string path = _oligo.Write("t.fa", $">r\n{new string('A', 100)}\n");
        ProcessResult result = InProcess.Run(
            "offtargets", string.Concat(Enumerable.Repeat("Tdo", 19)) + "Td", "-d", path, "--counts", "--mismatches", "1", "--columns",
            "strand,class,sites,records", "-q");
        result.Lines.Should().Equal("strand\tclass\tsites\trecords", "+\tmm0\t81\t1", "+\tmm1\t0\t0", "-\tmm0\t0\t0", "-\tmm1\t0\t0");
        InProcess.Run("offtargets", "mipomersen", "-d", s_apob, "--counts", "--edits", "1", "--columns", "strand,class,sites", "-q")
            .Lines[1..].Should().Equal("+\ted0\t1", "+\ted1\t0", "-\ted0\t0", "-\ted1\t0");
    }

    [Fact]
    public void Dry_runs_say_what_a_search_comes_to()
    {
        ProcessResult result = InProcess.Run("offtargets", "mipomersen", "-d", s_apob, "--dry-run");
        // 14,121 letters have 14,102 windows of 20 on each strand.
        result.Lines[1].Should().StartWith("mipomersen\t\tGCCTCAGTCTGCTTCGCACC\t28204\t0.0\tok");
        result.Error.Should().Contain("s of one processor, by the first block");
    }

    [Fact]
    public void Parts_joined_are_the_bytes_of_the_whole()
    {
        var random = new Random(17);
        string letters = string.Concat(Enumerable.Range(0, 700_000).Select(_ => "ACGT"[random.Next(4)]));
        string path = _oligo.Write("long.fa", $">one\n{letters[..400_000]}\n>two\n{letters[400_000..]}\n");
        string strands = _oligo.Write("strands.txt", "a\tAds Gds Tds Ads Gds Cds Tds Gds Cds Td\nbad\tQ\nb\tCds Cds Tds Ads Gds Cds Tds Gds Cds Td\n");
        foreach (string[] options in new string[][] { ["--mismatches", "1"], ["--edits", "1"] })
        {
            string[] command = ["offtargets", strands, "-d", path, "-q", .. options];
            ProcessResult whole = InProcess.Run(command);
            whole.ExitCode.Should().Be(ExitCode.BadInput);
            whole.Lines.Should().HaveCountGreaterThan(20);
            whole.Lines[1].Should().StartWith("bad\t").And.Contain("\tOLG");
            string.Concat(Enumerable.Range(1, 3).Select(part => InProcess.Run([.. command, "--shard", $"{part}/3"]).Output))
                .Should().Be(whole.Output);
            foreach (string threads in new[] { "1", "4" })
            {
                InProcess.Run([.. command, "--threads", threads]).Output.Should().Be(whole.Output);
            }
            foreach (string engine in new[] { "scan", "filter" })
            {
                InProcess.Run([.. command, "--engine", engine]).Output.Should().Be(whole.Output);
            }
        }
    }

    [Fact]
    public void Manifests_state_the_sequences()
    {
        string manifest = Path.Combine(_oligo.Folder, "m.json");
        InProcess.Run("offtargets", "mipomersen", "-d", s_apob, "--manifest", manifest, "-q").ExitCode.Should().Be(0);
        JsonElement database = JsonDocument.Parse(File.ReadAllText(manifest)).RootElement.GetProperty("database");
        database.GetProperty("letters").GetInt64().Should().Be(14_121);
        // tests/data/targets/README.tsv.
        database.GetProperty("files")[0].GetProperty("sha256").GetString()
            .Should().Be("c5a60c0546b605a621a663ab3b0a8f2a25cb623baec20a94b2a7a5330548a25c");
        database.GetProperty("content_sha256").GetString().Should().HaveLength(64);
    }

    [Fact]
    public void Columns_of_the_input_are_kept_and_duplexes_have_two_strands()
    {
        string strands = _oligo.Write("in.tsv", "id\tnotation\tbatch\nx\tGro Gro Uro Gro Cr\tB7\n");
        string path = _oligo.Write("t.fa", ">r gene=ABC cds=2..4\nGCACCTT\n");
        InProcess.Run("offtargets", strands, "-d", path, "--mismatches", "0", "--keep", "batch", "--columns", "query,start,gene,region", "-q")
            .Lines.Should().Equal("query\tstart\tgene\tregion\tbatch", "x\t1\tABC\t5'UTR/CDS/3'UTR\tB7");
        // tests/data/target-sites.tsv: the antisense strand of inclisiran pairs with 3529-3551, of which the sense strand has 21 letters.
        InProcess.Run(
            "offtargets", "inclisiran", "-d", Target("refseq-mrna-siRNA-targets.fa.gz"), "--mismatches", "0", "--columns",
            "query_strand,record,strand,start,end", "-q").Lines[1..].Should().Equal(
            "antisense\tNM_174936.4\t+\t3529\t3551", "sense\tNM_174936.4\t-\t3531\t3551");
    }

    [Theory]
    [InlineData("There is nothing to search.", "offtargets", "Ads Td")]
    [InlineData("There is no file `none.fa`.", "offtargets", "Ads Td", "-d", "none.fa")]
    [InlineData("--strand `x`: +, - or both is expected.", "offtargets", "Ads Td", "--strand", "x", "-d", "none.fa")]
    [InlineData("--mismatches `-1`: a number from 0 to 64 is expected.", "offtargets", "Ads Td", "--mismatches=-1", "-d", "none.fa")]
    [InlineData("--edits `17`: a number from 0 to 16 is expected.", "offtargets", "Ads Td", "--edits", "17", "-d", "none.fa")]
    [InlineData("--wobble `x`", "offtargets", "Ads Td", "--wobble", "x", "-d", "none.fa")]
    [InlineData("--ambiguous `x`", "offtargets", "Ads Td", "--ambiguous", "x", "-d", "none.fa")]
    [InlineData("--engine `x`", "offtargets", "Ads Td", "--engine", "x", "-d", "none.fa")]
    [InlineData("--counts and --dry-run exclude each other.", "offtargets", "Ads Td", "--counts", "--dry-run", "-d", "none.fa")]
    [InlineData("--counts and --dry-run have no parts.", "offtargets", "Ads Td", "--counts", "--shard", "1/2", "-d", "none.fa")]
    public void Wrong_options_are_refused(string message, params string[] command) =>
        InProcess.Run(command).Error.Should().Contain(message);

    [Theory]
    [InlineData(">a\nAC>b\n", "OLG3401")]
    [InlineData("ACGT\n", "OLG3400")]
    [InlineData("", "OLG3407")]
    public void Damaged_sequences_are_refused_before_anything_is_written(string fasta, string code)
    {
        string path = _oligo.Write("bad.fa", fasta);
        string output = Path.Combine(_oligo.Folder, "out.tsv");
        ProcessResult result = InProcess.Run("offtargets", "mipomersen", "-d", path, "-o", output);
        result.ExitCode.Should().Be(ExitCode.BadInput);
        result.Error.Should().Contain(code).And.Contain("bad.fa");
        File.Exists(output).Should().BeFalse();
    }

    [Fact]
    public void A_cut_packed_file_is_refused()
    {
        string path = Path.Combine(_oligo.Folder, "cut.fa.gz");
        File.WriteAllBytes(path, File.ReadAllBytes(Target("refseq-mrna-siRNA-targets.fa.gz"))[..50_000]);
        ProcessResult result = InProcess.Run("offtargets", "mipomersen", "-d", path);
        result.ExitCode.Should().Be(ExitCode.FileError);
        result.Error.Should().Contain("is cut off or damaged");
    }

    [Fact]
    public void Names_that_repeat_and_residues_that_cannot_pair_are_said()
    {
        string path = _oligo.Write("twice.fa", ">a\nACGT\n>a\nACGT\n");
        ProcessResult result = InProcess.Run("offtargets", "Ids Ad", "-d", path);
        result.ExitCode.Should().Be(ExitCode.BadInput);
        result.Error.Should().Contain("OLG3408").And.Contain("OLG3420");
        InProcess.Run("sites", "Ids Ad", path).Error.Should().Contain("OLG3420");
    }

    [Fact]
    public void Sites_are_drawn_with_their_pairs()
    {
        ProcessResult result = InProcess.Run("sites", "mipomersen", s_apob, "--strand", "+");
        result.ExitCode.Should().Be(0, result.Error);
        result.Output.Should().Be("""
            mipomersen: 5' GCCTCAGTCTGCTTCGCACC 3', 20 nt
            All windows with at most 3 mismatches, strand +, of 14,121 letters in 1 record; 0 ambiguous letters match nothing: 1 site

            NM_000384.2 3249-3268, strand +, 0 mismatches, APOB
            3249 5' GGTGCGAAGCAGACTGAGGC 3' 3268
                    ||||||||||||||||||||
                 3' CCACGCTTCGTCTGACTCCG 5'

            """);
        string path = _oligo.Write("mouse.fa", ">m\nTGAGATTGCTGGCAATATCC\n");
        InProcess.Run("sites", "vupanorsen", path, "--strand", "+").Output.Should().Contain("""
            m 1-20, strand +, 3 mismatches, 1 wobble pair, 4C.A 13T.G 18G.A
             1 5' TGAGATTGCTGGCAATATCC 3' 20
                  || ||||:|||||||| |||
               3' ACGCTAATGACCGTTACAGG 5'
            """);
    }

    [Fact]
    public void Prepared_files_give_the_same_rows_and_are_refused_when_damaged()
    {
        string prepared = Path.Combine(_oligo.Folder, "t.oligo");
        ProcessResult result = InProcess.Run("prepare", s_apob, Target("ttr-NM_000371.4.fa"), "-o", prepared);
        result.ExitCode.Should().Be(0, result.Error);
        result.Error.Should().StartWith("2 records, 14,737 letters, content ");
        string wanted = InProcess.Run("offtargets", "mipomersen", "-d", s_apob, "-d", Target("ttr-NM_000371.4.fa"), "-q").Output;
        InProcess.Run("offtargets", "mipomersen", "-d", prepared, "-q").Output.Should().Be(wanted);
        File.WriteAllBytes(prepared, File.ReadAllBytes(prepared)[..^1]);
        InProcess.Run("offtargets", "mipomersen", "-d", prepared).Error.Should().Contain("OLG3412");
        InProcess.Run("offtargets", "mipomersen", "-d", prepared, "-d", s_apob).Error.Should().Contain("which is searched alone");
        InProcess.Run("offtargets", "mipomersen", "-d", prepared, "--circular").Error.Should().Contain("which states what is circular");
        InProcess.Run("prepare", s_apob).Error.Should().Contain("The prepared file has no name.");
        InProcess.Run("prepare", prepared, "-o", prepared).Error.Should().Contain("would be written over the input");
    }

    [Fact]
    public void Annotations_give_gene_region_and_place()
    {
        string fasta = _oligo.Write("g.fa", $">c1\n{new string('C', 10)}GGTGCGAAGCAGACTGAGGC{new string('C', 10)}GGTGCGAAGCAGACTGAGGC\n>c2\nGGTGCGAAGCAGACTGAGGC\n");
        string gtf = _oligo.Write(
            "g.gtf", "c1\tx\texon\t1\t35\t.\t+\t.\tgene_id \"G1\"; transcript_id \"T1\";\n"
                + "c1\tx\tCDS\t5\t34\t.\t+\t0\tgene_id \"G1\"; transcript_id \"T1\";\n"
                + "c1\tx\texon\t60\t70\t.\t+\t.\tgene_id \"G1\"; transcript_id \"T1\";\n");
        string[] command = ["offtargets", "mipomersen", "-d", fasta, "--columns", "record,start,gene,region,place", "-q", "--annotation", gtf];
        InProcess.Run(command).Lines[1..].Should().Equal(
            "c1\t11\tG1\tCDS\tT1 exon 1 +11..+30", "c1\t41\tG1\tjunction\tT1 intron 1 19 nt, exon 2 1 nt", "c2\t1\t\tintergenic\t");
        string other = _oligo.Write("o.gtf", File.ReadAllText(gtf).Replace("c1\t", "chr1\t", StringComparison.Ordinal));
        command[^1] = other;
        InProcess.Run(command).Error.Should().Contain("annotates none of the records: it names chr1, and the records are c1, c2.");
        string names = _oligo.Write("names.tsv", "c1\tchr1\n");
        InProcess.Run([.. command, "--names", names]).Lines[1].Should().Be("c1\t11\tG1\tCDS\tT1 exon 1 +11..+30");
        InProcess.Run([.. command, "--names", _oligo.Write("bad.tsv", "c1\n")]).Error.Should().Contain("a line has two columns");
        command[^1] = _oligo.Write("bad.gtf", "c1\tx\texon\n");
        InProcess.Run(command).Error.Should().Contain("OLG3410");
        command[^1] = _oligo.Write("g.txt", "");
        InProcess.Run(command).Error.Should().Contain("the extension .gtf, .gff3 or .bed");
        InProcess.Run("offtargets", "mipomersen", "-d", fasta, "--names", names).Error.Should().Contain("--names is for --annotation.");
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
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

    /// <summary>Case 16 of the reported faults, with edits: over the origin windows alone are looked for, and they are counted.</summary>
    [Fact]
    public void Counts_of_edits_have_the_windows_over_an_origin()
    {
        string between = new('T', 10);
        string path = _oligo.Write("ring.fa", $">r circular=true\nGACTGAGGC{between}ACGTACG{between}GGTGCGAAGCA\n");
        InProcess.Run("offtargets", "mipomersen", "-d", path, "--edits", "1", "--columns", "start,end,class", "-q").Lines[1..]
            .Should().Equal("37\t9\tmm0");
        InProcess.Run("offtargets", "mipomersen", "-d", path, "--edits", "1", "--strand", "+", "--counts", "--columns", "class,sites", "-q")
            .Lines[1..].Should().Equal("ed0\t0", "ed1\t0", "mm0\t1", "mm1\t0");
        InProcess.Run(
            "tile", _oligo.Write("t.fa", ">t\nGGTGCGAAGCAGACTGAGGC\n"), "--design", "5-10-5 MOE PS mC", "-d", path, "--edits", "1", "--columns",
            "ed0,ed1", "-q").Lines[1..].Should().Equal("1\t0");
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
    public void Manifests_state_what_is_known_of_the_sequences()
    {
        string fasta = _oligo.Write("t.fa", ">r\nTTTTTGGTGCGAAGCAGACTGAGGCTTTTT\n");
        string gtf = Path.Combine(_oligo.Folder, "g.gtf.gz");
        using (var packed = new GZipStream(File.Create(gtf), CompressionLevel.Optimal))
        {
            packed.Write("chr1\tx\texon\t1\t30\t.\t+\t.\tgene_id \"G\"; transcript_id \"T\";\n"u8);
        }
        string vcf = _oligo.Write("v.vcf", "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\nchr1\t6\t.\tG\tA\t.\t.\t.\n");
        string names = _oligo.Write("n.tsv", "r\tchr1\n");
        string manifest = Path.Combine(_oligo.Folder, "m.json");
        InProcess.Run(
            "offtargets", "mipomersen", "-d", fasta, "--annotation", gtf, "--variants", vcf, "--names", names, "--manifest", manifest, "-q")
            .ExitCode.Should().Be(0);
        JsonElement facts = JsonDocument.Parse(File.ReadAllText(manifest)).RootElement;
        foreach ((string role, string path) in new[] { ("annotation", gtf), ("variants", vcf), ("names", names) })
        {
            byte[] bytes = File.ReadAllBytes(path);
            facts.GetProperty(role).GetProperty("bytes").GetInt64().Should().Be(bytes.Length);
            facts.GetProperty(role).GetProperty("sha256").GetString().Should().Be(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
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

    /// <summary>Case 20 of the reference data: what touches the site 6-25, and what lies beside it.</summary>
    [Fact]
    public void Variants_are_listed_with_their_frequency()
    {
        string fasta = _oligo.Write("v.fa", ">r\nTTTTTGGTGCGAAGCAGACTGAGGCTTTTT\n");
        string lines = "##fileformat=VCFv4.2\nr\t6\trs6\tG\tA\t.\t.\tAF=0.01\nr\t25\t.\tC\tT\nr\t26\t.\tT\tC\nr\t5\t.\tTG\tT\n"
            + "r\t25\t.\tC\tCAA,<DEL>\t.\t.\tAF=0.2,0.3\n";
        string packed = Path.Combine(_oligo.Folder, "v.vcf.gz");
        using (var stream = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
        {
            stream.Write(Encoding.ASCII.GetBytes(lines));
        }
        foreach (string vcf in new[] { _oligo.Write("v.vcf", lines), packed })
        {
            ProcessResult result = InProcess.Run(
                "offtargets", "mipomersen", "-d", fasta, "--variants", vcf, "--columns",
                "start,variants,variant_ids,variant_frequencies,variants_beside");
            result.Lines[1..].Should().Equal("6\t6delG 6G>A 25C>T\t. rs6 .\t. 0.01 .\t25_26insAA");
            result.Error.Should().Contain("1 allele without letters left out");
            InProcess.Run("sites", "mipomersen", fasta, "--variants", vcf).Output.Should().Contain(
                "\nvariant 6G>A, rs6, frequency 0.01\nvariant 25C>T\nvariant 25_26insAA, frequency 0.2, beside the site\n");
        }
        InProcess.Run("offtargets", "mipomersen", "-d", fasta, "--variants", _oligo.Write("bad.vcf", "r\t6\t.\tC\tA\n"))
            .Error.Should().Contain("OLG3414").And.Contain("the reference allele at position 6 is `C`, and `r` has `G` there");
        string other = _oligo.Write("other.vcf", "chr1\t6\t.\tG\tA\n");
        InProcess.Run("offtargets", "mipomersen", "-d", fasta, "--variants", other).Error.Should()
            .Contain("has variants of none of the records: it names chr1, and the records are r.");
        InProcess.Run(
            "offtargets", "mipomersen", "-d", fasta, "--variants", other, "--names", _oligo.Write("n.tsv", "r\tchr1\n"), "-q")
            .Lines[1].Should().Contain("\t6G>A\t");
    }

    /// <summary>Cases 17 and 23 of the reference data: 81 sites of which ten are listed; the best of sites with 0, 2 and 1 mismatches.</summary>
    [Fact]
    public void A_limit_lists_the_best_sites_counts_all_and_says_that_the_list_is_cut()
    {
        string repeat = _oligo.Write("a.fa", $">r\n{new string('A', 100)}\n");
        string strand = string.Concat(Enumerable.Repeat("Tdo", 19)) + "Td";
        ProcessResult result = InProcess.Run("offtargets", strand, "-d", repeat, "--limit", "10", "--columns", "start");
        result.ExitCode.Should().Be(ExitCode.CheckFailed);
        result.Lines.Should().HaveCount(11);
        result.Error.Should().Contain("81 sites").And.Contain("THE LIST IS CUT: it has the best 10 of each strand");
        InProcess.Run("offtargets", strand, "-d", repeat, "--limit", "81").ExitCode.Should().Be(0);
        const string Site = "GGTGCGAAGCAGACTGAGGC";
        string three = _oligo.Write("three.fa", $">r\n{Site}TT{Site.Replace("AAG", "CCG", StringComparison.Ordinal)}TT{Site[..19]}A\n");
        string[] command = ["offtargets", "mipomersen", "-d", three, "--columns", "start,mismatches", "-q"];
        InProcess.Run(command).Lines[1..].Should().Equal("1\t0", "23\t2", "45\t1");
        InProcess.Run([.. command, "--limit", "2"]).Lines[1..].Should().Equal("1\t0", "45\t1");
        InProcess.Run([.. command, "--limit", "2", "--shard", "1/2"]).Error.Should().Contain("--limit is of the whole list");
        InProcess.Run([.. command, "--limit", "0"]).Error.Should().Contain("--limit `0`: a number from 1 to 1000000 is expected.");
    }

    /// <summary>Case 26 of the reference data: counts of a repeat in a text of two million letters, on request without a row.</summary>
    [Fact]
    public void Repeats_are_counted_without_rows_and_the_counts_are_those_of_the_rows()
    {
        string path = Path.Combine(Repository.Root, "..", "shared", "reference", "targets", "dmd-NG_012232.1.fa.gz");
        Assert.SkipUnless(File.Exists(path), "The gene of DMD is not here.");
        string strand = _oligo.Write("alu.fa", ">alu\nGGTGGATCACGAGTTCA\n");
        string[] command = ["offtargets", strand, "--design", "DNA", "-d", path, "-q"];
        string[] counts = InProcess.Run([.. command, "--counts", "--columns", "strand,class,sites"]).Lines[1..];
        string[] rows = InProcess.Run([.. command, "--columns", "strand,class"]).Lines[1..];
        rows.Should().HaveCountGreaterThan(100);
        counts.Where(count => !count.EndsWith("\t0", StringComparison.Ordinal)).Should().BeEquivalentTo(
            rows.GroupBy(row => row).Select(group => $"{group.Key}\t{group.Count()}"));
    }

    [Fact]
    public void Chemistry_of_a_site_is_in_columns()
    {
        ProcessResult result = InProcess.Run(
            "offtargets", "mipomersen", "-d", s_apob, "--columns", "cleavage,krel_start,krel_end,seed,reach,locus,dg37_kcal_mol", "-q");
        string[] cells = result.Lines[1].Split('\t');
        // Opposite the gap are 3254-3263 of the site 3249-3268.
        cells[0].Should().Be("likely");
        int.Parse(cells[1]).Should().BeInRange(3249, 3259);
        int.Parse(cells[2]).Should().BeInRange(3258, 3268);
        cells[5].Should().MatchRegex("^[0-9a-f]{16}$");
        cells[6].Should().StartWith("-");
        string[] inclisiran = InProcess.Run(
            "offtargets", "inclisiran", "-d", Target("refseq-mrna-siRNA-targets.fa.gz"), "--mismatches", "0", "--columns", "strand,seed", "-q")
            .Lines[1..];
        // The guide begins with A, and pairs from its first base on: opposite it is U.
        inclisiran[0].Should().Be("+\t7mer-m8");
        string coding = _oligo.Write("c.fa", ">r gene=X cds=11..40\nTTTTTGGTGCGAAGCAGACTGAGGCTTTTTTTTTTTTTTT\n");
        InProcess.Run("offtargets", "mipomersen", "-d", coding, "--columns", "reach,cleavage", "-q").Lines[1].Should().Be("start codon\tlikely");
    }

    [Fact]
    public void Isoforms_share_a_locus()
    {
        string around = string.Concat(Enumerable.Repeat("ACGTTCAG", 8));
        string isoforms = _oligo.Write("i.fa", $">a gene=X\nGGG{around}GGTGCGAAGCAGACTGAGGC{around}\n>b gene=X\n{around}GGTGCGAAGCAGACTGAGGC{around}CC\n"
            + $">c gene=Y\n{around}GGTGCGAAGCAGACTGAGGC{around}\n");
        string[] loci = InProcess.Run("offtargets", "mipomersen", "-d", isoforms, "--mismatches", "0", "--columns", "locus", "-q").Lines[1..];
        loci.Should().HaveCount(3);
        loci[1].Should().Be(loci[0]);
        loci[2].Should().NotBe(loci[0]);
        InProcess.Run(
            "offtargets", "mipomersen", "-d", isoforms, "--mismatches", "0", "--strand", "+", "--counts", "--columns", "sites,records,loci,genes", "-q")
            .Lines[1].Should().Be("3\t3\t2\t2");
    }

    /// <summary>Abasic residues at the ends pair with nothing: the five bases of DNA are the run.</summary>
    [Fact]
    public void Columns_of_the_design_leave_ends_out_that_pair_with_nothing()
    {
        string path = _oligo.Write("t.fa", ">r\nTTACGTT\n");
        ProcessResult result = InProcess.Run(
            "offtargets", "{dSp}o Ado Ado Cdo Gdo Td", "-d", path, "--mismatches", "0", "--columns", "start,gap_run,differences", "-q");
        result.ExitCode.Should().Be(0, result.Error);
        result.Lines[1].Should().Be("3\t5\t");
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
        InProcess.Run("offtargets", "mipomersen", "-d", fasta, "--names", names).Error.Should().Contain("--names is for --annotation and --variants.");
    }
}

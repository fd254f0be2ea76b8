using System.Globalization;
using FluentAssertions;
using Oligo.Catalog;
using Oligo.Search;
using Xunit;

namespace Oligo.Tests.Search;

/// <summary>
/// Real strands and sequences, with the sites that exhaustive programs found. Texts that are too large for the repository are read from
/// the folder that OLIGO_TARGETS names, or from the reference data beside the repository; without them these rows are skipped.
/// </summary>
public sealed class ReferenceSitesTest
{
    private static readonly Dictionary<string, TargetDatabase?> s_databases = [];

    public static TheoryData<string> Files =>
        [.. TestData.Read("offtarget-counts.tsv").Select(row => row["file"]).Distinct()];

    public static TheoryData<int> Drugs => [.. Enumerable.Range(0, TestData.Read("target-sites.tsv").Count)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Counts_of_windows_wobble_pairs_ends_and_places_are_those_of_exhaustive_programs(string file)
    {
        TargetDatabase database = Database(file);
        foreach (TestData.Row row in TestData.Read("offtarget-counts.tsv").Where(row => row["file"] == file))
        {
            string sequence = row["sequence_5to3"];
            TargetStrand strand = row["strand"] == "+" ? TargetStrand.Plus : TargetStrand.Minus;
            string of = $"{row["query"]} {row["strand"]} in {file}";
            foreach (SearchEngine engine in new[] { SearchEngine.Scan, SearchEngine.Filter })
            {
                List<TargetSite> windows = SearchSamples.Search(
                    database, sequence, new TargetSearchOptions { MaxMismatches = 3, Strand = strand, Engine = engine });
                Counts(windows, site => site.Mismatches, 3).Should().Equal(Cells(row, "mm", 3), $"{engine} {of}");
                Counts(windows, site => site.Mismatches - site.Wobbles, 3).Should().Equal(Cells(row, "nonGU", 3), of);
                string wobbles = string.Join(';', windows.Where(site => site.Wobbles > 0)
                    .GroupBy(site => (site.Mismatches, site.Wobbles)).OrderBy(group => group.Key)
                    .Select(group => $"{group.Key.Mismatches}/{group.Key.Wobbles}:{group.Count()}"));
                (wobbles.Length == 0 ? "-" : wobbles).Should().Be(row["gu_detail"], of);
            }
            List<TargetSite> places = SearchSamples.Search(
                database, sequence, new TargetSearchOptions { MaxMismatches = 0, MaxEdits = 2, Strand = strand });
            Counts(places, site => site.Edits, 2).Should().Equal(Cells(row, "grp", 2), of);
            Ends(database, sequence, strand).Should().Equal(Cells(row, "end", 2), of);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Rows_of_the_sample_are_found_with_their_letters(string file)
    {
        TargetDatabase database = Database(file);
        foreach (IGrouping<string, TestData.Row> rows in
            TestData.Read("offtarget-rows.tsv").Where(row => row["file"] == file).GroupBy(row => row["query"]))
        {
            string sequence = TestData.Read("offtarget-counts.tsv").First(row => row["query"] == rows.Key)["sequence_5to3"];
            HashSet<string> found = [.. SearchSamples.Search(database, sequence, TargetSearchOptions.Default).Select(site =>
                $"{site.Record.Id} {SearchSamples.SignOf(site)} {site.Start} {site.Mismatches} {site.Wobbles} {site.Letters.ToUpperInvariant()}")];
            rows.Select(row =>
                $"{row["record"]} {row["strand"]} {row["start"]} {row["mismatches"]} {row["wobbles"]} {row["letters"]}")
                .Should().BeSubsetOf(found, $"{rows.Key} in {file}");
        }
    }

    [Theory]
    [MemberData(nameof(Drugs))]
    public void Drugs_pair_where_they_are_known_to(int index)
    {
        TestData.Row row = TestData.Read("target-sites.tsv")[index];
        string sequence = row["sequence_5to3"];
        TargetSite[] sites = [.. SearchSamples.Search(Database(row["file"]), sequence, TargetSearchOptions.Default)
            .Where(site => site.Record.Id == row["record"] && SearchSamples.SignOf(site).ToString() == row["record_strand"])];
        TargetSite site = sites.Single(site => site.Start.ToString(CultureInfo.InvariantCulture) == row["start"]);
        site.End.ToString(CultureInfo.InvariantCulture).Should().Be(row["end"]);
        site.Mismatches.ToString(CultureInfo.InvariantCulture).Should().Be(row["mismatches"]);
        site.Wobbles.ToString(CultureInfo.InvariantCulture).Should().Be(row["of_which_GU"]);
        string differences = string.Join(',', site.Differences);
        (differences.Length == 0 ? "-" : differences).Should().Be(row["mismatch_at(oligo position, oligo base . RNA base)"]);
        string others = string.Join(';', sites.Where(other => other != site).GroupBy(other => other.Mismatches).OrderBy(group => group.Key)
            .Select(group => $"{group.Key}:{group.Count()}"));
        // Of several genomes in one file, the row counts the others too.
        if (!row["file"].StartsWith("hbv", StringComparison.Ordinal))
        {
            (others.Length == 0 ? "0" : others).Should().Be(row["other_sites_in_record(mismatches:count)"]);
        }
    }

    /// <summary>The catalogue states each site, and of gapmers the bases opposite the gap.</summary>
    [Theory]
    [MemberData(nameof(Drugs))]
    public void The_catalogue_states_the_sites(int index)
    {
        TestData.Row row = TestData.Read("target-sites.tsv")[index];
        Drug drug = DrugCatalog.Default.Find(row["drug"])!;
        DrugFact site = drug.Facts.Single(fact => fact.Subject == "target" && fact.Quantity.StartsWith("site", StringComparison.Ordinal));
        if (row["record"].StartsWith("SMN2", StringComparison.Ordinal))
        {
            // The record has no accession: the place in the intron is stated.
            site.Statement.Should().Be("intron 7 of SMN2, nucleotides 10 to 27");
            row["region"].Should().Be("intron 7 +10..+27");
            return;
        }
        site.Statement.Should().Contain($"nucleotides {row["start"]} to {row["end"]} of ");
        if (drug.Facts.SingleOrDefault(fact => fact.Quantity == "cleavage by RNase H1") is { } cleavage)
        {
            SugarRun gap = StrandArchitecture.Create((Strand)drug.Molecule!).Gap;
            int end = int.Parse(row["end"], CultureInfo.InvariantCulture);
            cleavage.Statement.Should().Be($"opposite the gap, nucleotides {end - gap.End + 1} to {end - gap.Start}");
        }
    }

    private static int[] Counts(List<TargetSite> sites, Func<TargetSite, int> classOf, int most) =>
        [.. Enumerable.Range(0, most + 1).Select(count => sites.Count(site => classOf(site) == count))];

    private static int[] Cells(TestData.Row row, string name, int most) => [.. Enumerable.Range(0, most + 1)
        .Select(count => int.Parse(row[$"{name}{count}"], CultureInfo.InvariantCulture))];

    private static int[] Ends(TargetDatabase database, string sequence, TargetStrand strand)
    {
        var kernel = new EditKernel(new TargetPattern(0, sequence, strand, false), 2, false);
        var ends = new List<EditEnd>();
        foreach (TargetRecord record in database.Records)
        {
            kernel.Find(database.Text, record.Start, record.Start, record.End, 0, ends);
        }
        return [.. Enumerable.Range(0, 3).Select(count => ends.Count(end => end.Edits == count))];
    }

    /// <summary>The sequences of a file; without it the test is skipped.</summary>
    internal static TargetDatabase Database(string file)
    {
        string name = file.StartsWith("chr20 whole", StringComparison.Ordinal) ? "20.fa.gz" : file;
        lock (s_databases)
        {
            if (!s_databases.TryGetValue(name, out TargetDatabase? database))
            {
                string? path = new[]
                {
                    TestData.PathOf(Path.Combine("targets", name)),
                    Path.Combine(Environment.GetEnvironmentVariable("OLIGO_TARGETS") ?? "", name),
                    Path.Combine(TestData.RepositoryRoot, "..", "shared", "reference", "targets", name),
                }.FirstOrDefault(File.Exists);
                database = path is null ? null : SearchSamples.ReadFile(path);
                s_databases.Add(name, database);
            }
            Assert.SkipWhen(database is null, $"{name} is not here: OLIGO_TARGETS names the folder that holds it.");
            return database!;
        }
    }
}

using System.Security.Cryptography;
using System.Text.Json;
using FluentAssertions;
using Oligo.Cli.SelfTesting;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary><c>oligo selftest</c>: it passes, says what it compared on what machine, and fails where it must.</summary>
public sealed class SelfTestTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    [Fact]
    public void Every_group_passes_and_every_table_is_that_of_the_tests()
    {
        string file = Path.Combine(_oligo.Folder, "selftest.json");
        ProcessResult result = InProcess.Run("selftest", "--report", file);
        result.Error.Should().BeEmpty();
        result.ExitCode.Should().Be(0);
        result.Output.Should().Contain("PASSED: ").And.NotContain("FAILED");
        result.Lines.Where(line => line.Length > 80).Should().BeEmpty("terminals have 80 columns");
        using var report = JsonDocument.Parse(File.ReadAllText(file));
        JsonElement root = report.RootElement;
        root.GetProperty("schema").GetString().Should().Be("oligo.selftest/1");
        root.GetProperty("version").GetString().Should().Be(ToolVersion.Text);
        root.GetProperty("passed").GetBoolean().Should().BeTrue();
        root.GetProperty("failed").GetInt32().Should().Be(0);
        root.GetProperty("values").GetInt32().Should().BeGreaterThan(3900);
        root.GetProperty("values_sha256").GetString().Should().HaveLength(64);
        root.GetProperty("machine").GetProperty("culture").GetString().Should().NotBeNullOrEmpty();
        root.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("name").GetString())
            .Should().Equal(VectorGroup.All.Select(group => group.Name));
        foreach (JsonElement table in root.GetProperty("groups").EnumerateArray()
            .SelectMany(group => group.GetProperty("tables").EnumerateArray()))
        {
            string name = table.GetProperty("name").GetString()!;
            table.GetProperty("sha256").GetString().Should().Be(HashOf("tests", "data", name), name);
        }
    }

    /// <summary>Whoever has the sources can compute them.</summary>
    [Theory]
    [InlineData("drugs.tsv", "Catalog")]
    [InlineData("drug-facts.tsv", "Catalog")]
    [InlineData("helm-symbols.tsv", "Monomers")]
    public void Checksums_of_tables_in_the_library_are_those_of_its_sources(string name, string folder) =>
        DataChecksums.All().Single(row => row.Edition.EndsWith($".{name}", StringComparison.Ordinal)).Sha256
            .Should().Be(HashOf("src", "Oligo", folder, name));

    [Fact]
    public void Editions_of_the_data_have_checksums_of_their_own()
    {
        (string Name, string Edition, string Sha256)[] all = [.. DataChecksums.All()];
        all.Select(row => (row.Name, row.Edition)).Should().OnlyHaveUniqueItems();
        all.Should().Contain(row => row.Name == "isotope masses" && row.Edition == "AME2020")
            .And.Contain(row => row.Name == "atomic weights" && row.Edition == "2024");
        // Some editions changed no element that is in the tables.
        all.Select(row => row.Sha256).Distinct().Should().HaveCountGreaterThan(all.Length / 2);
    }

    [Fact]
    public void Computed_values_have_one_checksum_however_often_they_are_computed() =>
        SelfTestRun.Start(VectorGroup.All).Checksum.Should().Be(SelfTestRun.Start(VectorGroup.All).Checksum);

    [Fact]
    public void Group_with_a_wrong_value_fails_and_names_it()
    {
        VectorCheck wrong = new("mipomersen", "C230H324N67O122P19S19", "C230H324N67O122P19S18");
        SelfTestRun run = SelfTestRun.Start([Group([new("water", "H2O", "H2O"), wrong]), Group([new("x", "1", "1")])]);
        run.Passed.Should().BeFalse();
        run.Groups.Select(group => group.Passed).Should().Equal(false, true);
        run.Groups[0].Failures.Should().Equal(wrong);
        SelfTestReport.ToText(run).Should().Contain("mipomersen: C230H324N67O122P19S18, published is C230H324N67O122P19S19")
            .And.Contain("FAILED: 2 of 3 values agree");
    }

    [Fact]
    public void Group_that_throws_fails_and_leaves_the_others()
    {
        SelfTestRun run = SelfTestRun.Start([Group(Throwing()), Group([new("x", "1", "1")])]);
        run.Groups.Select(group => group.Passed).Should().Equal(false, true);
        run.Groups[0].Failures.Single().Found.Should().Contain("no such element");

        static IEnumerable<VectorCheck> Throwing()
        {
            yield return new("first", "1", "1");
            throw new InvalidOperationException("no such element");
        }
    }

    [Fact]
    public void Group_that_compares_nothing_has_not_passed() => SelfTestRun.Start([Group([])]).Passed.Should().BeFalse();

    [Fact]
    public void Program_without_a_table_fails() =>
        SelfTestRun.Start([new("x", "x", ["nowhere.tsv"], _ => [])]).Groups[0].Failures.Single().Found.Should().Contain("nowhere.tsv");

    [Theory]
    [InlineData("7594.764", "7594.765", 0.001, true)]
    [InlineData("7594.764", "7594.7651", 0.001, false)]
    [InlineData("7594.764", "7594.7640", 0, false)]
    public void Printed_numbers_may_differ_by_what_was_rounded(string expected, string found, double tolerance, bool passes) =>
        new VectorCheck("x", expected, found) { Tolerance = (decimal)tolerance }.Passed.Should().Be(passes);

    [Fact]
    public void Json_goes_to_stdout_where_it_is_asked_for()
    {
        InProcess.Run("selftest", "--json").Output.Should().StartWith("{\n  \"schema\": \"oligo.selftest/1\"");
        InProcess.Run("selftest", "--report", "-").Output.Should().StartWith("{\n").And.EndWith("}\n");
        ProcessResult lost = InProcess.Run("selftest", "--report", Path.Combine(_oligo.Folder, "nowhere", "x.json"));
        lost.ExitCode.Should().Be(4);
        lost.Output.Should().BeEmpty();
    }

    private static VectorGroup Group(IEnumerable<VectorCheck> checks) => new("group", "this with that", [], _ => checks);

    private static string HashOf(params string[] path) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine([Repository.Root, .. path]))));
}

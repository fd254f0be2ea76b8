using System.IO.Compression;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Oligo.PublicApi.Tests;

/// <summary>What the packages say of their own parts.</summary>
public sealed class PackagesTest
{
    /// <summary>The bill of materials of the library names its one dependency.</summary>
    [Fact]
    public void Bill_of_materials_of_the_library_lists_its_dependency()
    {
        using ZipArchive package = Packages.Open("Oligo.?.?.?.nupkg");
        using JsonDocument bill = Read(package, "sbom.cdx.json");
        bill.RootElement.GetProperty("bomFormat").GetString().Should().Be("CycloneDX");
        bill.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("name").GetString().Should().Be("Oligo");
        RequiredPackages(bill).Should().Equal("System.Numerics.Tensors");
    }

    /// <summary>That of the tool names every package whose files are in it, with the version that is in it.</summary>
    [Fact]
    public void Bill_of_materials_of_the_tool_lists_what_is_in_it()
    {
        using ZipArchive package = Packages.Open("Oligo.Cli.?.?.?.nupkg");
        using JsonDocument bill = Read(package, "sbom.cdx.json");
        using JsonDocument dependencies = Read(package, "tools/net10.0/any/Oligo.Cli.deps.json");
        string[] inside =
        [
            .. dependencies.RootElement.GetProperty("libraries").EnumerateObject()
                .Where(library => library.Value.GetProperty("type").GetString() == "package").Select(library => library.Name),
        ];
        inside.Should().NotBeEmpty();
        bill.RootElement.GetProperty("components").EnumerateArray().Where(IsRequired)
            .Select(part => $"{part.GetProperty("name").GetString()}/{part.GetProperty("version").GetString()}")
            .Where(part => !part.StartsWith("Oligo/", StringComparison.Ordinal))
            .Should().BeEquivalentTo(inside);
        RequiredPackages(bill).Should().Contain("Oligo");
    }

    private static IEnumerable<string> RequiredPackages(JsonDocument bill) =>
        bill.RootElement.GetProperty("components").EnumerateArray().Where(IsRequired).Select(part => part.GetProperty("name").GetString()!);

    // What only building takes, as analysers and the trimmer do, is listed as excluded.
    private static bool IsRequired(JsonElement part) => !part.TryGetProperty("scope", out JsonElement scope) || scope.GetString() == "required";

    private static JsonDocument Read(ZipArchive package, string name)
    {
        using Stream entry = package.GetEntry(name)!.Open();
        return JsonDocument.Parse(entry);
    }
}

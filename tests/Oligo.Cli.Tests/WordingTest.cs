using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>README and docs keep to idiomatic English: what was once replaced does not come back.</summary>
public sealed partial class WordingTest
{
    /// <summary>Its rows are the texts of the diagnostics.</summary>
    private const string Diagnostics = "diagnostics.md";

    public static TheoryData<string> Pages
    {
        get
        {
            string root = Repository.Root;
            string[] pages =
            [
                Path.Combine(root, "README.md"), Path.Combine(root, "CHANGELOG.md"), Path.Combine(root, "SECURITY.md"),
                .. Directory.GetFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories),
                .. Directory.GetFiles(Path.Combine(root, "src"), "README.md", SearchOption.AllDirectories),
            ];
            return [.. pages.Where(page => Path.GetFileName(page) != Diagnostics).Select(page => Path.GetRelativePath(root, page))];
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_has_none_of_the_replaced_idioms(string page)
    {
        IEnumerable<string> found =
            from line in File.ReadLines(Path.Combine(Repository.Root, page))
            from match in Idiom().Matches(line)
            select $"'{match.Value}' in: {line}";
        found.Should().BeEmpty();
    }

    [Fact]
    public void Comments_and_messages_have_none_of_the_replaced_idioms()
    {
        IEnumerable<string> found =
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            from line in File.ReadLines(file)
            from match in SourceIdiom().Matches(line)
            select $"'{match.Value}' in {Path.GetFileName(file)}: {line.Trim()}";
        found.Should().BeEmpty();
    }

    // The trait of the tests of kernels is written as code and stays.
    [GeneratedRegex(@"(?i)(?<!`)\b(behind|is no|parted by|passed over|in silence|floors?|rungs?)\b(?!`)")]
    private static partial Regex Idiom();

    [GeneratedRegex(@"(?i)\bbehind\b|(?<!\bthere )\bis no (?!longer\b|such\b|more\b)|\bparted by\b|\bpassed over\b|\bwithout regard to case\b")]
    private static partial Regex SourceIdiom();
}

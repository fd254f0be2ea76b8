using System.Text.RegularExpressions;
using FluentAssertions;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// The pages of docs/reference/notations: every example reads as the page says, every refused text is refused with its code.
/// </summary>
public sealed partial class NotationPagesTest
{
    private static string Folder => Path.Combine(TestData.RepositoryRoot, "docs", "reference", "notations");

    [Fact]
    public void Every_dialect_that_is_read_and_not_drawn_or_named_has_a_page()
    {
        IEnumerable<string> dialects = Notations.All.Where(dialect => dialect.CanRead)
            .Select(dialect => dialect.Name).Except(["name", "smiles"]);
        Directory.GetFiles(Folder, "*.md").Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo(dialects);
        string index = File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "docs", "reference", "notations.md"));
        dialects.Should().OnlyContain(name => index.Contains($"[`{name}`](notations/{name}.md)", StringComparison.Ordinal));
    }

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Examples_read_as_the_page_says(string name)
    {
        string page = File.ReadAllText(Path.Combine(Folder, name + ".md"));
        page.Should().Contain("**Cannot express**").And.Contain("**Collisions**");
        page.Should().MatchRegex(@"(?m)^(Sources?: |\| (code|letters) \| source \|)", "a page says where its codes come from");
        INotation dialect = Notations.Find(name)!;
        int examples = 0;
        foreach (Match row in Row().Matches(page))
        {
            string text = row.Groups["text"].Value.Replace("\\|", "|", StringComparison.Ordinal)
                .Replace("\\n", "\n", StringComparison.Ordinal);
            string stated = row.Groups["second"].Value.Replace("\\|", "|", StringComparison.Ordinal);
            ParseResult<NucleicAcid> read = dialect.Read(text);
            if (stated.StartsWith("OLG", StringComparison.Ordinal))
            {
                read.Errors.Select(error => error.Code).Should().Contain(stated, text);
            }
            else
            {
                read.Success.Should().BeTrue(text + string.Join("; ", read.Errors));
                read.Value.ToString().Should().Be(stated.Trim('`'), text);
            }
            examples++;
        }
        examples.Should().BeGreaterThan(1);
    }

    [GeneratedRegex(@"^\| `(?<text>[^`]+)` \| (?<second>`[^`]+`|OLG\d{4}) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}

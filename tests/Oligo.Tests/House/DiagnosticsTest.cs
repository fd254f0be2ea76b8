using System.Text.RegularExpressions;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.House;

/// <summary>Every row of every diagnostic table: one code, documented, raised.</summary>
public sealed partial class DiagnosticsTest
{
    [Fact]
    public void Codes_are_unique_and_tell_their_layer()
    {
        Diagnostics.All.Should().NotBeEmpty();
        Diagnostics.All.Select(row => row.Code).Should().OnlyHaveUniqueItems();
        Diagnostics.All.Should().OnlyContain(row => Code().IsMatch(row.Code));
        foreach (Type table in Diagnostics.Tables)
        {
            char layer = table.Namespace switch
            {
                "Oligo.Text" => '0',
                "Oligo.Chemistry" or "Oligo.Structures" or "Oligo.Monomers" => '1',
                "Oligo" or "Oligo.Notation" => '2',
                "Oligo.MassSpectrometry" or "Oligo.Search" or "Oligo.Thermodynamics" or "Oligo.Design" or "Oligo.Catalog" or "Oligo.Verification" or "Oligo.Reporting" => '3',
                _ => throw new InvalidOperationException($"{table} is in no layer with diagnostics."),
            };
            Diagnostics.Of(table).Should().OnlyContain(row => row.Code[3] == layer, table.Name);
        }
    }

    [Fact]
    public void Rows_are_documented()
    {
        foreach (DiagnosticDescriptor row in Diagnostics.All)
        {
            row.Help.Should().MatchRegex(@"^\S.*[.!?]$", $"the help of {row.Code} is sentences");
            row.Template.Should().MatchRegex(@"^\S.*[^.]$", $"the message of {row.Code} has no full stop");
            char.IsUpper(row.Template[0]).Should().BeFalse($"the message of {row.Code} goes on behind a colon");
            int[] gaps = [.. Gap().Matches(row.Template).Select(gap => gap.Value[1] - '0').Distinct().Order()];
            gaps.Should().Equal(Enumerable.Range(0, gaps.Length), $"the gaps of {row.Code} are numbered from 0");
        }
    }

    [Fact]
    public void Rows_of_text_model_and_notation_are_raised_by_the_data()
    {
        HashSet<string> raised =
        [
            .. TestData.Read("parse-negative.tsv").Select(row => row["code"]),
            .. TestData.Read("parse-remarks.tsv").SelectMany(row => row["remarks"].Split(' ')).Select(remark => remark.Split('@')[0]),
            // Limits are far above the texts of the data.
            .. new[]
            {
                ("ionis", "Ad", new NotationOptions { MaxTextLength = 1 }), ("idt", "AC", new NotationOptions { MaxUnits = 1 }),
                ("smiles", "CC", new NotationOptions { MaxAtoms = 1 }),
            }.Select(limit => Notations.Find(limit.Item1)!.Read(limit.Item2, limit.Item3).Errors.Single().Code),
            Notations.Ionis.Read(
                string.Join(' ', Enumerable.Repeat("[large]do", 30_000).Append("Ad")),
                new NotationOptions
                {
                    Library = MonomerLibrary.Default.With(
                        new Nucleobase("large", "a large base", MolecularFormula.Parse("C100000H5N5"), 'N', "test")),
                }).Errors.Single().Code,
            // A text with too many molecules is an error of writing them, not of reading it.
            MixedText.Find("NNNNNNNT", Notations.Fasta)!.FindExcess()!.Code,
            MixedText.Find("A*RG*SC*ST", Notations.Idt)!.FindExcess()!.Code,
        ];
        Diagnostics.All.Select(row => row.Code).Where(code => code[3] is '0' or '2').Should().BeSubsetOf(raised);
    }

    [GeneratedRegex(@"^OLG[0-9]{4}$")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<!\{)\{[0-9]\}")]
    private static partial Regex Gap();

    [Fact]
    public void Page_of_diagnostics_lists_every_row_and_no_other()
    {
        string page = File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "docs", "reference", "diagnostics.md"));
        IEnumerable<(string Code, string Severity, string Help)> rows =
        [
            .. Diagnostics.All.Select(row => (row.Code, row.Severity.ToString(), row.Help)),
            .. Oligo.Design.DesignRule.All.Select(rule => (rule.Code, rule.Severity.ToString(), rule.Rationale)),
        ];
        string[] lines = [.. page.Split('\n').Where(line => line.StartsWith("| OLG", StringComparison.Ordinal))];
        lines.Select(line => line.Substring(2, 7)).Should().BeEquivalentTo(rows.Select(row => row.Code));
        foreach ((string code, string severity, string help) in rows)
        {
            string line =
                lines.Single(candidate =>
                    candidate.Contains(code, StringComparison.Ordinal) && candidate.StartsWith($"| {code} |", StringComparison.Ordinal));
            line.Should().Contain($"| {severity.ToLowerInvariant()} |").And.Contain(help.Replace("|", "\\|", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal));
        }
    }
}

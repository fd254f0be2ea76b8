using System.Globalization;
using FluentAssertions;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>Texts that are read, with everything that is said about them: each remark with its code and column, and the reading.</summary>
public sealed class RemarkTest
{
    [Fact]
    public void Texts_are_read_with_every_remark_at_its_column()
    {
        var wrong = new List<string>();
        foreach (TestData.Row row in TestData.Read("parse-remarks.tsv"))
        {
            (string? reading, IReadOnlyList<Diagnostic> diagnostics) = RowReader.Read(row);
            string remarks =
                string.Join(' ', diagnostics.Select(diagnostic => $"{diagnostic.Code}@{PlaceOf(diagnostic, row.Unescaped("text"))}"));
            if ((reading ?? "(none)") != row.Unescaped("reading") || remarks != row["remarks"])
            {
                wrong.Add($"{row["dialect"]} `{row["text"]}`: expected `{row["reading"]}` {row["remarks"]}, found `{reading}` {remarks}");
            }
        }
        wrong.Should().BeEmpty();
    }

    private static string PlaceOf(Diagnostic diagnostic, string text) => diagnostic.Span == default
        ? "-"
        : diagnostic.Span.GetPosition(text) is { Line: 1, Column: var column } ? column.ToString(CultureInfo.InvariantCulture) : "?";
}

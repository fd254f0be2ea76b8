using System.Globalization;
using FluentAssertions;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>Bad inputs as rows: each gives its code at its column, counted by hand in code points.</summary>
public sealed class NegativeTest
{
    [Fact]
    public void Bad_inputs_give_their_code_at_their_column()
    {
        var wrong = new List<string>();
        foreach (TestData.Row row in TestData.Read("parse-negative.tsv"))
        {
            string text = row.Unescaped("text");
            (string? reading, IReadOnlyList<Diagnostic> errors) = RowReader.Read(row);
            string expected = $"{row["code"]} at {row["column"]}";
            string[] found = [.. errors.Select(error => $"{error.Code} at {Place(error, text)}")];
            if (reading is not null || !found.Contains(expected))
            {
                wrong.Add($"{row["dialect"]} `{row["text"]}`: expected {expected}, found " +
                    $"{(reading is not null ? "success" : string.Join(", ", found))}");
            }
        }
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Bad_inputs_are_enough() => TestData.Read("parse-negative.tsv").Count.Should().BeGreaterThan(900);

    /// <summary>One line for a text that cannot be read, as scripts and tests compare it.</summary>
    internal static string Describe(string text)
    {
        OligoFormatException error = FluentActions.Invoking(() => Strand.Parse(text)).Should().Throw<OligoFormatException>().Which;
        return error.Message;
    }

    /// <summary>The column, or line and column behind the first line.</summary>
    private static string Place(Diagnostic error, string text)
    {
        TextPosition at = error.Span.GetPosition(text);
        return at.Line == 1 ? at.Column.ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{at.Line}:{at.Column}");
    }
}

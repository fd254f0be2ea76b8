using FluentAssertions;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Text;

public sealed class ParseResultTest
{
    [Fact]
    public void Result_with_a_value_has_warnings_and_no_errors()
    {
        ParseResult<Strand> result = Strand.Read("Uys Ad");
        result.Success.Should().BeTrue();
        result.Input.Should().Be("Uys Ad");
        result.Diagnostics.Should().OnlyContain(d => d.Severity == DiagnosticSeverity.Note);
        result.Warnings.Should().BeEmpty();
        result.Errors.Should().BeEmpty();
        result.TryGetValue(out Strand? value).Should().BeTrue();
        value.Should().BeSameAs(result.Value);
        Strand.Read("Uds Ad").Warnings.Should().ContainSingle().Which.Severity.Should().Be(DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Result_without_a_value_has_errors_and_throws_them()
    {
        ParseResult<Strand> result = Strand.Read("Qds Rds Ad");
        result.Success.Should().BeFalse();
        result.TryGetValue(out _).Should().BeFalse();
        OligoFormatException error = result.Invoking(r => r.Value).Should().Throw<OligoFormatException>().Which;
        error.Input.Should().Be("Qds Rds Ad");
        error.Diagnostics.Should().Equal(result.Diagnostics);
        error.Should().BeAssignableTo<FormatException>();
    }

    [Theory]
    [InlineData("Ge Te", "OLG2006: residue 1 has no linkage code; a phosphorothioate is `s`, a phosphodiester is `o` (column 3)")]
    [InlineData("Gr |5| Cr", "OLG2019: no residues pair at register 5 (column 4)")]
    [InlineData("Qds Rds Ad", "OLG2001: expected a base, found `Q`; a base is A, C, G, T, U, I, mC or a symbol in brackets (column 1; 1 " +
        "more)")]
    [InlineData("Uds Gqs", "OLG2003: unknown sugar `q`; known are d, r, m, f, e, l, k, n, g or a symbol in brackets (column 6)")]
    public void Message_of_the_exception_tells_the_first_error_and_its_place(string text, string message) =>
        FluentActions.Invoking(() => Strand.Parse(text)).Should().Throw<OligoFormatException>().WithMessage(message);

    [Fact]
    public void Message_of_the_exception_counts_lines_where_there_are_several() =>
        FluentActions.Invoking(() => Oligo.Notation.Notations.Bracket.Read("5'-[G]*-[A]*-3'\n* = methyl").Value)
            .Should().Throw<OligoFormatException>().WithMessage("*(line 2, column 1)");

    [Fact]
    public void Results_of_callers_have_a_value_or_an_error()
    {
        var error = new Diagnostic(TextDiagnostics.EmptyText, default, ["x"]);
        new ParseResult<string>("", "value", []).Value.Should().Be("value");
        new ParseResult<string>("", null, [error]).Success.Should().BeFalse();
        FluentActions.Invoking(() => new ParseResult<string>("", "value", [error])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ParseResult<string>("", null, [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ParseResult<string>(null!, "value", [])).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new Oligo.Notation.FormatResult("text", [error])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Oligo.Notation.FormatResult(null, [])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Bag_keeps_twenty_errors_and_every_remark()
    {
        var bag = new DiagnosticBag();
        for (int i = 0; i < 30; i++)
        {
            bag.Report(TextDiagnostics.EmptyText, new SourceSpan(i, 1), "x");
            bag.Report(TextDiagnostics.TypographicBlank, new SourceSpan(i, 1), "y");
        }
        bag.IsFull.Should().BeTrue();
        bag.ErrorCount.Should().Be(20);
        bag.ToImmutable().Should().HaveCount(50);
    }

    [Fact]
    public void Diagnostic_prints_code_message_and_hint_in_one_line()
    {
        var diagnostic = new Diagnostic(TextDiagnostics.EmptyText, default, ["a strand"], "write one");
        diagnostic.ToString().Should().Be("OLG0001: there is nothing to read; expected a strand; write one");
        diagnostic.Descriptor.ToString().Should().Be("OLG0001: there is nothing to read; expected {0}");
        new Diagnostic(TextDiagnostics.EmptyText, default, ["a strand"]).ToString()
            .Should().Be("OLG0001: there is nothing to read; expected a strand");
    }
}

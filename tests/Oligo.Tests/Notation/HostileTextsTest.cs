using FluentAssertions;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// What reading and printing allocate for texts of one repeated piece: in proportion to the text, and not to its square. Time and peaks of
/// the tool are measured by <c>tests/faults/repeats.py</c> and <c>memory.py</c>.
/// </summary>
public sealed class HostileTextsTest
{
    private const int Characters = 200_000;

    private static string Repeat(string piece, int length = Characters) =>
        string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];

    private static long Allocated(Action action)
    {
        // Once beforehand, for what is made once.
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Bytes that detection and the messages of all errors allocate at most, for each character.</summary>
    [Theory]
    [InlineData("A", 500)]
    [InlineData("N", 1_000)]
    [InlineData("'", 40)]
    [InlineData(",", 40)]
    [InlineData(".", 40)]
    [InlineData("AdX ", 100)]
    [InlineData("Ad ", 200)]
    [InlineData("5678", 300)]
    [InlineData("<a>", 60)]
    [InlineData("complex with ", 60)]
    public void Detection_allocates_in_proportion_to_the_text(string piece, int most)
    {
        string text = Repeat(piece);
        long bytes = Allocated(() =>
        {
            ParseResult<NucleicAcid> result = Notations.Detect(text).Result;
            foreach (Diagnostic diagnostic in result.Diagnostics)
            {
                DiagnosticPrinter.Print(text, diagnostic);
            }
        });
        (bytes / Characters).Should().BeLessThan(most);
    }

    /// <summary>The units that are read at most take no more room where the text states more.</summary>
    [Theory]
    [InlineData("parallel", "A", 40)]
    [InlineData("name", "DNA, d(", 60)]
    [InlineData("ionis", "", 10)]
    [InlineData("idt", "", 10)]
    [InlineData("mermade", "", 10)]
    public void Units_beyond_the_limit_take_no_room(string dialect, string start, int most)
    {
        string unit = dialect switch { "parallel" => "A", "name" => "T-", "ionis" => "Ado ", "idt" => "A", _ => "E" };
        string text = start + Repeat(unit) + (dialect == "name" ? "T)" : "");
        INotation notation = Notations.Find(dialect)!;
        var options = new NotationOptions { MaxUnits = 100 };
        long bytes = Allocated(() => notation.Read(text, options).Errors.Single().Code.Should().Be("OLG2434"));
        (bytes / Characters).Should().BeLessThan(most);
    }

    /// <summary>XML of elements in one another is read to a depth that documents do not reach.</summary>
    [Theory]
    [InlineData(60, true)]
    [InlineData(70, false)]
    public void Documents_of_HELM_have_a_depth(int depth, bool isRead)
    {
        string inner = string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));
        string document = $"<Xhelm><HelmNotation>RNA1{{d(A)}}$$$$V2.0</HelmNotation><Other>{inner}</Other></Xhelm>";
        Notations.Helm.Read(document).Success.Should().Be(isRead);
    }

    /// <summary>A text of many readings is told by kind and formula, and not written out in each.</summary>
    [Fact]
    public void Readings_of_a_long_text_are_not_written_out()
    {
        Diagnostic error = Notations.Detect(Repeat("5678", 4_000)).Result.Errors.Single();
        error.Message.Should().Contain("a strand of 4,000 residues and other units");
        error.Message.Length.Should().BeLessThan(1_000);
    }
}

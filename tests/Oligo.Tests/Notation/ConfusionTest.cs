using FluentAssertions;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>No dialect reads another's text as a different molecule without the error that lists the readings.</summary>
public sealed class ConfusionTest
{
    public static TheoryData<string> Kinds => [.. RandomStrands.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Text_of_one_dialect_that_another_reads_differently_is_refused_by_detection(string kind)
    {
        var strands = new RandomStrands(82);
        var wrong = new List<string>();
        for (int i = 0; i < 300 && wrong.Count < 5; i++)
        {
            NucleicAcid molecule = strands.NextOfKind(kind, 5);
            foreach (INotation writer in Notations.All.Where(dialect => dialect.CanWrite))
            {
                FormatResult written = writer.Write(molecule);
                if (!written.Success)
                {
                    continue;
                }
                ParseResult<NucleicAcid>[] readings = [.. Notations.All.Where(dialect => dialect.CanRead).Select(dialect => dialect.Read(written.Text)).Where(read => read.Success)];
                ParseResult<NucleicAcid> detected = Notations.Detect(written.Text);
                bool agree = readings.All(read => read.Value.Equals(readings[0].Value));
                if (agree ? detected.Success && !detected.Value.Equals(readings[0].Value) : detected.Success || detected.Errors.First().Code != "OLG2301")
                {
                    wrong.Add($"{written.Text} of {writer.Name}: {string.Join(" and ", readings.Select(read => read.Value))}");
                }
            }
        }
        wrong.Should().BeEmpty();
    }
}

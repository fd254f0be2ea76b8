using System.Collections.Concurrent;
using FluentAssertions;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>From one dialect into another and back: the same text again, or less exactly what was warned of.</summary>
public sealed class CrossDialectTest
{
    private static readonly int s_cases = LongRun.Cases(100_000);

    public static TheoryData<string> Dialects =>
        [.. Notations.All.Where(dialect => dialect.CanRead && dialect.Name != "smiles").Select(dialect => dialect.Name)];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void From_a_dialect_through_any_other_and_back_nothing_is_lost_without_a_warning(string name)
    {
        INotation from = Notations.Find(name)!;
        INotation[] others = [.. Notations.All.Where(dialect => dialect.CanRead && dialect.Name != "smiles" && dialect != from)];
        var passed = new ConcurrentDictionary<string, bool>();
        LongRun.FindFaults(s_cases, name.Length * 17, (strands, i) =>
        {
            NucleicAcid molecule = strands.NextOfKind(RandomStrands.Kinds[i % RandomStrands.Kinds.Length], 3);
            INotation through = others[i / RandomStrands.Kinds.Length % others.Length];
            string? fault = RoundTrip.FindFault(from, molecule, out FormatResult first, out NucleicAcid? read);
            if (fault is not null || read is null)
            {
                return fault;
            }
            fault = RoundTrip.FindFault(through, read, out FormatResult second, out NucleicAcid? again);
            if (fault is not null || again is null || !second.Diagnostics.IsEmpty)
            {
                return fault;
            }
            passed[through.Name] = true;
            return from.Write(again).Text == from.Write(read).Text
                ? null
                : $"{first.Text} of {from.Name} came back from {through.Name} as {from.Write(again).Text}";
        }).Should().BeEmpty();
        passed.Count.Should().BeGreaterThan(5, "most dialects can say some of the same molecules");
    }
}

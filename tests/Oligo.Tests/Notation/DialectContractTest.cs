using FluentAssertions;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// What every dialect promises of a kind of molecule: what it writes it reads back, as the same molecule or less exactly what it warned of;
/// or it refuses.
/// </summary>
public abstract class DialectContract(string kind)
{
    private static readonly int s_cases = LongRun.Cases(100_000);

    // Kinds that a dialect mostly refuses; and structures, which are put together and taken apart atom by atom.
    private static readonly int s_casesOfStructures = LongRun.Cases(500);
    private static readonly int s_casesBesideReach = LongRun.Cases(10_000);

    /// <summary>The kinds of molecules that each dialect is for.</summary>
    public static IReadOnlyDictionary<string, string> Reach { get; } = new Dictionary<string, string>
    {
        ["ionis"] = "dna rna gapmer sirna conjugate duplex any ring inverted complex abasic",
        ["helm"] = "dna rna gapmer sirna conjugate duplex any ring inverted complex abasic",
        ["bracket"] = "dna rna",
        ["sequence"] = "dna rna gapmer",
        ["idt"] = "dna rna gapmer sirna conjugate",
        ["alnylam"] = "rna sirna duplex",
        ["axolabs"] = "dna rna gapmer sirna duplex",
        ["oligomet"] = "dna rna gapmer sirna",
        ["parallel"] = "dna rna gapmer sirna",
        ["oligoshell"] = "dna rna gapmer sirna",
        ["shorthand"] = "dna rna",
        ["openms"] = "dna rna sirna",
        ["mzlib"] = "dna rna",
        ["modomics"] = "rna",
        ["masstools"] = "dna rna",
        ["biospring-sirna"] = "sirna",
        ["biospring-gapmer"] = "dna gapmer",
        ["mermade"] = "sirna",
        ["fhir"] = "dna rna gapmer sirna",
        ["fasta"] = "dna rna",
        ["name"] = "dna rna gapmer sirna",
        ["smiles"] = "dna rna gapmer sirna conjugate duplex any ring inverted complex abasic",
    };

    public static TheoryData<string> Dialects => [.. Notations.All.Where(dialect => dialect.CanRead).Select(dialect => dialect.Name)];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Written_and_read_back_is_the_same_molecule_less_the_losses_that_were_warned_of(string name)
    {
        INotation dialect = Notations.Find(name)!;
        int cases = name == "smiles" ? s_casesOfStructures : Reach[name].Split(' ').Contains(kind) ? s_cases : s_casesBesideReach;
        LongRun.FindFaults(cases, name.Length * 31 + kind.Length, (strands, number) =>
            RoundTrip.FindFault(dialect, strands.NextOfKind(kind, 4), out _, out _)).Should().BeEmpty();
    }
}

// One class for each kind, so that they run side by side.
public sealed class DnaContractTest() : DialectContract("dna");

public sealed class RnaContractTest() : DialectContract("rna");

public sealed class GapmerContractTest() : DialectContract("gapmer");

public sealed class SiRnaContractTest() : DialectContract("sirna");

public sealed class ConjugateContractTest() : DialectContract("conjugate");

public sealed class DuplexContractTest() : DialectContract("duplex");

public sealed class AnyStrandContractTest() : DialectContract("any");

/// <summary>That the contract is not kept by refusing.</summary>
public sealed class DialectReachTest
{
    public static TheoryData<string> Dialects => DialectContract.Dialects;

    /// <summary>Each kind is something that some dialects can say in full.</summary>
    [Theory]
    [MemberData(nameof(Dialects))]
    public void Dialect_can_say_the_kinds_that_it_is_for(string name)
    {
        foreach (string kind in DialectContract.Reach[name].Split(' '))
        {
            var strands = new RandomStrands(5);
            Enumerable.Range(0, 60).Count(_ => Notations.Find(name)!.Write(strands.NextOfKind(kind, 3)).Success)
                .Should().BeGreaterThan(2, kind);
        }
    }
}

public sealed class RingContractTest() : DialectContract("ring");

public sealed class InvertedContractTest() : DialectContract("inverted");

public sealed class ComplexContractTest() : DialectContract("complex");

public sealed class AbasicContractTest() : DialectContract("abasic");

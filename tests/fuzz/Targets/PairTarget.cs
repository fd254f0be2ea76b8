using Oligo.Fuzz.Inputs;
using Oligo.Fuzz.Oracles;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Fuzz.Targets;

/// <summary>Two strands of a duplex: what precedes the first line feed of a text, and what follows it.</summary>
internal sealed class PairTarget : FuzzTarget
{
    public override string Name => "pair";

    public override int MaxLength => 600;

    public override int ExaminedOneIn => 16;

    public override IEnumerable<string> Seeds() => TestTexts.Pairs;

    public override Fault? Read(string text)
    {
        (string sense, string antisense) = Split(text);
        return DiagnosticChecks.CheckPlaces($"{sense}\n{antisense}", Notations.ReadPair(sense, antisense).Diagnostics);
    }

    public override Fault? Examine(string text)
    {
        (string sense, string antisense) = Split(text);
        ParseResult<NucleicAcid> result = Notations.ReadPair(sense, antisense);
        return ReadingChecks.CheckSame(result, () => Notations.DetectPair(sense, antisense).Result)
            ?? DiagnosticChecks.CheckMessages($"{sense}\n{antisense}", result.Diagnostics)
            ?? (result.Success ? MoleculeChecks.Check(result.Value) : null);
    }

    private static (string Sense, string Antisense) Split(string text) =>
        text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? (text[..end], text[(end + 1)..]) : (text, "");
}

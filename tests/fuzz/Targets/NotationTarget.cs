using Oligo.Fuzz.Inputs;
using Oligo.Fuzz.Oracles;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Fuzz.Targets;

/// <summary>The reader of a dialect that is named.</summary>
internal sealed class NotationTarget(INotation notation) : FuzzTarget
{
    private readonly BatchChecks _batch = new(notation);

    public override string Name => notation.Name;

    public override int MaxLength => notation.StatesAtoms ? 600 : base.MaxLength;

    public override long AllocatedForEach => notation.StatesAtoms ? base.AllocatedForEach : 64L << 10;

    public override int ExaminedOneIn => notation.StatesAtoms ? 256 : 64;

    public override IEnumerable<string> Seeds() => TestTexts.Of(notation);

    public override IEnumerable<string> Words() => MonomerLibrary.Default.AllRows().SelectMany(notation.TokensOf);

    public override Fault? Read(string text)
    {
        ParseResult<NucleicAcid> result = notation.Read(text);
        return DiagnosticChecks.CheckPlaces(text, result.Diagnostics);
    }

    public override Fault? Examine(string text)
    {
        ParseResult<NucleicAcid> result = notation.Read(text);
        return ReadingChecks.CheckSame(result, () => notation.Read(text))
            ?? DiagnosticChecks.CheckMessages(text, result.Diagnostics)
            ?? _batch.Check(text, result)
            ?? (result.Success ? MoleculeChecks.Check(result.Value) ?? DetectionChecks.CheckNamed(text, notation, result.Value) : null);
    }
}

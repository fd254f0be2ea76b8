using Oligo.Fuzz.Inputs;
using Oligo.Fuzz.Oracles;
using Oligo.Monomers;
using Oligo.Notation;

namespace Oligo.Fuzz.Targets;

/// <summary>Texts whose dialect is not named.</summary>
internal sealed class DetectionTarget : FuzzTarget
{
    private readonly BatchChecks _batch = new(null);

    public override string Name => "auto";

    public override int MaxLength => 600;

    public override int ExaminedOneIn => 16;

    public override IEnumerable<string> Seeds() => TestTexts.All;

    public override IEnumerable<string> Words() =>
        Notations.All.SelectMany(notation => MonomerLibrary.Default.AllRows().SelectMany(notation.TokensOf));

    public override Fault? Read(string text) => DiagnosticChecks.CheckPlaces(text, Notations.Detect(text).Result.Diagnostics);

    public override Fault? Examine(string text)
    {
        DetectedNotation detected = Notations.Detect(text);
        return ReadingChecks.CheckSame(detected.Result, () => Notations.Detect(text).Result)
            ?? DiagnosticChecks.CheckMessages(text, detected.Result.Diagnostics)
            ?? DetectionChecks.CheckDetected(text, detected)
            ?? _batch.Check(text, detected.Result);
    }
}

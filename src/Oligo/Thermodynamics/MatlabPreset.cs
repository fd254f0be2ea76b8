namespace Oligo.Thermodynamics;

/// <summary>The fifth value of MATLAB's <c>oligoprop</c>, that of SantaLucia (1998); concentrations in M.</summary>
internal sealed class MatlabPreset : PresetReader
{
    public override string Name => "matlab-oligoprop";

    public override string Version => "R2024b";

    public override IReadOnlyList<string> Words => ["Salt", "Primerconc"];

    public override HybridizationPreset Read(PresetWords words)
    {
        double salt = words.Number(0.05, "Salt");
        double primer = words.Number(50e-6, "Primerconc");
        var options = new HybridizationOptions
        {
            Table = "DNA_AllawiSantaLucia1997",
            Salt = SaltRule.SchildkrautLifson,
            Concentration = ConcentrationRule.QuarterOfTotal,
            GasConstant = 1.9872,
            CountsMagnesiumAsSodium = false,
        };
        var conditions = new HybridizationConditions { SodiumMillimolar = 1000 * salt, TotalNanomolar = PresetWords.Nanomolar(primer) };
        return new HybridizationPreset(
            Name, Version, $"Salt={PresetWords.Text(salt)} Primerconc={PresetWords.Text(primer)}", options, conditions);
    }
}

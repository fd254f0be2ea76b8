namespace Oligo.Thermodynamics;

/// <summary>Thermo Fisher's multiple primer analyzer.</summary>
internal sealed class ThermoPreset : PresetReader
{
    public override string Name => "thermo-mpa";

    public override string Version => "2024";

    public override IReadOnlyList<string> Words => ["salt", "primer"];

    public override HybridizationPreset Read(PresetWords words)
    {
        double salt = words.Number(50, "salt");
        double primer = words.Number(0.5, "primer");
        var options = new HybridizationOptions
        {
            Table = "DNA_Breslauer1986",
            Salt = SaltRule.SchildkrautLifson,
            Concentration = ConcentrationRule.TotalOver160,
            Palindromes = PalindromeRule.Ignored,
            GasConstant = 1.9872,
            CountsMagnesiumAsSodium = false,
            Misprints = MisprintedRows.ThermoBreslauer,
        };
        var conditions = new HybridizationConditions { SodiumMillimolar = salt, TotalNanomolar = 1000 * primer };
        return new HybridizationPreset(
            Name, Version, $"salt={PresetWords.Text(salt)} primer={PresetWords.Text(primer)}", options, conditions);
    }
}

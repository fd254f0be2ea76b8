namespace Oligo.Thermodynamics;

/// <summary>IDT's calculator: the parameter sets of its page, or concentrations of one's own.</summary>
internal sealed class IdtPreset : PresetReader
{
    public override string Name => "idt";

    public override string Version => "2025";

    public override IReadOnlyList<string> Words => ["default", "qpcr", "na", "mg", "dntp", "oligo"];

    public override HybridizationPreset Read(PresetWords words)
    {
        bool isQpcr = words.Has("qpcr");
        double sodium = words.Number(50, "na");
        double magnesium = words.Number(isQpcr ? 3 : 0, "mg");
        double nucleotides = words.Number(isQpcr ? 0.8 : 0, "dntp");
        double oligo = words.Number(isQpcr ? 0.2 : 0.25, "oligo");
        string text = $"na={PresetWords.Text(sodium)} mg={PresetWords.Text(magnesium)} dntp={PresetWords.Text(nucleotides)} "
            + $"oligo={PresetWords.Text(oligo)}";
        var options = new HybridizationOptions
        {
            Table = "DNA_AllawiSantaLucia1997",
            Salt = SaltRule.Owczarzy2008,
            Concentration = ConcentrationRule.Total,
            GasConstant = 1.9865,
            SubtractsIdtTerm = true,
        };
        var conditions = new HybridizationConditions
        {
            SodiumMillimolar = sodium,
            MagnesiumMillimolar = magnesium,
            NucleotideMillimolar = nucleotides,
            TotalNanomolar = 1000 * oligo,
        };
        return new HybridizationPreset(Name, Version, text, options, conditions);
    }
}

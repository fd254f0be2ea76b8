namespace Oligo.Thermodynamics;

/// <summary>primer3: the words of <c>oligotm</c>, and those of primer3-py.</summary>
internal sealed class Primer3Preset : PresetReader
{
    private const int LongestByNeighbors = 36;

    public override string Name => "primer3";

    public override string Version => "2.6.1";

    public override IReadOnlyList<string> Words =>
    [
        "tp", "sc", "mv", "dv", "n", "d", "tm_method", "salt_corrections_method", "mv_conc", "dv_conc", "dntp_conc", "dna_conc",
        "max_nn_length",
    ];

    public override HybridizationPreset Read(PresetWords words)
    {
        bool isBreslauer = words.Choose(["tp", "tm_method"],
            ("1", false), ("0", true), ("santalucia", false), ("breslauer", true));
        SaltRule salt = words.Choose(["sc", "salt_corrections_method"],
            ("1", SaltRule.SantaLucia1998), ("0", SaltRule.SchildkrautLifson), ("2", SaltRule.Owczarzy2008),
            ("santalucia", SaltRule.SantaLucia1998), ("schildkraut", SaltRule.SchildkrautLifson), ("owczarzy", SaltRule.Owczarzy2008));
        double sodium = words.Number(50, "mv", "mv_conc");
        double magnesium = words.Number(1.5, "dv", "dv_conc");
        double nucleotides = words.Number(0.6, "n", "dntp_conc");
        double strands = words.Number(50, "d", "dna_conc");
        int limit = (int)Math.Clamp(words.Number(LongestByNeighbors, "max_nn_length"), 1, 10_000);
        int rule = salt == SaltRule.SantaLucia1998 ? 1 : salt == SaltRule.SchildkrautLifson ? 0 : 2;
        string text = $"tp={(isBreslauer ? 0 : 1)} sc={rule} mv={PresetWords.Text(sodium)} dv={PresetWords.Text(magnesium)} "
            + $"n={PresetWords.Text(nucleotides)} d={PresetWords.Text(strands)}";
        var options = new HybridizationOptions
        {
            Table = isBreslauer ? "DNA_Breslauer1986" : "DNA_AllawiSantaLucia1997",
            Salt = salt,
            Concentration = ConcentrationRule.QuarterOfTotal,
            Palindromes = isBreslauer ? PalindromeRule.Ignored : PalindromeRule.Detected,
            GasConstant = salt == SaltRule.Owczarzy2008 ? 1.9872 : 1.987,
            KeepsLengthTerm = false,
            LongerThan = limit,
            Misprints = isBreslauer ? MisprintedRows.Primer3Breslauer : MisprintedRows.None,
        };
        var conditions = new HybridizationConditions
        {
            SodiumMillimolar = sodium,
            MagnesiumMillimolar = magnesium,
            NucleotideMillimolar = nucleotides,
            TotalNanomolar = strands,
        };
        return new HybridizationPreset(Name, Version, text, options, conditions);
    }
}

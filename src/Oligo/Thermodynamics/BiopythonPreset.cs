using Oligo.Monomers;

namespace Oligo.Thermodynamics;

/// <summary>Biopython: the arguments of <c>MeltingTemp.Tm_NN</c>.</summary>
internal sealed class BiopythonPreset : PresetReader
{
    private static readonly (string Name, string Table, NucleicAcidKind Oligo, NucleicAcidKind Target)[] s_tables =
    [
        ("DNA_NN3", "DNA_AllawiSantaLucia1997", NucleicAcidKind.Dna, NucleicAcidKind.Dna),
        ("DNA_NN1", "DNA_Breslauer1986", NucleicAcidKind.Dna, NucleicAcidKind.Dna),
        ("DNA_NN2", "DNA_Sugimoto1996", NucleicAcidKind.Dna, NucleicAcidKind.Dna),
        ("DNA_NN4", "DNA_SantaLuciaHicks2004", NucleicAcidKind.Dna, NucleicAcidKind.Dna),
        ("RNA_NN1", "RNA_Freier1986", NucleicAcidKind.Rna, NucleicAcidKind.Rna),
        ("RNA_NN2", "RNA_Xia1998", NucleicAcidKind.Rna, NucleicAcidKind.Rna),
        ("RNA_NN3", "RNA_Chen2012", NucleicAcidKind.Rna, NucleicAcidKind.Rna),
        ("R_DNA_NN1", "HYB_Sugimoto1995", NucleicAcidKind.Rna, NucleicAcidKind.Dna),
    ];

    public override string Name => "biopython";

    public override string Version => "1.87";

    public override IReadOnlyList<string> Words =>
        ["nn_table", "saltcorr", "Na", "K", "Tris", "Mg", "dNTPs", "dnac1", "dnac2", "selfcomp"];

    public override HybridizationPreset Read(PresetWords words)
    {
        (string Name, string Table, NucleicAcidKind Oligo, NucleicAcidKind Target) table = s_tables[0];
        if (words.Find("nn_table") is { } word)
        {
            string name = word.Value?.Split('.')[^1] ?? "";
            int at = Array.FindIndex(s_tables, row => row.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                words.Refuse(word, name, Oligo.Text.Suggestion.List([.. s_tables.Select(row => row.Name)]));
            }
            table = s_tables[Math.Max(0, at)];
        }
        (int Number, SaltRule Rule) salt = words.Choose(["saltcorr"],
            ("5", (5, SaltRule.SantaLucia1998)), ("0", (0, SaltRule.None)), ("1", (1, SaltRule.SchildkrautLifson)),
            ("2", (2, SaltRule.Wetmur1991)), ("3", (3, SaltRule.SantaLucia1996)), ("4", (4, SaltRule.SantaLucia1998Linear)),
            ("6", (6, SaltRule.Owczarzy2004)), ("7", (7, SaltRule.Owczarzy2008)));
        bool isSelfComplementary = words.Has("selfcomp");
        var conditions = new HybridizationConditions
        {
            SodiumMillimolar = words.Number(50, "Na"),
            PotassiumMillimolar = words.Number(0, "K"),
            TrisMillimolar = words.Number(0, "Tris"),
            MagnesiumMillimolar = words.Number(0, "Mg"),
            NucleotideMillimolar = words.Number(0, "dNTPs"),
            OligoNanomolar = words.Number(25, "dnac1"),
            TargetNanomolar = words.Number(25, "dnac2"),
        };
        string text = $"nn_table={table.Name} saltcorr={salt.Number} Na={PresetWords.Text(conditions.SodiumMillimolar)} "
            + $"K={PresetWords.Text(conditions.PotassiumMillimolar)} Tris={PresetWords.Text(conditions.TrisMillimolar)} "
            + $"Mg={PresetWords.Text(conditions.MagnesiumMillimolar)} dNTPs={PresetWords.Text(conditions.NucleotideMillimolar)} "
            + $"dnac1={PresetWords.Text(conditions.OligoNanomolar)} dnac2={PresetWords.Text(conditions.TargetNanomolar)} "
            + $"selfcomp={(isSelfComplementary ? "True" : "False")}";
        var options = new HybridizationOptions
        {
            Table = table.Table,
            Salt = salt.Rule,
            Magnesium = MagnesiumRule.Equilibrium,
            Concentration = ConcentrationRule.OligoLessHalfTarget,
            Palindromes = isSelfComplementary ? PalindromeRule.Stated : PalindromeRule.Ignored,
            Ends = DuplexEndRule.WholeOligo,
            DegreesPerDmsoPercent = -0.75,
            DegreesPerFormamidePercent = -0.65,
        };
        return new HybridizationPreset(Name, Version, text, options, conditions) { Oligo = table.Oligo, Target = table.Target };
    }
}

using System.Globalization;
using Oligo.Monomers;

namespace Oligo.Thermodynamics;

/// <summary>MELTING: the options of its command.</summary>
internal sealed class MeltingPreset : PresetReader
{
    private const double WetmurShift = 3.83;

    public override string Name => "melting";

    public override string Version => "5.2.0";

    public override IReadOnlyList<string> Words => ["H", "nn", "ion", "E", "P", "lck", "self"];

    public override HybridizationPreset Read(PresetWords words)
    {
        string duplex = words.Choose(["H"],
            ("dnadna", "dnadna"), ("rnarna", "rnarna"), ("dnarna", "dnarna"), ("rnadna", "rnadna"), ("mrnarna", "mrnarna"),
            ("rnamrna", "rnamrna"));
        (string name, string table, SaltRule usual) = duplex switch
        {
            "dnadna" => words.Choose(["nn"],
                ("all97", ("all97", "DNA_AllawiSantaLucia1997", SaltRule.Owczarzy2008)),
                ("san04", ("san04", "DNA_SantaLuciaHicks2004", SaltRule.Owczarzy2008)),
                ("bre86", ("bre86", "DNA_Breslauer1986", SaltRule.Owczarzy2008)),
                ("san96", ("san96", "DNA_SantaLucia1996", SaltRule.Owczarzy2008)),
                ("sug96", ("sug96", "DNA_Sugimoto1996", SaltRule.Owczarzy2008)),
                ("tan04", ("tan04", "DNA_Tanaka2004", SaltRule.Owczarzy2008))),
            "rnarna" => words.Choose(["nn"],
                ("xia98", ("xia98", "RNA_Xia1998", SaltRule.TanChen2007)), ("fre86", ("fre86", "RNA_Freier1986", SaltRule.TanChen2007))),
            "dnarna" or "rnadna" => words.Choose(["nn"], ("sug95", ("sug95", "HYB_Sugimoto1995", SaltRule.Wetmur1991))),
            _ => words.Choose(["nn"], ("tur06", ("tur06", "OMe_Kierzek2006", SaltRule.TanChen2007))),
        };
        (string ion, SaltRule salt) = words.Find("ion") is null
            ? ("", usual)
            : words.Choose<(string, SaltRule)>(["ion"],
                ("san04", ("san04", SaltRule.SantaLucia1998)), ("san96", ("san96", SaltRule.SantaLucia1996)),
                ("schlif", ("schlif", SaltRule.SchildkrautLifson)), ("owc2204", ("owc2204", SaltRule.Owczarzy2004)),
                ("owcmg08", ("owcmg08", SaltRule.Owczarzy2008)), ("owcmix08", ("owcmix08", SaltRule.Owczarzy2008)),
                ("tanna07", ("tanna07", SaltRule.TanChen2007)), ("wet91", ("wet91", SaltRule.Wetmur1991)));
        bool isRounded = words.Choose(["lck"], ("owc11", false), ("mct04", true));
        double total = PresetWords.Nanomolar(words.Number(0, "P"));
        if (words.Find("P") is null)
        {
            total = HybridizationConditions.Primer.Total;
        }
        HybridizationConditions conditions = Solution(words) with { TotalNanomolar = total };
        var options = new HybridizationOptions
        {
            Table = table,
            Salt = salt,
            Concentration = ConcentrationRule.QuarterOfTotal,
            Palindromes = words.Has("self") ? PalindromeRule.Stated : PalindromeRule.Detected,
            Ends = DuplexEndRule.Shifted,
            GasConstant = 1.99,
            MovesTablesToOneMolar = true,
            Shift = salt == SaltRule.Wetmur1991 ? WetmurShift : 0,
            Misprints = (name == "san04" ? MisprintedRows.SantaLuciaHicks2004 : MisprintedRows.None)
                | (isRounded ? MisprintedRows.RoundedSingleLna : MisprintedRows.MeltingTandemLna),
        };
        string text = $"-H {duplex} -nn {name}{(ion.Length == 0 ? "" : " -ion " + ion)} -E {SolutionText(conditions)} "
            + $"-P {PresetWords.Text(total / 1e9)}{(isRounded ? " -lck mct04" : "")}{(words.Has("self") ? " -self" : "")}";
        return new HybridizationPreset(Name, Version, text, options, conditions)
        {
            Oligo = duplex is "dnadna" or "dnarna" ? NucleicAcidKind.Dna : NucleicAcidKind.Rna,
            Target = duplex is "dnadna" or "rnadna" ? NucleicAcidKind.Dna : NucleicAcidKind.Rna,
            IsMethylRna = duplex == "mrnarna",
        };
    }

    /// <summary>Ions as <c>Na=0.05:Mg=0.0015</c>, in M.</summary>
    private static HybridizationConditions Solution(PresetWords words)
    {
        var conditions = new HybridizationConditions();
        if (words.Find("E") is not { } word)
        {
            return conditions;
        }
        conditions = conditions with { SodiumMillimolar = 0 };
        foreach (string part in (word.Value ?? "").Split(':'))
        {
            string[] sides = part.Split('=');
            if (sides.Length != 2 || !double.TryParse(sides[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double molar)
                || !(molar >= 0))
            {
                words.Refuse(word, part, "ions such as Na=0.05:Mg=0.0015");
                continue;
            }
            double millimolar = PresetWords.Nanomolar(molar) / 1e6;
            switch (sides[0])
            {
                case "Na":
                    conditions = conditions with { SodiumMillimolar = millimolar };
                    break;
                case "K":
                    conditions = conditions with { PotassiumMillimolar = millimolar };
                    break;
                case "Tris":
                    conditions = conditions with { TrisMillimolar = millimolar };
                    break;
                case "Mg":
                    conditions = conditions with { MagnesiumMillimolar = millimolar };
                    break;
                case "dNTP":
                    conditions = conditions with { NucleotideMillimolar = millimolar };
                    break;
                default:
                    words.Refuse(word, part, "Na, K, Tris, Mg and dNTP");
                    break;
            }
        }
        return conditions;
    }

    private static string SolutionText(HybridizationConditions conditions)
    {
        (string Name, double Millimolar)[] ions =
        [
            ("Na", conditions.SodiumMillimolar),
            ("K", conditions.PotassiumMillimolar),
            ("Tris", conditions.TrisMillimolar),
            ("Mg", conditions.MagnesiumMillimolar),
            ("dNTP", conditions.NucleotideMillimolar),
        ];
        return string.Join(
            ':', ions.Where(ion => ion.Millimolar > 0).Select(ion => $"{ion.Name}={PresetWords.Text(ion.Millimolar / 1000)}"));
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Thermodynamics;

namespace Oligo.Cli.SelfTesting;

/// <summary>Melting temperatures, structures and extinction coefficients against those of other programs and measured ones.</summary>
internal static partial class ThermodynamicsVectors
{
    private const decimal Degrees = 0.001m;

    // The energies of ntthal have six digits, in cal/mol.
    private const decimal SmallCalories = 0.06m;

    private const decimal PrintedNanomoles = 0.00005m;

    /// <summary>What primer3 prints.</summary>
    public static IEnumerable<VectorCheck> Temperatures(VectorTable table)
    {
        var presets = new Dictionary<string, Hybridization>();
        foreach (VectorTable.Row row in table.Rows)
        {
            string settings = row["settings"];
            if (!presets.TryGetValue(settings, out Hybridization? hybridization))
            {
                IEnumerable<string> words = Setting().Matches(settings).Select(word => $"{word.Groups[1]}={word.Groups[2]}");
                HybridizationPreset preset = HybridizationPresets.Read("primer3 " + string.Join(' ', words)).Value;
                hybridization = Hybridization.Create(preset.Options, preset.Conditions);
                presets.Add(settings, hybridization);
            }
            yield return new($"{row["id"]}, {settings}", row["tm_c"],
                Text(hybridization.Compute(Dna(row["sequence_5to3"]), NucleicAcidKind.Dna).Celsius))
            {
                Tolerance = Degrees,
            };
        }
    }

    /// <summary>Modified strands on RNA: the measured temperature lies in the range that is computed.</summary>
    public static IEnumerable<VectorCheck> Modified(VectorTable table)
    {
        foreach (VectorTable.Row row in table.Rows.Where(row => row["target_kind"] == "RNA"))
        {
            Strand? oligo = StrandOf(row["strand"]);
            Strand? target = StrandOf(row["target_5to3"]);
            if (oligo is null || target is null || !ArePaired(oligo.Sequence, target.Sequence))
            {
                continue;
            }
            HybridizationResult result = Hybridization.Create(conditions: ConditionsOf(row["conditions"])).Compute(oligo, target);
            yield return new(row["id"], row["tm_c"], Text(result.Celsius))
            {
                Tolerance = (decimal)Math.Max(result.High - result.Celsius ?? 0, result.Celsius - result.Low ?? 0),
            };
        }
    }

    /// <summary>What ntthal prints.</summary>
    public static IEnumerable<VectorCheck> Structures(VectorTable table)
    {
        var search = new StructureSearch(new StructureOptions { Model = StructureModel.Ntthal261 });
        foreach (VectorTable.Row row in table.Rows)
        {
            Strand first = Dna(row["strand1_5to3"]);
            StructureResult result = row["mode"] == "HAIRPIN"
                ? search.FindHairpins(first)
                : search.FindDimers(
                    first, Dna(row["strand2_5to3"]), row["mode"] == "END1" ? DimerEnds.FirstThreePrime : DimerEnds.Any);
            string name = $"{row["id"]}, {row["mode"]}, {row["strand2_5to3"]}";
            if (result.Structures is not [var structure])
            {
                yield return new(name, row["tm_c"], "");
                continue;
            }
            yield return new(name + ", Tm", row["tm_c"], Text(structure.MeltingCelsius)) { Tolerance = Degrees };
            yield return new(name + ", dG", row["dg37_cal_mol"], Text(1000 * structure.FreeEnergy)) { Tolerance = SmallCalories };
        }
    }

    /// <summary>Coefficients by the rules that are published.</summary>
    public static IEnumerable<VectorCheck> Extinctions(VectorTable table)
    {
        foreach (VectorTable.Row row in table.Rows)
        {
            Strand strand = Dna(row["sequence_5to3"]);
            yield return new(row["id"], row["e260_dna_nn_per_m_cm"], Coefficient(strand, ExtinctionMethod.NearestNeighbour));
            yield return new(row["id"] + ", RNA", row["e260_rna_nn_per_m_cm"], Coefficient(strand, ExtinctionMethod.NearestNeighbourRna));
            yield return new(row["id"] + ", nmol per OD", row["nmol_per_od_dna_nn"], Text(SampleConversion.Create(strand).NanomolesPerOd))
            {
                Tolerance = PrintedNanomoles,
            };
        }
    }

    private static string Coefficient(Strand strand, ExtinctionMethod method) =>
        ExtinctionCoefficient.Create(strand, new ExtinctionOptions { Method = method }).PerMolarCentimetre?
            .ToString(CultureInfo.InvariantCulture) ?? "";

    private static Strand Dna(string letters) => (Strand)Notations.Idt.Read(letters).Value;

    /// <summary>
    /// Small letters are DNA, capitals RNA, m 2'-O-methyl and + LNA: the marks of IDT but for the case. <see langword="null"/> for others.
    /// </summary>
    private static Strand? StrandOf(string text)
    {
        if (!Marked().IsMatch(text))
        {
            return null;
        }
        var idt = new StringBuilder();
        char mark = ' ';
        foreach (char c in text)
        {
            if (c is 'm' or '+')
            {
                mark = c;
                continue;
            }
            idt.Append(mark != ' ' ? mark.ToString() : char.IsUpper(c) ? "r" : "").Append(char.ToUpperInvariant(c));
            mark = ' ';
        }
        return Notations.Idt.Read(idt.ToString()).TryGetValue(out NucleicAcid? molecule) ? molecule as Strand : null;
    }

    private static bool ArePaired(string oligo, string target)
    {
        const string Letters = "ACGTU";
        const string Partners = "TGCAA";
        return oligo.Length == target.Length && oligo.Reverse().Zip(target)
            .All(pair => Partners[Letters.IndexOf(pair.First)] == (pair.Second == 'U' ? 'T' : pair.Second));
    }

    private static HybridizationConditions ConditionsOf(string text)
    {
        Match sodium = Sodium().Match(text);
        Match each = Each().Match(text);
        return new HybridizationConditions
        {
            SodiumMillimolar = sodium.Success ? Number(sodium) : 100,
            TotalNanomolar = each.Success ? 2000 * Number(each) : text.Contains("100 uM total", StringComparison.Ordinal) ? 1e5 : 8000,
        };
    }

    private static double Number(Match match) => double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    private static string Text(double? value) => value?.ToString("F6", CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"(?:^|_)(tp|sc|mv|dv|n|d)([0-9.]+)")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^(?:[m+]?[ACGTU]|[acgt])+$")]
    private static partial Regex Marked();

    [GeneratedRegex("([0-9.]+) mM Na")]
    private static partial Regex Sodium();

    [GeneratedRegex("([0-9.]+) uM each")]
    private static partial Regex Each();
}

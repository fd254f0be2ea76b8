using System.Collections.Immutable;
using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>The molar extinction coefficient of a molecule, or why it has none. Immutable and thread-safe.</summary>
/// <remarks>
/// A single strand by its sequence and labels; linkages, sugars, lipids and linkers absorb nothing. A duplex absorbs less than its strands:
/// e = (1 - h)(e1 + e2) with h = 0.287 fAT + 0.059 fGC over the stretch in which the strands lie opposite (Tataurov, You and Owczarzy,
/// Biophys. Chem. 133, 66 (2008), measured on DNA at 260 nm); what overhangs, and labels, are added as they are.
/// </remarks>
public sealed class ExtinctionCoefficient
{
    private const double HypochromicityAT = 0.287;
    private const double HypochromicityGC = 0.059;
    private const double MicrogramsPerMilligram = 1000;

    private ExtinctionCoefficient(double? value, string method, ImmutableArray<Diagnostic> diagnostics)
    {
        PerMolarCentimetre = value;
        Method = method;
        Diagnostics = diagnostics;
    }

    /// <summary>The coefficient in L/(mol cm); <see langword="null"/> beside an error.</summary>
    public double? PerMolarCentimetre { get; }

    /// <summary>
    /// How the value was found: the name of the method, what 5-methylcytosine counts as where there is some, <c>duplex</c> where pairing
    /// was taken off, or <c>given</c>.
    /// </summary>
    public string Method { get; }

    /// <summary>Why there is no value, and what to know about it.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Finds the coefficient of a molecule.</summary>
    /// <param name="molecule">A strand or a duplex.</param>
    /// <param name="options">How; <see cref="ExtinctionOptions.Default"/> by default.</param>
    /// <returns>The coefficient, or errors.</returns>
    public static ExtinctionCoefficient Create(NucleicAcid molecule, ExtinctionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        options ??= ExtinctionOptions.Default;
        if (options.Given is { } given)
        {
            return new ExtinctionCoefficient(given, "given", []);
        }
        var bag = new DiagnosticBag();
        double? value = options.Method.Rule switch
        {
            ExtinctionRule.Length => (double)options.Method.Constant * molecule.Strands.Sum(strand => strand.Length),
            ExtinctionRule.Mass =>
                MicrogramsPerMilligram * molecule.GetAverageMass(options.Weights).Value.ToDouble() / options.Method.Constant,
            _ => OfSequence(molecule, options, bag),
        };
        return new ExtinctionCoefficient(bag.ErrorCount > 0 ? null : value, Describe(molecule, options), bag.ToImmutable());
    }

    private static double? OfSequence(NucleicAcid molecule, ExtinctionOptions options, DiagnosticBag bag)
    {
        if (molecule.Strands.Length > 2)
        {
            bag.Report(OpticsDiagnostics.TooManyStrands, default, molecule.Strands.Length.ToString(CultureInfo.InvariantCulture));
            return null;
        }
        var table = new AbsorptionTable(options.Method, options.WavelengthNanometres);
        StrandAbsorption[] strands = [.. molecule.Strands.Select(strand => StrandAbsorption.Create(strand, table, options, bag))];
        if (bag.ErrorCount > 0)
        {
            return null;
        }
        double sum = strands.Sum(strand => strand.Total(table));
        return molecule is Duplex duplex && IsHypochromic(options) ? sum - Lost(duplex, strands, table) : sum;
    }

    private static bool IsHypochromic(ExtinctionOptions options) => options.Method.Rule == ExtinctionRule.NearestNeighbour;

    // What pairing takes off the stretch in which the strands lie opposite.
    private static double Lost(Duplex duplex, StrandAbsorption[] strands, AbsorptionTable table)
    {
        int start = duplex.SenseFivePrimeOverhang;
        int length = duplex.Sense.Length - start - duplex.SenseThreePrimeOverhang;
        int weak = 0;
        int strong = 0;
        for (int i = start; i < start + length; i++)
        {
            if (duplex.PairAt(i) == BasePairKind.WatsonCrick)
            {
                bool isStrong = duplex.Sense.BaseAt(i).Letter is 'G' or 'C' or 'I';
                strong += isStrong ? 1 : 0;
                weak += isStrong ? 0 : 1;
            }
        }
        double hypochromicity = ((HypochromicityAT * weak) + (HypochromicityGC * strong)) / length;
        return hypochromicity * (strands[0].OfStretch(table, start, length)
            + strands[1].OfStretch(table, duplex.AntisenseFivePrimeOverhang, length));
    }

    private static string Describe(NucleicAcid molecule, ExtinctionOptions options)
    {
        string name = options.Method.Name;
        if (options.WavelengthNanometres != ExtinctionOptions.DefaultWavelength)
        {
            name += string.Create(CultureInfo.InvariantCulture, $", {options.WavelengthNanometres} nm");
        }
        if (options.Method.Rule is ExtinctionRule.Length or ExtinctionRule.Mass)
        {
            return name;
        }
        if (molecule is Duplex && IsHypochromic(options))
        {
            name += ", duplex";
        }
        bool hasMethylcytosine = molecule.Strands.Any(strand =>
            strand.PackedUnits.Any(unit => !unit.IsGroup && StrandAbsorption.IsMethylcytosine(strand.Library.Bases[unit.BaseCode])));
        return !hasMethylcytosine ? name
            : options.Methylcytosine == MethylcytosineAbsorption.AsCytosine ? name + ", mC as C" : name + ", mC 1700 below C";
    }
}

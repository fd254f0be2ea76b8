using Oligo.Chemistry;

namespace Oligo.Benchmarks;

/// <summary>Isotope patterns as a first program has them: one atom after another, with a list of probabilities and of mean masses.</summary>
internal static class NaiveIsotopes
{
    private const int Peaks = 40;

    public static (double Probability, double Mass)[] Compute(MolecularFormula formula)
    {
        var pattern = new (double Probability, double Mass)[] { (1, 0) };
        foreach (FormulaPart part in formula.Parts)
        {
            for (int i = 0; i < part.Count; i++)
            {
                pattern = Add(pattern, part.Element);
            }
        }
        return [.. pattern.Select(peak => (peak.Probability, peak.Mass / peak.Probability))];
    }

    private static (double Probability, double Mass)[] Add((double Probability, double Mass)[] pattern, Element element)
    {
        int width = element.Isotopes[^1].MassNumber - element.Isotopes[0].MassNumber;
        var sum = new (double Probability, double Mass)[Math.Min(Peaks, pattern.Length + width)];
        foreach (Isotope isotope in element.Isotopes)
        {
            int offset = isotope.MassNumber - element.Isotopes[0].MassNumber;
            double abundance = (double)isotope.GetAbundance(AbundanceEdition.Ciaaw2009)!.Value.Value;
            double mass = isotope.Mass.ToDouble();
            for (int i = 0; i < pattern.Length && i + offset < sum.Length; i++)
            {
                sum[i + offset].Probability += abundance * pattern[i].Probability;
                sum[i + offset].Mass += abundance * (pattern[i].Mass + (pattern[i].Probability * mass));
            }
        }
        return sum;
    }
}

using Oligo.Chemistry;

namespace Oligo.Benchmarks;

/// <summary>Fragments as a first program has them: the formulas of the nucleotides of each ion, added up anew.</summary>
internal static class NaiveFragments
{
    private const double Proton = 1.007276466579;

    /// <summary>m/z of a-B, w, y and d of a strand of nucleotides, at charges 1 to 10.</summary>
    public static IEnumerable<double> MzOf(Strand strand)
    {
        Nucleotide[] nucleotides = [.. strand.Nucleotides];
        for (int cut = 1; cut < nucleotides.Length; cut++)
        {
            Nucleotide[] left = nucleotides[..cut];
            Nucleotide[] right = nucleotides[cut..];
            MolecularFormula acid = left[^1].Linkage!.Formula - MolecularFormula.Water;
            MolecularFormula b = SumOf(left);
            MolecularFormula y = SumOf(right);
            MolecularFormula[] fragments = [b - MolecularFormula.Water - left[^1].Base.Formula, b + acid, y, y + acid];
            foreach (MolecularFormula fragment in fragments)
            {
                for (int charge = 1; charge <= 10; charge++)
                {
                    yield return (fragment.MonoisotopicMass.ToDouble() / charge) - Proton;
                }
            }
        }
    }

    private static MolecularFormula SumOf(Nucleotide[] nucleotides)
    {
        MolecularFormula sum = MolecularFormula.Empty;
        for (int i = 0; i < nucleotides.Length; i++)
        {
            sum += nucleotides[i].Base.Formula + nucleotides[i].Sugar.Formula - MolecularFormula.Water;
            if (i + 1 < nucleotides.Length)
            {
                sum += nucleotides[i].Linkage!.Formula - (2 * MolecularFormula.Water);
            }
        }
        return sum;
    }
}

using Oligo;
using Oligo.Chemistry;

namespace Samples;

/// <summary>Formula, masses and salt of mipomersen.</summary>
internal static class FormulaOfMipomersen
{
    public static void Run()
    {
        Strand mipomersen = Strand.Parse("Ges mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe");
        MolecularFormula sodium = mipomersen.GetFormula(Salt.Full(CounterIon.Sodium));

        Console.WriteLine(mipomersen.Formula);
        Console.WriteLine($"{mipomersen.MonoisotopicMass:F5} Da");
        Console.WriteLine(sodium);
        Console.WriteLine(sodium.GetAverageMass());
        Console.WriteLine(StrandArchitecture.Create(mipomersen));
    }
}

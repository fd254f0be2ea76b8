using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>Reads a strand for a search of structures, and says what the energies leave out.</summary>
internal static class FoldReader
{
    /// <summary>From this length on, loops with more than two helices matter.</summary>
    private const int UsualLength = 60;

    public const int LongestStrand = 1000;

    /// <summary>The strand; <see langword="null"/> beside an error.</summary>
    public static FoldSequence? Read(Strand strand, StructureModel model, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(strand);
        if (strand.Length > LongestStrand)
        {
            bag.Report(StructureDiagnostics.TooLong, default, strand.Length.ToString(CultureInfo.InvariantCulture),
                LongestStrand.ToString(CultureInfo.InvariantCulture));
            return null;
        }
        byte[] classes = new byte[strand.Length];
        char[] letters = new char[strand.Length];
        var seen = new HashSet<Monomer>();
        bool hasDna = false;
        bool hasRna = false;
        for (int i = 0; i < strand.Length; i++)
        {
            (Nucleobase nucleobase, Sugar sugar) = (strand.BaseAt(i), strand.SugarAt(i));
            if (!CanPair(nucleobase, sugar, seen, bag))
            {
                continue;
            }
            letters[i] = nucleobase.Letter;
            bool isRna = model == StructureModel.LeastFreeEnergy && HybridClass.IsLikeRna(sugar);
            classes[i] = isRna ? (byte)1 : (byte)0;
            hasRna |= isRna;
            hasDna |= !isRna;
            ReportIncrement(sugar, seen, bag);
        }
        if (bag.ErrorCount > 0)
        {
            return null;
        }
        if (hasDna && hasRna)
        {
            bag.Report(StructureDiagnostics.Mixed, default);
        }
        if (strand.Length > UsualLength)
        {
            bag.Report(StructureDiagnostics.Long, default, strand.Length.ToString(CultureInfo.InvariantCulture));
        }
        return FoldSequence.Of(new string(letters), classes);
    }

    /// <summary>Whether there are energies for a residue.</summary>
    public static bool HasEnergies(Nucleobase nucleobase, Sugar sugar) => OddOf(nucleobase, sugar) is null;

    private static Monomer? OddOf(Nucleobase nucleobase, Sugar sugar) =>
        nucleobase.Letter is 'N' or 'I' ? nucleobase : HybridClass.HasParameters(sugar) ? null : sugar;

    private static bool CanPair(Nucleobase nucleobase, Sugar sugar, HashSet<Monomer> seen, DiagnosticBag bag)
    {
        Monomer? odd = OddOf(nucleobase, sugar);
        if (odd is not null && seen.Add(odd))
        {
            bag.Report(StructureDiagnostics.NoEnergies, default, odd.Name);
        }
        return odd is null;
    }

    private static void ReportIncrement(Sugar sugar, HashSet<Monomer> seen, DiagnosticBag bag)
    {
        if (sugar.Class == SugarClass.Modified && seen.Add(sugar))
        {
            bag.Report(StructureDiagnostics.CountsAs, default, sugar.ShortName, HybridClass.IsLikeRna(sugar) ? "RNA" : "DNA");
        }
    }
}

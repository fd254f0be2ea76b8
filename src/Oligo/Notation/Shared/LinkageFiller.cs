using System.Globalization;
using System.Runtime.InteropServices;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>Fills in the linkages of a form that states none: by the caller's word, or by the documented default with a warning.</summary>
internal static class LinkageFiller
{
    /// <summary>
    /// The units with their linkages, or <see langword="null"/> when the named backbone does not fit. The strand takes the array over.
    /// </summary>
    public static Strand? Fill(PackedUnit[] units, string form, Backbone? backbone,
        MonomerLibrary library, SourceSpan span, DiagnosticBag bag)
    {
        int bonds = units.Length - 1;
        if (backbone?.Count is { } count && count != bonds)
        {
            bag.Report(
                NotationDiagnostics.BackboneMismatch, span, CountedNoun.Of(count, "linkage"),
                CountedNoun.Of(units.Length, "residue"), bonds.ToString(CultureInfo.InvariantCulture));
            return null;
        }
        Linkage assumed = FindDefault(units, library);
        if (backbone is null && bonds > 0)
        {
            bag.ReportWithHint(NotationDiagnostics.AssumedLinkage, span, "name the linkage to be sure: PS, PO or one letter for each",
                form, assumed.Name);
        }
        for (int i = 0; i < bonds; i++)
        {
            units[i] = units[i].WithLinkage(library.Linkages.Own(backbone?[i] ?? assumed, nameof(backbone)));
        }
        var strand = new Strand(ImmutableCollectionsMarshal.AsImmutableArray(units), library);
        StrandRemarks.Report(strand, null, default, null, default, span, bag);
        return strand;
    }

    /// <summary>
    /// The linkage that a strand of these sugars has where nothing is said: the natural one of DNA and RNA, the one that morpholines are
    /// made with, and that of antisense drugs for all else.
    /// </summary>
    private static Linkage FindDefault(ReadOnlySpan<PackedUnit> units, MonomerLibrary library)
    {
        bool areNatural = true;
        bool areMorpholines = true;
        foreach (PackedUnit unit in units)
        {
            Sugar sugar = library.Sugars[unit.SugarCode];
            areNatural &= sugar.Class is SugarClass.Deoxy or SugarClass.Ribo;
            areMorpholines &= sugar.Equals(Sugar.Morpholine);
        }
        return areNatural ? Linkage.Phosphodiester : areMorpholines ? Linkage.DimethylPhosphorodiamidate : Linkage.Phosphorothioate;
    }
}

using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>Fills in the linkages of a form that states none: by the caller's word, or by the documented default with a warning.</summary>
internal static class LinkageFiller
{
    /// <summary>The units with their linkages, or <see langword="null"/> when the named backbone does not fit.</summary>
    public static Strand? Fill(PackedUnit[] units, string form, Backbone? backbone, MonomerLibrary library, SourceSpan span, DiagnosticBag bag)
    {
        int bonds = units.Length - 1;
        if (backbone?.Count is { } count && count != bonds)
        {
            bag.Report(
                NotationDiagnostics.BackboneMismatch, span, count.ToString(CultureInfo.InvariantCulture),
                units.Length.ToString(CultureInfo.InvariantCulture), bonds.ToString(CultureInfo.InvariantCulture));
            return null;
        }
        if (backbone is null && bonds > 0)
        {
            bag.ReportWithHint(NotationDiagnostics.AssumedLinkage, span, "name the linkage to be sure: PS, PO or one letter for each", form, Linkage.Phosphorothioate.Name);
        }
        for (int i = 0; i < bonds; i++)
        {
            units[i] = units[i].WithLinkage(library.Linkages.Own(backbone?[i] ?? Linkage.Phosphorothioate, nameof(backbone)));
        }
        return new Strand([.. units], library);
    }
}

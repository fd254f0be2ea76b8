using Oligo.Text;

namespace Oligo.Catalog;

/// <summary>What the catalogue says: OLG313x.</summary>
internal static class CatalogDiagnostics
{
    public static readonly DiagnosticDescriptor PositionsUnknown = new(
        "OLG3130", DiagnosticSeverity.Error,
        "the catalogue knows only the bases of {0}: the sugars and linkages of its positions are not published",
        "Bases alone are not a molecule: without sugars and linkages there is no notation, formula or mass. The entry itself is shown by " +
        "describe and catalog.");
}

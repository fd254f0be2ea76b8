using Oligo.Text;

namespace Oligo.Catalog;

/// <summary>What the catalogue says: OLG3130 and OLG314x.</summary>
internal static class CatalogDiagnostics
{
    public static readonly DiagnosticDescriptor PositionsUnknown = new(
        "OLG3130", DiagnosticSeverity.Error,
        "the catalogue knows only the bases of {0}: the sugars and linkages of its positions are not published",
        "Bases alone are not a molecule: without sugars and linkages there is no notation, formula or mass. The entry itself is shown by " +
        "describe and catalog.");

    public static readonly DiagnosticDescriptor NotInCatalog = new(
        "OLG3141", DiagnosticSeverity.Error, "`{0}` is not in the catalogue, nor is it a notation",
        "The words are neither a name nor an identifier of the catalogue, and no dialect understands much of them. `oligo catalog` lists " +
        "the names.");

    public static readonly DiagnosticDescriptor NotASalt = new(
        "OLG3142", DiagnosticSeverity.Error, "`{0}` after the name `{1}` is not a salt form",
        "The salt of a drug is written after its name: sodium, nonadecasodium, 19Na, acid.");

    public static readonly DiagnosticDescriptor SaltOfName = new(
        "OLG3143", DiagnosticSeverity.Note, "the name is that of the {0}; the molecule is read as free acid",
        "A molecule has no counter-ions; they are stated beside it. `describe` shows the salt, and so do the columns of salts of `mass`.");

    public static readonly DiagnosticDescriptor SaltNotPossible = new(
        "OLG3144", DiagnosticSeverity.Warning, "{0} has {1}: the salt `{2}` of its name is not possible",
        "A counter-ion takes as many acidic protons as its charge. Morpholinos and other neutral backbones form no such salts.");
}

namespace Oligo.Catalog;

/// <summary>An identifier of a drug in a registry.</summary>
/// <param name="Scheme">The registry: CAS, UNII, PubChem, ChEMBL, DrugBank, KEGG, ChemSpider or ATC.</param>
/// <param name="Value">The identifier.</param>
/// <param name="Form">The form that it names, <c>acid</c> or <c>Na</c>, or <see langword="null"/> where the source does not part them.</param>
/// <param name="IsRecalled">Whether it was written down from memory of the registry and not checked against it.</param>
public sealed record DrugIdentifier(string Scheme, string Value, string? Form, bool IsRecalled)
{
    /// <summary>Scheme, value and form.</summary>
    /// <returns>For example <c>CAS 629167-92-6 (Na)</c>.</returns>
    public override string ToString() => $"{Scheme} {Value}{(Form is null ? "" : $" ({Form})")}{(IsRecalled ? " (recalled)" : "")}";
}

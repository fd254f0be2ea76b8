namespace Oligo.Catalog;

/// <summary>An identifier of a drug in a registry.</summary>
/// <remarks>Immutable, with value equality, and thread-safe.</remarks>
public sealed record DrugIdentifier
{
    internal DrugIdentifier(string scheme, string value, string? form, bool isRecalled)
    {
        Scheme = scheme;
        Value = value;
        Form = form;
        IsRecalled = isRecalled;
    }

    /// <summary>The registry: CAS, UNII, PubChem, ChEMBL, DrugBank, KEGG, ChemSpider or ATC.</summary>
    public string Scheme { get; }

    /// <summary>The identifier.</summary>
    public string Value { get; }

    /// <summary>The form that it names, <c>acid</c> or <c>Na</c>, or <see langword="null"/> where the source does not part them.</summary>
    public string? Form { get; }

    /// <summary>Whether it was written down from memory of the registry and not checked against it.</summary>
    public bool IsRecalled { get; }

    /// <summary>Scheme, value and form.</summary>
    /// <returns>For example <c>CAS 629167-92-6 (Na)</c>.</returns>
    public override string ToString() => $"{Scheme} {Value}{(Form is null ? "" : $" ({Form})")}{(IsRecalled ? " (recalled)" : "")}";
}

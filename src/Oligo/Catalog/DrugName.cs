using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.Catalog;

/// <summary>
/// A name of the catalogue with the salt that is written after it, if one is: <c>mipomersen</c>, <c>mipomersen sodium</c>,
/// <c>mipomersen (nonadecasodium salt)</c>. <see cref="DrugCatalog.ReadName"/> reads it. Immutable and thread-safe.
/// </summary>
public sealed class DrugName
{
    internal DrugName(Drug drug, Salt? salt)
    {
        Drug = drug;
        Salt = salt;
    }

    /// <summary>The drug.</summary>
    public Drug Drug { get; }

    /// <summary>
    /// The salt form that the name states: <c>sodium</c> is the full salt. <see langword="null"/> where it states none.
    /// </summary>
    public Salt? Salt { get; }

    /// <summary>The molecule of the drug, always as free acid, with what its name says of a salt.</summary>
    /// <returns>The molecule with a note that names the salt (OLG3143), or a warning where the molecule cannot form it (OLG3144); the error
    /// OLG3130 for an entry of which only the bases are published.</returns>
    public ParseResult<NucleicAcid> ReadMolecule()
    {
        ParseResult<NucleicAcid> known = Drug.ReadMolecule();
        return Salt?.Ion is null || !known.TryGetValue(out NucleicAcid? molecule)
            ? known
            : new ParseResult<NucleicAcid>(known.Input, molecule, [.. known.Diagnostics, Remark(Salt, molecule)]);
    }

    private Diagnostic Remark(Salt salt, NucleicAcid molecule)
    {
        int protons = molecule.AcidicProtons;
        return salt.IsFormedBy(protons)
            ? new Diagnostic(CatalogDiagnostics.SaltOfName, default, [salt.Describe(protons)])
            : new Diagnostic(
                CatalogDiagnostics.SaltNotPossible, default, [Drug.Name, CountedNoun.Of(protons, "acidic proton"), salt.ToString()]);
    }

    /// <summary>Name and salt in short.</summary>
    /// <returns>Such as <c>mipomersen Na</c>, which <see cref="DrugCatalog.ReadName"/> reads.</returns>
    public override string ToString() => Salt is null ? Drug.Name : $"{Drug.Name} {Salt}";
}

using Oligo.Chemistry;

namespace Oligo.Verification;

/// <summary>
/// What somebody declares of a molecule beside its notation: on a label, in a registry, in a filing. Only what is set is checked. Immutable
/// and thread-safe.
/// </summary>
public sealed record Declaration
{
    /// <summary>The design: run-lengths, sugars, backbone, methylation, as far as it states them.</summary>
    public StrandDesign? Design { get; init; }

    /// <summary>The formula, of the acid or of a salt.</summary>
    public MolecularFormula? Formula { get; init; }

    /// <summary>The mass, average or monoisotopic, of the acid or of a salt.</summary>
    public StatedMass? Mass { get; init; }

    /// <summary>The salt form that formula and mass are of; <see langword="null"/> if the declaration does not say.</summary>
    public Salt? Salt { get; init; }

    /// <summary>
    /// The salt form that the name of the molecule states, as in <c>mipomersen sodium</c>; <see langword="null"/> where it states none. It
    /// is the form of formula and mass where <see cref="Salt"/> is not set, and must be the same compound where it is.
    /// </summary>
    public Salt? NamedSalt { get; init; }

    /// <summary>
    /// Where something was expected to be declared, such as <c>the columns formula and mass</c>: then a declaration of nothing is an error.
    /// <see langword="null"/> for nowhere.
    /// </summary>
    public string? ExpectedIn { get; init; }

    internal bool IsEmpty => Design is null && Formula is null && Mass is null && Salt is null;
}

using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Structures;
using Oligo.Text;

namespace Oligo.Verification;

/// <summary>Two statements of a molecule compared: how far they agree, and in what they differ. Immutable and thread-safe.</summary>
public sealed class MoleculeComparison
{
    private MoleculeComparison(
        MoleculeMatch match, ImmutableArray<MoleculeDifference> differences, MolecularFormula? formulaDifference,
        ImmutableArray<Diagnostic> findings)
    {
        Match = match;
        Differences = differences;
        FormulaDifference = formulaDifference;
        Findings = findings;
    }

    /// <summary>How far they agree.</summary>
    public MoleculeMatch Match { get; }

    /// <summary>
    /// The parts that differ, as far as both are known in parts. A register or an order of strands that differs leaves the molecule the
    /// same.
    /// </summary>
    public ImmutableArray<MoleculeDifference> Differences { get; }

    /// <summary>
    /// What the second has more than the first, with negative counts for what it has less; <see langword="null"/> where the formula of the
    /// second is not known.
    /// </summary>
    public MolecularFormula? FormulaDifference { get; }

    /// <summary>
    /// The result in words: a note for the same molecule, an error for any other result, with a warning or note where there is more to say.
    /// </summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>Compares two molecules.</summary>
    /// <param name="first">The molecule as one notation states it.</param>
    /// <param name="second">The molecule as the other does.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException">A molecule is missing.</exception>
    public static MoleculeComparison Create(NucleicAcid first, NucleicAcid second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ImmutableArray<MoleculeDifference> differences = MoleculeDifferences.Between(first, second);
        MolecularFormula formula = second.Formula - first.Formula;
        ImmutableArray<MoleculeDifference> parts = differences.RemoveAll(IsArrangement);
        if (!formula.IsEmpty)
        {
            return Different(formula, differences);
        }
        if (parts.IsEmpty)
        {
            return Same(differences);
        }
        if (parts.All(difference => difference.Part == MoleculePart.Configuration))
        {
            return OtherStereo(differences);
        }
        // Different rows may still be one constitution, as L-DNA and DNA are, or one molecule read from its other end.
        List<MolecularGraph>? structures = ComparedStructures.Of(first);
        List<MolecularGraph>? others = ComparedStructures.Of(second);
        if (structures is null || others is null)
        {
            return SameFormula(Say(differences), differences);
        }
        return ComparedStructures.FindOtherStereo(first, structures, others) switch
        {
            null => SameFormula(Say(differences), differences),
            { IsEmpty: true } => Same([]),
            _ => OtherStereo(differences),
        };
    }

    /// <summary>
    /// Compares a molecule with a SMILES. Where that is not a strand of known monomers, the structures are compared as they are, and
    /// where the molecule has no structure, the formulas.
    /// </summary>
    /// <param name="molecule">The molecule.</param>
    /// <param name="smiles">The SMILES, of the acid or of a salt.</param>
    /// <param name="library">Monomers of the SMILES; <see cref="MonomerLibrary.Default"/> by default.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException">An argument is missing.</exception>
    public static MoleculeComparison CreateFromSmiles(NucleicAcid molecule, string smiles, MonomerLibrary? library = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        ArgumentNullException.ThrowIfNull(smiles);
        ParseResult<NucleicAcid> read = Notations.Smiles.Read(smiles, new NotationOptions { Library = library ?? MonomerLibrary.Default });
        if (read.TryGetValue(out NucleicAcid? second))
        {
            MoleculeComparison comparison = Create(molecule, second);
            // The usual configurations that a constitution was read with are not stated.
            bool isAssumed = read.Diagnostics.Any(found => found.Descriptor == NotationDiagnostics.StereoNotStated);
            return isAssumed && comparison.Match == MoleculeMatch.Same
                && ComparedStructures.Of(molecule) is { } drawn && SmilesStrandReader.ReadStructures(smiles) is { } flat
                && ComparedStructures.FindOtherStereo(molecule, drawn, flat) is { IsEmpty: false } unstated
                ? OtherStereo(unstated)
                : comparison;
        }
        string reason = read.Errors.First().Message;
        if (SmilesStrandReader.ReadStructures(smiles) is not { } others)
        {
            return NotCompared($"it cannot be read: {reason}");
        }
        var unread = new Diagnostic(DeclarationDiagnostics.ComparedAsStructure, default, [reason]);
        MolecularFormula formula = others.Aggregate(MolecularFormula.Empty, (sum, part) => sum + part.ToFormula()) - molecule.Formula;
        if (!formula.IsEmpty)
        {
            return Different(formula, [], unread);
        }
        if (ComparedStructures.Of(molecule) is not { } structures)
        {
            return SameFormula("the molecule has no structure to compare", [], unread);
        }
        return ComparedStructures.FindOtherStereo(molecule, structures, others) switch
        {
            null => SameFormula("its atoms are bound otherwise", [], unread),
            { IsEmpty: true } => Same([], unread),
            { } differences => OtherStereo(differences, unread),
        };
    }

    /// <summary>
    /// Compares a molecule with an InChI or InChIKey. Neither can be made of a molecule here, so this needs the key that somebody else
    /// has published for the molecule; without it an InChI gives its formula, and a key nothing.
    /// </summary>
    /// <param name="molecule">The molecule.</param>
    /// <param name="identifier">The InChI or InChIKey.</param>
    /// <param name="known">The InChIKey that is known of the molecule; <see langword="null"/> for none.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException">The molecule or the identifier is missing.</exception>
    public static MoleculeComparison CreateFromInChI(NucleicAcid molecule, string identifier, string? known = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        ArgumentNullException.ThrowIfNull(identifier);
        string text = identifier.Trim();
        MolecularFormula? formula = null;
        string? key = InChIKey.IsKey(text) ? text : null;
        if (key is null)
        {
            ParseResult<string> made = InChIKey.FromInChI(text);
            if (!made.TryGetValue(out key))
            {
                return NotCompared(made.Errors.First().Message);
            }
            formula = InChIFormula.Read(text) is { } stated ? stated - molecule.Formula : null;
        }
        if (formula is { IsEmpty: false })
        {
            return Different(formula, []);
        }
        if (known is null)
        {
            return formula is null
                ? NotCompared("an InChIKey does not say what it is made of, and none is known of this molecule")
                : SameFormula("only the formula was compared", [], new Diagnostic(
                    DeclarationDiagnostics.ComparedByFormula, default, ["no InChIKey is known of this molecule"]));
        }
        if (known == key)
        {
            return Same([]);
        }
        if (known[..InChIKey.ConstitutionLength] == key[..InChIKey.ConstitutionLength])
        {
            return Make(
                MoleculeMatch.OtherStereo, [], MolecularFormula.Empty, DeclarationDiagnostics.OtherStereo, $"{key} where {known} is known");
        }
        string keys = $"{key} where {known} is known: another constitution or another salt";
        return formula is null
            ? Make(MoleculeMatch.Different, [], null, DeclarationDiagnostics.OtherMolecule, keys)
            : Make(MoleculeMatch.SameFormula, [], formula, DeclarationDiagnostics.OtherConstitution, keys);
    }

    /// <summary>A second statement that cannot be compared.</summary>
    /// <param name="reason">Why: part of a sentence.</param>
    /// <returns>The comparison, which does not hold.</returns>
    /// <exception cref="ArgumentException">The reason is missing.</exception>
    public static MoleculeComparison NotCompared(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new MoleculeComparison(
            MoleculeMatch.NotCompared, [], null, [new Diagnostic(DeclarationDiagnostics.NotCompared, default, [reason])]);
    }

    private static bool IsArrangement(MoleculeDifference difference) => difference.Part is MoleculePart.Order or MoleculePart.Register;

    private static MoleculeComparison Same(ImmutableArray<MoleculeDifference> arrangement, Diagnostic? remark = null)
    {
        Diagnostic same = new(DeclarationDiagnostics.SameMolecule, default, []);
        IEnumerable<Diagnostic> other = arrangement.Select(difference =>
            new Diagnostic(DeclarationDiagnostics.OtherArrangement, default, [difference.ToString()]));
        return new MoleculeComparison(
            MoleculeMatch.Same, arrangement, MolecularFormula.Empty, [same, .. Listed(remark), .. other]);
    }

    private static MoleculeComparison OtherStereo(ImmutableArray<MoleculeDifference> differences, Diagnostic? remark = null) =>
        Make(
            MoleculeMatch.OtherStereo, differences, MolecularFormula.Empty, DeclarationDiagnostics.OtherStereo, Say(differences), remark);

    private static MoleculeComparison SameFormula(
        string words, ImmutableArray<MoleculeDifference> differences, Diagnostic? remark = null) =>
        Make(MoleculeMatch.SameFormula, differences, MolecularFormula.Empty, DeclarationDiagnostics.OtherConstitution, words, remark);

    private static MoleculeComparison Different(
        MolecularFormula formula, ImmutableArray<MoleculeDifference> differences, Diagnostic? remark = null)
    {
        string words = FormulaDifferenceText.Say(formula);
        return Make(
            MoleculeMatch.Different, differences, formula, DeclarationDiagnostics.OtherMolecule,
            differences.IsEmpty ? words : $"{words}; {Say(differences)}", remark);
    }

    private static MoleculeComparison Make(
        MoleculeMatch match, ImmutableArray<MoleculeDifference> differences, MolecularFormula? formula,
        DiagnosticDescriptor descriptor, string words, Diagnostic? remark = null) =>
        new(match, differences, formula, [new Diagnostic(descriptor, default, [words]), .. Listed(remark)]);

    private static string Say(ImmutableArray<MoleculeDifference> differences) => string.Join("; ", differences);

    private static IEnumerable<Diagnostic> Listed(Diagnostic? remark) => remark is null ? [] : [remark];
}

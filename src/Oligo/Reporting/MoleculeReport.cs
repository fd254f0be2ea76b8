using System.Collections.Immutable;
using System.Reflection;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Design;
using Oligo.Notation;
using Oligo.Text;
using Oligo.Verification;

namespace Oligo.Reporting;

/// <summary>
/// What is known of a molecule, as data: what was given, names, strands with architecture and findings, forms with formula and masses,
/// other notations, provenance. Text, JSON and pages are views of it.
/// </summary>
/// <remarks>Immutable and thread-safe. Making one takes time in proportion to the length of the molecule.</remarks>
public sealed class MoleculeReport
{
    private MoleculeReport(NucleicAcid molecule, ReportSource source, MoleculeReportOptions options)
    {
        DesignReport design = GapmerValidator.Validate(molecule, options.Rules);
        Name = options.Name ?? source.Drug?.Name;
        Id = options.Id;
        Share = options.Share;
        Source = source;
        Molecule = molecule;
        Editions = options.Editions;
        ILookup<int?, DesignFinding> findings = design.Findings.ToLookup(finding => (int?)finding.StrandIndex);
        Strands =
        [
            .. molecule.Strands.Select((strand, index) => new StrandReport(
                strand, design.Architectures[index], [.. findings[index]])),
        ];
        Forms = [.. FormsOf(molecule, options.Salt).Select(salt => new FormReport(molecule, salt, options.Editions))];
        Notations = [.. options.Notations.Select(notation => new NotationReport(notation, notation.Write(molecule)))];
        PublishedMass = Explain(molecule, source.Drug);
        Solution = SolutionReport.Create(
            molecule, [.. Forms.Select(form => form.Salt)], options.Editions.IsEmpty ? AtomicWeights.Current : options.Editions[0],
            options.FoldsLongStrands);
    }

    /// <summary>Version of this library.</summary>
    public static string LibraryVersion { get; } =
        typeof(MoleculeReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The table of isotope masses that monoisotopic masses are sums of.</summary>
    public static string IsotopeMasses => "AME2020";

    /// <summary>The evaluation of isotope abundances that most abundant masses and patterns follow unless another is chosen.</summary>
    public static string IsotopeAbundances => IsotopePattern.DefaultAbundances == AbundanceEdition.Ciaaw2013 ? "CIAAW 2013" : "CIAAW 2009";

    /// <summary>Name of the molecule, or <see langword="null"/>.</summary>
    public string? Name { get; }

    /// <summary>Identifier of the molecule in the table or file that it is of, or <see langword="null"/>.</summary>
    public string? Id { get; }

    /// <summary>Its share in a mixture, as stated, or <see langword="null"/>.</summary>
    public string? Share { get; }

    /// <summary>What was given.</summary>
    public ReportSource Source { get; }

    /// <summary>The molecule.</summary>
    public NucleicAcid Molecule { get; }

    /// <summary>The entry of the catalogue that was named, or <see langword="null"/>.</summary>
    public Drug? Drug => Source.Drug;

    /// <summary>The strands, sense first.</summary>
    public ImmutableArray<StrandReport> Strands { get; }

    /// <summary>The free acid, the full sodium salt where there are acidic protons, and the form that was asked for.</summary>
    public ImmutableArray<FormReport> Forms { get; }

    /// <summary>The editions of atomic weights, in the order of the average masses.</summary>
    public ImmutableArray<AtomicWeights> Editions { get; }

    /// <summary>The molecule in the notations that were asked for.</summary>
    public ImmutableArray<NotationReport> Notations { get; }

    /// <summary>
    /// How the mass that was published of the drug follows from its formula; <see langword="null"/> where none was published or it does not
    /// follow.
    /// </summary>
    public MassExplanation? PublishedMass { get; }

    /// <summary>What it does in solution: worked out where it is asked for.</summary>
    public SolutionReport Solution { get; }

    /// <summary>
    /// Reports on a text: a name or an identifier of the catalogue, with the salt after it or without, or a notation. A salt that the
    /// text states is among the forms, unless <see cref="MoleculeReportOptions.Salt"/> asks for another.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="options">What the report holds; <see cref="MoleculeReportOptions.Default"/> by default.</param>
    /// <param name="notation">The notation of the text; <see langword="null"/> to look it up in the catalogue and to detect its
    /// notation.</param>
    /// <param name="reading">What the text itself does not state.</param>
    /// <returns>The report, or the errors of reading the text.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The salt that is asked for has more counter-ions than there are acidic
    /// protons.</exception>
    public static ParseResult<MoleculeReport> Read(string text, MoleculeReportOptions? options = null, INotation? notation = null,
        NotationOptions? reading = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        MoleculeReading read = MoleculeReading.Read(text, notation, reading);
        MoleculeReport? report = read.Result.TryGetValue(out NucleicAcid? molecule)
            ? Create(
                molecule, read.FormFor(options ?? MoleculeReportOptions.Default),
                new ReportSource(text, read.Notation, read.Drug, read.Result.Diagnostics))
            : null;
        return new ParseResult<MoleculeReport>(read.Result.Input, report, read.Result.Diagnostics);
    }

    /// <summary>Reports on a molecule.</summary>
    /// <param name="molecule">The molecule.</param>
    /// <param name="options">What the report holds; <see cref="MoleculeReportOptions.Default"/> by default.</param>
    /// <param name="source">What the molecule was read from; its canonical text by default.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The salt that is asked for has more counter-ions than there are acidic
    /// protons.</exception>
    public static MoleculeReport Create(NucleicAcid molecule, MoleculeReportOptions? options = null, ReportSource? source = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        return new MoleculeReport(molecule, source ?? new ReportSource(molecule.ToString()!, Oligo.Notation.Notations.Ionis),
            options ?? MoleculeReportOptions.Default);
    }

    private static IEnumerable<Salt> FormsOf(NucleicAcid molecule, Salt? salt)
    {
        IEnumerable<Salt> usual = molecule.AcidicProtons > 0 ? [Salt.FreeAcid, Salt.Full(CounterIon.Sodium)] : [Salt.FreeAcid];
        return salt is null ? usual : usual.Append(salt).Distinct();
    }

    /// <summary>A published mass that the current weights do not give is explained by the ones that do.</summary>
    private static MassExplanation? Explain(NucleicAcid molecule, Drug? drug) =>
        drug?.PublishedAverageMass is { } mass
            ? MassExplainer.Explain(molecule.Formula, molecule.AcidicProtons, mass).FirstOrDefault(found => found.IsUsualForm)
            : null;
}

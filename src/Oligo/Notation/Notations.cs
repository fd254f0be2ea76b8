using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>The table of dialects, and detection: a dialect is never guessed in silence.</summary>
public static class Notations
{
    /// <summary>The Ionis form, extended: this library's own text.</summary>
    public static INotation Ionis { get; } = new IonisNotation();

    /// <summary>The bracket form of the mipomersen article.</summary>
    public static INotation Bracket { get; } = new BracketNotation();

    /// <summary>A bare sequence with its design stated beside it.</summary>
    public static INotation Sequence { get; } = new SequenceNotation();

    /// <summary>HELM 1 and 2.</summary>
    public static INotation Helm { get; } = new HelmNotation();

    /// <summary>The triplets of OligoMet and BioPharma Finder.</summary>
    public static INotation OligoMet { get; } = new OligoMetNotation();

    /// <summary>The systematic name in the style of IUPAC and INN lists.</summary>
    public static INotation Name { get; } = new SystematicName();

    /// <summary>IDT order strings.</summary>
    public static INotation Idt { get; } = new IdtNotation();

    /// <summary>The linear code of Alnylam's filings.</summary>
    public static INotation Alnylam { get; } = new AlnylamNotation();

    /// <summary>The Axolabs code of Ketcher and Datagrok.</summary>
    public static INotation Axolabs { get; } = new AxolabsNotation();

    /// <summary>Three parallel strings.</summary>
    public static INotation Parallel { get; } = new ParallelNotation();

    /// <summary>The tokens of OligoShell.</summary>
    public static INotation OligoShell { get; } = new OligoShellNotation();

    /// <summary>The shorthand of papers, <c>d(GpC)</c> and <c>mA-mC-fG</c>.</summary>
    public static INotation Shorthand { get; } = new ShorthandNotation();

    /// <summary>Sequences of OpenMS.</summary>
    public static INotation OpenMs { get; } = new OpenMsNotation();

    /// <summary>Full sequences of mzLib and MetaMorpheus.</summary>
    public static INotation MzLib { get; } = new MzLibNotation();

    /// <summary>Short names of MODOMICS.</summary>
    public static INotation Modomics { get; } = new ModomicsNotation();

    /// <summary>Groups of cheminfo mass-tools.</summary>
    public static INotation MassTools { get; } = new MassToolsNotation();

    /// <summary>BioSpring's digits for siRNA.</summary>
    public static INotation BioSpringSiRna { get; } = SynthesisCodeNotation.BioSpringSiRna;

    /// <summary>BioSpring's digits and letters for gapmers.</summary>
    public static INotation BioSpringGapmer { get; } = SynthesisCodeNotation.BioSpringGapmer;

    /// <summary>The letters of MerMade 12 for siRNA.</summary>
    public static INotation MerMade { get; } = SynthesisCodeNotation.MerMade;

    /// <summary>Nucleotide-site lists of FHIR and ISO 11238.</summary>
    public static INotation Fhir { get; } = new FhirNotation();

    /// <summary>One-letter FASTA.</summary>
    public static INotation Fasta { get; } = new FastaNotation();

    /// <summary>Isomeric SMILES.</summary>
    public static INotation Smiles { get; } = new SmilesNotation();

    /// <summary>V3000 molfiles; written only.</summary>
    public static INotation Molfile { get; } = new MolfileNotation();

    /// <summary>SD files; written only.</summary>
    public static INotation Sdf { get; } = new SdfNotation(Helm);

    /// <summary>Every dialect.</summary>
    public static ImmutableArray<INotation> All { get; } =
        [Ionis, Bracket, Sequence, Helm, Idt, Alnylam, Axolabs, OligoMet, Parallel, OligoShell, Shorthand, OpenMs, MzLib, Modomics,
            MassTools, BioSpringSiRna, BioSpringGapmer, MerMade, Fhir, Fasta, Name, Smiles, Molfile, Sdf];

    /// <summary>The dialect of a name.</summary>
    /// <param name="name">The name, case-insensitive.</param>
    /// <returns>The dialect, or <see langword="null"/>.</returns>
    public static INotation? Find(string name) =>
        All.FirstOrDefault(notation => notation.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a text whose dialect is not named: accepted only when all dialects that can read it give the same molecule.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">What the text itself does not say. With a design, a text that takes one is read with it, whatever else its
    /// letters could mean.</param>
    /// <returns>The notation, its result, and what every other notation makes of the text.</returns>
    public static DetectedNotation Detect(ReadOnlySpan<char> text, NotationOptions? options = null) =>
        DialectDetection.Read(text, options ?? NotationOptions.None);

    /// <summary>
    /// A result of reading with a warning for each statement of the options that the molecule contradicts: design, linkages, methylation of
    /// C. <see cref="Detect"/> and <see cref="ReadPair"/> report them already; <see cref="INotation.Read"/> leaves them out.
    /// </summary>
    /// <param name="result">What was read with the options.</param>
    /// <param name="options">What was stated beside the text.</param>
    /// <param name="notation">The notation in which it was read; <see langword="null"/> where the text was in none, such as a name of the
    /// catalogue.</param>
    /// <returns>The result, or one with more warnings (OLG2370, OLG2372, OLG2373).</returns>
    /// <exception cref="ArgumentNullException">There is no result, or no options.</exception>
    public static ParseResult<NucleicAcid> ReportUnused(
        ParseResult<NucleicAcid> result, NotationOptions options, INotation? notation = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        return UnusedOptions.Report(result, options, notation);
    }

    /// <summary>Reads a duplex whose strands are two texts, in the register that alone pairs best.</summary>
    /// <param name="sense">The sense strand.</param>
    /// <param name="antisense">The antisense strand, in its own direction.</param>
    /// <param name="notation">The notation of both; <see langword="null"/> to detect that of each.</param>
    /// <param name="options">What the texts themselves do not say.</param>
    /// <returns>The duplex, or all errors; their spans count in both texts with one LF between them.</returns>
    /// <exception cref="ArgumentNullException">A text is missing.</exception>
    public static ParseResult<NucleicAcid> ReadPair(string sense, string antisense, INotation? notation = null,
        NotationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sense);
        ArgumentNullException.ThrowIfNull(antisense);
        return notation is null
            ? PairReader.Detect(sense, antisense, options ?? NotationOptions.None).Result
            : PairReader.Read(sense, antisense, notation, options ?? NotationOptions.None);
    }

    /// <summary>Reads a duplex whose strands are two texts, as <see cref="ReadPair"/> does, and reports their notations.</summary>
    /// <param name="sense">The sense strand.</param>
    /// <param name="antisense">The antisense strand, in its own direction.</param>
    /// <param name="options">What the texts themselves do not say.</param>
    /// <returns>The notations and the result.</returns>
    /// <exception cref="ArgumentNullException">A text is missing.</exception>
    public static DetectedPair DetectPair(string sense, string antisense, NotationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sense);
        ArgumentNullException.ThrowIfNull(antisense);
        return PairReader.Detect(sense, antisense, options ?? NotationOptions.None);
    }

    /// <summary>The salt that a text states of its molecule: a systematic name in words, a structure by its counter-ions.</summary>
    /// <param name="result">What was read.</param>
    /// <returns>The salt, or <see langword="null"/> where the text states none, or none that the molecule forms.</returns>
    /// <exception cref="ArgumentNullException">The argument is <see langword="null"/>.</exception>
    public static Salt? FindSalt(ParseResult<NucleicAcid> result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Success ? result.Diagnostics.Select(remark => remark.Subject).OfType<Salt>().FirstOrDefault() : null;
    }

    /// <summary>Writes a molecule as a salt: the text of the acid and the salt that it is, where a notation can say both.</summary>
    /// <param name="notation">The notation; the systematic name is one that names salts.</param>
    /// <param name="molecule">The molecule, as the acid.</param>
    /// <param name="salt">The salt; <see cref="Salt.FreeAcid"/> writes the acid.</param>
    /// <returns>The text with what it loses, or the error that says why there is none.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static FormatResult WriteSalt(INotation notation, NucleicAcid molecule, Salt salt)
    {
        ArgumentNullException.ThrowIfNull(notation);
        ArgumentNullException.ThrowIfNull(molecule);
        ArgumentNullException.ThrowIfNull(salt);
        if (salt.Ion is null)
        {
            return notation.Write(molecule);
        }
        string form = notation.Title.StartsWith("the ", StringComparison.Ordinal) ? notation.Title[4..] : notation.Title;
        string? obstacle = !salt.IsFormedBy(molecule.AcidicProtons)
            ? $"`{salt}`: the molecule has {CountedNoun.Of(molecule.AcidicProtons, "acidic proton")}"
            : notation is ISaltNotation ? null : $"a salt, as the systematic name does; `{salt}` is not in it";
        if (obstacle is not null)
        {
            return new FormatResult(null, [new Diagnostic(NotationDiagnostics.CannotWrite, default, [form, obstacle])]);
        }
        FormatResult acid = notation.Write(molecule);
        return acid.Success
            ? new FormatResult(((ISaltNotation)notation).AddSalt(acid.Text, salt.Describe(molecule.AcidicProtons)), acid.Diagnostics)
            : acid;
    }
}

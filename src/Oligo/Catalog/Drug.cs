using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.Catalog;

/// <summary>
/// A known drug or clinical candidate: its molecule where its positions are published, its names and what was published of it. Immutable
/// and thread-safe.
/// </summary>
public sealed class Drug
{
    private const string Retrieved = "full-retrieved";

    private readonly Lazy<Contents> _contents;

    /// <summary>Keeps a row; what has to be parsed is parsed on request.</summary>
    internal Drug(DrugRow row)
    {
        Name = row["name"];
        Synonyms = row.List("synonyms");
        Class = row["class"];
        Target = row["target"];
        Mechanism = row["mechanism"];
        _contents = new Lazy<Contents>(() => new Contents(row));
        PublishedAverageMass = row.OrNull("average_mass") is { } mass ? StatedMass.Read(mass).Value : null;
        InChIKey = row.OrNull("inchikey");
        InChI = row.OrNull("inchi");
        Identifiers =
            row.Identifiers(("CAS", "cas"), ("UNII", "unii"), ("PubChem", "pubchem"), ("ChEMBL", "chembl"), ("DrugBank", "drugbank"),
                ("KEGG", "kegg"), ("ChemSpider", "chemspider"), ("ATC", "atc"));
        Evidence = row["evidence"];
        Comment = row.OrNull("comment");
        Source = row["source"];
    }

    /// <summary>International nonproprietary name, or the code of a candidate without one.</summary>
    public string Name { get; }

    /// <summary>Codes and trade names.</summary>
    public ImmutableArray<string> Synonyms { get; }

    /// <summary>Class and design in words.</summary>
    public string Class { get; }

    /// <summary>The target.</summary>
    public string Target { get; }

    /// <summary>How it works: RNase H, steric block, RNA interference, aptamer.</summary>
    public string Mechanism { get; }

    /// <summary>
    /// The molecule, as free acid; <see langword="null"/> where the sugars and linkages of its positions are not published.
    /// </summary>
    public NucleicAcid? Molecule => _contents.Value.Molecule;

    /// <summary>
    /// The bases of each strand, sense first, one letter each, 5' to 3'. Where <see cref="Molecule"/> is <see langword="null"/>, as a
    /// registry prints them: T is written for U as well.
    /// </summary>
    public ImmutableArray<string> Sequences => _contents.Value.Sequences;

    /// <summary>The formula that was published, or <see langword="null"/>.</summary>
    public MolecularFormula? PublishedFormula => _contents.Value.PublishedFormula;

    /// <summary>Whether the sugar, base and linkage of every position were read from a published source.</summary>
    public bool HasSourceOfEachPosition => Evidence == Retrieved;

    /// <summary>The form that the published formula is of, or <see langword="null"/>.</summary>
    public Salt? PublishedSalt => _contents.Value.PublishedSalt;

    /// <summary>
    /// The average mass as published, digit for digit, or <see langword="null"/>. Older ones were computed with older atomic weights.
    /// </summary>
    public StatedMass? PublishedAverageMass { get; }

    /// <summary>InChIKey of the free acid, or <see langword="null"/>.</summary>
    public string? InChIKey { get; }

    /// <summary>InChI of the free acid, or <see langword="null"/>.</summary>
    public string? InChI { get; }

    /// <summary>Identifiers in registries.</summary>
    public ImmutableArray<DrugIdentifier> Identifiers { get; }

    /// <summary>
    /// How far to trust the positions: <c>full-retrieved</c> (read from a source position by position), <c>full-recalled</c>,
    /// <c>full-inferred</c>, <c>base-only</c> (no molecule).
    /// </summary>
    public string Evidence { get; }

    /// <summary>Remarks, such as wrong values in circulation, or <see langword="null"/>.</summary>
    public string? Comment { get; }

    /// <summary>Where the row comes from.</summary>
    public string Source { get; }

    /// <summary>What was published of it in the body: pharmacokinetics, metabolism, resistance to nucleases; empty for most.</summary>
    public ImmutableArray<DrugFact> Facts => DrugFacts.Of(Name);

    /// <summary><see cref="Evidence"/> in words.</summary>
    public string EvidenceInWords => Evidence switch
    {
        Retrieved => "every position read from a source",
        "full-recalled" => "positions recalled from the literature",
        "full-inferred" => "positions inferred from the published pattern and counts",
        "base-only" => "bases only; the sugars and linkages of the positions are not published",
        _ => Evidence,
    };

    /// <summary>The form that the published formula is of, in words, or <see langword="null"/>.</summary>
    public string? PublishedForm => PublishedSalt switch
    {
        null => null,
        { } salt when Molecule is not null => salt.Describe(Molecule.AcidicProtons),
        { Ion: { } ion } => $"{ion.Name} salt",
        _ => Salt.FreeAcid.Describe(0),
    };

    /// <summary>Parses all that is otherwise parsed on request.</summary>
    /// <exception cref="FormatException">A formula or salt cannot be read.</exception>
    /// <exception cref="InvalidDataException">The sequences cannot be read.</exception>
    internal void Check() => _ = _contents.Value;

    /// <summary>The molecule with its canonical text, or the error that says why there is none.</summary>
    /// <returns>The molecule, or the error OLG3130 for an entry of which only the bases are published.</returns>
    public ParseResult<NucleicAcid> ReadMolecule()
    {
        string text = Molecule?.ToString() ?? string.Join(" || ", Sequences);
        var bag = new DiagnosticBag();
        if (Molecule is null)
        {
            bag.ReportWithHint(
                CatalogDiagnostics.PositionsUnknown, new SourceSpan(0, text.Length),
                $"`oligo catalog {Name}` shows what is known; a notation of your own, or the sequence with --design and --linkage, is " +
                $"read as stated", Name);
        }
        return new ParseResult<NucleicAcid>(text, Molecule, bag.ToImmutable());
    }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    /// <summary>What has to be parsed.</summary>
    private sealed class Contents
    {
        public Contents(DrugRow row)
        {
            Molecule = row.MoleculeOrNull("notation");
            Sequences = Molecule is null ? row.Sequences("sequence") : [.. Molecule.Strands.Select(strand => strand.Sequence)];
            PublishedFormula = row["formula"].Length == 0 ? null : MolecularFormula.Parse(row["formula"]);
            PublishedSalt = row["salt"] switch { "" => null, "free acid" => Salt.FreeAcid, var ion => Salt.Parse(ion) };
        }

        public NucleicAcid? Molecule { get; }

        public ImmutableArray<string> Sequences { get; }

        public MolecularFormula? PublishedFormula { get; }

        public Salt? PublishedSalt { get; }
    }
}

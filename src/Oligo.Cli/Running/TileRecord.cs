using Oligo.Design;
using Oligo.Search;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>A row of <c>oligo tile</c>: a candidate and what is known of it. Not thread-safe.</summary>
/// <param name="candidate">The candidate.</param>
/// <param name="settings">How it is looked at.</param>
internal sealed class TileRecord(Candidate candidate, TileSettings settings)
{
    /// <summary>Mismatches of a window that is counted, at most.</summary>
    public const int MostMismatches = 4;

    private readonly long[] _windows = new long[settings.Options.MaxMismatches + 1];
    private readonly long[] _places = new long[settings.Options.MaxEdits + 1 ?? 0];
    private readonly HashSet<string> _otherGenes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, TargetSite> _orthologues = [];
    private readonly Lazy<RecordHeader> _header = new(() => RecordHeader.Read(candidate.Record));
    private readonly Lazy<HybridizationResult> _hybrid = new(() =>
        Hybridization.Default.Compute(candidate.Strand, Monomers.NucleicAcidKind.Rna));

    private readonly Lazy<CleavageWindow?> _cleavage = new(() => candidate.FindCleavage());
    private readonly Lazy<DesignReport> _report = new(() => candidate.Validate());

    public Candidate Candidate => candidate;

    public HybridizationResult Hybrid => _hybrid.Value;

    public CleavageWindow? Cleavage => _cleavage.Value;

    /// <summary>Rules of design that it breaks; notes are left out.</summary>
    public IEnumerable<DesignFinding> Findings => _report.Value.Findings.Where(finding => finding.Severity != Text.DiagnosticSeverity.Note);

    /// <summary>dG of the best hairpin at 37 C; 0 where nothing pairs, <see langword="null"/> where it is not known.</summary>
    public double? HairpinEnergy => EnergyOf(settings.Structures.FindHairpins(candidate.Strand));

    /// <summary>dG of the best dimer of two molecules at 37 C; 0 where nothing pairs, <see langword="null"/> where not known.</summary>
    public double? DimerEnergy => EnergyOf(settings.Structures.FindSelfDimers(candidate.Strand));

    /// <summary>Gene and region.</summary>
    public SiteAnnotation Known => SiteAnnotation.Of(
        candidate.Record, candidate.TargetStrand, candidate.Start, candidate.End, _header.Value, settings.Target.Annotation);

    /// <summary>What of splicing and translation it reaches.</summary>
    public (IReadOnlyList<string> Reach, long? SpliceDistance) Reach => SiteAnnotation.ReachOf(
        candidate.Record, candidate.TargetStrand, candidate.Start, candidate.End, _header.Value, settings.Target.Annotation);

    /// <summary>Variants that change the site.</summary>
    public IEnumerable<Variant> Variants => settings.Target.Variants is { } variants
        ? variants.At(candidate.Record, candidate.Start, candidate.End).Where(variant => variant.Touches(candidate.Start, candidate.End))
        : [];

    /// <summary>The best site in each record of other species, in the order of the records.</summary>
    public IEnumerable<TargetSite> Orthologues => _orthologues.Values;

    /// <summary>Windows of the database with a number of mismatches; <see langword="null"/> where they were not looked for, or belong to
    /// places.</summary>
    public long? WindowsWith(int mismatches) =>
        settings.Database is not null && mismatches < _windows.Length && mismatches >= _places.Length ? _windows[mismatches] : null;

    /// <summary>Places of the database with a number of edits; <see langword="null"/> where they were not looked for.</summary>
    public long? PlacesWith(int edits) => settings.Database is not null && edits < _places.Length ? _places[edits] : null;

    /// <summary>Genes with a site, the gene of the target left out; records without a gene count by their accession.</summary>
    public long? OtherGenes => settings.Database is null ? null : _otherGenes.Count;

    public void AddSite(TargetSite site, RecordHeader header)
    {
        // Over the origin of a ring windows alone are looked for: those within the edits are places like others.
        if (site.Edits < _places.Length)
        {
            _places[site.Edits]++;
        }
        else
        {
            _windows[site.Mismatches]++;
        }
        RecordHeader own = _header.Value;
        bool isOwn = header.Accession == own.Accession || (header.Gene.Length > 0 && header.Gene == own.Gene);
        if (!isOwn)
        {
            _otherGenes.Add(header.Gene.Length > 0 ? header.Gene : header.Accession);
        }
    }

    public void AddOrthologue(TargetSite site)
    {
        if (!_orthologues.TryGetValue(site.Record.Index, out TargetSite? best)
            || (site.Edits, site.Gaps).CompareTo((best.Edits, best.Gaps)) < 0)
        {
            _orthologues[site.Record.Index] = site;
        }
    }

    private static double? EnergyOf(StructureResult result)
    {
        bool hasError = result.Diagnostics.Any(found => found.Severity == Text.DiagnosticSeverity.Error);
        return hasError ? null : result.Structures.IsEmpty ? 0 : Math.Min(0, result.Structures[0].FreeEnergy);
    }
}

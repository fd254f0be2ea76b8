using System.Globalization;
using Oligo.Cli.Tables;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>The columns of <c>oligo tile</c>.</summary>
internal static class TileColumns
{
    private const string Kilocalories = "kcal/mol";

    private static readonly string[] s_usual =
    [
        "record", "start", "end", "length", "sequence", "gc_percent", "tm_c", "tm_low_c", "tm_high_c", "hairpin_dg_kcal_mol",
        "dimer_dg_kcal_mol", "krel_log2", "gene", "region", "findings",
    ];

    /// <summary>All columns.</summary>
    public static ColumnSet<TileRecord> All { get; } = With(null, hasVariants: false, hasOrthologues: false);

    /// <summary>All columns, those usual that the files of a run fill.</summary>
    /// <param name="counted">Which sites of a database are counted; <see langword="null"/> where there is none.</param>
    /// <param name="hasVariants">Whether there are variants.</param>
    /// <param name="hasOrthologues">Whether there are other species.</param>
    public static ColumnSet<TileRecord> With(TargetSearchOptions? counted, bool hasVariants, bool hasOrthologues) => new(
        [
            ValueColumn.Text<TileRecord>("record", "Record of the target: the first word of its header", record =>
                record.Candidate.Record.Id),
            ValueColumn.Text<TileRecord>("strand", "+ where the record is the RNA, - where its reverse complement is", record =>
                StrandSign.Of(record.Candidate.TargetStrand)),
            ValueColumn.Whole<TileRecord>("start", "First base of the site on the record as it is written, from 1", record =>
                record.Candidate.Start),
            ValueColumn.Whole<TileRecord>("end", "Last base of the site", record => record.Candidate.End),
            ValueColumn.Whole<TileRecord>("length", "Bases of the candidate", record => record.Candidate.Query.Length),
            ValueColumn.Text<TileRecord>("sequence", "Bases of the candidate from 5' to 3', with T for U", record =>
                record.Candidate.Query.Sequence),
            ValueColumn.Text<TileRecord>("site", "The RNA that it pairs with, 5' to 3'", record => record.Candidate.Rna),
            ValueColumn.Text<TileRecord>("notation", "Canonical notation of the candidate (the Ionis form)", record =>
                record.Candidate.Strand.ToString()),
            ValueColumn.Number<TileRecord>("gc_percent", "G and C among the bases", record => 100 * record.Candidate.GcFraction, "%", 1),
            .. HybridColumns.Of<TileRecord>(record => record.Hybrid),
            ValueColumn.Number<TileRecord>("hairpin_dg_kcal_mol", "dG of its best hairpin at 37 C; 0 where nothing pairs", record =>
                record.HairpinEnergy, Kilocalories, 2),
            ValueColumn.Number<TileRecord>("dimer_dg_kcal_mol", "dG of the best dimer of two of it at 37 C; 0 where nothing pairs",
                record => record.DimerEnergy, Kilocalories, 2),
            .. CleavageColumns.Of<TileRecord>(record => record.Cleavage),
            ValueColumn.Text<TileRecord>("gene", "Gene at the site, by the annotation; without one that of the header", record =>
                record.Known.Gene),
            ValueColumn.Text<TileRecord>("region", "5'UTR, CDS, 3'UTR; with an annotation also exon, intron, junction and others", record =>
                record.Known.Region),
            ValueColumn.Text<TileRecord>("place", "Transcript, exon or intron by its number, and bases of it, by the annotation", record =>
                record.Known.Place),
            ValueColumn.List<TileRecord>("reach", "Splice sites (donor, acceptor) and start codon that the site covers", record =>
                record.Reach.Reach),
            ValueColumn.Whole<TileRecord>("splice_distance", "Bases to the nearest border of exon and intron; 0 where the site covers one",
                record => record.Reach.SpliceDistance),
            ValueColumn.List<TileRecord>("variants", "Variants that change the site, as place and letters of the record: 6G>A", record =>
                record.Variants.Select(variant => variant.ToString())),
            ValueColumn.List<TileRecord>("variant_ids", "Identifier of each of the variants; . where none is stated", record =>
                record.Variants.Select(SiteVariants.IdOf)),
            ValueColumn.List<TileRecord>("variant_frequencies", "Share of chromosomes with each variant, AF; . where none is stated",
                record => record.Variants.Select(SiteVariants.FrequencyOf)),
            .. Enumerable.Range(0, TileRecord.MostMismatches + 1).Select(Windows),
            .. Enumerable.Range(0, SearchSettings.MostEdits + 1).Select(Places),
            ValueColumn.Whole<TileRecord>("other_genes", "Genes of the database with such a site, that of the target left out", record =>
                record.OtherGenes),
            ValueColumn.List<TileRecord>("orthologues", "Best site in each record of other species: name:start:edits", record =>
                record.Orthologues.Select(site => string.Create(
                    CultureInfo.InvariantCulture, $"{site.Record.Id}:{site.Start}:{site.Edits}"))),
            ValueColumn.List<TileRecord>("findings", "Codes of the rules of design that it breaks, motifs among them", record =>
                record.Findings.Select(finding => finding.Code).Distinct()),
            ValueColumn.List<TileRecord>("messages", "The rules that it breaks, in words", record =>
                record.Findings.Select(finding => $"{finding.Code}: {finding.Message}")),
        ],
        (column, _) => s_usual.Contains(column.Name)
            || (counted is not null
                && (column.Name == "other_genes" || OffTargetsColumns.ClassesOf(counted, hasRings: false).Contains(column.Name)))
            || (hasVariants && (column.Name is "variants" or "variant_frequencies"))
            || (hasOrthologues && column.Name == "orthologues"));

    private static RecordColumn<TileRecord> Windows(int mismatches) => ValueColumn.Whole<TileRecord>(
        OffTargetsColumns.ClassOf(isPlace: false, mismatches), string.Create(
            CultureInfo.InvariantCulture,
            $"Sites of the database with {mismatches} {(mismatches == 1 ? "mismatch" : "mismatches")}, its own among them"),
        record => record.WindowsWith(mismatches));

    private static RecordColumn<TileRecord> Places(int edits) => ValueColumn.Whole<TileRecord>(
        OffTargetsColumns.ClassOf(isPlace: true, edits), string.Create(
            CultureInfo.InvariantCulture,
            $"Places of the database with {edits} {(edits == 1 ? "edit" : "edits")}, its own among them; with --edits"),
        record => record.PlacesWith(edits));
}

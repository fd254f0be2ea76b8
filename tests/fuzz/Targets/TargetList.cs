using System.Text;
using Oligo.Chemistry;
using Oligo.Fuzz.Inputs;
using Oligo.Monomers;
using Oligo.Notation;

namespace Oligo.Fuzz.Targets;

/// <summary>Every target.</summary>
internal static class TargetList
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        .. Notations.All.Where(notation => notation.CanRead).Select(notation => new NotationTarget(notation)),
        new DetectionTarget(),
        new PairTarget(),
        new ResultTarget<MolecularFormula>(
            "formula", () => TestTexts.Column("formula-errors.tsv", "text").Concat(TestTexts.Column("drugs-expected.tsv", "free_acid", "sodium")),
            Elements, text => MolecularFormula.Read(text), rewritten: true),
        new ResultTarget<Salt>("salt", SaltTexts, Elements, text => Salt.Read(text), rewritten: true),
        new ResultTarget<StatedMass>(
            "stated-mass", () => TestTexts.Column("published-errors.tsv", "stated"), () => ["Da", "kDa", "g/mol", "u"],
            text => StatedMass.Read(text), rewritten: false),
        new ResultTarget<StrandDesign>("design", DesignTexts, RowSymbols, text => StrandDesign.Read(text), rewritten: true),
        new ResultTarget<Backbone>(
            "linkages", () => ["s", "PS", "o*5 s*9 o*5", "PO", "sooso", "s s o o", .. DesignTexts()], RowSymbols, text => Backbone.Read(text),
            rewritten: true),
        new MonomerFileTarget(),
        new ResultTarget<string>(
            "inchi", () => TestTexts.Column("inchikeys.tsv", "inchi"), () => ["InChI=1S/", "/t", "/m", "/s"], InChIKey.FromInChI, rewritten: false),
        new JsonTarget(),
        new RecordTarget(),
        new ReportTarget(),
        new FileTarget("txt", TableFiles.Lines, 1000),
        new FileTarget("txt.gz", TableFiles.Packed, 400),
        new FileTarget("tsv", TableFiles.Tsv, 1000),
        new FileTarget("csv", TableFiles.Csv, 1000),
        new FileTarget("ndjson", TableFiles.Ndjson, 1000),
        new FileTarget("json", () => TestTexts.Documents.Select(Encoding.UTF8.GetBytes), 4000),
        new FileTarget("fa", TableFiles.Fasta, 600),
        new FileTarget("smi", TableFiles.Smiles, 300),
        new FileTarget("parquet", TableFiles.Parquet, 6000),
        new FileTarget("xlsx", TableFiles.Xlsx, 12000),
        new FileTarget("xlsx", TableFiles.SheetParts, 4000, TableFiles.WithSheet),
        .. SideFileTarget.All(),
        new CommandTarget(),
    ];

    private static IEnumerable<string> Elements() => Element.All.Select(element => element.Symbol);

    private static IEnumerable<string> SaltTexts() =>
        CounterIon.All.SelectMany(ion => new[] { ion.Symbol, $"7{ion.Symbol}", $"10Na 9{ion.Symbol}" })
            .Concat(TestTexts.Column("drugs-expected.tsv", "published_salt"))
            .Concat(TestTexts.All.Where(text => text.Contains("sodium", StringComparison.Ordinal)));

    private static IEnumerable<string> DesignTexts() =>
        TestTexts.Column("parse-remarks.tsv", "options").Concat(TestTexts.Column("parse-negative.tsv", "options"))
            .Concat(["5-10-5 MOE PS mC", "DNA", "case LNA PS", "r19-d2", "e5d10e5", "small LNA PS", "3-10-3 LNA", "2 MOE"]);

    private static IEnumerable<string> RowSymbols() => MonomerLibrary.Default.AllRows().Select(row => row.Symbol);
}

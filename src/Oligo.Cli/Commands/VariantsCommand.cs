using System.CommandLine;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Commands;

/// <summary>
/// <c>oligo impurities</c> and <c>oligo metabolites</c>: what comes from each molecule, a row for each related molecule.
/// </summary>
internal sealed class VariantsCommand : ToolCommand
{
    private readonly MoleculesArgument _inputs;
    private readonly VariantSelection _selection;
    private readonly AbundancesOption _abundances;
    private readonly WeightsOption _weights;
    private readonly ReadingOptions _reading;
    private readonly TableOutputOptions _table;
    private readonly RowOptions _rows;
    private readonly SvgOption _svg;

    private VariantsCommand(VariantKind kind, string name, string description, params string[] examples)
        : base(name, description, examples)
    {
        _inputs = new MoleculesArgument(this);
        _reading = new ReadingOptions(this);
        _selection = new VariantSelection(this, kind);
        _weights = new WeightsOption(this);
        _abundances = new AbundancesOption(this);
        _table = new TableOutputOptions(this, () => VariantsColumns.All.All);
        _svg = new SvgOption(this, "the ladder of the list on a mass axis");
        _rows = new RowOptions(this);
    }

    public static VariantsCommand OfImpurities() => new(
        VariantKind.Impurity,
        "impurities",
        "Impurities of synthesis and storage: formula, masses, positions, and what a spectrum can tell apart.",
        "oligo impurities mipomersen",
        "oligo impurities mipomersen --class ps-to-po,deamination --columns name,delta_da,told_from_parent --resolving-power 120000@200",
        "oligo impurities strands.txt --shorter 5 -o impurities.xlsx",
        "oligo impurities mipomersen --svg ladder.svg -o impurities.tsv",
        "oligo impurities \"Ges mCes Ads Td\" --each --columns name,positions,notation");

    public static VariantsCommand OfMetabolites() => new(
        VariantKind.Metabolite,
        "metabolites",
        "Metabolites: what nucleases leave of a strand, lost ligands, 5'-phosphates.",
        "oligo metabolites mipomersen",
        "oligo metabolites nusinersen --columns name,notation,monoisotopic_da",
        "oligo metabolites strands.txt --exonucleases all --min-length 8");

    public override int Execute(ParseResult parse, Session session)
    {
        if (_table.TryList(parse, session, VariantsColumns.All))
        {
            return ExitCode.Done;
        }
        InputOptions reading = _reading.Get(parse, session);
        AtomicWeights weights = _weights.Get(parse);
        AbundanceEdition abundances = _abundances.Get(parse);
        VariantsSettings variants = _selection.Get(parse) with { Picture = _svg.Get(parse) };
        TableSettings table = _table.Settings(
            parse, session, new TableDocument($"oligo.{Name}/1", "rows", DataEditions.Facts(weights, abundances)));
        IReadOnlyList<RecordColumn<VariantsRecord>> columns =
            RowColumns.ForInput(VariantsColumns.All, reading).Select(_table.Columns(parse), table.Format);
        if (variants.Options.MaxCount > VariantsColumns.MostCompared && columns.Any(column => column.Name == VariantsColumns.NotTold))
        {
            throw ToolException.Usage(
                $"The column `{VariantsColumns.NotTold}` compares all molecules of a list with each other, at most "
                    + FormattableString.Invariant($"{VariantsColumns.MostCompared}; --max is {variants.Options.MaxCount}."),
                FormattableString.Invariant($"type --max {VariantsColumns.MostCompared}, or leave the column out of --columns"));
        }
        OnError onError = _rows.Errors.OnError(parse);
        var settings = new SpectrumSettings(abundances, weights);
        var plan = new RowPlan<VariantsRecord>(columns, all => new VariantsWork(reading, variants, settings, all, onError), table)
        {
            Weights = weights,
            Abundances = abundances,
            Picture = variants.Picture,
        };
        return new RowCommand(_rows, _table).Execute(parse, session, parse.GetValue(_inputs)!, reading, plan);
    }
}

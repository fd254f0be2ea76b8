using System.CommandLine;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo tm</c>: melting temperatures, each with its range and its model.</summary>
internal sealed class TmCommand : ToolCommand
{
    private readonly MoleculesArgument _inputs;
    private readonly Option<string?> _target = new("--target")
    {
        Description = "Target of every strand, 5' to 3' (default: the column target, or the perfect complement)",
        HelpName = "SEQUENCE",
    };

    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "A row for each step with its table, dH, dS and running sums",
    };

    private readonly Option<string?> _compare = new("--compare")
    {
        Description = "Table with measured temperatures in the column tm_c; conditions in na_mm, mg_mm, total_nm count where stated",
        HelpName = "FILE",
    };

    private readonly HybridizationSettings _settings;
    private readonly ReadingOptions _reading;
    private readonly TableOutputOptions _table;
    private readonly RowOptions _rows;

    public TmCommand()
        : base("tm", "Melting temperatures of strands on their targets, of any chemistry, each with a plausible range.",
            "oligo tm ACGTTGCAAGTCCATGGA",
            "oligo tm mipomersen --na-mm 150 --total-nm 1000",
            "oligo tm ACGTTGCAAGTCCATGGA --preset primer3",
            "oligo tm strands.tsv --target-kind rna -o tm.xlsx",
            "oligo tm mipomersen --explain",
            "oligo tm --compare measured.tsv")
    {
        _inputs = new MoleculesArgument(
            this, "FILE", "Files, - for stdin, notations, letters of bases, or names of the catalogue; one molecule a line, or a table");
        _reading = new ReadingOptions(this);
        Options.Add(_target);
        _settings = new HybridizationSettings(this);
        Options.Add(_explain);
        Options.Add(_compare);
        _table = new TableOutputOptions(this, () => TmColumns.All.All);
        _rows = new RowOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        bool explains = parse.GetValue(_explain);
        string? measured = parse.GetValue(_compare);
        ColumnSet<TmRecord> all = explains ? TmColumns.Explained : measured is not null ? TmColumns.Compared : TmColumns.All;
        if (_table.TryList(parse, session, all))
        {
            return ExitCode.Done;
        }
        InputOptions reading = WithColumns(_reading.Get(parse, session), measured is not null);
        TmSettings settings = Settings(parse, session, explains);
        TableSettings table = _table.Settings(parse, session, new TableDocument("oligo.tm/1", "rows", []));
        IReadOnlyList<RecordColumn<TmRecord>> columns =
            RowColumns.ForInput(all, reading).Select(_table.Columns(parse), table.Format);
        OnError onError = _rows.Errors.OnError(parse);
        TmComparison? comparison = measured is null ? null : new TmComparison();
        string[] inputs = [.. parse.GetValue(_inputs)!, .. measured is null ? [] : new[] { measured }];
        var plan = new RowPlan<TmRecord>(columns, made => new TmWork(reading, settings, made, onError, comparison), table)
        {
            Say = () => Say(session, inputs, settings, reading, comparison),
        };
        return new RowCommand(_rows, _table).Execute(parse, session, inputs, reading, plan);
    }

    /// <summary>What the numbers are, where the caller did not say how to compute them.</summary>
    private static void Say(Session session, string[] inputs, TmSettings settings, InputOptions reading, TmComparison? comparison)
    {
        if (comparison is not null)
        {
            session.Error.WriteLine(comparison.ToString());
        }
        if (settings.Preset is { } preset)
        {
            session.Error.WriteLine($"as {preset}");
        }
        else if (reading.Notation.Design is null && inputs.Any(BareStrands.IsBare))
        {
            session.Error.WriteLine(
                "letters alone are DNA (RNA with U); other programs have other rules: --preset primer3, --preset biopython or --preset idt "
                    + "gives their number");
        }
    }

    private TmSettings Settings(ParseResult parse, Session session, bool explains)
    {
        HybridizationPreset? preset = _settings.Preset(parse);
        return new TmSettings
        {
            Preset = preset,
            TargetKind = _settings.TargetKind(parse),
            Target = parse.GetValue(_target),
            Options = _settings.Options(parse, preset),
            Tables = _settings.Tables(parse, session),
            OnDna = _settings.Conditions(parse, preset, HybridizationConditions.Primer),
            OnRna = _settings.Conditions(parse, preset, HybridizationConditions.Antisense),
            Explains = explains,
        };
    }

    private static InputOptions WithColumns(InputOptions options, bool compares)
    {
        List<OtherColumn> others = [new(TmWork.Target, TmWork.Target, "--target", IsNamed: false)];
        if (compares)
        {
            others.Add(new OtherColumn(TmWork.Measured, TmWork.Measured, "--compare", IsNamed: true));
            others.AddRange(TmSettings.ConditionColumns.Select(name => new OtherColumn(name, name, "--compare", IsNamed: false)));
        }
        TableReading table = options.Table;
        return options with
        {
            Table = table with
            {
                Columns = table.Columns with { Others = others },
                NamedColumn = table.NamedColumn ?? (compares ? TmWork.Measured : null),
            },
        };
    }
}

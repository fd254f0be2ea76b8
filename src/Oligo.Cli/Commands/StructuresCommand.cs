using System.CommandLine;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo structures</c>: hairpins and dimers, a row for each structure.</summary>
internal sealed class StructuresCommand : ToolCommand
{
    private readonly MoleculesArgument _inputs;
    private readonly FoldOptions _fold;
    private readonly ReadingOptions _reading;
    private readonly TableOutputOptions _table;
    private readonly RowOptions _rows;

    public StructuresCommand()
        : base("structures", "Hairpins, self-dimers and dimers with another strand: dG, Tm and the pairs.",
            "oligo structures GCGCAAAAGCGC",
            "oligo structures strands.txt --mode end --best 3",
            "oligo structures ACGTTGCATTGCA --with TGCAATGCAACGT --columns kind,dg_kcal_mol,picture",
            "oligo structures strands.txt --preset \"ntthal mv=50 dv=1.5 n=0.6 d=50\"",
            "oligo structures --columns help")
    {
        _inputs = new MoleculesArgument(
            this, "FILE", "Files, - for stdin, notations, or names of the catalogue; letters alone are DNA, with U RNA");
        _reading = new ReadingOptions(this);
        _fold = new FoldOptions(this);
        _table = new TableOutputOptions(this, () => StructuresColumns.All.All);
        _rows = new RowOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        if (_table.TryList(parse, session, StructuresColumns.All))
        {
            return ExitCode.Done;
        }
        InputOptions reading = _reading.Get(parse, session) with { TakesBareLetters = true };
        StructureModes modes = _fold.Modes(parse);
        var search = new StructureSearch(_fold.Get(parse));
        Strand? other = Other(parse, reading);
        TableSettings table = _table.Settings(parse, session, new TableDocument("oligo.structures/1", "rows", []));
        IReadOnlyList<RecordColumn<StructuresRecord>> columns =
            RowColumns.ForInput(StructuresColumns.All, reading).Select(_table.Columns(parse), table.Format);
        OnError onError = _rows.Errors.OnError(parse);
        var plan = new RowPlan<StructuresRecord>(
            columns, chosen => new StructuresWork(reading, search, modes, other, chosen, onError), table);
        return new RowCommand(_rows, _table).Execute(parse, session, parse.GetValue(_inputs)!, reading, plan);
    }

    private Strand? Other(ParseResult parse, InputOptions reading)
    {
        if (_fold.With(parse) is not { } text)
        {
            return null;
        }
        Text.ParseResult<NucleicAcid> result = reading.Read(new InputRow("1", false, text, null, null)).Result;
        if (!result.TryGetValue(out NucleicAcid? molecule))
        {
            throw ToolException.Usage($"--with `{text}`: {result.Errors.First().Message} ({result.Errors.First().Code}).");
        }
        return molecule as Strand ?? throw ToolException.Usage($"--with `{text}`: one strand is expected.");
    }
}

using System.CommandLine;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Text;
using Oligo.Verification;

namespace Oligo.Cli.Commands;

/// <summary>What the rows of a table declare of their molecules, in columns of their own. A cell of a row counts before the option for all rows.</summary>
internal sealed class DeclaredColumns
{
    private const string Formula = "formula";
    private const string Mass = "mass";
    private const string Salt = "salt";
    private const string Design = InputRow.DesignColumn;

    private readonly (string Key, Option<string?> Option)[] _columns;

    public DeclaredColumns(Command command)
    {
        _columns = [.. new[] { Formula, Mass, Salt, Design }.Select(key => (key, Option(key)))];
        foreach ((_, Option<string?> option) in _columns)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Has the columns read.</summary>
    public InputOptions AddTo(InputOptions options, System.CommandLine.ParseResult parse)
    {
        OtherColumn[] others = [.. _columns.Select(column =>
        {
            string? name = parse.GetValue(column.Option);
            return new OtherColumn(column.Key, name ?? column.Key, column.Option.Name, name is not null);
        })];
        return options with { Table = options.Table with { Columns = options.Table.Columns with { Others = others } } };
    }

    /// <summary>What is declared of a row; <see langword="null"/>, with an error reported, where a cell cannot be read.</summary>
    /// <param name="row">The row.</param>
    /// <param name="forAll">What is declared of all rows.</param>
    /// <param name="session">Takes the errors.</param>
    public static Declaration? Read(InputRow row, Declaration forAll, Session session)
    {
        bool isGood = true;
        Declaration declared = forAll with
        {
            Formula = ReadCell(Formula, text => MolecularFormula.Read(text), forAll.Formula),
            Mass = ReadCell(Mass, text => StatedMass.Read(text), forAll.Mass),
            Salt = ReadCell(Salt, text => Chemistry.Salt.Read(text), forAll.Salt),
            Design = ReadCell(Design, text => StrandDesign.Read(text), forAll.Design),
        };
        return isGood ? declared : null;

        T? ReadCell<T>(string key, Func<string, ParseResult<T>> read, T? otherwise)
            where T : class
        {
            if (!row.Others.TryGetValue(key, out string? cell) || string.IsNullOrWhiteSpace(cell))
            {
                return otherwise;
            }
            ParseResult<T> result = read(cell.Trim());
            foreach (Diagnostic diagnostic in result.Errors)
            {
                session.Error.Write(DiagnosticPrinter.Print(cell.Trim(), diagnostic, $"{Reporter.SourceOf(row)}, column {key}"));
            }
            isGood &= result.Success;
            return result.Success ? result.Value : null;
        }
    }

    private static Option<string?> Option(string key) => new($"--{key}-column")
    {
        Description = $"Column of a table that declares the {key} of each row (default: {key}, where there is one)",
        HelpName = "NAME",
    };
}

using System.CommandLine;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Drawing;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo draw</c>: the strip as SVG.</summary>
internal sealed class DrawCommand : ToolCommand
{
    private const int FewestCells = 5;

    private readonly MoleculesArgument _input;
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Write to a file, atomically; stdout otherwise",
        HelpName = "FILE",
    };
    private readonly Option<string?> _title = new("--title")
    {
        Description = "Title of the picture; the name where there is one",
        HelpName = "TEXT",
    };
    private readonly Option<string?> _cells = new("--cells")
    {
        Description = $"Cells in a line before the strip wraps, at least {FewestCells} (default: {StripSvgOptions.Default.CellsPerLine})",
        HelpName = "N",
    };
    private readonly ReadingOptions _reading;
    private readonly ErrorOptions _errors;

    public DrawCommand()
        : base(
            "draw",
            "Draws a molecule as a strip of cells, as SVG.",
            "oligo draw mipomersen -o mipomersen.svg",
            "oligo draw \"Ges mCes Ads Gd\" --title \"My strand\" > strand.svg")
    {
        _input = new MoleculesArgument(this, "X", "A name of the catalogue, a notation, a file with one molecule, or - for stdin");
        Options.Add(_output);
        Options.Add(_title);
        Options.Add(_cells);
        _reading = new ReadingOptions(this);
        _errors = new ErrorOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        string? path = parse.GetValue(_output);
        SvgOption.RefuseOtherFormats(_output.Name, path);
        InputOptions options = _reading.Get(parse, session);
        int cells = parse.GetValue(_cells) is { } text
            ? WholeNumber.Parse(_cells.Name, text, FewestCells)
            : StripSvgOptions.Default.CellsPerLine;
        string[] arguments = parse.GetValue(_input)!;
        using RowErrors errors = _errors.Open(parse, arguments, options, session, (_output.Name, path));
        if (ReadOne(arguments, options, session, errors) is not var (molecule, name))
        {
            errors.Commit();
            return errors.ExitCode;
        }
        int units = molecule.Strands.Sum(strand => strand.Units.Length);
        if (units > StripSvg.MaxCells)
        {
            throw new ToolException(
                ExitCode.BadInput,
                FormattableString.Invariant(
                    $"A picture holds at most {StripSvg.MaxCells} nucleotides and groups; the molecule has {units}."),
                "draw a part of it, or write it as SMILES or molfile with oligo convert --to");
        }
        string architecture = molecule is Strand strand ? $"{StrandArchitecture.Create(strand).Description}, " : "";
        string svg = StripSvg.Write(molecule, new StripSvgOptions
        {
            Title = parse.GetValue(_title) ?? name,
            Caption = $"{architecture}{molecule.Formula} "
                + $"({Salt.FreeAcid.Describe(molecule.AcidicProtons)}{(molecule.IsPolydisperse ? " at the mean length" : "")})",
            CellsPerLine = cells,
        });
        using DataOutput output = DataOutput.Open(path, session);
        output.Writer.Write(svg);
        output.Commit();
        errors.Commit();
        return errors.ExitCode;
    }

    /// <summary>The molecule of the input with its name, if any; <see langword="null"/> where there are rows in error alone.</summary>
    private static (NucleicAcid Molecule, string? Name)? ReadOne(
        string[] arguments, InputOptions options, Session session, RowErrors errors)
    {
        (NucleicAcid, string?)? first = null;
        int count = 0;
        foreach (MoleculeInput input in MoleculeInput.Read(arguments, options, session))
        {
            if (errors.Demand(input) is not { } molecule)
            {
                continue;
            }
            count++;
            first ??= (molecule, input.Row.HasId ? input.Row.Id : null);
        }
        return count == 1 || (count == 0 && errors.ExitCode != ExitCode.Done)
            ? first
            : throw new ToolException(
                ExitCode.BadInput, $"A picture shows one molecule; the input has {count}.", "give one notation, or a file with one row");
    }
}

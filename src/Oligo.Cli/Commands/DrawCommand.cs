using System.CommandLine;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Drawing;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo draw</c>: the strip as SVG.</summary>
internal sealed class DrawCommand : ToolCommand
{
    private const int FewestCells = 5;

    private readonly Argument<string?> _input = new("X")
    {
        Description = "A name of the catalogue, a notation, a file with one molecule, or - for stdin",
        Arity = ArgumentArity.ZeroOrOne,
    };
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

    public DrawCommand()
        : base(
            "draw",
            "Draws a molecule as a strip of cells, as SVG.",
            "oligo draw mipomersen -o mipomersen.svg",
            "oligo draw \"Ges mCes Ads Gd\" --title \"My strand\" > strand.svg")
    {
        Completion.Of(_input, () => Completion.Drugs);
        Arguments.Add(_input);
        Options.Add(_output);
        Options.Add(_title);
        Options.Add(_cells);
        _reading = new ReadingOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        string? path = parse.GetValue(_output);
        RefuseOtherFormats(path);
        InputOptions options = _reading.Get(parse, session);
        int cells = parse.GetValue(_cells) is { } text
            ? WholeNumber.Parse(_cells.Name, text, FewestCells)
            : StripSvgOptions.Default.CellsPerLine;
        InputGuard.RefuseInputs([(_output.Name, path)], parse.GetValue(_input) is { } argument ? [argument] : [], options);
        MoleculeInput[] inputs = [.. MoleculeInput.Read(parse.GetValue(_input) is { } input ? [input] : [], options, session)];
        if (inputs.Length != 1)
        {
            throw new ToolException(
                ExitCode.BadInput,
                $"A picture shows one molecule; the input has {inputs.Length}.",
                "give one notation, or a file with one row");
        }
        if (inputs[0].Demand(session) is not { } molecule)
        {
            return ExitCode.BadInput;
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
            Title = parse.GetValue(_title) ?? (inputs[0].Row.HasId ? inputs[0].Row.Id : null),
            Caption = $"{architecture}{molecule.Formula} "
                + $"({Salt.FreeAcid.Describe(molecule.AcidicProtons)}{(molecule.IsPolydisperse ? " at the mean length" : "")})",
            CellsPerLine = cells,
        });
        using DataOutput output = DataOutput.Open(path, session);
        output.Writer.Write(svg);
        output.Commit();
        return ExitCode.Done;
    }

    /// <summary>
    /// A picture under the extension of another format would be opened by no program. A device has no extension, nor need a file
    /// have one.
    /// </summary>
    private static void RefuseOtherFormats(string? path)
    {
        if (Path.GetExtension(path) is { Length: > 0 } extension && !extension.Equals(".svg", StringComparison.OrdinalIgnoreCase))
        {
            throw ToolException.Usage(
                $"--output `{path}`: pictures are SVG, not {extension}.", $"name the file {Path.GetFileNameWithoutExtension(path)}.svg");
        }
    }
}

using System.CommandLine;
using System.Globalization;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Search;
using Oligo.Text;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo prepare</c>: sequences as one packed file, which is searched without being read letter by letter.</summary>
internal sealed class PrepareCommand : ToolCommand
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Sequences: FASTA, plain or packed with gzip",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The prepared file, written atomically",
        HelpName = "FILE",
    };

    private readonly Option<bool> _circular = new("--circular")
    {
        Description = "The records are circular (else those whose header says circular=true)",
    };

    public PrepareCommand()
        : base("prepare", "Sequences as one packed file: two bits a letter, with names, checksum and end mark.",
            "oligo prepare targets.fa -o targets.oligo",
            "oligo offtargets mipomersen --database targets.oligo")
    {
        Arguments.Add(_files);
        Options.Add(_output);
        Options.Add(_circular);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        string[] files = parse.GetValue(_files)!;
        string output = parse.GetValue(_output)
            ?? throw ToolException.Usage("The prepared file has no name.", $"{_output.Name} FILE names it");
        InputGuard.RefuseOver([(_output.Name, output)], [.. files]);
        SequenceDatabase database =
            SequenceDatabase.Read(files, new TargetReadingOptions { AllCircular = parse.GetValue(_circular) }, hash: false, session);
        using AtomicFile file = AtomicFile.Create(output);
        database.Targets.Save(file.Stream);
        file.Commit();
        session.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{CountedNoun.Of(database.Targets.Records.Length, "record")}, {database.Targets.Length:N0} letters, "
                + $"content {database.Targets.GetChecksum()}"));
        return ExitCode.Done;
    }
}

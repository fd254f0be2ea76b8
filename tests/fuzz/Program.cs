using Oligo.Fuzz.Engine;
using Oligo.Fuzz.Instrumentation;
using Oligo.Fuzz.Oracles;
using Oligo.Fuzz.Targets;

// Coverage-guided fuzzing of everything that reads: docs/contributing/fuzzing.md.
Dictionary<string, string> options = [];
for (int i = 1; i + 1 < args.Length && args[i].StartsWith("--", StringComparison.Ordinal); i += 2)
{
    options[args[i][2..]] = args[i + 1];
}
switch (args)
{
    case ["instrument", var folder]:
        Console.WriteLine($"{AssemblyInstrumenter.CopyTo(folder)} edges are counted in {folder}");
        return 0;
    case ["list"]:
        Console.WriteLine(string.Join('\n', TargetList.All.Select(target => target.Name)));
        return 0;
    case ["run", ..]:
        return Session.Run(options);
    case ["reproduce", var finding]:
        return Session.Reproduce(FindingStore.Read(finding));
    case ["recover", var current, var folder]:
        (string lost, string text) = CurrentInput.Read(current);
        new FindingStore(folder).Write(lost, (text, new Fault("process", "ended", "The process ended while it read this text.")), text);
        return 1;
    default:
        Console.Error.WriteLine(
            "usage: Oligo.Fuzz instrument FOLDER | list | reproduce FINDING | recover CURRENT FINDINGS |\n"
            + "  run [--seed N] [--seconds N] [--slice N] [--executions N] [--targets NAME,...] [--part K/N] [--out FOLDER]");
        return 2;
}

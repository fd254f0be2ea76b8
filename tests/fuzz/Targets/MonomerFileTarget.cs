using Oligo.Fuzz.Inputs;
using Oligo.Fuzz.Oracles;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Fuzz.Targets;

/// <summary>Monomer files, and strands of the rows that they add.</summary>
internal sealed class MonomerFileTarget : FuzzTarget
{
    private static readonly HashSet<string> s_builtIn = [.. MonomerLibrary.Default.AllRows().Select(row => row.Symbol)];

    public override string Name => "monomer-file";

    public override IEnumerable<string> Seeds() => MonomerTexts.All();

    public override Fault? Read(string text) => DiagnosticChecks.CheckPlaces(text, MonomerFile.Read(text).Diagnostics);

    public override Fault? Examine(string text)
    {
        ParseResult<MonomerLibrary> result = MonomerFile.Read(text);
        return DiagnosticChecks.CheckMessages(text, result.Diagnostics)
            ?? DiagnosticChecks.CheckSame(result.Diagnostics, MonomerFile.Read(text).Diagnostics)
            ?? (result.TryGetValue(out MonomerLibrary? library) ? Check(library) : null);
    }

    private static Fault? Check(MonomerLibrary library)
    {
        foreach (Monomer row in library.AllRows().Where(row => !s_builtIn.Contains(row.Symbol)))
        {
            foreach (string strand in StrandsWith(row))
            {
                if (NucleicAcid.TryParse(strand, library, out NucleicAcid? molecule) && MoleculeChecks.Check(molecule) is { } fault)
                {
                    return fault;
                }
            }
        }
        return null;
    }

    private static IEnumerable<string> StrandsWith(Monomer row) => row switch
    {
        Nucleobase => [$"[{row.Symbol}]do Ad"],
        Sugar => [$"A[{row.Symbol}]o Cd", $"Ado C[{row.Symbol}]"],
        Linkage => [$"Ad[{row.Symbol}] Cd", $"Ad[{row.Symbol}]R Cd"],
        _ => [$"{{{row.Symbol}}}o Ad", $"{{{row.Symbol}}} Ad", $"Ado {{{row.Symbol}}}o Ad", $"Ado {{{row.Symbol}}}", $"Ad{{{row.Symbol}:3}}"],
    };
}

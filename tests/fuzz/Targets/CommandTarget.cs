using Oligo.Chemistry;
using Oligo.Fuzz.Inputs;
using Oligo.Fuzz.Oracles;
using Oligo.Monomers;
using Oligo.Notation;

namespace Oligo.Fuzz.Targets;

/// <summary>
/// Values of options and arguments of the tool: the first character of a text says which, the rest is the value. Options that name files
/// are left out.
/// </summary>
internal sealed class CommandTarget : FuzzTarget
{
    private const string Bare = "GCCTCAGTCTGCTTCGCACC";
    private const char First = '0';

    // What precedes the value; a value that is joined to its option is no option itself, whatever it begins with.
    private static readonly string[][] s_places =
    [
        ["mass", "--text", "Ges mCe", "--salt="],
        ["mass", "--text", "Ges mCe", "--columns="],
        ["mass", "--text", Bare, "--design="],
        ["mass", "--text", "GA / e / s", "--linkage="],
        ["mass", "--text", Bare, "--design=DNA", "--methyl-c="],
        ["mass", "--text", "Ges mCe", "--from="],
        ["mass", "--text", "Ges mCe", "--format="],
        ["mass", "--text", "Ges mCe", "--weights="],
        ["mass", "--text", "Ges mCe", "--keep="],
        ["mass", "--text", "Ges mCe", "--shard="],
        ["mass", "--text", "Ges mCe", "--on-error="],
        ["mass", "--text", "rArNrN", "--expand", "--expand-limit="],
        ["mass", "--text", "Ges mCe", "--column="],
        ["mass", "--text", "Ges mCe", "--id-column="],
        ["mass", "--text", "Ges mCe", "--input-format="],
        ["mass", "--text", "Ges mCe", "--sheet="],
        ["convert", "--text", "Ges mCe", "--to="],
        ["convert", "--text", "Ges mCe", "--to=name", "--salt="],
        ["validate", "--text", "Ges mCe", "--expect-formula="],
        ["validate", "--text", "Ges mCe", "--expect-mass="],
        ["validate", "--text", "Ges mCe", "--expect-salt="],
        ["validate", "--text", "Ges mCe", "--rules="],
        ["validate", "--text", "Ges mCe", "--against="],
        ["validate", "--text", "Ges mCe", "--against=Ges mCe", "--against-from="],
        ["describe", "--text", "Ges mCe", "--to="],
        ["describe", "--text", "Ges mCe", "--salt="],
        ["monomers", "--kind="],
        ["catalog", "--", ""],
        ["describe", "--text", "--all", "--", ""],
        ["describe", "--text", "--json", "--", ""],
        ["validate", "--text", "--", ""],
        ["convert", "--text", "--to=smiles", "--", ""],
        ["convert", "--text", "--to=ionis", "--expand", "--expand-limit=8", "--", ""],
        ["draw", "--text", "--", ""],
        ["draw", "--text", "Ges mCe", "--title="],
    ];

    public override string Name => "command";

    public override int MaxLength => 200;

    public override IEnumerable<string> Seeds() =>
        from place in Enumerable.Range(0, s_places.Length)
        from value in ValuesOf(s_places[place])
        select (char)(First + place) + value;

    public override IEnumerable<string> Words() =>
        Element.All.Select(element => element.Symbol).Concat(CounterIon.All.Select(ion => ion.Name))
            .Concat(MonomerLibrary.Default.AllRows().Select(row => row.Symbol)).Concat(Notations.All.Select(notation => notation.Name))
            .Concat(["average_da", "notation:", "help", "all", "=", ",", "2024", "1/2", "1-3", "gap.min", "on", "off"]);

    public override Fault? Read(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }
        string[] place = s_places[Math.Abs(text[0] - First) % s_places.Length];
        return ToolHost.Run(string.Join(' ', place), [.. place[..^1], place[^1] + text[1..]]);
    }

    private static IEnumerable<string> ValuesOf(string[] place) => place[^1] switch
    {
        "--salt=" or "--expect-salt=" => ["Na", "7Na", "10Na 9K", "2HCl", "free acid", "NH4"],
        "--columns=" => ["id,length,gc_percent,design,average_da,average_half_width_da", "notation:helm,notation:idt,findings,status", "help"],
        "--design=" => ["5-10-5 MOE PS mC", "DNA", "kkk-10-kkk", "case LNA PS", "small LNA"],
        "--linkage=" => ["PS", "PO", "s"],
        "--expect-formula=" => ["C21H30N8O8PS", "C21 H30 N8", "[13C]C20H30"],
        "--expect-mass=" => ["694.2", "694.23 Da", "7594.9"],
        "--rules=" => ["list", "gapmer", "none", "gap.min=8"],
        "--shard=" => ["1/2", "2/2"],
        "--expand-limit=" => ["16", "4"],
        "--weights=" => ["2024", "1993", "latest"],
        "--to=" or "--from=" or "--against-from=" => Notations.All.Select(notation => notation.Name),
        "--format=" or "--input-format=" => ["tsv", "csv", "ndjson", "json", "parquet", "xlsx", "table"],
        "--kind=" => ["base", "sugar", "linkage", "group"],
        "--against=" or "" => TestTexts.Molecules.Take(40).Select(molecule => molecule.ToString()).Concat(["mipomersen", "nusinersen sodium"]),
        _ => ["all", "id", "notation", "1", "on", "stop", "C"],
    };
}

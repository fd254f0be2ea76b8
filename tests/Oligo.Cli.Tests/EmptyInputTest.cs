using System.Text;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>
/// Commands times inputs without a molecule: one rule, exit code 3 and one message. A script that goes on with nothing would not notice that
/// a step before it has failed; `mass` used to end with 0, the others with 3.
/// </summary>
public sealed class EmptyInputTest : IDisposable
{
    private const string Message = "The input holds no molecule.";

    private static readonly (string Name, byte[] Content, string[] Options)[] s_inputs =
    [
        ("empty.txt", [], []),
        ("blank.txt", "\n \n\t\n"u8.ToArray(), []),
        ("comment.txt", "# nothing\n"u8.ToArray(), []),
        ("mark.txt", [0xEF, 0xBB, 0xBF], []),
        ("empty.smi", [], []),
        ("header.smi", "SMILES Name\n"u8.ToArray(), []),
        ("empty.fa", [], []),
        ("empty.csv", [], []),
        ("header.csv", "id,notation\n"u8.ToArray(), []),
        ("cells.csv", "id,notation\n,\n , \n"u8.ToArray(), []),
        ("empty.tsv", [], []),
        ("header.tsv", "id\tnotation\n"u8.ToArray(), []),
        ("empty.ndjson", [], []),
        ("blank.ndjson", "\n\n"u8.ToArray(), []),
        ("header.xlsx", Workbook.Of([["id", "notation"]]), []),
        ("cells.xlsx", Workbook.Of([["id", "notation"], ["", ""]]), []),
        ("-", [], []),
        ("-", "\n"u8.ToArray(), []),
        ("-", "id,notation\n"u8.ToArray(), ["--input-format", "csv"]),
        ("-", [], ["--input-format", "ndjson"]),
        ("pairs.txt", [], ["--pairs"]),
        ("fhir.json", [], ["--from", "fhir"]),
    ];

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    /// <summary>Each command with the beginning of its stdout: a table has its header, anything else nothing.</summary>
    public static TheoryData<string[], string> Commands => new()
    {
        { ["mass"], "id\tlength\t" },
        { ["mass", "--columns", "id,notation", "-q"], "id\tnotation\n" },
        { ["mass", "--on-error", "skip"], "id\tlength\t" },
        { ["isotopes"], "id\tk\tprobability\tmass_da\tstatus\n" },
        { ["quantity"], "id\te260_per_m_cm\tmethod\tnmol_per_od\tug_per_od\tform\taverage_da\tstatus\n" },
        { ["structures"], "id\tkind\tdg_kcal_mol\ttm_c\tdh_kcal_mol\tds_cal_mol_k\tstructure\tstatus\n" },
        { ["mz", "-q"], "id\tadduct\tcharge\tmz_mono\tmz_most_abundant\tmz_average\tstatus\n" },
        { ["digest", "-q"], "id\tenzyme\tstrand\tfirst\tlast\tproduct\t" },
        { ["fragments", "--series", "w", "-q"], "id\tstrand\tseries\tnumber\tcharge\tmz_mono\t" },
        { ["impurities"], "id\tname\tclass\tformula\tmonoisotopic_da\taverage_da\tdelta_da\t" },
        { ["metabolites", "-q"], "id\tname\tclass\tformula\tmonoisotopic_da\taverage_da\tdelta_da\t" },
        { ["offtargets", "-q", "--database", Path.Combine(Repository.Root, "tests", "data", "targets", "ttr-NM_000371.4.fa")], "query\trecord\t" },
        {
            ["tm", "-q"],
            "id\ttm_c\tlow_c\thigh_c\tdh_kcal_mol\tds_cal_mol_k\tdg37_kcal_mol\tcoverage\tmodel\tsalt\tconcentration\tstatus\n"
        },
        { ["convert", "--to", "helm"], "" },
        { ["convert", "--to", "sdf"], "" },
        { ["convert", "--to", "inchikey"], "" },
        { ["convert", "--to", "helm", "--format", "csv", "-q"], "id,notation,findings,status\n" },
        { ["validate"], "" },
        { ["validate", "--json"], "" },
        { ["validate", "--columns", "id,verdict"], "id\tverdict\n" },
        { ["describe"], "" },
        { ["describe", "--json"], "" },
        { ["draw"], "" },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Input_without_a_molecule_is_an_error_of_every_command(string[] command, string begin)
    {
        foreach ((string name, byte[] content, string[] options) in s_inputs)
        {
            string input = name == "-" ? name : Path.Combine(_oligo.Folder, name);
            if (name != "-")
            {
                File.WriteAllBytes(input, content);
            }
            ProcessResult result = InProcess.RunWithInput(Encoding.UTF8.GetString(content), [.. command, input, .. options]);
            result.ExitCode.Should().Be(ExitCode.BadInput, $"{name}: {result.Error}");
            result.Error.Should().Contain(Message, name);
            (begin.Length == 0 ? result.Output.Length == 0 : result.Output.StartsWith(begin, StringComparison.Ordinal))
                .Should().BeTrue($"{name}: {result.Output}");
        }
    }

    /// <summary>A table with its header is there for what reads it next; a part of a file may be empty.</summary>
    [Fact]
    public void Tables_are_written_and_parts_may_be_empty()
    {
        string empty = _oligo.Write("empty.txt", "");
        string path = Path.Combine(_oligo.Folder, "out.csv");
        InProcess.Run("mass", empty, "-o", path).ExitCode.Should().Be(3);
        File.ReadAllText(path).Should().StartWith("id,length,");
        InProcess.Run("convert", "--to", "helm", empty, "-o", path + ".txt").ExitCode.Should().Be(3);
        File.Exists(path + ".txt").Should().BeFalse();
        string one = _oligo.Write("one.txt", "Ad\n");
        InProcess.Run("mass", one, "--shard", "2/2").ExitCode.Should().Be(0);
        InProcess.Run("mass", one, empty).ExitCode.Should().Be(0, "another file has a molecule");
    }
}

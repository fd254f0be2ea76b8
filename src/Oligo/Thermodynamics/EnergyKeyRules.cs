namespace Oligo.Thermodynamics;

/// <summary>Which keys a row may have, and which a table must have.</summary>
internal static class EnergyKeyRules
{
    private const string DnaBases = "ACGT";
    private const string RnaBases = "ACGU";

    /// <summary>The bases opposite those of a strand, in the same order.</summary>
    public static string Complement(string residues, bool isRna = false) =>
        string.Concat(residues.Select(residue => residue switch
        {
            'A' => isRna ? 'U' : 'T',
            'C' => 'G',
            'G' => 'C',
            _ => 'A',
        }));

    /// <summary>Why a row cannot have its key, or <see langword="null"/>.</summary>
    public static string? FaultOf(EnergyRow row)
    {
        if (row.Key.Trim() != row.Key || row.Key.Length == 0)
        {
            return "it begins or ends with a blank, or is empty";
        }
        bool isStep = row.Kind is EnergyKind.Step or EnergyKind.Mismatch or EnergyKind.Inosine or EnergyKind.Wobble
            or EnergyKind.TerminalMismatch or EnergyKind.TerminalUnextended or EnergyKind.LnaSingle or EnergyKind.LnaTandem
            or EnergyKind.LnaTandemMismatch or EnergyKind.Dangling;
        if (!isStep || row.Key.Contains('=', StringComparison.Ordinal)
            || IsByPurines(row) || IsOfOneStrand(row))
        {
            return null;
        }
        if (!EnergyKey.TrySplit(row.Key, out EnergyKey.Strand first, out EnergyKey.Strand second))
        {
            return "it is not two strands of bases";
        }
        if (first.Residues.Length != 2 || second.Residues.Length != 2)
        {
            return "a step has two bases on each strand";
        }
        return FaultOfBases(row, first, second) ?? FaultOfPairs(row, first, second);
    }

    /// <summary>The keys that a table needs of a kind that it has.</summary>
    /// <param name="example">A row of the kind.</param>
    /// <param name="table">The table.</param>
    public static IEnumerable<string> RequiredKeys(EnergyRow example, EnergyTable table) => example.Kind switch
    {
        EnergyKind.Step when IsOfOneStrand(example) => Pairs(DnaBases).Select(pair => pair[0].ToString() + pair[1]),
        EnergyKind.Step => Steps(example),
        EnergyKind.Mismatch when example.Duplex == "DNA/DNA" && table.Rows.Any(IsSingleMismatch) => SingleMismatches(),
        _ => [],
    };

    private static string? FaultOfBases(EnergyRow row, EnergyKey.Strand first, EnergyKey.Strand second)
    {
        (bool firstIsRna, bool secondIsRna) = Strands(row.Duplex);
        return first.Residues.Contains(firstIsRna ? 'T' : 'U', StringComparison.Ordinal)
            || second.Residues.Contains(secondIsRna ? 'T' : 'U', StringComparison.Ordinal)
            ? $"T is of DNA and U of RNA, and the strands are {row.Duplex}"
            : null;
    }

    private static string? FaultOfPairs(EnergyRow row, EnergyKey.Strand first, EnergyKey.Strand second)
    {
        int paired = (IsPair(first.Residues[0], second.Residues[0]) ? 1 : 0) + (IsPair(first.Residues[1], second.Residues[1]) ? 1 : 0);
        int locked = System.Numerics.BitOperations.PopCount((uint)(first.Locked | second.Locked));
        bool hasWobble = IsWobble(first.Residues[0], second.Residues[0]) || IsWobble(first.Residues[1], second.Residues[1]);
        return row.Kind switch
        {
            EnergyKind.Step when paired != 2 && !(row.Duplex == "RNA/RNA" && hasWobble) => "its bases do not pair",
            EnergyKind.Mismatch when paired == 2 => "its bases pair",
            EnergyKind.Mismatch when paired == 0 && row.Duplex == "DNA/DNA"
                && !(IsWobble(first.Residues[0], second.Residues[0]) && IsWobble(first.Residues[1], second.Residues[1]))
                => "two mismatches side by side are known of G with T only",
            EnergyKind.LnaSingle when locked != 1 => "one of its sugars is locked",
            EnergyKind.LnaTandem or EnergyKind.LnaTandemMismatch when locked != 2 => "two of its sugars are locked",
            EnergyKind.LnaSingle or EnergyKind.LnaTandem when paired != 2 => "its bases do not pair",
            EnergyKind.LnaTandemMismatch when paired != 1 => "one of its pairs is a mismatch",
            _ => null,
        };
    }

    private static bool IsSingleMismatch(EnergyRow row) =>
        row.Kind == EnergyKind.Mismatch && EnergyKey.TrySplit(row.Key, out EnergyKey.Strand first, out EnergyKey.Strand second)
        && (IsPair(first.Residues[0], second.Residues[0]) || IsPair(first.Residues[1], second.Residues[1]));

    private static IEnumerable<string> Steps(EnergyRow example)
    {
        (bool firstIsRna, bool secondIsRna) = Strands(example.Duplex);
        EnergyKey.TrySplit(example.Key, out EnergyKey.Strand first, out EnergyKey.Strand second);
        foreach (string pair in Pairs(firstIsRna ? RnaBases : DnaBases))
        {
            string opposite = Complement(pair, secondIsRna);
            yield return (first with { Residues = pair }).Forward() + "/" + (second with { Residues = opposite }).Forward();
        }
    }

    private static IEnumerable<string> SingleMismatches() =>
        from pair in DnaBases
        from top in DnaBases
        from bottom in DnaBases
        where !IsPair(top, bottom)
        select $"{pair}{top}/{Complement(pair.ToString())}{bottom}";

    private static IEnumerable<string> Pairs(string bases) =>
        from first in bases
        from second in bases
        select $"{first}{second}";

    private static (bool FirstIsRna, bool SecondIsRna) Strands(string duplex)
    {
        string[] strands = duplex.Split('/');
        return (strands[0].Contains("RNA", StringComparison.Ordinal), strands[^1].Contains("RNA", StringComparison.Ordinal));
    }

    private static bool IsOfOneStrand(EnergyRow row) =>
        row.Kind == EnergyKind.Step && row.Key.Length == 2 && row.Key.All(c => DnaBases.Contains(c, StringComparison.Ordinal));

    // A single mismatch of RNA by purines and pyrimidines: YRR/RRY.
    private static bool IsByPurines(EnergyRow row) =>
        row.Kind == EnergyKind.Mismatch && row.Key.All(c => c is 'R' or 'Y' or '/');

    private static bool IsPair(char top, char bottom) =>
        (top, bottom) is ('A', 'T' or 'U') or ('T' or 'U', 'A') or ('C', 'G') or ('G', 'C');

    private static bool IsWobble(char top, char bottom) => (top, bottom) is ('G', 'T' or 'U') or ('T' or 'U', 'G');
}

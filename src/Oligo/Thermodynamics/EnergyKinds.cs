using System.Collections.Frozen;

namespace Oligo.Thermodynamics;

/// <summary>The words of the kinds in tables.</summary>
internal static class EnergyKinds
{
    private static readonly (EnergyKind Kind, string Word)[] s_words =
    [
        (EnergyKind.Step, "nn"),
        (EnergyKind.Initiation, "initiation"),
        (EnergyKind.Symmetry, "symmetry"),
        (EnergyKind.Terminal, "terminal"),
        (EnergyKind.End, "end"),
        (EnergyKind.Mismatch, "mismatch"),
        (EnergyKind.TerminalMismatch, "terminal_mismatch"),
        (EnergyKind.TerminalUnextended, "terminal_unextended"),
        (EnergyKind.Dangling, "dangling"),
        (EnergyKind.Inosine, "inosine"),
        (EnergyKind.Wobble, "gu"),
        (EnergyKind.Bulge, "bulge"),
        (EnergyKind.LnaSingle, "lna_single"),
        (EnergyKind.LnaTandem, "lna_tandem"),
        (EnergyKind.LnaTandemMismatch, "lna_tandem_mismatch"),
        (EnergyKind.Modified, "modified"),
        (EnergyKind.MismatchBases, "parameters"),
        (EnergyKind.MismatchClosure, "closure"),
        (EnergyKind.Repeats, "cng"),
        (EnergyKind.Increment, "increment_dg37"),
        (EnergyKind.HairpinLoop, "hairpin_loop"),
        (EnergyKind.BulgeLoop, "bulge_loop"),
        (EnergyKind.InternalLoop, "internal_loop"),
        (EnergyKind.Triloop, "triloop"),
        (EnergyKind.Tetraloop, "tetraloop"),
        (EnergyKind.Asymmetry, "asymmetry"),
        (EnergyKind.Simulation, "nn_simulation"),
    ];

    private static readonly FrozenDictionary<string, EnergyKind> s_kinds =
        s_words.ToFrozenDictionary(row => row.Word, row => row.Kind, StringComparer.Ordinal);

    /// <summary>Every word, in the order of the kinds.</summary>
    public static IEnumerable<string> Words => s_words.Select(row => row.Word);

    public static bool TryParse(string word, out EnergyKind kind) => s_kinds.TryGetValue(word, out kind);

    public static string WordOf(EnergyKind kind) => Array.Find(s_words, row => row.Kind == kind).Word;
}

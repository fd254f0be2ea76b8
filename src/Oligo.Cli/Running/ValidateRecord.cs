using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>A row of <c>oligo validate</c>: the checks of its molecule.</summary>
internal sealed class ValidateRecord : RowRecord
{
    /// <summary>The checks; <see langword="null"/> for a row in error.</summary>
    public MoleculeCheck? Check { get; set; }

    /// <summary>The second notation; empty for none.</summary>
    public string Against { get; set; } = "";

    /// <summary>The salt form of formula and masses: the declared one where the molecule can have it, else the free acid.</summary>
    public Salt Form { get; set; } = Salt.FreeAcid;

    /// <summary>Edition of the average mass.</summary>
    public AtomicWeights Weights { get; set; } = AtomicWeights.Current;

    public override IEnumerable<(DiagnosticSeverity Severity, string Code, string Text)> Findings =>
        base.Findings.Concat(Check?.Findings ?? []);

    /// <summary>The part of the declaration of a key; <see langword="null"/> where nothing is declared.</summary>
    public DeclaredPart? PartOf(string key) => Check?.Parts.FirstOrDefault(part => part.Key == key);
}

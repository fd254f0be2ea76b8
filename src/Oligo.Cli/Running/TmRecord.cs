using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>A row of <c>oligo tm</c>.</summary>
internal sealed class TmRecord : RowRecord
{
    /// <summary>The melting temperature; <see langword="null"/> for a row in error.</summary>
    public HybridizationResult? Result { get; set; }

    /// <summary>The target as it was read; empty for the perfect complement.</summary>
    public string Target { get; set; } = "";

    /// <summary>The measured temperature in C; <see langword="null"/> where none is stated.</summary>
    public double? Measured { get; set; }

    /// <summary>The term of the row; <see langword="null"/> where a molecule has one row.</summary>
    public MeltingTerm? Term { get; set; }

    /// <summary>dH up to the term, in kcal/mol.</summary>
    public double SumOfEnthalpy { get; set; }

    /// <summary>dS up to the term, in cal/(mol K).</summary>
    public double SumOfEntropy { get; set; }
}

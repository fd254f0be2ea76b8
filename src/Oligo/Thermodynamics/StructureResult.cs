using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>The structures of a search, or why there are none. Immutable and thread-safe.</summary>
public sealed class StructureResult
{
    internal StructureResult(ImmutableArray<SecondaryStructure> structures, ImmutableArray<Diagnostic> diagnostics)
    {
        Structures = structures;
        Diagnostics = diagnostics;
    }

    /// <summary>The structures, the best first; empty where nothing can pair, and beside an error.</summary>
    public ImmutableArray<SecondaryStructure> Structures { get; }

    /// <summary>Errors and warnings.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}

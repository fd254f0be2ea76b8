using System.Runtime.InteropServices;

namespace Oligo.Thermodynamics;

/// <summary>The energies of a duplex before concentration and salt.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct MeltingSum
{
    /// <summary>dH and dS, packed.</summary>
    public long Energy;

    /// <summary>dS beyond the packed one, in cal/(mol K): what is not a whole number of thousandths.</summary>
    public double Entropy;

    /// <summary>Pairs that salt and length rules count.</summary>
    public int Pairs;

    /// <summary>Share of G and C that salt rules count.</summary>
    public double Strong;

    /// <summary>Whether the strand is its own complement.</summary>
    public bool IsSymmetric;

    /// <summary>Steps of the duplex.</summary>
    public int Steps;

    /// <summary>Those of them that measured parameters cover.</summary>
    public int MeasuredSteps;

    /// <summary>Half of the width of dG37 in kcal/mol that the spread of increments gives.</summary>
    public double HalfWidth;

    /// <summary>Whether bases are opposite that do not pair.</summary>
    public bool HasMismatch;

    /// <summary>Why there is no sum.</summary>
    public MeltingFault Fault;

    /// <summary>Where the fault is, as an index into the layout; -1 for nowhere in particular.</summary>
    public int FaultAt;

    public static MeltingSum Failed(MeltingFault fault, int at = -1) => new() { Fault = fault, FaultAt = at };
}

namespace Oligo.Thermodynamics;

/// <summary>What a row of an energy table is about.</summary>
public enum EnergyKind
{
    /// <summary>A step: two neighboring pairs.</summary>
    Step = 0,

    /// <summary>The start of a duplex, or its two ends where the table books them together.</summary>
    Initiation,

    /// <summary>A self-complementary duplex.</summary>
    Symmetry,

    /// <summary>A terminal pair.</summary>
    Terminal,

    /// <summary>An end of a strand, of tables that book both ends as steps.</summary>
    End,

    /// <summary>A step with a mismatch inside the duplex.</summary>
    Mismatch,

    /// <summary>A terminal pair and the mismatch that follows it at the end of the duplex.</summary>
    TerminalMismatch,

    /// <summary>A terminal pair and one that could pair, but is left open at the end of the helix.</summary>
    TerminalUnextended,

    /// <summary>A terminal pair and a base that hangs over it.</summary>
    Dangling,

    /// <summary>A step with inosine.</summary>
    Inosine,

    /// <summary>A step with a G-U pair.</summary>
    Wobble,

    /// <summary>Two pairs and the single base that bulges out between them.</summary>
    Bulge,

    /// <summary>A step with one locked nucleotide.</summary>
    LnaSingle,

    /// <summary>A step of two locked nucleotides.</summary>
    LnaTandem,

    /// <summary>A step of two locked nucleotides, one of them in a mismatch.</summary>
    LnaTandemMismatch,

    /// <summary>Steps around a damaged or modified base.</summary>
    Modified,

    /// <summary>A term of a single mismatch by its two bases.</summary>
    MismatchBases,

    /// <summary>A term of a single mismatch by the pairs that close it.</summary>
    MismatchClosure,

    /// <summary>A whole strand of CNG repeats.</summary>
    Repeats,

    /// <summary>A modification: what it adds to dG37 of each residue or linkage.</summary>
    Increment,

    /// <summary>The loop of a hairpin, by its size.</summary>
    HairpinLoop,

    /// <summary>A bulge, by its size.</summary>
    BulgeLoop,

    /// <summary>An internal loop, by its size.</summary>
    InternalLoop,

    /// <summary>A hairpin loop of three bases with the pair that closes it.</summary>
    Triloop,

    /// <summary>A hairpin loop of four bases with the pair that closes it.</summary>
    Tetraloop,

    /// <summary>Bases by which one side of an internal loop is longer.</summary>
    Asymmetry,

    /// <summary>A step from a simulation, not from a measurement.</summary>
    Simulation,
}

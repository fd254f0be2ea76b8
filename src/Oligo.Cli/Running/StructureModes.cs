namespace Oligo.Cli.Running;

/// <summary>Which structures of a molecule are looked for.</summary>
[Flags]
internal enum StructureModes
{
    None = 0,

    /// <summary>Within one strand.</summary>
    Hairpin = 1,

    /// <summary>Two molecules of a strand.</summary>
    Self = 2,

    /// <summary>A strand with another one.</summary>
    Hetero = 4,

    /// <summary>Only dimers that pair the 3' end.</summary>
    End = 8,
}

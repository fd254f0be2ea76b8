using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo;

/// <summary>Two strands and the register in which they lie side by side. Immutable and thread-safe; equality is of the molecule.</summary>
public sealed partial class Duplex : NucleicAcid, IEquatable<Duplex>
{
    private MolecularFormula? _formula;

    /// <summary>Lays two strands side by side.</summary>
    /// <param name="sense">The first strand, 5' to 3'.</param>
    /// <param name="antisense">The second strand, 5' to 3'.</param>
    /// <param name="register">Residues by which the 3' end of the second strand passes the 5' end of the first; negative when it falls
    /// short.</param>
    /// <exception cref="ArgumentException">The libraries differ, or a strand is circular.</exception>
    /// <exception cref="ArgumentOutOfRangeException">At that register no residue lies opposite another.</exception>
    public Duplex(Strand sense, Strand antisense, int register)
    {
        ArgumentNullException.ThrowIfNull(sense);
        ArgumentNullException.ThrowIfNull(antisense);
        if (!ReferenceEquals(sense.Library, antisense.Library))
        {
            throw new ArgumentException("Both strands must be of the same library.", nameof(antisense));
        }
        if (sense.IsCircular || antisense.IsCircular)
        {
            throw new ArgumentException("A register is of two linear strands.", sense.IsCircular ? nameof(sense) : nameof(antisense));
        }
        if (!IsValidRegister(sense, antisense, register))
        {
            throw new ArgumentOutOfRangeException(nameof(register), register, "At this register no residue lies opposite another.");
        }
        Sense = sense;
        Antisense = antisense;
        Register = register;
    }

    /// <summary>The first strand, 5' to 3'.</summary>
    public Strand Sense { get; }

    /// <summary>The second strand, 5' to 3'.</summary>
    public Strand Antisense { get; }

    /// <summary>Residues by which the 3' end of the second strand passes the 5' end of the first; negative when it falls short.</summary>
    public int Register { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Strand> Strands => [Sense, Antisense];

    /// <inheritdoc/>
    public override MonomerLibrary Library => Sense.Library;

    /// <summary>Formula of both free acids together. Computed once.</summary>
    public override MolecularFormula Formula => _formula ??= Sense.Formula + Antisense.Formula;

    /// <summary>Acidic protons of both strands.</summary>
    public override int AcidicProtons => Sense.AcidicProtons + Antisense.AcidicProtons;

    /// <inheritdoc/>
    public override int FixedCharge => Sense.FixedCharge + Antisense.FixedCharge;

    /// <inheritdoc/>
    public override int UnbalancedCharge => Sense.UnbalancedCharge + Antisense.UnbalancedCharge;

    /// <inheritdoc/>
    public override bool IsPolydisperse => Sense.IsPolydisperse || Antisense.IsPolydisperse;

    /// <summary>Whether two duplexes are the same molecules in the same register.</summary>
    /// <param name="other">The other duplex.</param>
    /// <returns><see langword="true"/> if they are.</returns>
    public bool Equals(Duplex? other) =>
        other is not null && Register == other.Register && Sense.EqualsAsWritten(other.Sense) && Antisense.EqualsAsWritten(other.Antisense);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Duplex);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sense, Antisense, Register);

    /// <summary>Whether two duplexes are the same molecules in the same register.</summary>
    /// <param name="left">One duplex.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Duplex? left, Duplex? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two duplexes differ.</summary>
    /// <param name="left">One duplex.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Duplex? left, Duplex? right) => !(left == right);
}

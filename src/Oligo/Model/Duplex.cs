using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo;

/// <summary>Two strands and the register in which they lie side by side. Immutable; equality is of the molecule.</summary>
public sealed partial class Duplex : NucleicAcid, IEquatable<Duplex>
{
    private MolecularFormula? _formula;

    /// <summary>Lays two strands side by side.</summary>
    /// <param name="sense">The first strand, 5' to 3'.</param>
    /// <param name="antisense">The second strand, 5' to 3'.</param>
    /// <param name="register">Residues by which the 3' end of the second strand passes the 5' end of the first; negative when it falls short.</param>
    /// <exception cref="ArgumentException">The libraries differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">At that register no residue lies opposite another.</exception>
    public Duplex(Strand sense, Strand antisense, int register)
    {
        ArgumentNullException.ThrowIfNull(sense);
        ArgumentNullException.ThrowIfNull(antisense);
        if (!ReferenceEquals(sense.Library, antisense.Library))
        {
            throw new ArgumentException("Both strands must be of the same library.", nameof(antisense));
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
    public override bool IsPolydisperse => Sense.IsPolydisperse || Antisense.IsPolydisperse;

    /// <summary>Index in the second strand of the residue opposite to one of the first, or -1 where nothing lies opposite.</summary>
    /// <param name="senseIndex">0-based index in the first strand.</param>
    /// <returns>0-based index in the second strand, or -1.</returns>
    public int OppositeOf(int senseIndex)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(senseIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(senseIndex, Sense.Length);
        int index = Antisense.Length - 1 - Register - senseIndex;
        return index >= 0 && index < Antisense.Length ? index : -1;
    }

    /// <summary>Number of Watson-Crick pairs.</summary>
    public int PairCount => CountPairs(Sense, Antisense, Register);

    /// <summary>How the residue at an index of the first strand pairs with the one opposite.</summary>
    /// <param name="senseIndex">0-based index in the first strand.</param>
    /// <returns>The kind of the pair; none where nothing lies opposite.</returns>
    public BasePairKind PairAt(int senseIndex)
    {
        int opposite = OppositeOf(senseIndex);
        return opposite < 0 ? BasePairKind.None : Sense.BaseAt(senseIndex).PairingWith(Antisense.BaseAt(opposite));
    }

    internal static bool IsValidRegister(Strand sense, Strand antisense, int register) =>
        register > -sense.Length && register < antisense.Length;

    /// <summary>The one register with most Watson-Crick pairs; <see langword="null"/> and the tied ones (none if nothing pairs) otherwise.</summary>
    internal static int? FindBestRegister(Strand sense, Strand antisense, out int[] tied)
    {
        var best = new List<int>();
        int most = 0;
        for (int register = 1 - sense.Length; register < antisense.Length; register++)
        {
            int pairs = CountPairs(sense, antisense, register);
            if (pairs > most)
            {
                best.Clear();
                most = pairs;
            }
            if (pairs == most && pairs > 0)
            {
                best.Add(register);
            }
        }
        tied = best.Count == 1 ? [] : [.. best];
        return best.Count == 1 ? best[0] : null;
    }

    private static int CountPairs(Strand sense, Strand antisense, int register)
    {
        int pairs = 0;
        int first = Math.Max(0, -register);
        int last = Math.Min(sense.Length, antisense.Length - register);
        for (int i = first; i < last; i++)
        {
            pairs += sense.BaseAt(i).PairsWith(antisense.BaseAt(antisense.Length - 1 - register - i)) ? 1 : 0;
        }
        return pairs;
    }

    /// <summary>Whether two duplexes are the same molecules in the same register.</summary>
    /// <param name="other">The other duplex.</param>
    /// <returns><see langword="true"/> if they are.</returns>
    public bool Equals(Duplex? other) =>
        other is not null && Register == other.Register && Sense.Equals(other.Sense) && Antisense.Equals(other.Antisense);

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

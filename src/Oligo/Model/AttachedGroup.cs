using System.Globalization;
using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo;

/// <summary>A group bound directly to the terminal oxygen of a strand. Immutable and thread-safe.</summary>
public sealed record AttachedGroup
{
    /// <summary>A group for an end.</summary>
    /// <param name="group">The group.</param>
    /// <param name="repeats">Repeats of a polydisperse group; 0 for any other.</param>
    /// <exception cref="ArgumentOutOfRangeException">The repeats are negative.</exception>
    public AttachedGroup(Group group, int repeats = 0)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentOutOfRangeException.ThrowIfNegative(repeats);
        Group = group;
        Repeats = repeats;
    }

    /// <summary>The group.</summary>
    public Group Group { get; }

    /// <summary>Repeats of a polydisperse group; 0 for any other.</summary>
    public int Repeats { get; }

    /// <summary>Formula of the free compound.</summary>
    public MolecularFormula Formula => Group.GetFormula(Repeats);

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>{p}</c>.</returns>
    public override string ToString() => TokenOf(Group, Repeats);

    /// <summary>A group with its repeats in the canonical notation.</summary>
    internal static string TokenOf(Group group, int repeats) =>
        repeats == 0 ? group.Token : string.Create(CultureInfo.InvariantCulture, $"{{{group.Symbol}:{repeats}}}");
}

using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo;

/// <summary>Builds a strand unit by unit, 5' to 3'. The one mutable type of the model. Not thread-safe.</summary>
/// <example><code>
/// Strand strand = new StrandBuilder()
///     .Add(Nucleobase.Guanine, Sugar.MethoxyethylRibose, Linkage.Phosphorothioate)
///     .Add(Nucleobase.Methylcytosine, Sugar.MethoxyethylRibose)
///     .Build();
/// </code></example>
public sealed class StrandBuilder
{
    private readonly ImmutableArray<PackedUnit>.Builder _units = ImmutableArray.CreateBuilder<PackedUnit>();
    private readonly ImmutableArray<PendantGroup>.Builder _pendants = ImmutableArray.CreateBuilder<PendantGroup>();
    private readonly ImmutableArray<UnitRepeats>.Builder _repeats = ImmutableArray.CreateBuilder<UnitRepeats>();
    private readonly MonomerLibrary _library;
    private AttachedGroup? _fivePrime;
    private AttachedGroup? _threePrime;

    /// <summary>Starts an empty strand.</summary>
    /// <param name="library">The monomers; <see cref="MonomerLibrary.Default"/> by default.</param>
    public StrandBuilder(MonomerLibrary? library = null) => _library = library ?? MonomerLibrary.Default;

    /// <summary>Units added so far, groups included.</summary>
    public int Count => _units.Count;

    /// <summary>Adds a nucleotide.</summary>
    /// <param name="nucleobase">The base.</param>
    /// <param name="sugar">The sugar.</param>
    /// <param name="linkage">The linkage to the next unit; <see langword="null"/> for the last.</param>
    /// <param name="stereo">Configuration of the phosphorus of that linkage.</param>
    /// <param name="joint">The sites that the linkage joins.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A row that is not of the library, or a configuration or joint that the linkage cannot
    /// have.</exception>
    public StrandBuilder Add(Nucleobase nucleobase, Sugar sugar, Linkage? linkage = null,
        PhosphorusStereo stereo = PhosphorusStereo.Unspecified, Joint joint = default) =>
        Add(new Nucleotide(nucleobase, sugar, linkage, stereo, joint));

    /// <summary>Adds a unit of a chain as it is, with its linkage, pendant and repeats.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A row that is not of the library.</exception>
    public StrandBuilder Add(StrandUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        PackedUnit packed = unit.Pack(_library);
        if (unit.Pendant is { } pendant)
        {
            _pendants.Add(new PendantGroup(_units.Count, _library.Groups.Own(pendant)));
        }
        if (unit is GroupUnit { Repeats: > 0 and int repeats })
        {
            _repeats.Add(new UnitRepeats(_units.Count, repeats));
        }
        _units.Add(packed);
        return this;
    }

    /// <summary>Adds units of a chain one after another.</summary>
    /// <param name="units">The units.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A row that is not of the library. The units before it have been added.</exception>
    public StrandBuilder AddRange(params ReadOnlySpan<StrandUnit> units)
    {
        foreach (StrandUnit unit in units)
        {
            Add(unit);
        }
        return this;
    }

    internal StrandBuilder AddRange(ReadOnlySpan<PackedUnit> units)
    {
        _units.AddRange(units);
        return this;
    }

    /// <summary>Adds a group as a unit of the chain: a ligand after a linkage, or a spacer.</summary>
    /// <param name="group">The group.</param>
    /// <param name="linkage">The linkage to the next unit; <see langword="null"/> for the last.</param>
    /// <param name="stereo">Configuration of the phosphorus of that linkage.</param>
    /// <param name="joint">The sites that the linkage joins.</param>
    /// <param name="repeats">Repeats of a polydisperse group; 0 for any other.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A row that is not of the library, or a configuration or joint that the linkage cannot
    /// have.</exception>
    public StrandBuilder AddGroup(Group group, Linkage? linkage = null, PhosphorusStereo stereo = PhosphorusStereo.Unspecified,
        Joint joint = default, int repeats = 0) =>
        Add(new GroupUnit(group, linkage, stereo, joint, repeats));

    /// <summary>Hangs a group on the unit added last.</summary>
    /// <param name="group">The group.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A row that is not of the library.</exception>
    /// <exception cref="InvalidOperationException">There is no unit yet, or it carries a group already.</exception>
    public StrandBuilder AddPendant(Group group)
    {
        group = _library.Groups.Own(group);
        if (_units.Count == 0 || (_pendants.Count > 0 && _pendants[^1].Unit == _units.Count - 1))
        {
            throw new InvalidOperationException("A pendant group hangs on the residue added last, one on each.");
        }
        _pendants.Add(new PendantGroup(_units.Count - 1, group));
        return this;
    }

    /// <summary>Binds a group directly to the oxygen of the 5' end.</summary>
    /// <param name="group">The group, or <see langword="null"/> for a free hydroxyl.</param>
    /// <param name="repeats">Repeats of a polydisperse group; 0 for any other.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A row that is not of the library.</exception>
    public StrandBuilder SetFivePrimeGroup(Group? group, int repeats = 0)
    {
        _fivePrime = Attach(group, repeats);
        return this;
    }

    /// <summary>Binds a group directly to the oxygen of the 3' end.</summary>
    /// <param name="group">The group, or <see langword="null"/> for a free hydroxyl.</param>
    /// <param name="repeats">Repeats of a polydisperse group; 0 for any other.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A row that is not of the library.</exception>
    public StrandBuilder SetThreePrimeGroup(Group? group, int repeats = 0)
    {
        _threePrime = Attach(group, repeats);
        return this;
    }

    /// <summary>The strand. The builder can be used further.</summary>
    /// <returns>
    /// A new strand. Where inverted joints let it be written from either end, and as many joints lead to a 5' site from both, its units
    /// begin at the end with the ordinally smaller text.
    /// </returns>
    /// <exception cref="InvalidOperationException">The units are not a strand: a linkage is missing or too many, a site is bound twice, a
    /// group is in a place it cannot have.</exception>
    public Strand Build() => Build(isRing: false);

    /// <summary>The units as a ring: the linkage of the last leads to the first. The builder can be used further.</summary>
    /// <returns>A new strand, whose units begin where its text is ordinally smallest.</returns>
    /// <exception cref="InvalidOperationException">
    /// The units are not a ring: a linkage is missing, a site is bound twice, a group is at an end or in a place it cannot have.
    /// </exception>
    public Strand BuildCircular() => Build(isRing: true);

    internal Strand Build(bool isRing)
    {
        if (_units.Count == 0)
        {
            throw new InvalidOperationException("A strand has at least one residue.");
        }
        return FindFault(isRing) is { } fault
            ? throw new InvalidOperationException($"{fault.Descriptor.Code}: {fault.Descriptor.Format(fault.Arguments)}.")
            : Make();
    }

    /// <summary>The strand, or <see langword="null"/> where the units are none.</summary>
    internal Strand? BuildIfValid(bool isRing) => _units.Count == 0 || FindFault(isRing) is not null ? null : Make();

    private ChainFault? FindFault(bool isRing) => ChainRules.FindFault(_units.ToImmutable().AsSpan(), _library, _fivePrime, _threePrime,
        _pendants.ToImmutable().AsSpan(), _repeats.ToImmutable().AsSpan(), isRing);

    private Strand Make() =>
        new Strand(_units.ToImmutable(), _library, _fivePrime, _threePrime, _pendants.ToImmutable(), _repeats.ToImmutable()).Ordered;

    private AttachedGroup? Attach(Group? group, int repeats)
    {
        if (group is null)
        {
            return null;
        }
        return new AttachedGroup(_library.Groups.Own(group), repeats);
    }
}

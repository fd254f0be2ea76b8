using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Text;
using Oligo.Thermodynamics;

namespace Oligo.Reporting;

/// <summary>
/// What a molecule does in solution, under the usual conditions: melting temperature, absorption, hairpins and self-dimers. Immutable and
/// thread-safe.
/// </summary>
/// <remarks>Each part is worked out when it is first asked for; structures of long strands take the longest.</remarks>
public sealed class SolutionReport
{
    /// <summary>
    /// Strands of more nucleotides are folded only on request: it takes long, and a single structure says little of them.
    /// </summary>
    public const int LongestFolded = 120;

    private static readonly Lazy<StructureSearch> Search = new(() => new StructureSearch());

    private readonly Lazy<HybridizationResult> _melting;
    private readonly Lazy<ImmutableArray<SampleConversion>> _samples;
    private readonly Lazy<ImmutableArray<StrandStructures>> _structures;

    private SolutionReport(NucleicAcid molecule, ImmutableArray<Salt> salts, AtomicWeights weights, bool foldsLongStrands)
    {
        Molecule = molecule;
        Target = molecule is Strand strand ? Hybridization.UsualTarget(strand) : null;
        _melting = new(() => Hybridization.Default.Compute(molecule, Target));
        var extinction = new ExtinctionOptions { Weights = weights };
        _samples = new(() =>
        [
            .. salts.Select(salt =>
                SampleConversion.Create(molecule, new WeighedForm { Salt = salt, Weights = weights }, extinction)),
        ]);
        _structures = new(() => [.. molecule.Strands.Select(strand => FoldsOf(strand, foldsLongStrands))]);
    }

    /// <summary>The conditions of structures.</summary>
    public static StructureOptions StructureConditions => StructureOptions.Default;

    /// <summary>The molecule.</summary>
    public NucleicAcid Molecule { get; }

    /// <summary>What the complement is; <see langword="null"/> for a molecule of several strands.</summary>
    public NucleicAcidKind? Target { get; }

    /// <summary>
    /// Melting temperature of a strand on its perfect complement, DNA for plain DNA and RNA for anything else, or of a duplex as it lies;
    /// or why there is none.
    /// </summary>
    public HybridizationResult Melting => _melting.Value;

    /// <summary>The extinction coefficient at 260 nm by nearest neighbors, or why there is none.</summary>
    public ExtinctionCoefficient Extinction => Samples[0].Extinction;

    /// <summary>What one OD weighs, for each form that was asked for, the free acid first.</summary>
    public ImmutableArray<SampleConversion> Samples => _samples.Value;

    /// <summary>The best structures of each strand.</summary>
    public ImmutableArray<StrandStructures> Structures => _structures.Value;

    /// <summary>Reports on a molecule.</summary>
    /// <param name="molecule">The molecule.</param>
    /// <param name="weights">Atomic weights of the masses; <see cref="AtomicWeights.Current"/> by default.</param>
    /// <returns>The report, with the free acid and, where there are acidic protons, the sodium salt.</returns>
    public static SolutionReport Create(NucleicAcid molecule, AtomicWeights? weights = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        ImmutableArray<Salt> salts = molecule.AcidicProtons > 0 ? [Salt.FreeAcid, Salt.Full(CounterIon.Sodium)] : [Salt.FreeAcid];
        return Create(molecule, salts, weights ?? AtomicWeights.Current);
    }

    /// <summary>Reports on a molecule and its forms.</summary>
    internal static SolutionReport Create(
        NucleicAcid molecule, ImmutableArray<Salt> salts, AtomicWeights weights, bool foldsLongStrands = false) =>
        new(molecule, salts, weights, foldsLongStrands);

    /// <summary>What there is to say of every part, once: warnings, and why a part is missing.</summary>
    /// <returns>The diagnostics of melting, absorption and structures.</returns>
    public ImmutableArray<Diagnostic> GetRemarks() =>
    [
        .. Melting.Diagnostics.Concat(Extinction.Diagnostics).Concat(Structures.SelectMany(strand => strand.Diagnostics))
            .DistinctBy(remark => (remark.Code, remark.Message)),
    ];

    /// <summary>Temperature, salt and concentration of structures in a line, the same in every culture.</summary>
    /// <param name="options">The conditions.</param>
    /// <returns>For example <c>37 C, 50 mM monovalent salt, 50 nM strands</c>; magnesium is named where there is some.</returns>
    public static string ConditionsOf(StructureOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string magnesium = options.MagnesiumMillimolar > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{options.MagnesiumMillimolar} mM magnesium, ")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{options.TemperatureCelsius} C, {options.MonovalentMillimolar} mM monovalent salt, "
            + $"{magnesium}{options.StrandNanomolar} nM strands");
    }

    private static StrandStructures FoldsOf(Strand strand, bool foldsLongStrands)
    {
        if (strand.Length > LongestFolded && !foldsLongStrands)
        {
            return new StrandStructures(strand, true, null, null, []);
        }
        StructureResult hairpins = Search.Value.FindHairpins(strand);
        StructureResult dimers = Search.Value.FindSelfDimers(strand);
        return new StrandStructures(
            strand, false, hairpins.Structures.FirstOrDefault(), dimers.Structures.FirstOrDefault(),
            [.. hairpins.Diagnostics, .. dimers.Diagnostics]);
    }
}

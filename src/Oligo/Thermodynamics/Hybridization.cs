using System.Buffers;
using System.Collections.Immutable;
using Oligo.Internal;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>
/// Melting temperatures of duplexes by nearest neighbors: options and conditions that are worked out once, for any number of strands.
/// Immutable and thread-safe.
/// </summary>
/// <remarks>
/// The sugars decide on the model: DNA on DNA, RNA on RNA, a hybrid, LNA in DNA on DNA; anything else on RNA is the sum of steps like DNA
/// and like RNA and the published increments of modifications.
/// </remarks>
public sealed partial class Hybridization
{
    private const int BytesOnStack = 1024;

    private readonly DuplexModels _models;
    private readonly HybridizationConditions? _conditions;
    private readonly MeltingEquation?[] _equations = new MeltingEquation?[(int)DuplexKind.Other];
    private readonly ResidueMaps _maps = new();

    private Hybridization(HybridizationOptions options, HybridizationConditions? conditions, EnergyTables tables)
    {
        Options = options;
        Tables = tables;
        _conditions = conditions;
        _models = new DuplexModels(tables, options);
    }

    /// <summary>Models and rules at their defaults, under the usual conditions of the kind of duplex.</summary>
    public static Hybridization Default { get; } = Create();

    /// <summary>How the temperatures are computed.</summary>
    public HybridizationOptions Options { get; }

    /// <summary>The tables of energies.</summary>
    public EnergyTables Tables { get; }

    /// <summary>Puts options and conditions together.</summary>
    /// <param name="options">How the temperatures are computed; <see cref="HybridizationOptions.Default"/> by default.</param>
    /// <param name="conditions">
    /// What is in the tube; by default <see cref="HybridizationConditions.Primer"/> for DNA on DNA and
    /// <see cref="HybridizationConditions.Antisense"/> for anything on RNA.
    /// </param>
    /// <param name="tables">Tables of energies; the built-in ones by default.</param>
    /// <returns>The calculation.</returns>
    /// <exception cref="ArgumentException">There is no table of the name in the options.</exception>
    public static Hybridization Create(
        HybridizationOptions? options = null, HybridizationConditions? conditions = null, EnergyTables? tables = null)
    {
        options ??= HybridizationOptions.Default;
        tables ??= EnergyTables.Default;
        if (options.Table is { } name && tables.Find(name) is null)
        {
            throw new ArgumentException($"There is no table `{name}`.", nameof(options));
        }
        return new Hybridization(options, conditions, tables);
    }

    /// <summary>The melting temperature of a strand on its perfect complement.</summary>
    /// <param name="oligo">The strand.</param>
    /// <param name="target">What the complement is: DNA for plain DNA and RNA for anything else by default.</param>
    /// <param name="explains">Whether the result lists every term.</param>
    /// <returns>The temperature, or why there is none.</returns>
    public HybridizationResult Compute(Strand oligo, NucleicAcidKind? target = null, bool explains = false)
    {
        ArgumentNullException.ThrowIfNull(oligo);
        NucleicAcidKind kind = target is { } given ? DefinedValue.Demand(given, nameof(target)) : UsualTarget(oligo);
        return Compute(oligo, null, null, kind, explains);
    }

    /// <summary>The melting temperature of two strands where they have the most pairs.</summary>
    /// <param name="oligo">One strand.</param>
    /// <param name="target">The other strand.</param>
    /// <param name="explains">Whether the result lists every term.</param>
    /// <returns>The temperature, or why there is none.</returns>
    public HybridizationResult Compute(Strand oligo, Strand target, bool explains = false)
    {
        ArgumentNullException.ThrowIfNull(oligo);
        ArgumentNullException.ThrowIfNull(target);
        return Compute(oligo, target, null, default, explains);
    }

    /// <summary>The melting temperature of two strands in the register in which they lie.</summary>
    /// <param name="duplex">The strands.</param>
    /// <param name="explains">Whether the result lists every term.</param>
    /// <returns>The temperature, or why there is none.</returns>
    public HybridizationResult Compute(Duplex duplex, bool explains = false)
    {
        ArgumentNullException.ThrowIfNull(duplex);
        return Compute(duplex.Sense, duplex.Antisense, duplex.Register, default, explains);
    }

    /// <summary>The melting temperature of a molecule: of a strand on its perfect complement, of a duplex as it lies.</summary>
    /// <param name="molecule">The molecule.</param>
    /// <param name="target">What the complement of a strand is.</param>
    /// <param name="explains">Whether the result lists every term.</param>
    /// <returns>The temperature, or why there is none: a complex of more strands has none.</returns>
    public HybridizationResult Compute(NucleicAcid molecule, NucleicAcidKind? target = null, bool explains = false)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        return molecule switch
        {
            Strand strand => Compute(strand, target, explains),
            Duplex duplex => Compute(duplex, explains),
            _ => Failed(MeltingFault.Interrupted, "a complex of several strands"),
        };
    }

    /// <summary>The melting temperature of two molecules, each of one strand, where they have the most pairs.</summary>
    /// <param name="oligo">One strand.</param>
    /// <param name="target">The other strand.</param>
    /// <param name="explains">Whether the result lists every term.</param>
    /// <returns>The temperature, or why there is none.</returns>
    public HybridizationResult Compute(NucleicAcid oligo, NucleicAcid target, bool explains = false)
    {
        ArgumentNullException.ThrowIfNull(oligo);
        ArgumentNullException.ThrowIfNull(target);
        return oligo is Strand strand && target is Strand opposite
            ? Compute(strand, opposite, explains)
            : Failed(MeltingFault.Interrupted, "a duplex with a further strand");
    }

    /// <summary>The kind of complement that is meant where none is stated: DNA for plain DNA, RNA for anything else.</summary>
    /// <param name="oligo">The strand.</param>
    /// <returns>The kind.</returns>
    public static NucleicAcidKind UsualTarget(Strand oligo)
    {
        ArgumentNullException.ThrowIfNull(oligo);
        foreach (PackedUnit unit in oligo.PackedUnits)
        {
            if (!unit.IsGroup && unit.SugarCode != Sugar.Deoxyribose.Code)
            {
                return NucleicAcidKind.Rna;
            }
        }
        return NucleicAcidKind.Dna;
    }

    /// <summary>The kind of a duplex as it lies, or of the complement of a strand: DNA where every strand is plain DNA, else RNA.</summary>
    /// <param name="molecule">The molecule.</param>
    /// <returns>The kind.</returns>
    public static NucleicAcidKind UsualTarget(NucleicAcid molecule)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        return molecule.Strands.All(strand => UsualTarget(strand) == NucleicAcidKind.Dna) ? NucleicAcidKind.Dna : NucleicAcidKind.Rna;
    }

    private HybridizationResult Compute(Strand oligo, Strand? target, int? register, NucleicAcidKind kind, bool explains)
    {
        List<MeltingTerm>? terms = explains ? [] : null;
        int size = LayoutBuffers.SizeFor(oligo.Length + (target?.Length ?? 0));
        byte[]? rented = size > BytesOnStack ? ArrayPool<byte>.Shared.Rent(size) : null;
        try
        {
            var buffers = new LayoutBuffers((rented ?? stackalloc byte[BytesOnStack])[..size]);
            var strands = new LaidStrands(oligo, target, register, kind);
            MeltingFault fault = strands.Lay(ref buffers, _maps, Options.LeavesOutUnknown, out string where);
            if (fault != MeltingFault.None)
            {
                return Failed(fault, where);
            }
            DuplexLayout layout = buffers.Layout;
            DuplexKind duplex = DuplexKinds.Find(layout, Options.Table is not null, out bool isSwapped);
            if (duplex == DuplexKind.Other)
            {
                return Failed(MeltingFault.NoModel, strands.ToString());
            }
            if (EquationOf(duplex) is not { } equation)
            {
                return Failed(MeltingFault.OtherTable, Options.Table!);
            }
            layout = isSwapped ? buffers.Swap() : layout;
            MeltingSum sum = equation.Model.Sum(layout, terms);
            return Result(equation, layout, sum, terms);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    private HybridizationResult Result(MeltingEquation equation, in DuplexLayout layout, in MeltingSum sum, List<MeltingTerm>? terms)
    {
        double celsius = equation.Solve(sum, 0, out MeltingFault fault);
        if (fault != MeltingFault.None)
        {
            string where = sum.FaultAt >= 0 && sum.FaultAt < layout.Count - 1
                ? $"{layout.KeyAt(sum.FaultAt)} in {equation.Model.Name}"
                : equation.Model.Name;
            return Failed(fault, where, equation);
        }
        (double? low, double? high) = RangeOf(equation, sum, celsius);
        double salt = equation.Entropy(sum) - (PackedEnergy.Entropy(sum.Energy) / 1000.0) - sum.Entropy;
        if (salt != 0)
        {
            terms?.Add(new MeltingTerm("salt", equation.SaltText, 0, salt, null));
        }
        return new HybridizationResult([.. terms ?? []], Warnings(equation, sum))
        {
            Celsius = celsius,
            Low = low,
            High = high,
            Enthalpy = PackedEnergy.Enthalpy(sum.Energy) / 1000.0,
            Entropy = equation.Entropy(sum),
            Coverage = sum.Steps == 0 ? 0 : Math.Max(0, (double)sum.MeasuredSteps / sum.Steps),
            Pairs = sum.Pairs,
            IsSelfComplementary = sum.IsSymmetric,
            Model = equation.Model.Name,
            Salt = equation.SaltText,
            Concentration = equation.ConcentrationText,
        };
    }

    /// <summary>The spread of the increments and the error of the model, independent of each other.</summary>
    private (double? Low, double? High) RangeOf(MeltingEquation equation, in MeltingSum sum, double celsius)
    {
        if (Options.Table is not null)
        {
            return (null, null);
        }
        double error = equation.Error(sum.Pairs);
        double weaker = equation.Solve(sum, sum.HalfWidth, out MeltingFault isNeverStable);
        double stronger = equation.Solve(sum, -sum.HalfWidth, out _);
        double? low = isNeverStable == MeltingFault.None ? celsius - double.Hypot(celsius - weaker, error) : null;
        return (low, celsius + double.Hypot(stronger - celsius, error));
    }

    private ImmutableArray<Diagnostic> Warnings(MeltingEquation equation, in MeltingSum sum)
    {
        var bag = new DiagnosticBag();
        if (Options.LeavesOutUnknown && sum.MeasuredSteps < sum.Steps && equation.Model is not CompositeModel)
        {
            bag.Report(ThermodynamicsDiagnostics.LeftOut, default, CountedNoun.Of(sum.Steps - sum.MeasuredSteps, "step"));
        }
        if (Options.SubtractsIdtTerm && sum.Pairs is < 8 or > 42)
        {
            bag.Report(ThermodynamicsDiagnostics.OutsideOfIdt, default, CountedNoun.Of(sum.Pairs, "base"));
        }
        return bag.ToImmutable();
    }

    private static HybridizationResult Failed(MeltingFault fault, string where, MeltingEquation? equation = null)
    {
        var bag = new DiagnosticBag();
        bag.Report(ThermodynamicsDiagnostics.Of(fault), default, where);
        return new HybridizationResult([], bag.ToImmutable())
        {
            Fault = fault,
            Model = equation?.Model.Name ?? "",
            Salt = equation?.SaltText ?? "",
            Concentration = equation?.ConcentrationText ?? "",
        };
    }

    private MeltingEquation? EquationOf(DuplexKind kind)
    {
        ref MeltingEquation? equation = ref _equations[(int)kind];
        if (Volatile.Read(ref equation) is { } made)
        {
            return made;
        }
        HybridizationConditions usual = kind is DuplexKind.Dna or DuplexKind.LockedDna
            ? HybridizationConditions.Primer
            : HybridizationConditions.Antisense;
        DuplexModel? model = _models.Create(kind, _conditions ?? usual);
        // Two threads may make it; both are equal, and one is kept.
        return model is null
            ? null
            : Interlocked.CompareExchange(ref equation, new MeltingEquation(model, Options, _conditions ?? usual), null) ?? equation;
    }
}

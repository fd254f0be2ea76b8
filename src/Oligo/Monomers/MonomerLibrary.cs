using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

/// <summary>
/// The monomers that a strand is made of: the built-in tables, or those and a caller's own rows. Immutable and thread-safe; there is no
/// global registry.
/// </summary>
public sealed class MonomerLibrary
{
    /// <summary>Atoms of one element that no unit of a published library reaches.</summary>
    internal const int LargestPublished = 2_000;

    private readonly Lazy<LadderMasses> _ladderMasses;

    private MonomerLibrary(ImmutableArray<Nucleobase> bases, ImmutableArray<Sugar> sugars,
        ImmutableArray<Linkage> linkages, ImmutableArray<Group> groups)
    {
        Bases = new MonomerTable<Nucleobase>("base", bases);
        Sugars = new MonomerTable<Sugar>("sugar", sugars);
        Linkages = new MonomerTable<Linkage>("linkage", linkages);
        Groups = new MonomerTable<Group>("group", groups);
        _ladderMasses = new Lazy<LadderMasses>(() => LadderMasses.Of(this));
        MostOfElement = FindMostOfElement();
    }

    /// <summary>The built-in monomers.</summary>
    public static MonomerLibrary Default { get; } = new(Nucleobase.All, Sugar.All, Linkage.All, Group.All);

    /// <summary>The bases.</summary>
    public MonomerTable<Nucleobase> Bases { get; }

    /// <summary>The sugars.</summary>
    public MonomerTable<Sugar> Sugars { get; }

    /// <summary>The linkages.</summary>
    public MonomerTable<Linkage> Linkages { get; }

    /// <summary>The groups: ends, conjugates, spacers.</summary>
    public MonomerTable<Group> Groups { get; }

    /// <summary>Masses of the rows by code; made when they are first asked for.</summary>
    internal LadderMasses LadderMasses => _ladderMasses.Value;

    /// <summary>
    /// Atoms of one element that a unit of a chain and the linkage after it add at most: of rows of the tables, and of the published
    /// monomers, which are smaller than <see cref="LargestPublished"/>.
    /// </summary>
    internal int MostOfElement { get; }

    /// <summary>A library with these rows and some more.</summary>
    /// <param name="monomers">A caller's own rows: at most 64 of each kind beside the built-in ones.</param>
    /// <returns>The larger library; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">A row that is <see langword="null"/>, a symbol that the table already has, more than 64 rows of
    /// one kind, or a SMILES that draws another formula.</exception>
    public MonomerLibrary With(params IEnumerable<Monomer> monomers)
    {
        ArgumentNullException.ThrowIfNull(monomers);
        Monomer[] rows = [.. monomers];
        if (Array.Exists(rows, row => row is null))
        {
            throw new ArgumentException("A row is null.", nameof(monomers));
        }
        foreach (Monomer monomer in rows)
        {
            if (monomer.Smiles is not null && FindStructureFault(monomer) is { } fault)
            {
                throw new ArgumentException($"`{monomer.Symbol}`: {fault}", nameof(monomers));
            }
        }
        return new MonomerLibrary(
            Bases.Extend(rows.OfType<Nucleobase>()), Sugars.Extend(rows.OfType<Sugar>()), Linkages.Extend(rows.OfType<Linkage>()),
            Groups.Extend(rows.OfType<Group>()));
    }

    /// <summary>The table of a kind.</summary>
    internal MonomerTable<T> TableOf<T>()
        where T : Monomer =>
        (MonomerTable<T>)(typeof(T) == typeof(Nucleobase) ? Bases : typeof(T) == typeof(Sugar) ? Sugars
            : typeof(T) == typeof(Linkage) ? Linkages : (object)Groups);

    private int FindMostOfElement()
    {
        long units = Math.Max((long)MostIn(Bases) + MostIn(Sugars), MostIn(Groups));
        return (int)Math.Clamp(units + MostIn(Linkages), LargestPublished, int.MaxValue);
    }

    private static int MostIn<T>(MonomerTable<T> rows)
        where T : Monomer
    {
        int most = 0;
        foreach (T row in rows)
        {
            foreach (int count in row.Formula.Counts[..row.Formula.UsedLength])
            {
                most = Math.Max(most, count);
            }
        }
        return most;
    }

    /// <summary>
    /// What is wrong with the SMILES of a row: that it cannot be read, or that it draws another formula; <see langword="null"/> for
    /// nothing.
    /// </summary>
    internal static string? FindStructureFault(Monomer monomer)
    {
        try
        {
            MolecularFormula drawn = MonomerStructure.FormulaOf(monomer);
            return drawn.Equals(monomer.Formula) ? null : $"its SMILES draws {drawn}, its formula is {monomer.Formula}";
        }
        catch (FormatException fault)
        {
            return fault.Message;
        }
    }
}

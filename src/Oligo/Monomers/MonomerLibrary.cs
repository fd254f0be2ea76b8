using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

/// <summary>The monomers that a strand is made of: the built-in tables, or those and a caller's own rows. Immutable and thread-safe; there is no global registry.</summary>
public sealed class MonomerLibrary
{
    private MonomerLibrary(ImmutableArray<Nucleobase> bases, ImmutableArray<Sugar> sugars, ImmutableArray<Linkage> linkages, ImmutableArray<Group> groups)
    {
        Bases = new MonomerTable<Nucleobase>("base", bases);
        Sugars = new MonomerTable<Sugar>("sugar", sugars);
        Linkages = new MonomerTable<Linkage>("linkage", linkages);
        Groups = new MonomerTable<Group>("group", groups);
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

    /// <summary>A library with these rows and some more.</summary>
    /// <param name="monomers">A caller's own rows, with codes from 192 to 255.</param>
    /// <returns>The larger library; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">A code below 192, a code or symbol that the table already has, or a SMILES that draws another formula.</exception>
    public MonomerLibrary With(params IEnumerable<Monomer> monomers)
    {
        ArgumentNullException.ThrowIfNull(monomers);
        var bases = Bases.ToBuilder();
        var sugars = Sugars.ToBuilder();
        var linkages = Linkages.ToBuilder();
        var groups = Groups.ToBuilder();
        foreach (Monomer monomer in monomers)
        {
            if (monomer.Code < Monomer.FirstCustomCode)
            {
                throw new ArgumentException($"`{monomer.Symbol}` has code {monomer.Code}: codes below {Monomer.FirstCustomCode} belong to the built-in tables.", nameof(monomers));
            }
            if (monomer.Smiles is not null && FindStructureFault(monomer) is { } fault)
            {
                throw new ArgumentException($"`{monomer.Symbol}`: {fault}", nameof(monomers));
            }
            switch (monomer)
            {
                case Nucleobase row: bases.Add(row); break;
                case Sugar row: sugars.Add(row); break;
                case Linkage row: linkages.Add(row); break;
                case Group row: groups.Add(row); break;
            }
        }
        return new MonomerLibrary(bases.ToImmutable(), sugars.ToImmutable(), linkages.ToImmutable(), groups.ToImmutable());
    }

    /// <summary>What is wrong with the SMILES of a row: that it cannot be read, or that it draws another formula; <see langword="null"/> for nothing.</summary>
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

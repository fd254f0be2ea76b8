using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo;

/// <summary>Adds up what units, linkages and groups add to a strand: the free compound less what its bonds cost.</summary>
/// <remarks>
/// The one place that says which part pays for which bond: a base for none, a sugar for the glycosidic bond, a linkage for both of its
/// bonds (<see cref="Linkage.Increment"/>), a group at an end or beside the chain for its own (<see cref="Group.BondLoss"/>).
/// </remarks>
internal sealed class CompositionSum
{
    private readonly FormulaSum _formula = new();
    private ProtonCount _protons;

    /// <summary>Acidic protons and fixed charges so far.</summary>
    public ProtonCount Protons => _protons;

    /// <summary>Whether one of the groups is a polymer of a mean length.</summary>
    public bool IsPolydisperse { get; private set; }

    /// <summary>Adds a unit of a chain with the linkage after it; a group on it beside the chain is not part of it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="library">The monomers that its codes are of.</param>
    /// <param name="repeats">Repeats of a polydisperse group; 0 for any other unit.</param>
    public void AddUnit(PackedUnit unit, MonomerLibrary library, int repeats)
    {
        if (unit.IsGroup)
        {
            AddGroup(library.Groups[unit.GroupCode], repeats);
        }
        else
        {
            AddNucleoside(library.Bases[unit.BaseCode], library.Sugars[unit.SugarCode]);
        }
        if (unit.HasLinkage)
        {
            AddLinkage(library.Linkages[unit.LinkageCode]);
        }
    }

    /// <summary>Adds a base on a sugar.</summary>
    public void AddNucleoside(Nucleobase nucleobase, Sugar sugar)
    {
        _formula.Add(nucleobase.Formula);
        _formula.Add(sugar.Bound);
        _protons.Add(nucleobase);
    }

    /// <summary>Adds a group that is a unit of the chain.</summary>
    public void AddGroup(Group group, int repeats) => Add(group, group.GetFormula(repeats));

    /// <summary>Adds a linkage between two units.</summary>
    public void AddLinkage(Linkage linkage)
    {
        _formula.Add(linkage.Increment);
        _protons.Add(linkage);
    }

    /// <summary>Adds a group beside the chain.</summary>
    public void AddPendant(Group group)
    {
        Add(group, group.Formula);
        _formula.Add(group.BondLoss, -1);
    }

    /// <summary>Adds a group bound directly to an end; nothing for a free hydroxyl.</summary>
    public void AddEnd(AttachedGroup? end)
    {
        if (end is not null)
        {
            Add(end.Group, end.Formula);
            _formula.Add(end.Group.BondLoss, -1);
        }
    }

    /// <summary>Adds the groups at the ends of a strand and beside it.</summary>
    public void AddGroupsOutsideChain(Strand strand)
    {
        AddEnd(strand.FivePrimeGroup);
        foreach (PendantGroup pendant in strand.Pendants)
        {
            AddPendant(pendant.Group);
        }
        AddEnd(strand.ThreePrimeGroup);
    }

    /// <summary>Adds what was added up elsewhere.</summary>
    public void Add(MolecularFormula formula, ProtonCount protons, bool isPolydisperse)
    {
        _formula.Add(formula);
        _protons.Add(protons, 1);
        IsPolydisperse |= isPolydisperse;
    }

    /// <summary>The formula of the sum. Call this or <see cref="ToPart"/> once: it takes the counts over.</summary>
    public MolecularFormula ToFormula() => _formula.ToFormula();

    /// <summary>The sum.</summary>
    /// <inheritdoc cref="ToFormula"/>
    public StrandPart ToPart() => new(ToFormula(), _protons, IsPolydisperse);

    private void Add(Group group, MolecularFormula formula)
    {
        _formula.Add(formula);
        _protons.Add(group);
        IsPolydisperse |= group.IsPolydisperse;
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Structures;

namespace Oligo.Notation;

/// <summary>A sugar at an end with a group that HELM cannot bind to it by R1 or R2.</summary>
/// <param name="Sugar">The sugar.</param>
/// <param name="Group">The group.</param>
/// <param name="Site">The oxygen that it replaces, or 3' of the two that it binds.</param>
internal sealed record HelmFusedSugar(Sugar Sugar, Group Group, SugarSites Site);

/// <summary>
/// Groups that take the place of an end's oxygen (5'-vinylphosphonate, an amine) or bind two (a 2',3'-cyclic phosphate). No published
/// library has a symbol for them, and no R of a sugar leads there: sugar and group are one inline structure, without the R of that end.
/// </summary>
internal static class HelmFusedEnd
{
    private static readonly ConditionalWeakTable<MonomerLibrary, ConcurrentDictionary<string, HelmFusedSugar>> s_found = [];
    private const int MostKept = 4096;

    /// <summary>Whether a group is written as one structure with its sugar.</summary>
    public static bool IsFused(Group group) => group.Bond is GroupBond.Vinyl or GroupBond.ReplacesOxygen or GroupBond.Cyclic;

    /// <summary>The inline structure of a sugar with its group, in brackets; <see langword="null"/> where it cannot be drawn.</summary>
    public static string? Write(HelmFusedSugar fused)
    {
        MolecularGraph? graph = Draw(fused);
        return graph is null ? null : HelmInline.InBrackets(graph);
    }

    /// <summary>The sugar with its group that an inline structure draws, or <see langword="null"/>.</summary>
    public static HelmFusedSugar? Find(MonomerLibrary library, string smiles)
    {
        ConcurrentDictionary<string, HelmFusedSugar> kept = s_found.GetOrCreateValue(library);
        if (kept.TryGetValue(smiles, out HelmFusedSugar? known))
        {
            return known;
        }
        HelmFusedSugar? found = SmilesReader.Read(smiles, null) is { } graph ? Match(library, graph) : null;
        if (found is not null && kept.Count < MostKept)
        {
            kept[smiles] = found;
        }
        return found;
    }

    private static HelmFusedSugar? Match(MonomerLibrary library, MolecularGraph graph)
    {
        // Most structures have both R, or no base, and are left at once.
        bool hasBase = graph.FindMark(HelmInline.SugarBaseMark) >= 0;
        bool isLeft = graph.FindMark(MonomerStructure.FirstMark) < 0;
        bool isRight = graph.FindMark(MonomerStructure.SecondMark) < 0;
        if (!hasBase || isLeft == isRight)
        {
            return null;
        }
        SugarSites site = isLeft ? SugarSites.Five : SugarSites.Three;
        MolecularFormula formula = graph.ToFormula();
        foreach (Group group in library.Groups.Where(group => IsFused(group) && group.Smiles is not null))
        {
            foreach (Sugar sugar in library.Sugars.Where(sugar => sugar.Smiles is not null))
            {
                var fused = new HelmFusedSugar(sugar, group, site);
                if (Draw(fused) is { } drawn && drawn.Atoms.Count == graph.Atoms.Count && drawn.ToFormula().Equals(formula)
                    && HelmInline.IsSame(new StructureTemplate(sugar, drawn), graph))
                {
                    return fused;
                }
            }
        }
        return null;
    }

    private static MolecularGraph? Draw(HelmFusedSugar fused)
    {
        (Sugar sugar, Group group, SugarSites site) = fused;
        bool isCyclic = group.Bond == GroupBond.Cyclic;
        bool fits = (sugar.Sites & site) != 0 && (site == SugarSites.Five
            ? !isCyclic && (group.Bond != GroupBond.Vinyl || sugar.HasFivePrimeMethylene)
            : group.Bond != GroupBond.Vinyl && !sugar.HasThreePrimeNitrogen && (!isCyclic || (sugar.Sites & SugarSites.Two) != 0));
        if (!fits)
        {
            return null;
        }
        MolecularGraph graph = MonomerStructure.Read(sugar);
        int end = graph.FindMark(site == SugarSites.Five ? MonomerStructure.FivePrimeMark : MonomerStructure.ThreePrimeMark);
        int oxygen = graph.Atoms[end].Bonds[0].Other(end);
        graph.CapWithHydrogen(end);
        foreach (GraphAtom atom in graph.Atoms.Where(atom => atom.Element is null))
        {
            atom.Mark = HelmInline.ToHelm(atom.Mark);
        }
        if (isCyclic)
        {
            int point = graph.FindMark(HelmInline.SugarBaseMark);
            StructureBuilder.BindCycle(graph, graph.Atoms[point].Bonds[0].Other(point), oxygen, group);
        }
        else
        {
            StructureBuilder.ReplaceOxygen(graph, oxygen, group);
        }
        return graph.Compact(_ => false);
    }
}

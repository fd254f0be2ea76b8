using System.Globalization;
using Oligo.Chemistry;

namespace Oligo.Cli.SelfTesting;

/// <summary>The tables of elements against those of their publishers.</summary>
internal static class ElementVectors
{
    public static IEnumerable<VectorCheck> Masses(VectorTable table)
    {
        foreach (VectorTable.Row row in table.Rows)
        {
            (string id, Isotope? isotope) = Find(row);
            yield return new(id, VectorNumber.Normalise(row["mass_u"]), Text(isotope?.Mass));
            yield return new(id + " uncertainty", VectorNumber.Normalise(row["uncertainty_u"]), Text(isotope?.MassUncertainty));
        }
    }

    public static IEnumerable<VectorCheck> Abundances(VectorTable table)
    {
        foreach (VectorTable.Row row in table.Rows)
        {
            (string id, Isotope? isotope) = Find(row);
            AbundanceEdition edition = row["edition"] == "2013" ? AbundanceEdition.Ciaaw2013 : AbundanceEdition.Ciaaw2009;
            IsotopeAbundance? found = isotope?.GetAbundance(edition);
            id += " of " + row["edition"];
            yield return new(id, row["abundance"], found?.Value.ToString(CultureInfo.InvariantCulture) ?? "");
            yield return new(id + " low", VectorNumber.Normalise(row["interval_low"]), Text(found?.Low));
            yield return new(id + " high", VectorNumber.Normalise(row["interval_high"]), Text(found?.High));
        }
    }

    public static IEnumerable<VectorCheck> Weights(VectorTable table)
    {
        ILookup<(string, string), VectorTable.Row> groups = table.Rows.ToLookup(row => (row["element"], row["edition"]));
        foreach (IGrouping<(string Element, string Edition), VectorTable.Row> group in groups)
        {
            var kinds = group.ToDictionary(row => row["kind"]);
            Element? element = Element.Find(group.Key.Element);
            AtomicWeight? weight = WeightOf(element, group.Key.Edition);
            string id = $"{group.Key.Element} {group.Key.Edition}";
            if (kinds.TryGetValue("interval_low", out VectorTable.Row? low))
            {
                string value = (kinds.GetValueOrDefault("conventional") ?? kinds["abridged"])["value"];
                yield return new(id, VectorNumber.Normalise(value), Text(weight?.Value));
                yield return new(id + " low", VectorNumber.Normalise(low["value"]), Text(weight?.Low));
                yield return new(id + " high", VectorNumber.Normalise(kinds["interval_high"]["value"]), Text(weight?.High));
            }
            else
            {
                yield return new(id, VectorNumber.Normalise(kinds["standard"]["value"]), Text(weight?.Value));
                yield return new(id + " uncertainty", VectorNumber.Normalise(kinds["standard"]["uncertainty"]), Text(weight?.HalfWidth));
            }
            if (kinds.TryGetValue("abridged", out VectorTable.Row? abridged) && group.Key.Edition is "2021" or "2024")
            {
                AtomicWeight? inShort = WeightOf(element, group.Key.Edition + "-abridged");
                yield return new(id + " abridged", VectorNumber.Normalise(kinds["abridged"]["value"]), Text(inShort?.Value));
            }
        }
    }

    public static IEnumerable<VectorCheck> EditionMasses(VectorTable table) =>
        from row in table.Rows
        let weights = AtomicWeights.Find(row["edition"])
        let mass = weights is null ? (Mass?)null : MolecularFormula.Parse(row["formula"]).GetAverageMass(weights).Value
        select new VectorCheck($"{row["formula"]} {row["edition"]}", VectorNumber.Normalise(row["mass"]), Text(mass));

    private static AtomicWeight? WeightOf(Element? element, string edition) =>
        element is not null && AtomicWeights.Find(edition) is { } weights ? weights[element] : null;

    private static (string Id, Isotope? Isotope) Find(VectorTable.Row row) =>
        (row["element"] + row["mass_number"],
            Element.Find(row["element"])?.FindIsotope(int.Parse(row["mass_number"], CultureInfo.InvariantCulture)));

    private static string Text(Mass? mass) => Text(mass?.Daltons);

    private static string Text(decimal? value) => value is { } number ? VectorNumber.Write(number) : "";
}

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

// The JSON of substance registries (GSRS): the same lists of sites, but of all subunits together, with sites such as 1_1-1_5.
internal sealed partial class FhirReader
{
    /// <summary>
    /// The nucleic acid of a registry entry: the whole document, or its part <c>nucleicAcid</c>; <see langword="null"/> for other JSON.
    /// </summary>
    private static JsonElement? FindRegistryEntry(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return null;
        }
        JsonElement entry = root.TryGetProperty("nucleicAcid", out JsonElement part)
            && part.ValueKind == JsonValueKind.Object ? part : root;
        return entry.TryGetProperty("subunits", out JsonElement subunits) && subunits.ValueKind == JsonValueKind.Array ? entry : null;
    }

    private NucleicAcid? ReadRegistryEntry(JsonElement entry, DiagnosticBag bag)
    {
        if (entry.TryGetProperty("modifications", out JsonElement modifications) && FindModification(modifications) is { } modified)
        {
            Fail(modified, "an entry without modifications, whose structures are in other entries");
            return null;
        }
        List<string> sequences =
            [.. entry.GetProperty("subunits").EnumerateArray().OrderBy(IndexOf)
                .Select(subunit => subunit.ValueKind == JsonValueKind.Object ? StringOf(subunit, "sequence") ?? "" : "")];
        if (sequences.Count == 0 || sequences.Contains(""))
        {
            Fail("subunits", "subunits with a `sequence` each");
            return null;
        }
        if (sequences.Sum(sequence => (long)sequence.Length) > _options.MaxUnits)
        {
            ReadingLimits.ReportUnits(bag, _text.Length, _options.MaxUnits);
            return null;
        }
        Sugar?[][] sugars = [.. sequences.Select(sequence => new Sugar?[sequence.Length])];
        Linkage?[][] linkages = [.. sequences.Select(sequence => new Linkage?[sequence.Length])];
        if (!ReadRegistryList(entry, "sugars", "sugar", FindSugar, sugars)
            || !ReadRegistryList(entry, "linkages", "linkage", FindLinkage, linkages))
        {
            return null;
        }
        var strands = new List<Strand>();
        for (int i = 0; i < sequences.Count; i++)
        {
            if (linkages[i][0] is not null && linkages[i][^1] is not null)
            {
                Fail("linkages", $"one linkage less than the {sequences[i].Length.ToString(CultureInfo.InvariantCulture)} residues; a " +
                    $"phosphate at an end is not read from such a list");
                return null;
            }
            if (MakeDraft(sequences[i], sugars[i], AfterResidues(linkages[i]))?.Build(SpanOf(sequences[i]), bag) is not { } strand)
            {
                return null;
            }
            strands.Add(strand);
        }
        return Combine(strands, "subunits", bag);
    }

    private static int IndexOf(JsonElement subunit) =>
        subunit.ValueKind == JsonValueKind.Object && subunit.TryGetProperty("subunitIndex", out JsonElement index)
            && index.ValueKind == JsonValueKind.Number && index.TryGetInt32(out int number) ? number : int.MaxValue;

    private static string? FindModification(JsonElement modifications)
    {
        string[] lists = ["structuralModifications", "agentModifications"];
        return modifications.ValueKind != JsonValueKind.Object ? null
            : Array.Find(lists, list =>
                modifications.TryGetProperty(list, out JsonElement entries)
                && entries.ValueKind == JsonValueKind.Array && entries.GetArrayLength() > 0);
    }

    /// <summary>
    /// The linkages by the residue before them. Registries count each at that residue, or each at the residue after it: then no residue is
    /// the first.
    /// </summary>
    private static (Linkage? Linkage, Joint Joint)[] AfterResidues(Linkage?[] sites)
    {
        bool isBefore = sites.Length > 1 && sites[0] is null && sites[^1] is not null;
        return [.. sites.Select((site, i) => (isBefore ? (i + 1 < sites.Length ? sites[i + 1] : null) : site, default(Joint)))];
    }

    private bool ReadRegistryList<T>(JsonElement entry, string list, string property, Func<string, T?> find, T?[][] places)
        where T : Monomer
    {
        foreach (JsonElement row in EntriesOf(entry, list))
        {
            string name = StringOf(row, property) ?? "";
            if (find(name) is not { } monomer)
            {
                return Fail(name.Length > 0 ? name : property, $"the symbol or the name of a {property} of the library");
            }
            if (ReadRegistrySites(row, places, name) is not { } sites)
            {
                return false;
            }
            foreach ((int subunit, int residue) in sites)
            {
                if (places[subunit][residue] is not null)
                {
                    return Fail(name, $"one {property} for each residue");
                }
                places[subunit][residue] = monomer;
            }
        }
        return true;
    }

    /// <summary>Sites such as <c>1_1-1_5;1_8</c>, or a list of objects with <c>subunitIndex</c> and <c>residueIndex</c>.</summary>
    private List<(int Subunit, int Residue)>? ReadRegistrySites<T>(JsonElement row, T?[][] places, string name)
    {
        var sites = new List<(int Subunit, int Residue)>();
        string? shorthand = StringOf(row, "sitesShorthand");
        IEnumerable<string> parts = shorthand is not null ? shorthand.Split([';', ',']).Select(part => part.Trim())
            : row.TryGetProperty("sites", out JsonElement list)
                && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(TextOfSite) : [];
        foreach (string part in parts)
        {
            Match match = Site().Match(part);
            bool isRead = match.Success & TryNumber(match, 1, out int subunit) & TryNumber(match, 2, out int first);
            int last = first;
            isRead &= !match.Groups[3].Success || (TryNumber(match, 3, out int same) & TryNumber(match, 4, out last) && same == subunit);
            if (!isRead || subunit < 1 || subunit > places.Length || first < 1 || last < first || last > places[subunit - 1].Length)
            {
                Fail(shorthand ?? name, "sites within the subunits, such as 1_1-1_5;1_8");
                return null;
            }
            sites.AddRange(Enumerable.Range(first - 1, last - first + 1).Select(residue => (subunit - 1, residue)));
        }
        if (sites.Count == 0)
        {
            Fail(name, "a `sitesShorthand` or `sites` beside the name");
            return null;
        }
        return sites;
    }

    private static string TextOfSite(JsonElement site) =>
        site.ValueKind == JsonValueKind.Object && site.TryGetProperty("subunitIndex", out JsonElement subunit)
            && site.TryGetProperty("residueIndex", out JsonElement residue) ? $"{subunit}_{residue}" : "";

    private static bool TryNumber(Match match, int group, out int number) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    // The registry's symbols are those of the HELM monomer library 2.0; a name of the library is read as well.
    private Sugar? FindSugar(string name) => name switch
    {
        "R" => Sugar.Ribose,
        "dR" => Sugar.Deoxyribose,
        "mR" => Sugar.MethylRibose,
        "fR" => Sugar.FluoroRibose,
        "LR" => Sugar.Lna,
        "MOE" => Sugar.MethoxyethylRibose,
        _ => _options.Library.Sugars.Find(name),
    };

    private Linkage? FindLinkage(string name) => name switch
    {
        "P" => Linkage.Phosphodiester,
        "sP" => Linkage.Phosphorothioate,
        _ => _options.Library.Linkages.Find(name),
    };

    [GeneratedRegex(@"^([0-9]{1,9})_([0-9]{1,9})(?:-([0-9]{1,9})_([0-9]{1,9}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Site();
}

using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Views;

/// <summary>What the tool says of one monomer: formula, masses of the free compound, the words of each dialect, source.</summary>
internal sealed class MonomerListing
{
    private MonomerListing(string kind, Monomer row, AtomicWeights weights)
    {
        Kind = kind;
        Row = row;
        Monoisotopic = row.Formula.MonoisotopicMass.Daltons;
        Average = row.Formula.GetAverageMass(weights).Value.Daltons;
        Tokens = [.. Sources.Select(dialect => (dialect.Name, Words: (string[])[.. dialect.TokensOf(row).Distinct()]))];
    }

    /// <summary>The dialects that have words of their own.</summary>
    public static IReadOnlyList<INotation> Sources { get; } = [.. Notations.All.Where(HasTokens)];

    public string Kind { get; }

    public Monomer Row { get; }

    public decimal Monoisotopic { get; }

    public decimal Average { get; }

    /// <summary>The words of each dialect that has any.</summary>
    public IReadOnlyList<(string Dialect, string[] Words)> Tokens { get; }

    /// <summary>What the row says beside formula and structure.</summary>
    public string Traits => Row switch
    {
        Nucleobase row => Join($"letter {row.Letter}", Charge(row.FixedCharge)),
        Sugar row =>
            Join(
                $"sites {Sites(row.Sites)}",
                row.Class.ToString().ToLowerInvariant(),
                row.SupportsRNaseH ? "RNase H" : "",
                row.HasThreePrimeNitrogen ? "3' nitrogen" : ""),
        Linkage row => Join(CountedNoun.Of(row.AcidicProtons, "acidic proton"), row.IsChiral ? "chiral" : ""),
        Group row => Join(
            CountedNoun.Of(row.AcidicProtons, "acidic proton"),
            Charge(row.FixedCharge),
            Places(row.Places),
            row.Bond == GroupBond.Oxygen ? "" : BondName(row.Bond),
            row.RepeatFormula is null ? "" : $"polydisperse: n x {row.RepeatFormula}", row.IsDirectional ? "can be inverted" : ""),
        _ => "",
    };

    public static IEnumerable<MonomerListing> Of(MonomerLibrary library, AtomicWeights weights) =>
    [
        .. library.Bases.Select(row => new MonomerListing("base", row, weights)),
        .. library.Sugars.Select(row => new MonomerListing("sugar", row, weights)),
        .. library.Linkages.Select(row => new MonomerListing("linkage", row, weights)),
        .. library.Groups.Select(row => new MonomerListing("group", row, weights)),
    ];

    /// <summary>Whether a query names the row: by symbol, a word of a dialect, formula, or a part of a name.</summary>
    public bool Matches(string query, MolecularFormula? formula) =>
        IsNamed(query) || Row.Formula.Equals(formula) || Row.AllNames.Any(name => name.Contains(query, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a query is the symbol, a name or a word of a dialect in full.</summary>
    public bool IsNamed(string query) =>
        Row.Symbol == query || Row.Token == query || Row.AllNames.Contains(query, StringComparer.OrdinalIgnoreCase)
        || Tokens.Any(dialect => dialect.Words.Contains(query) || dialect.Words.Contains($"[{query}]"));

    private static bool HasTokens(INotation dialect)
    {
        MonomerLibrary library = MonomerLibrary.Default;
        IEnumerable<Monomer> rows = [.. library.Bases, .. library.Sugars, .. library.Linkages, .. library.Groups];
        return rows.Any(row => dialect.TokensOf(row).Any());
    }

    private static string Join(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));

    private static string Charge(int charge) => charge == 0 ? "" : $"fixed charge +{charge}";

    private static string Sites(SugarSites sites) =>
        Join(
            (sites & SugarSites.Two) != 0 ? "2'" : "",
            (sites & SugarSites.Three) != 0 ? "3'" : "",
            (sites & SugarSites.Five) != 0 ? "5'" : "");

    private static string Places(GroupPlaces places) => string.Join(" or ", ((string[])[
        (places & GroupPlaces.End) != 0 ? "at an end" : "", (places & GroupPlaces.Linked) != 0 ? "after a linkage" : "",
        (places & GroupPlaces.Spacer) != 0 ? "in the chain" : "", (places & GroupPlaces.Inside) != 0 ? "between two linkages" : "",
        (places & GroupPlaces.Pendant) != 0 ? "on a residue" : ""]).Where(place => place.Length > 0));

    private static string BondName(GroupBond bond) => bond switch
    {
        GroupBond.ReplacesOxygen => "in place of the oxygen",
        GroupBond.Vinyl => "by a double bond to C5'",
        GroupBond.TwoPrime => "on the 2' oxygen",
        _ => "on the 2' and 3' oxygens",
    };
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Structures;

namespace Oligo.Monomers;

/// <summary>
/// The monomers of the two published HELM libraries that are not built-in rows: an embedded table of symbols and structures, which is read
/// at the first look-up; a row is made when it is first asked for. Their codes lie below those of callers' own rows, so that units of any
/// library can name them.
/// </summary>
/// <remarks>
/// Thread-safe. Source: HELMCoreLibrary.json and the Ionis set of PistoiaHELM/HELMMonomerSets (MIT), the structures of their molfiles; made
/// by tests/interop/make_helm_table.py.
/// </remarks>
internal sealed class PublishedMonomers
{
    private const string Resource = "Oligo.Monomers.helm-symbols.tsv";
    private const string Source =
        "structure of the molfile in the HELM core library or the Ionis set (PistoiaHELM/HELMMonomerSets, MIT); formula from the structure";
    private const char BuiltIn = '=';
    private const string Refused = "!";

    private static readonly Lazy<PublishedMonomers> s_table = new(() => new PublishedMonomers());

    private readonly FrozenDictionary<(string Kind, string Symbol), Entry> _bySymbol;
    private readonly FrozenDictionary<(string Kind, string Row), Entry> _byRow;
    private readonly FrozenDictionary<(string Kind, byte Code), Entry> _byCode;
    private readonly FrozenDictionary<(string Kind, string Name), Entry> _byName;
    private readonly FrozenDictionary<string, string> _faults;

    private PublishedMonomers()
    {
        using Stream stream = typeof(PublishedMonomers).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        string[][] lines =
            [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'))];
        _faults = lines.Where(cells => cells[2] == Refused).DistinctBy(cells => cells[1])
            .ToFrozenDictionary(cells => cells[1], cells => cells[5]);
        Entry[] entries =
            [.. lines.Where(cells => cells[2] != Refused)
                .Select(cells => new Entry(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))];
        foreach (IGrouping<string, Entry> kind in entries.Where(entry => entry.Structure.Length > 0).GroupBy(entry => entry.Kind))
        {
            byte code = MonomerCodes.FirstCustom;
            foreach (Entry entry in kind)
            {
                entry.Code = --code;
            }
        }
        _bySymbol = entries.ToFrozenDictionary(entry => (entry.Kind, entry.Symbol));
        Entry[] rows = [.. entries.Where(entry => entry.Code != 0)];
        _byRow = rows.ToFrozenDictionary(entry => (entry.Kind, entry.RowSymbol));
        _byCode = rows.ToFrozenDictionary(entry => (entry.Kind, entry.Code));
        // A name that two rows share tells neither.
        _byName = rows.GroupBy(entry => (entry.Kind, entry.Title.ToUpperInvariant())).Where(named => named.Count() == 1)
            .ToFrozenDictionary(named => named.Key, named => named.Single());
    }

    /// <summary>
    /// The row of a HELM symbol, of this table or a built-in one; <see langword="null"/> if neither library has it in this slot, or draws
    /// it wrong.
    /// </summary>
    public static T? Find<T>(MonomerTable<T> table, string symbol)
        where T : Monomer
    {
        if (!s_table.Value._bySymbol.TryGetValue((table.Kind, symbol), out Entry? entry))
        {
            return null;
        }
        // A caller's own row may have the symbol.
        return table.TryGet(entry.RowSymbol.AsSpan().TrimStart(BuiltIn), out T? found)
            && (entry.Code == 0 || ReferenceEquals(found, entry.Row)) ? found : null;
    }

    /// <summary>Why a symbol of the libraries is not read, or <see langword="null"/>.</summary>
    public static string? FaultOf(string symbol) => s_table.Value._faults.GetValueOrDefault(symbol);

    /// <summary>The HELM symbol of a row of this table; <see langword="null"/> for any other row.</summary>
    public static string? SymbolOf(Monomer row) => !ReferenceEquals(row.Source, Source) ? null
        : s_table.Value._byRow.GetValueOrDefault(
            (row is Nucleobase ? "base" : row is Sugar ? "sugar" : row is Linkage ? "linkage" : "group", row.Symbol))?.Symbol;

    /// <summary>The row of a symbol of the canonical notation, or <see langword="null"/>.</summary>
    internal static Monomer? FindRow(string kind, ReadOnlySpan<char> symbol) =>
        s_table.Value._byRow.GetValueOrDefault((kind, symbol.ToString()))?.Row;

    /// <summary>The row of a code, or <see langword="null"/>.</summary>
    /// <summary>The row of a name, whatever its case; <see langword="null"/> where several rows have it.</summary>
    internal static Monomer? FindNamed(string kind, string name) =>
        s_table.Value._byName.GetValueOrDefault((kind, name.ToUpperInvariant()))?.Row;

    internal static Monomer? FindRow(string kind, byte code) =>
        code is > 0 and < MonomerCodes.FirstCustom ? s_table.Value._byCode.GetValueOrDefault((kind, code))?.Row : null;

    /// <summary>Every row of a kind.</summary>
    internal static IEnumerable<Monomer> RowsOf(string kind) =>
        s_table.Value._byRow.Values.Where(entry => entry.Kind == kind).OrderByDescending(entry => entry.Code).Select(entry => entry.Row);

    /// <summary>Every symbol with the row it names, those of built-in rows included.</summary>
    internal static IEnumerable<(string Kind, string Symbol)> Symbols => s_table.Value._bySymbol.Keys;

    private sealed class Entry(string kind, string symbol, string rowSymbol, string letter, string structure, string name)
    {
        private Monomer? _row;

        public string Kind { get; } = kind;

        /// <summary>The symbol in HELM.</summary>
        public string Symbol { get; } = symbol;

        /// <summary>The symbol in the canonical notation; that of a built-in row after an equals sign.</summary>
        public string RowSymbol { get; } = rowSymbol;

        public string Title { get; } = string.IsNullOrWhiteSpace(name) ? rowSymbol : name;

        public string Structure { get; } = structure;

        /// <summary>0 where the row is a built-in one.</summary>
        public byte Code { get; set; }

        // Two threads may make it; both rows are equal, and one is kept.
        public Monomer Row => Volatile.Read(ref _row) ?? Interlocked.CompareExchange(ref _row, Make(), null) ?? _row;

        private Monomer Make()
        {
            // The formula is that of the structure, which an interim row of any formula bears.
            Monomer drawn = Make(MolecularFormula.Water);
            MolecularFormula formula = MonomerStructure.FormulaOf(drawn);
            return Make(formula).Numbered(Code);
        }

        private Monomer Make(MolecularFormula formula)
        {
            switch (Kind)
            {
                case "base":
                    int charge = SmilesReader.Parse(Structure).NetCharge;
                    return new Nucleobase(RowSymbol, Title, formula, letter[0], Source, Structure, fixedCharge: charge);
                case "sugar":
                    bool isAmine = Structure[^1] == 'N';
                    return new Sugar(RowSymbol, Title, RowSymbol, formula, SugarSites.Three | SugarSites.Five, SugarClass.Modified, Source,
                        smiles: Structure, hasThreePrimeNitrogen: isAmine);
                case "linkage":
                    return new Linkage(RowSymbol, Title, RowSymbol, formula, AcidsIn(SmilesReader.Parse(Structure[..^1])),
                        isChiral: true, Source, Structure);
                default:
                    MolecularGraph graph = SmilesReader.Parse(Structure);
                    GroupPlaces places = graph.FindMark(MonomerStructure.SecondMark) >= 0 ? GroupPlaces.Spacer : GroupPlaces.Linked;
                    return new Group(RowSymbol, Title, formula, places, AcidsIn(graph), Source, smiles: Structure,
                        fixedCharge: graph.NetCharge);
            }
        }

        /// <summary>Hydroxyls and thiols of acids: on phosphorus or sulfur, or on a carbon with a double bond to oxygen.</summary>
        private static int AcidsIn(MolecularGraph graph)
        {
            int count = 0;
            for (int i = 0; i < graph.Atoms.Count; i++)
            {
                GraphAtom atom = graph.Atoms[i];
                if (atom is { Hydrogens: 1, Bonds.Count: 1 } && (atom.Element == Element.Oxygen || atom.Element == Element.Sulfur))
                {
                    int neighbor = atom.Bonds[0].Other(i);
                    count += IsAcidCentre(graph, neighbor) ? 1 : 0;
                }
            }
            return count;
        }

        private static bool IsAcidCentre(MolecularGraph graph, int at) =>
            !graph.Atoms[at].IsAromatic && graph.Atoms[at].Element is { } element
                && (element == Element.Phosphorus || element == Element.Sulfur || element == Element.Carbon)
            && graph.Atoms[at].Bonds.Exists(bond =>
                bond.Order == 2 && graph.Atoms[bond.Other(at)].Element is { } other
                && (other == Element.Oxygen || (other == Element.Sulfur && element == Element.Phosphorus)));
    }
}

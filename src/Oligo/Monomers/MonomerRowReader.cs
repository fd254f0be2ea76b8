using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.Monomers;

/// <summary>
/// Understands the rows of a monomer file: each is checked on its own and against the rows before it, and all faults are reported.
/// </summary>
internal sealed class MonomerRowReader(MonomerLibrary library, DiagnosticBag bag)
{
    // A conjugate with an antibody of a million daltons has fewer; a formula without a limit overflows the sum of a strand.
    private const int MostAtoms = 100_000;

    private static readonly ImmutableArray<(string Word, MonomerKinds Kind)> s_kinds =
        [("base", MonomerKinds.Base), ("sugar", MonomerKinds.Sugar), ("linkage", MonomerKinds.Linkage), ("group", MonomerKinds.Group)];

    private static readonly ImmutableArray<(string Word, bool Value)> s_answers =
        [("yes", true), ("no", false), ("true", true), ("false", false)];

    private static readonly ImmutableArray<(string Word, SugarSites Site)> s_sites =
        [("2", SugarSites.Two), ("3", SugarSites.Three), ("5", SugarSites.Five)];

    private static readonly ImmutableArray<(string Word, SugarClass Class)> s_classes =
        [("deoxy", SugarClass.Deoxy), ("ribo", SugarClass.Ribo), ("modified", SugarClass.Modified)];

    private static readonly ImmutableArray<(string Word, GroupPlaces Place)> s_places =
        [("end", GroupPlaces.End), ("linked", GroupPlaces.Linked), ("spacer", GroupPlaces.Spacer), ("inside", GroupPlaces.Inside),
            ("pendant", GroupPlaces.Pendant)];

    private static readonly ImmutableArray<(string Word, GroupBond Bond)> s_bonds =
        [("oxygen", GroupBond.Oxygen), ("replaces-oxygen", GroupBond.ReplacesOxygen), ("vinyl", GroupBond.Vinyl),
            ("cyclic", GroupBond.Cyclic), ("two-prime", GroupBond.TwoPrime)];

    // What is taken in each table: by the library, then by the rows of the file.
    private readonly Dictionary<(MonomerKinds Kind, string Symbol), string> _symbols = Known(library)
        .ToDictionary(row => (row.Kind, row.Row.Symbol), row => $"`{row.Row.Name}` of the library");
    private readonly Dictionary<(MonomerKinds Kind, string Name), string> _names = NamesOf(library);

    /// <summary>The larger library, or <see langword="null"/> after an error.</summary>
    public MonomerLibrary? Read(IReadOnlyList<MonomerFileRow> rows)
    {
        var drafts = new List<(MonomerFileRow Row, MonomerKinds Kind, Monomer Made)>();
        foreach (MonomerFileRow row in rows)
        {
            // Faults are told apart by their count, which stands still in a full bag.
            if (bag.IsFull)
            {
                break;
            }
            int errors = bag.ErrorCount;
            if (ReadKind(row) is not { } kind)
            {
                continue;
            }
            // A symbol is claimed even by a row that has other faults.
            string symbol = ReadSymbol(row, kind);
            if (ReadRow(row, kind, symbol, errors) is { } make)
            {
                drafts.Add((row, kind, make()));
            }
        }
        if (bag.ErrorCount > 0)
        {
            return null;
        }
        foreach (IGrouping<MonomerKinds, (MonomerFileRow Row, MonomerKinds Kind, Monomer Made)> kind in drafts.GroupBy(draft => draft.Kind))
        {
            foreach ((MonomerFileRow row, _, Monomer made) in kind.Skip(MonomerCodes.CustomCount - CustomCountOf(kind.Key)))
            {
                bag.Report(MonomerDiagnostics.TooManyRows, row.Span, WordOf(kind.Key), made.Symbol);
            }
        }
        return bag.ErrorCount > 0 ? null : library.With(drafts.Select(draft => draft.Made));
    }

    private Func<Monomer>? ReadRow(MonomerFileRow row, MonomerKinds kind, string symbol, int errorsBefore)
    {
        CheckColumns(row, kind);
        string name = Text(row, MonomerColumn.FullName);
        string source = Text(row, MonomerColumn.Source);
        MolecularFormula? formula = ReadFormula(row, MonomerColumn.Formula);
        string? smiles = row[MonomerColumn.Smiles] is [var drawn, ..] ? drawn.Text : null;
        ImmutableArray<string> aliases = [.. row[MonomerColumn.Aliases].Select(alias => alias.Text)];
        Func<Monomer>? make = kind switch
        {
            MonomerKinds.Base => ReadBase(row, symbol, name, formula, source, smiles, aliases),
            MonomerKinds.Sugar => ReadSugar(row, symbol, name, formula, source, smiles, aliases),
            MonomerKinds.Linkage => ReadLinkage(row, symbol, name, formula, source, smiles, aliases),
            _ => ReadGroup(row, symbol, name, formula, source, smiles, aliases),
        };
        if (bag.ErrorCount > errorsBefore || make is null)
        {
            return null;
        }
        ClaimNames(row, kind, symbol, make());
        return smiles is null || CheckStructure(row, make()) ? make : null;
    }

    private Func<Monomer>? ReadBase(MonomerFileRow row, string symbol, string name, MolecularFormula? formula, string source,
        string? smiles, ImmutableArray<string> aliases)
    {
        char letter =
            ReadWord(row, MonomerColumn.Letter, "one of A, C, G, T, U, I and N",
                word => word is ['A' or 'C' or 'G' or 'T' or 'U' or 'I' or 'N'] ? word[0] : null, 'N');
        int charge = ReadNumber(row, MonomerColumn.FixedCharge);
        return formula is null ? null : () => new Nucleobase(symbol, name, formula, letter, source, smiles, aliases, charge);
    }

    private Func<Monomer>? ReadSugar(MonomerFileRow row, string symbol, string name, MolecularFormula? formula, string source,
        string? smiles, ImmutableArray<string> aliases)
    {
        SugarSites sites = ReadFlags(row, MonomerColumn.Sites, s_sites, SugarSites.Three | SugarSites.Five, (a, b) => a | b);
        SugarClass role = ReadChoice(row, MonomerColumn.Class, s_classes, SugarClass.Modified);
        bool rnaseH = ReadChoice(row, MonomerColumn.RnaseH, s_answers, false);
        bool hasNitrogen = ReadChoice(row, MonomerColumn.ThreePrimeNitrogen, s_answers, false);
        string shortName = row[MonomerColumn.ShortName] is [var stated, ..] ? stated.Text : symbol;
        if (row[MonomerColumn.Sites] is [var first, ..] && System.Numerics.BitOperations.PopCount((uint)sites) == 1)
        {
            bag.Report(MonomerDiagnostics.BadValue, first.Span, first.Text, MonomerColumn.Sites.Name,
                "two or three of 2, 3 and 5, since a sugar binds two neighbours");
        }
        return formula is null ? null : () =>
            new Sugar(symbol, name, shortName, formula, sites, role, source, rnaseH, smiles, aliases, hasNitrogen);
    }

    private Func<Monomer>? ReadLinkage(MonomerFileRow row, string symbol, string name, MolecularFormula? formula, string source,
        string? smiles, ImmutableArray<string> aliases)
    {
        int protons = ReadNumber(row, MonomerColumn.AcidicProtons);
        bool chiral = ReadChoice(row, MonomerColumn.Chiral, s_answers, false);
        string shortName = row[MonomerColumn.ShortName] is [var stated, ..] ? stated.Text : symbol;
        return formula is null ? null : () => new Linkage(symbol, name, shortName, formula, protons, chiral, source, smiles, aliases);
    }

    private Func<Monomer>? ReadGroup(MonomerFileRow row, string symbol, string name, MolecularFormula? formula, string source,
        string? smiles, ImmutableArray<string> aliases)
    {
        int protons = ReadNumber(row, MonomerColumn.AcidicProtons);
        int charge = ReadNumber(row, MonomerColumn.FixedCharge);
        GroupPlaces places = ReadFlags(row, MonomerColumn.Places, s_places, GroupPlaces.None, (a, b) => a | b);
        GroupBond bond = ReadChoice(row, MonomerColumn.Bond, s_bonds, GroupBond.Oxygen);
        bool directional = ReadChoice(row, MonomerColumn.Directional, s_answers, false);
        MolecularFormula? repeat = row[MonomerColumn.RepeatFormula].Count > 0 ? ReadFormula(row, MonomerColumn.RepeatFormula) : null;
        if (bond != GroupBond.Oxygen && places is not (GroupPlaces.End or GroupPlaces.None))
        {
            Contradict(row, MonomerColumn.Bond, MonomerColumn.Places, "only a group that is at an end and nowhere else is bound so");
        }
        if (directional && places != GroupPlaces.None && (places & GroupPlaces.Spacer) == 0)
        {
            Contradict(row, MonomerColumn.Directional, MonomerColumn.Places, "only a spacer has two ends to tell apart");
        }
        return formula is null || places == GroupPlaces.None ? null
            : () => new Group(symbol, name, formula, places, protons, source, repeat, smiles, aliases, bond, charge, directional);
    }

    private MonomerKinds? ReadKind(MonomerFileRow row)
    {
        if (row[MonomerColumn.Kind] is not [var stated, ..])
        {
            Miss(row, MonomerColumn.Kind);
            return null;
        }
        int at = s_kinds.IndexOf(s_kinds.FirstOrDefault(known => known.Word == stated.Text));
        if (at < 0)
        {
            bag.ReportWithHint(
                MonomerDiagnostics.BadValue, stated.Span, Suggestion.DidYouMean(stated.Text, s_kinds.Select(known => known.Word)),
                stated.Text, MonomerColumn.Kind.Name, MonomerColumn.Kind.Reason);
            return null;
        }
        return s_kinds[at].Kind;
    }

    private void CheckColumns(MonomerFileRow row, MonomerKinds kind)
    {
        foreach (MonomerColumn column in MonomerColumn.All)
        {
            if ((column.RequiredBy & kind) != 0 && row[column].Count == 0)
            {
                Miss(row, column);
            }
            if ((column.Kinds & kind) == 0 && row[column] is [var foreign, ..])
            {
                bag.Report(MonomerDiagnostics.ForeignColumn, foreign.Span, column.Name, WordOf(kind));
            }
        }
    }

    private string ReadSymbol(MonomerFileRow row, MonomerKinds kind)
    {
        if (row[MonomerColumn.Symbol] is not [var stated, ..])
        {
            return "";
        }
        if (!Monomer.IsSymbol(stated.Text) || (kind == MonomerKinds.Group && stated.Text is "sup" or "sub"))
        {
            bag.Report(MonomerDiagnostics.BadSymbol, stated.Span, stated.Text);
        }
        else if (!_symbols.TryAdd((kind, stated.Text), $"`{Text(row, MonomerColumn.FullName)}` of this file"))
        {
            bag.Report(MonomerDiagnostics.TakenSymbol, stated.Span, stated.Text, WordOf(kind), _symbols[(kind, stated.Text)]);
        }
        return stated.Text;
    }

    private int CustomCountOf(MonomerKinds kind) => kind switch
    {
        MonomerKinds.Base => library.Bases.CustomCount,
        MonomerKinds.Sugar => library.Sugars.CustomCount,
        MonomerKinds.Linkage => library.Linkages.CustomCount,
        _ => library.Groups.CustomCount,
    };

    private MolecularFormula? ReadFormula(MonomerFileRow row, MonomerColumn column)
    {
        if (row[column] is not [var stated, ..])
        {
            return null;
        }
        ParseResult<MolecularFormula> result = MolecularFormula.Read(stated.Text);
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            bag.Add(diagnostic.Shift(stated.Span.Start));
        }
        if (!result.TryGetValue(out MolecularFormula? formula))
        {
            return null;
        }
        if (formula.Parts.Any(part => part.Count > MostAtoms))
        {
            bag.ReportWithHint(ChemistryDiagnostics.CountTooLarge, stated.Span,
                string.Create(CultureInfo.InvariantCulture, $"a monomer has at most {MostAtoms:N0} atoms of each element"),
                stated.Text);
            return null;
        }
        if (formula.HasNegativeCounts)
        {
            bag.ReportWithHint(MonomerDiagnostics.NegativeFormula, stated.Span,
                "add H2O for each bond: the increment H-1O2P of a phosphodiester is the acid H3O4P", stated.Text);
            return null;
        }
        return formula;
    }

    /// <summary>Compares the SMILES with the formula.</summary>
    private bool CheckStructure(MonomerFileRow row, Monomer monomer)
    {
        SourceSpan span = row[MonomerColumn.Smiles][0].Span;
        try
        {
            MolecularFormula drawn = MonomerStructure.FormulaOf(monomer);
            if (drawn.Equals(monomer.Formula))
            {
                return true;
            }
            // What is drawn has few atoms, and what is stated may have many more.
            string? hint = monomer.Formula.Equals(drawn - MolecularFormula.Water)
                ? "the formula is that of the bound part: the free compound has H2O more"
                : monomer.Formula.Equals(drawn - (2 * MolecularFormula.Water))
                ? "the formula is that of the part between its neighbours: the free compound has 2 H2O more"
                : null;
            bag.ReportWithHint(MonomerDiagnostics.StructureMismatch, span, hint, drawn.ToString(), monomer.Formula.ToString());
        }
        catch (FormatException fault)
        {
            bag.Report(MonomerDiagnostics.BadStructure, span, fault.Message.TrimEnd('.'));
        }
        return false;
    }

    /// <summary>Warns of names by which a search finds another row.</summary>
    private void ClaimNames(MonomerFileRow row, MonomerKinds kind, string symbol, Monomer monomer)
    {
        IEnumerable<(string Name, SourceSpan Span)> names =
            [(monomer.Name, row[MonomerColumn.FullName][0].Span), .. row[MonomerColumn.Aliases].Select(alias => (alias.Text, alias.Span)),
                .. row[MonomerColumn.ShortName].Select(name => (name.Text, name.Span))];
        foreach ((string name, SourceSpan span) in names)
        {
            if (!_names.TryAdd((kind, name.ToUpperInvariant()), symbol) && _names[(kind, name.ToUpperInvariant())] != symbol)
            {
                bag.Report(MonomerDiagnostics.SharedName, span, name, WordOf(kind), _names[(kind, name.ToUpperInvariant())]);
            }
        }
    }

    private int ReadNumber(MonomerFileRow row, MonomerColumn column) => ReadWord(
        row, column, "a whole number from 0 to 99", word =>
            int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < 100 ? number : null, 0);

    private T ReadChoice<T>(MonomerFileRow row, MonomerColumn column, ImmutableArray<(string Word, T Value)> choices, T absent)
        where T : struct =>
        ReadWord(row, column, Suggestion.List([.. choices.Select(choice => choice.Word)]), word => Find(choices, word), absent);

    private T ReadFlags<T>(MonomerFileRow row, MonomerColumn column, ImmutableArray<(string Word, T Value)> choices,
        T absent, Func<T, T, T> unite)
        where T : struct
    {
        T? sum = null;
        foreach (MonomerValue value in row[column])
        {
            if (Find(choices, value.Text) is { } found)
            {
                sum = sum is null ? found : unite(sum.Value, found);
            }
            else
            {
                ReportValue(value, column, "any of " + Suggestion.List([.. choices.Select(choice => choice.Word)], "and"));
            }
        }
        return sum ?? absent;
    }

    private T ReadWord<T>(MonomerFileRow row, MonomerColumn column, string expected, Func<string, T?> read, T absent)
        where T : struct
    {
        if (row[column] is not [var stated, ..])
        {
            return absent;
        }
        if (read(stated.Text) is { } value)
        {
            return value;
        }
        ReportValue(stated, column, expected);
        return absent;
    }

    private static T? Find<T>(ImmutableArray<(string Word, T Value)> choices, string word)
        where T : struct
    {
        foreach ((string known, T value) in choices)
        {
            if (known.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }
        return null;
    }

    private void ReportValue(MonomerValue value, MonomerColumn column, string expected) =>
        bag.Report(MonomerDiagnostics.BadValue, value.Span, value.Text, column.Name, expected);

    private void Contradict(MonomerFileRow row, MonomerColumn one, MonomerColumn other, string why)
    {
        MonomerValue value = row[one][0];
        bag.Report(MonomerDiagnostics.BadCombination, value.Span, $"{one.Name} {value.Text}",
            $"{other.Name} {string.Join(';', row[other].Select(place => place.Text))}", why);
    }

    private void Miss(MonomerFileRow row, MonomerColumn column) =>
        bag.Report(MonomerDiagnostics.MissingValue, row.Span, column.Name, column.Reason);

    private static string Text(MonomerFileRow row, MonomerColumn column) => row[column] is [var stated, ..] ? stated.Text : "";

    private static string WordOf(MonomerKinds kind) => s_kinds.First(known => known.Kind == kind).Word;

    private static IEnumerable<(MonomerKinds Kind, Monomer Row)> Known(MonomerLibrary library) =>
    [
        .. library.Bases.Select(row => (MonomerKinds.Base, (Monomer)row)),
            .. library.Sugars.Select(row => (MonomerKinds.Sugar, (Monomer)row)),
        .. library.Linkages.Select(row => (MonomerKinds.Linkage, (Monomer)row)),
        .. library.Groups.Select(row => (MonomerKinds.Group, (Monomer)row)),
    ];

    private static Dictionary<(MonomerKinds Kind, string Name), string> NamesOf(MonomerLibrary library)
    {
        var names = new Dictionary<(MonomerKinds Kind, string Name), string>();
        foreach ((MonomerKinds kind, Monomer row) in Known(library))
        {
            foreach (string name in row.AllNames)
            {
                names.TryAdd((kind, name.ToUpperInvariant()), row.Symbol);
            }
        }
        return names;
    }
}

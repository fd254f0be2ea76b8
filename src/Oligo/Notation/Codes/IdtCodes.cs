using System.Collections.Frozen;
using System.Collections.Immutable;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>What an item of an IDT order string means: a residue, or a group; an inverted residue hangs on by its 3' oxygen.</summary>
internal readonly record struct IdtMeaning(Nucleobase? Base, Sugar? Sugar, Group? Group, bool IsInverted);

/// <summary>
/// The codes of IDT order strings. <c>2MOErC</c> and <c>+C</c> are 5-methylcytosine, <c>2MOErT</c> is 5-methyluracil, by the vendor's
/// definition.
/// </summary>
/// <remarks>
/// Sources: the alphabet and the library of the Indigo reader; public order-string tools; trade names are the vendor's (reference
/// idt-codes).
/// </remarks>
internal static class IdtCodes
{
    private const string Bases = "ACGTUI";

    // The position of a code of the inside that does not name it: /ZEN/.
    private const char Unnamed = '-';

    // Code without its position, the positions that exist (5, i, 3), and the meaning. Of two codes for one thing the first is written.
    private static readonly ImmutableArray<(string Code, string Positions, IdtMeaning Meaning)> s_rows =
    [
        .. OnSugar("2MOEr", "5i3", Sugar.MethoxyethylRibose, ('A', Nucleobase.Adenine), ('C', Nucleobase.Methylcytosine),
            ('G', Nucleobase.Guanine), ('T', Nucleobase.Thymine)),
        .. OnSugar("2F", "5i3", Sugar.FluoroRibose, ('A', Nucleobase.Adenine), ('C', Nucleobase.Cytosine), ('G', Nucleobase.Guanine),
            ('U', Nucleobase.Uracil), ('T', Nucleobase.Thymine)),
        ("Me-dC", "5i3", Deoxy(Nucleobase.Methylcytosine)),
        ("deoxyI", "5i3", Deoxy(Nucleobase.Hypoxanthine)),
        ("deoxyU", "5i3", Deoxy(Nucleobase.Uracil)),
        ("RiboG", "3", new(Nucleobase.Guanine, Sugar.Ribose, null, false)),
        ("RiboI", "i", new(Nucleobase.Hypoxanthine, Sugar.Ribose, null, false)),
        ("8oxodG", "i", Deoxy(Nucleobase.OxoGuanine)),
        ("AmdA", "53", Deoxy(Nucleobase.Diaminopurine)),
        ("6diPr", "i", Deoxy(Nucleobase.Diaminopurine)),
        ("5HydMe-dC", "i", Deoxy(Nucleobase.HydroxymethylCytosine)),
        ("5Br-dU", "5i", Deoxy(Nucleobase.BromoUracil)),
        ("5NitInd", "5i3", Deoxy(Nucleobase.NitroIndole)),
        ("Super-dG", "i", Deoxy(Nucleobase.AzaDeazaGuanine)),
        ("2AmPr", "5i3", Deoxy(Nucleobase.AminoPurine)),
        ("isodG", "5i3", Deoxy(Nucleobase.IsoGuanine)),
        ("Me-isodC", "5i3", Deoxy(Nucleobase.MethylIsoCytosine)),
        ("AmMC6T", "5i3", Deoxy(Nucleobase.AminoC6Thymine)),
        ("FluorT", "i", Deoxy(Nucleobase.FluoresceinThymine)),
        ("BiodT", "5i3", Deoxy(Nucleobase.BiotinThymine)),
        ("InvdT", "3", new(Nucleobase.Thymine, Sugar.Deoxyribose, null, true)),
        ("dSp", "5i3", Of(Group.AbasicDeoxyribose)),
        ("Phos", "53", Of(Group.Phosphate)),
        ("rApp", "5", Of(Group.Adenylyl)),
        ("ddC", "3", Of(Group.Dideoxycytidine)),
        ("InvddT", "5", Of(Group.Dideoxythymidine)),
        ("DBCOTEG", "5", Of(Group.DibenzocyclooctyneTeg)),
        ("AmMC6", "5", Of(Group.AminoHexyl)),
        ("AmMC12", "5", Of(Group.AminoDodecyl)),
        ("ThioMC6-D", "5", Of(Group.DisulfideHexyl)),
        ("ThioMC3-D", "3", Of(Group.DisulfidePropyl)),
        ("Biosg", "5", Of(Group.BiotinHexyl)),
        ("Bio", "3", Of(Group.BiotinHexyl)),
        ("BiotinTEG", "5", Of(Group.BiotinTeg)),
        ("BioTEG", "3", Of(Group.BiotinTeg)),
        ("deSBioTEG", "5", Of(Group.DesthiobiotinTeg)),
        ("6-FAM", "53", Of(Group.Fluorescein)),
        ("6-FAMN", "5", Of(Group.Fluorescein)),
        ("ATTO590N", "5", Of(Group.Atto590)),
        ("TexRd-XN", "5", Of(Group.TexasRedX)),
        ("AzideN", "5", Of(Group.AzidoHexanamide)),
        ("HEX", "5", Of(Group.HexachloroFluorescein)),
        ("TET", "5", Of(Group.TetrachloroFluorescein)),
        ("6-JOEN", "5", Of(Group.DichloroDimethoxyFluorescein)),
        ("6-TAMN", "5", Of(Group.Tetramethylrhodamine)),
        ("6-ROXN", "5", Of(Group.XRhodamine)),
        ("Cy3", "5i", Of(Group.IndoTrimethine)),
        ("Cy3Sp", "3", Of(Group.IndoTrimethine)),
        ("Cy5", "5i", Of(Group.IndoPentamethine)),
        ("Cy5Sp", "3", Of(Group.IndoPentamethine)),
        ("BHQ_1", "3", Of(Group.AzoQuencher1)),
        ("BHQ_2", "3", Of(Group.AzoQuencher2)),
        ("IABkFQ", "3", Of(Group.NitronaphthylQuencher)),
        ("ZEN", "-3", Of(Group.NitronaphthylQuencher)),
        ("CholTEG", "3", Of(Group.CholesterylGlycerylTeg)),
        ("Sp9", "5i3", Of(Group.TriethyleneGlycol)),
        ("Sp18", "5i3", Of(Group.HexaethyleneGlycol)),
        ("SpC3", "5i3", Of(Group.Propanediol)),
        ("Hexynyl", "5", Of(Group.Hexynyl)),
        ("Acryd", "5", Of(Group.Methacrylamide)),
    ];

    private static readonly FrozenDictionary<string, IdtMeaning> s_byCode =
        s_rows.SelectMany(row => row.Positions.Select(position => (Code: Say(position, row.Code), row.Meaning)))
            .ToFrozenDictionary(row => row.Code, row => row.Meaning, StringComparer.Ordinal);

    // Codes whose structures the Ionis HELM set states, which names them; the symbols of that set. Looked up on demand.
    private static readonly (string Code, string Symbol)[] s_drawn =
    [
        ("5Cy55", "5Cy55"), ("5PCBio", "5PCBio"), ("52-Bio", "5Bio2po"), ("5ThioMC3-D", "5ThioMC3"), ("5Alex488N", "5AlexF488N"),
        ("5Alex594N", "5Alex594N"), ("5Alex647N", "5AlexF647N"),
    ];

    // Codes of the vendor whose structures are not published: they have no formula, and a mass alone is not a molecule.
    private static readonly FrozenSet<string> s_unpublished = new[]
    {
        "TAO", "3AmMO", "36-TAMSp", "5DigN", "3Dig_N", "3DigN", "iAzideN", "3AzideN", "3MeBlN", "AltR1", "AltR2",
        "5ATTO425N", "5ATTO488N", "5ATTO532N", "5ATTO550N", "5ATTO565N", "5ATTO633N", "5ATTO647NN", "3ATTO647NN", "5ATTO700N",
        "5Alex405N", "5Alex532N", "5Alex546N", "5IRD700", "5IRD800", "5IRD800CWN", "5SUN",
        "5RHO101N", "5RhoG-XN", "5RhoR-XN", "5Dy750N", "5TEX615", "5TYE563", "5TYE665", "5MAXN", "5YakYel", "3IAbRQSp", "5IAbRQ",
        "iSuper-dT", "5TYE705", "5UniAmM", "iUniAmM", "3UniAmM", "5SpPC", "iSpPC",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a code is one of the vendor's whose structure is not published.</summary>
    private static bool IsUnpublished(string code) => s_unpublished.Contains(code);

    /// <summary>
    /// What such a code, or one of the vendor's form that is in no table, means in a library whose owner knows: the group of the owner's
    /// that has the code for its symbol; <see langword="null"/> if there is none.
    /// </summary>
    public static IdtMeaning? FindOwn(string code, MonomerLibrary library) =>
        MayBeOwn(code) && library.Groups.Find(code) is { Code: >= MonomerCodes.FirstCustom } group ? Of(group) : null;

    /// <summary>
    /// The hint at a code that is not known: the nearest one that is, or the row that states what it means, to be filled in;
    /// <see langword="null"/> where neither is.
    /// </summary>
    public static string? DescribeUnknown(string code) =>
        IsUnpublished(code)
            ? DescribeOwn("the vendor does not publish the structure of this code, and a mass alone is not a molecule", code)
        : Suggestion.DidYouMean(code, Codes) is { } nearest ? nearest
        : MayBeOwn(code) ? DescribeOwn("no public source of the structure of this code is known here", code)
        : null;

    private static bool MayBeOwn(string code) => IsUnpublished(code) || (code.Length > 2 && code[0] is '5' or 'i' or '3');

    /// <summary>The row that states what a code means, to be filled in.</summary>
    /// <param name="reason">Why it is needed.</param>
    /// <param name="code">The code with its position.</param>
    public static string DescribeOwn(string reason, string code) =>
        reason + "; a group of your own with this " +
        "symbol takes its place, a file for --monomers such as [{\"kind\":\"group\",\"symbol\":\"" + code +
        "\",\"name\":\"NAME\",\"formula\":\"FORMULA\",\"source\":\"SOURCE\",\"places\":[\"" +
        (PositionOf(code) == 'i' ? "spacer" : "linked") + "\"],\"acidic_protons\":0}]";

    /// <summary>The position that a code names, <c>i</c> where it names none.</summary>
    public static char PositionOf(string code) => code[0] is '5' or '3' ? code[0] : 'i';

    /// <summary>Every code with its position.</summary>
    public static IEnumerable<string> Codes => s_byCode.Keys.Concat(s_drawn.Select(row => row.Code));

    public static IdtMeaning? Find(string code) => s_byCode.TryGetValue(code, out IdtMeaning meaning) ? meaning
        : Array.Find(s_drawn, row => row.Code == code).Symbol is { } symbol && MonomerLibrary.Default.Groups.Find(symbol) is { } group
        ? Of(group) : null;

    /// <summary>Codes of rows that are looked up on demand, as words.</summary>
    public static IEnumerable<string> WordsOnDemand => s_drawn.Select(row => $"/{row.Code}/");

    /// <summary>The base of a letter on a sugar; the vendor's LNA-C is 5-methylated.</summary>
    public static Nucleobase? BaseOf(char letter, Sugar sugar) => letter switch
    {
        'A' => Nucleobase.Adenine,
        'C' => sugar == Sugar.Lna ? Nucleobase.Methylcytosine : Nucleobase.Cytosine,
        'G' => Nucleobase.Guanine,
        'T' => Nucleobase.Thymine,
        'U' => Nucleobase.Uracil,
        'I' => Nucleobase.Hypoxanthine,
        _ => null,
    };

    /// <summary>Every word with a row in it: letters of the alphabet, then codes between slashes.</summary>
    public static IEnumerable<string> TokensOf(Monomer row)
    {
        (string Prefix, Sugar Sugar)[] alphabets =
            [("", Sugar.Deoxyribose), ("r", Sugar.Ribose), ("m", Sugar.MethylRibose), ("+", Sugar.Lna)];
        IEnumerable<string> letters =
            alphabets.SelectMany(alphabet =>
                Bases.Where(letter => row.Equals(alphabet.Sugar) || row.Equals(BaseOf(letter, alphabet.Sugar)))
                .Select(letter => alphabet.Prefix + letter));
        IEnumerable<string> codes =
            s_rows.Where(known => row.Equals(known.Meaning.Base) || row.Equals(known.Meaning.Sugar) || row.Equals(known.Meaning.Group))
            .SelectMany(known => known.Positions.Select(position => $"/{Say(position, known.Code)}/"));
        return letters.Concat(codes).Concat(s_drawn.Where(known => IsDrawn(row, known.Symbol)).Select(known => $"/{known.Code}/"));
    }

    /// <summary>The code of a group at a position (<c>5</c>, <c>i</c> or <c>3</c>), or <see langword="null"/>.</summary>
    public static string? CodeOf(Group group, char position) =>
        CodeOf(meaning => group.Equals(meaning.Group), position)
            ?? Array.Find(s_drawn, row => PositionOf(row.Code) == position && IsDrawn(group, row.Symbol)).Code
            ?? (group.Code >= MonomerCodes.FirstCustom && MayBeOwn(group.Symbol) && PositionOf(group.Symbol) == position
                ? group.Symbol : null);

    private static bool IsDrawn(Monomer row, string symbol) => row is Group && PublishedMonomers.SymbolOf(row) == symbol;

    /// <summary>
    /// The word of a residue: letters where the alphabet has it, else a code between slashes; <see langword="null"/> if there is neither.
    /// </summary>
    public static string? WordOf(Nucleobase nucleobase, Sugar sugar, char position)
    {
        string? prefix = sugar.Equals(Sugar.Deoxyribose)
            ? ""
            : sugar.Equals(Sugar.Ribose)
            ? "r"
            : sugar.Equals(Sugar.MethylRibose)
            ? "m"
            : sugar.Equals(Sugar.Lna)
            ? "+"
            : null;
        foreach (char letter in Bases)
        {
            if (prefix is not null && nucleobase.Equals(BaseOf(letter, prefix == "+" ? Sugar.Lna : sugar)))
            {
                return prefix + letter;
            }
        }
        return CodeOf(meaning => !meaning.IsInverted && nucleobase.Equals(meaning.Base) && sugar.Equals(meaning.Sugar),
            position) is { } code ? $"/{code}/" : null;
    }

    /// <summary>The word of a residue that hangs on by its 3' oxygen at the 3' end.</summary>
    public static string? InvertedWordOf(Nucleobase nucleobase, Sugar sugar) =>
        CodeOf(meaning => meaning.IsInverted && nucleobase.Equals(meaning.Base) && sugar.Equals(meaning.Sugar), '3') is { } code
            ? $"/{code}/"
            : null;

    private static string? CodeOf(Func<IdtMeaning, bool> fits, char position)
    {
        foreach ((string code, string positions, IdtMeaning meaning) in s_rows)
        {
            bool isUnnamed = position == 'i' && positions.Contains(Unnamed, StringComparison.Ordinal);
            if ((isUnnamed || positions.Contains(position, StringComparison.Ordinal)) && fits(meaning))
            {
                return Say(isUnnamed ? Unnamed : position, code);
            }
        }
        return null;
    }

    private static string Say(char position, string code) => position == Unnamed ? code : position + code;

    private static IEnumerable<(string, string, IdtMeaning)> OnSugar(string code, string positions, Sugar sugar,
        params (char Letter, Nucleobase Base)[] bases) =>
        bases.Select(row => (code + row.Letter, positions, new IdtMeaning(row.Base, sugar, null, false)));

    private static IdtMeaning Deoxy(Nucleobase nucleobase) => new(nucleobase, Sugar.Deoxyribose, null, false);

    private static IdtMeaning Of(Group group) => new(null, null, group, false);
}

using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>Counts the rows whose name states a salt that their table does not show, and those without a salt for its columns.</summary>
internal sealed class NamedSalts
{
    private static readonly string[] s_ofSodium = ["sodium_formula", "sodium_average_da"];
    private static readonly string[] s_ofAcid = ["formula", "monoisotopic_da", "average_da"];

    private readonly Salt? _salt;
    private readonly bool _showsSalt;
    private readonly bool _showsSodium;
    private readonly bool _showsForms;

    /// <summary>Looks at what a table shows.</summary>
    /// <param name="salt">The salt form that was asked for; <see langword="null"/> for that of each name.</param>
    /// <param name="columns">The columns of the table.</param>
    public NamedSalts(Salt? salt, IReadOnlyList<Column> columns)
    {
        _salt = salt;
        _showsSalt = columns.Any(IsOfSalt);
        _showsSodium = columns.Any(column => s_ofSodium.Contains(column.Name));
        _showsForms = _showsSalt || _showsSodium || columns.Any(column => s_ofAcid.Contains(column.Name));
    }

    /// <summary>Whether a column shows the salt form that was asked for or named.</summary>
    public static bool IsOfSalt(Column column) => column.Name.StartsWith("salt", StringComparison.Ordinal);

    /// <summary>Counts a row.</summary>
    public void Count(RowReading reading, RowResults results) => Count(reading.Result, reading.Salt, results);

    /// <summary>Counts a row whose text states a salt, or none.</summary>
    public void Count(ParseResult<NucleicAcid> result, Salt? salt, RowResults results)
    {
        if (!_showsForms || !result.TryGetValue(out NucleicAcid? molecule))
        {
            return;
        }
        if (salt is not { } named)
        {
            results.WithoutSalt += _showsSalt && _salt is null ? 1 : 0;
            return;
        }
        int protons = molecule.AcidicProtons;
        // What the molecule does not form has a warning of its own.
        bool isShown = named.Ion is null || !named.IsPossibleFor(protons) || named.CountFor(protons) == 0
            || (_showsSalt && (_salt is null || IsSame(_salt))) || (_showsSodium && IsSame(Salt.Full(CounterIon.Sodium)));
        results.SaltNotShown += isShown ? 0 : 1;

        bool IsSame(Salt shown) =>
            shown.Ion == named.Ion && shown.IsPossibleFor(protons) && shown.CountFor(protons) == named.CountFor(protons);
    }

    /// <summary>What the summary says of the rows that were counted.</summary>
    public static string Describe(long notShown, long other, long without, long leftOff) =>
        (notShown == 0 ? "" : FormattableString.Invariant(
            $"; {notShown} {(notShown == 1 ? "row names" : "rows name")} a salt that is not shown (--columns salt,salt_formula,..)"))
        + (other == 0 ? "" : FormattableString.Invariant(
            $"; {other} {(other == 1 ? "row names" : "rows name")} another salt than --salt, which was written"))
        + (without == 0 ? "" : FormattableString.Invariant(
            $"; {without} {(without == 1 ? "row names" : "rows name")} no salt (--salt names one for all)"))
        + (leftOff == 0 ? "" : FormattableString.Invariant(
            $"; {leftOff} {(leftOff == 1 ? "row names" : "rows name")} a salt: the table is of the acid, without its cations"));
}

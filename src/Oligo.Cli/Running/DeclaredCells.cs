using System.Diagnostics.CodeAnalysis;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Text;
using Oligo.Verification;

namespace Oligo.Cli.Running;

/// <summary>What the cells of a row declare of its molecule.</summary>
internal static class DeclaredCells
{
    public const string Formula = "formula";
    public const string Mass = "mass";
    public const string Salt = "salt";
    public const string Design = InputRow.DesignColumn;

    /// <summary>A cell that cannot be read.</summary>
    /// <param name="Key">What is declared in its column.</param>
    /// <param name="Text">The cell.</param>
    /// <param name="Errors">What is wrong with it.</param>
    public sealed record Bad(string Key, string Text, IReadOnlyList<Diagnostic> Errors);

    /// <summary>All that may be declared.</summary>
    public static IReadOnlyList<string> Keys { get; } = [Formula, Mass, Salt, Design];

    /// <summary>
    /// The columns in which a row may declare something; <see langword="null"/> where there are none, or where a second notation is
    /// compared anyway.
    /// </summary>
    private static string? ColumnsOf(InputRow row)
    {
        string[] columns = [.. Keys.Where(row.Others.ContainsKey)];
        return columns.Length == 0 || row.Others.ContainsKey(SecondNotation.Key) ? null
            : $"the column{(columns.Length == 1 ? "" : "s")} {Suggestion.List(columns, "and")}";
    }

    /// <summary>What makes a row useless whose cell cannot be read.</summary>
    public static RowFault FaultOf(Bad cell)
    {
        Diagnostic first = cell.Errors[0];
        string message = first.Hint is null ? first.Message : $"{first.Message}; {first.Hint}";
        return new RowFault(
            first.Code, $"{cell.Key} `{cell.Text}`: {message}", first.Span.GetPosition(cell.Text).Column, $"the cell of {cell.Key}");
    }

    /// <summary>Reads the cells of a row; a cell counts before what is declared of all rows.</summary>
    /// <param name="row">The row.</param>
    /// <param name="forAll">What is declared of all rows.</param>
    /// <param name="declared">What is declared of the row.</param>
    /// <param name="bad">The cells that cannot be read.</param>
    /// <returns>Whether all cells could be read.</returns>
    public static bool TryRead(InputRow row, Declaration forAll, [NotNullWhen(true)] out Declaration? declared, out IReadOnlyList<Bad> bad)
    {
        var unread = new List<Bad>();
        declared = row.Others.Count == 0 ? forAll : forAll with
        {
            Formula = Read(Formula, text => MolecularFormula.Read(text), forAll.Formula),
            Mass = Read(Mass, text => StatedMass.Read(text), forAll.Mass),
            Salt = Read(Salt, text => Chemistry.Salt.Read(text), forAll.Salt),
            Design = Read(Design, text => StrandDesign.Read(text), forAll.Design),
            ExpectedIn = ColumnsOf(row),
        };
        bad = unread;
        return unread.Count == 0;

        T? Read<T>(string key, Func<string, ParseResult<T>> read, T? otherwise)
            where T : class
        {
            if (!row.Others.TryGetValue(key, out string? cell) || string.IsNullOrWhiteSpace(cell))
            {
                return otherwise;
            }
            ParseResult<T> result = read(cell.Trim());
            if (result.TryGetValue(out T? value))
            {
                return value;
            }
            unread.Add(new Bad(key, cell.Trim(), [.. result.Errors]));
            return null;
        }
    }
}

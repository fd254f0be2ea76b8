using System.Globalization;
using Oligo.Cli.Output;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>
/// How many rows have messages of their own: those after them are counted, so that stderr is not larger than the input. Not thread-safe.
/// </summary>
internal sealed class MessageBudget
{
    /// <summary>Rows that are told of.</summary>
    public const int MostRows = 20;

    private long _rows;

    // Notes that a row has been told of, and rows that have no others, by code.
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _repeated = new(StringComparer.Ordinal);

    /// <summary>Takes the messages of one row.</summary>
    /// <returns>Whether they are to be shown.</returns>
    public bool TryTake() => ++_rows <= MostRows;

    /// <summary>Takes the messages of one row; one that has only notes which an earlier row had is counted.</summary>
    /// <param name="shown">What would be shown.</param>
    /// <returns>Whether they are to be shown.</returns>
    public bool TryTake(IReadOnlyCollection<Diagnostic> shown)
    {
        string[] notes =
            [.. shown.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Note).Select(diagnostic => diagnostic.Code).Distinct()];
        if (shown.All(diagnostic => diagnostic.Severity == DiagnosticSeverity.Note) && Array.TrueForAll(notes, _told.Contains))
        {
            foreach (string code in notes)
            {
                _repeated[code] = _repeated.GetValueOrDefault(code) + 1;
            }
            return false;
        }
        _told.UnionWith(notes);
        return TryTake();
    }

    /// <summary>Says how many rows were not told of.</summary>
    public void End(Session session)
    {
        foreach ((string code, long rows) in _repeated)
        {
            session.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"note {code}: of {rows:N0} more {(rows == 1 ? "row" : "rows")}"));
        }
        if (_rows > MostRows)
        {
            session.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"and {_rows - MostRows:N0} more rows with messages; --rejects FILE writes all that are in error"));
        }
    }
}

using System.Globalization;
using Oligo.Cli.Output;

namespace Oligo.Cli.Running;

/// <summary>
/// How many rows have messages of their own: those after them are counted, so that stderr is not larger than the input. Not thread-safe.
/// </summary>
internal sealed class MessageBudget
{
    /// <summary>Rows that are told of.</summary>
    public const int MostRows = 20;

    private long _rows;

    /// <summary>Takes the messages of one row.</summary>
    /// <returns>Whether they are to be shown.</returns>
    public bool TryTake() => ++_rows <= MostRows;

    /// <summary>Says how many rows were not told of.</summary>
    public void End(Session session)
    {
        if (_rows > MostRows)
        {
            session.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"and {_rows - MostRows:N0} more rows with messages; --rejects FILE writes all that are in error"));
        }
    }
}

using Oligo.Cli.Input;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>What a command makes of rows. Used by several threads at a time.</summary>
internal interface IRowWork
{
    /// <summary>The columns of its table.</summary>
    IReadOnlyList<Column> Columns { get; }

    /// <summary>Works out a block. A row of the input may give any number of rows of the table, in its order.</summary>
    /// <param name="rows">The rows of the input.</param>
    /// <param name="results">Takes the table, what was found, and the counts.</param>
    void Compute(RowBlock rows, RowResults results);
}

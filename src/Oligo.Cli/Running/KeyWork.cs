using System.Collections.Immutable;
using System.Text;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>Makes the InChIKeys of rows that are InChIs, or names of drugs whose InChI the catalogue has.</summary>
internal sealed class KeyWork(IReadOnlyList<RecordColumn<ConvertRecord>> columns, OnError onError)
    : RowWork<ConvertRecord>(columns, onError)
{
    protected override ConvertRecord Create(RowBlock rows, int row) => new() { Rows = rows, Row = row };

    protected override ImmutableArray<Diagnostic> Read(ConvertRecord record, RowResults results)
    {
        string text = Encoding.UTF8.GetString(record.Rows.TextOf(record.Row));
        if (CatalogNames.FindInRow(text)?.Drug is { InChI: { } known } drug)
        {
            record.Drug = drug;
            record.Rows.NameByText(record.Row);
            results.ReadByName++;
            text = known;
        }
        ParseResult<string> key = InChIKey.FromInChI(text);
        record.Converted = key.TryGetValue(out string? value) ? value : null;
        return key.Diagnostics;
    }
}

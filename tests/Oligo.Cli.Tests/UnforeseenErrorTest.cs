using System.Collections.Immutable;
using System.Text;
using FluentAssertions;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>Errors that nobody foresaw cost a row of a table, anywhere else the run.</summary>
public sealed class UnforeseenErrorTest
{
    private static readonly RecordColumn<RowRecord>[] s_columns =
    [
        new("id", ColumnType.Text, "the row", (record, rows) =>
            rows.Add(record.Error is null && record.Rows.NameOf(record.Row) == "c"
                ? throw new InvalidOperationException("two")
                : record.Rows.NameOf(record.Row))),
        new("status", ColumnType.Text, "ok or a code", (record, rows) => rows.Add(record.Error ?? "ok")),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Row_is_lost_and_no_other(int threads)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        RowRun? run = null;
        using (var session = new Session(() => new MemoryStream("a\tAd\nb\tboom\nc\tAd\nd\tAd\n"u8.ToArray()), output, error, false))
        {
            var options = new InputOptions(Notations.Ionis, NotationOptions.None, false, false);
            RowInput input = RowInput.Of(new InputArgument(InputKind.Stdin, "-"), options, session);
            run = new RowRun(
                new RowSettings(OnError.Report, null, threads), [input], new Fragile(), session, new ProgressLine(session.Error, false));
            using (run)
            using (TableWriter table = new TableSettings(TableFormat.Tsv, new TableDocument("t", "t", [])).Open(output, s_columns, session))
            {
                run.Execute(table, null, hash: false);
            }
        }
        Encoding.UTF8.GetString(output.ToArray()).Should().Be("id\tstatus\na\tok\nb\tOLG9001\nc\tOLG9001\nd\tok\n");
        (run.Good, run.Bad).Should().Be((2, 2));
        Encoding.UTF8.GetString(error.ToArray()).Should().Contain("error OLG9001: internal error (InvalidOperationException: one)")
            .And.Contain("at stdin, line 2 (b)").And.Contain("(InvalidOperationException: two)");
    }

    [Fact]
    public void Run_ends_with_one_line()
    {
        using var messages = new StringWriter();
        UnforeseenError.Report(new InvalidOperationException("what\nwas it"), messages);
        messages.ToString().Should().StartWith("oligo: internal error (InvalidOperationException: what was it)").And.NotContain("   at ");
        using var memory = new StringWriter();
        UnforeseenError.Report(new InsufficientMemoryException(), memory);
        memory.ToString().Should().StartWith("oligo: not enough memory");
    }

    private sealed class Fragile() : RowWork<RowRecord>(s_columns, OnError.Report)
    {
        protected override RowRecord Create(RowBlock rows, int row) => new() { Rows = rows, Row = row };

        protected override ImmutableArray<Diagnostic> Read(RowRecord record, RowResults results) =>
            record.Rows.TextOf(record.Row).SequenceEqual("boom"u8) ? throw new InvalidOperationException("one") : [];
    }
}

using System.Text;
using CsCheck;
using FluentAssertions;
using Oligo.Cli.Input;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>The reader in bytes finds the rows that <see cref="NotationRecordReader"/> defines, however the bytes arrive.</summary>
public sealed class RowReaderTest
{
    private static readonly string[] Lines =
    [
        "Ges mCe", "a\tAd", " b \tTd", "\tGd", "x\tAd\tTd", "", "  ", "\u00a0", "# a remark", "\u2003\t", ">s1 of a gene", ">\t", "> ",
            "ACGT", "id\t>s2", "5\u2019\u2014[G]*\u20143\u2019",
        ":* = 2'-O-methyl", "\u2022 d = deoxy", "\"m\" = 5-methyl", "mC = x", "{\"a\":\t1}", "a{\tAd", "\u00e9t\u00e9\tAd",
        "\u00a0id\u00a0\tAd", "=", "*=x", "[",
    ];

    private static readonly string[] Ends = ["\n", "\r\n", "\r", "\n\n"];

    [Fact]
    public void Rows_are_those_of_the_layout() =>
        Gen.Select(Gen.Int[0, Lines.Length - 1], Gen.Int[0, Ends.Length - 1]).Array[0, 40].Select(Gen.Bool, Gen.Bool, Gen.Int[1, 64]).Sample(
            (lines, ends, isNamed, piece) =>
            {
                string text = string.Concat(lines.Select(line => Lines[line.Item1] + Ends[line.Item2]));
                text = ends ? text : text.TrimEnd('\r', '\n');
                InputRow[] expected = [.. NotationRecordReader.Read(new StringReader(text), isNamed ? Notations.Ionis : null).Select(ToRow)];
                Read(text, piece, takesHeaders: !isNamed).Should().Equal(expected, System.Text.Json.JsonSerializer.Serialize(text));
            },
            iter: 20_000);

    [Fact]
    public void Row_may_be_longer_than_a_block()
    {
        string text = "a\tAd\n" + new string('x', 3 * RowBlock.InitialCapacity) + "\nb\tTd\n";
        Read(text, 100_000).Select(row => row.Text.Length).Should().Equal(2, 3 * RowBlock.InitialCapacity, 2);
    }

    [Fact]
    public void Lines_at_the_very_end_of_a_block_leave_out_the_one_without_a_line_feed()
    {
        byte[] text = "Ad\nTd\nGd"u8.ToArray();
        var block = new RowBlock();
        block.EnsureCapacity(text.Length);
        text.CopyTo(block.Bytes, 0);
        for (int i = 0; i < 3; i++)
        {
            block.Rows.Add(new RowSlice(0, 0, 3 * i, 2, i + 1, 3 * i));
        }
        Encoding.UTF8.GetString(block.LinesFrom(0, out int end)).Should().Be("Ad\nTd\n");
        end.Should().Be(2);
        block.LinesFrom(2, out end).Length.Should().Be(0);
        end.Should().Be(2);
    }

    [Fact]
    public void Numbers_of_rows_go_on_from_block_to_block()
    {
        string text = string.Concat(Enumerable.Range(0, 50_000).Select(i => i % 7 == 0 ? "# remark\n" : "Ges mCe\n"));
        using var reader =
            new PlainRowReader(InputStream.Of(new Pieces(Encoding.UTF8.GetBytes(text), 1 << 20), packed: false, "f"), "f", RowRange.All, true);
        var block = new RowBlock();
        long rows = 0;
        int blocks = 0;
        while (reader.Read(block))
        {
            blocks++;
            for (int i = 0; i < block.Rows.Count; i++)
            {
                block.NumberOf(i).Should().Be(++rows);
                (block.Rows[i].Line - 1 - ((block.Rows[i].Line - 1) / 7)).Should().Be(rows, "six lines of seven are rows");
            }
        }
        rows.Should().Be(50_000 - 7143);
        blocks.Should().BeGreaterThan(1);
    }

    /// <summary>Lines that are read many at a time give what the row of each gives alone, whatever stands between them.</summary>
    [Fact]
    public void Rows_of_a_table_are_what_each_of_them_is_alone()
    {
        var random = new Random(9);
        int good = 0;
        for (int round = 0; round < 150; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 200)).Select(_ =>
                (random.Next(5) == 0 ? Lines[random.Next(Lines.Length)] : RandomRows.Notation(random))
                    + (random.Next(20) == 0 ? Ends[random.Next(Ends.Length)] : "\n")));
            text = round % 3 == 0 ? text.TrimEnd('\n') : text;
            string[] expected =
                [.. NotationRecordReader.Read(new StringReader(text), Notations.Ionis).Select(record => Expect(ToRow(record)))];
            good += expected.Count(line => line.EndsWith("\tok", StringComparison.Ordinal));
            string[] table = InProcess.RunWithInput(text, "mass", "--from", "ionis", "-q").Lines[1..];
            table.Select(line =>
                string.Join('\t', line.Split('\t') is [var id, var length, var formula, .., var status]
                    ? [id, length, formula, status]
                    : [line])).Should().Equal(expected);
        }
        good.Should().BeGreaterThan(6000);
    }

    private static string Expect(InputRow row)
    {
        ParseResult<NucleicAcid> result = Notations.Ionis.Read(row.Text);
        string id = row.HasId ? row.Id : row.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return row.Fault is not null ? $"{id}\t\t\tOLG0002"
            : result.TryGetValue(out NucleicAcid? molecule)
            ? $"{id}\t{molecule.Strands.Sum(strand => strand.Length)}\t{molecule.Formula}\tok"
            : $"{id}\t\t\t{result.Errors.First().Code}";
    }

    private static InputRow ToRow(NotationRecord record)
    {
        string place = record.Text.Contains('\n', StringComparison.Ordinal) ? "record at line" : "line";
        string number = record.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new InputRow(record.Id ?? number, record.Id is not null, record.Text, $"f, {place} {number}",
            RowFault.Of(record.Fault, record.Text))
        { Line = record.Line };
    }

    private static InputRow[] Read(string text, int piece, bool takesHeaders = true)
    {
        using var reader =
            new PlainRowReader(InputStream.Of(new Pieces(Encoding.UTF8.GetBytes(text), piece), packed: false, "f"), "f", RowRange.All, takesHeaders);
        var block = new RowBlock();
        var rows = new List<InputRow>();
        while (reader.Read(block))
        {
            for (int i = 0; i < block.Rows.Count; i++)
            {
                rows.Add(block.ToInputRow(i) with { Line = block.Rows[i].Line });
            }
        }
        return [.. rows];
    }

    /// <summary>Gives bytes in pieces, as a pipe does.</summary>
    private sealed class Pieces(byte[] bytes, int size) : ReadOnlyStream
    {
        private int _at;

        public override int Read(Span<byte> buffer)
        {
            int count = Math.Min(Math.Min(size, buffer.Length), bytes.Length - _at);
            bytes.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }
    }
}

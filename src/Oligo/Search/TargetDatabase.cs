using System.Collections.Immutable;
using Oligo.Internal;
using Oligo.Text;

namespace Oligo.Search;

/// <summary>
/// Sequences that are searched, packed to two bits a letter: transcripts, genes, chromosomes. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// What a file says is kept, but for its line ends: ambiguous letters, small letters and whether U or T is written are kept as runs.
/// Equal content has an equal <see cref="GetChecksum"/>, however it is wrapped, packed or capitalised.
/// </remarks>
public sealed class TargetDatabase
{
    internal TargetDatabase(PackedText text, ImmutableArray<TargetRecord> records)
    {
        Text = text;
        Records = records;
    }

    /// <summary>The records, in the order of the files.</summary>
    public ImmutableArray<TargetRecord> Records { get; }

    /// <summary>Letters of all records.</summary>
    public long Length => Text.Length;

    /// <summary>Letters other than A, C, G, T and U.</summary>
    public long AmbiguousCount => Text.Ambiguous.LetterCount;

    internal PackedText Text { get; }

    /// <summary>Counts the windows of a length that hold a letter other than A, C, G, T and U.</summary>
    /// <param name="length">Letters of a window. No window crosses the border of a record or the origin of a circular one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is less than 1.</exception>
    public long CountAmbiguousWindows(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        long count = 0;
        foreach (TargetRecord record in Records)
        {
            // Windows begin before this place; those up to `counted` are done.
            long last = record.End - length + 1;
            long counted = record.Start;
            foreach (LetterRun run in Text.Ambiguous.Within(record.Start, record.End))
            {
                long from = Math.Max(counted, run.Start - length + 1);
                long to = Math.Min(run.End, last);
                count += Math.Max(0, to - from);
                counted = Math.Max(counted, to);
            }
        }
        return count;
    }

    /// <summary>Reads a FASTA file, or a GenBank flat file, which is known by its first word.</summary>
    /// <param name="fasta">The file: plain text, unpacked.</param>
    /// <param name="options">How it is read; the usual way unless given.</param>
    /// <returns>The database with warnings, or what is wrong with the file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fasta"/> is <see langword="null"/>.</exception>
    public static ParseResult<TargetDatabase> ReadFasta(Stream fasta, TargetReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(fasta);
        return ReadFasta([fasta], options);
    }

    /// <summary>Reads several FASTA files as one database.</summary>
    /// <param name="files">The files: plain text, unpacked. The next is asked for when one is read to its end.</param>
    /// <param name="options">How they are read; the usual way unless given.</param>
    /// <returns>The database with warnings, or what is wrong with the file that was asked for last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="files"/> is <see langword="null"/>.</exception>
    public static ParseResult<TargetDatabase> ReadFasta(IEnumerable<Stream> files, TargetReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var builder = new TargetDatabaseBuilder(options);
        foreach (Stream file in files)
        {
            if (builder.Add(file) is { } fault)
            {
                return new ParseResult<TargetDatabase>("", null, [fault]);
            }
        }
        return builder.Build();
    }

    /// <summary>Reads a prepared file.</summary>
    /// <param name="prepared">The file, as <see cref="Save"/> has written it.</param>
    /// <param name="length">Bytes of the file, for a stream that cannot say; what it holds then gets its size at once.</param>
    /// <returns>The database, or why the file cannot be used.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="prepared"/> is <see langword="null"/>.</exception>
    public static ParseResult<TargetDatabase> Load(Stream prepared, long? length = null)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        (TargetDatabase? database, string fault) = PreparedReader.Read(prepared, length);
        return new ParseResult<TargetDatabase>(
            "", database, database is null ? [new Diagnostic(SearchDiagnostics.NotPrepared, default, [fault])] : []);
    }

    /// <summary>Writes the database as a prepared file, which is read at the speed of the disk.</summary>
    /// <param name="prepared">Takes the file. A file that was not written to its end is refused when it is read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="prepared"/> is <see langword="null"/>.</exception>
    public void Save(Stream prepared)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        PreparedWriter.Write(prepared, this);
    }

    /// <summary>Letters of a record as its file has them: U or T, small or capital, ambiguous letters as they are.</summary>
    /// <param name="record">A record of this database.</param>
    /// <param name="start">The first letter, from 1.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentException">The record is of another database.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The letters are not all in the record.</exception>
    public string GetLetters(TargetRecord record, long start, int count)
    {
        ArgumentNullException.ThrowIfNull(record);
        Demand(record);
        ArgumentOutOfRangeException.ThrowIfLessThan(start, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, record.Length - start + 1);
        return Text.ReadLetters(record.Start + start - 1, count, record.WritesUracil);
    }

    /// <summary>SHA-256 of names and letters: headers, and letters as capitals with T for U.</summary>
    /// <returns>64 lowercase hexadecimal digits, computed on each call at some hundred million letters a second.</returns>
    public string GetChecksum()
    {
        const int Piece = 1 << 16;
        var hash = new Sha256();
        byte[] letters = new byte[Piece];
        foreach (TargetRecord record in Records)
        {
            hash.Append(">"u8);
            hash.Append(record.HeaderBytes);
            hash.Append("\n"u8);
            for (long at = record.Start; at < record.End; at += Piece)
            {
                Span<byte> piece = letters.AsSpan(0, (int)Math.Min(Piece, record.End - at));
                Text.ReadCapitals(at, piece);
                hash.Append(piece);
            }
            hash.Append("\n"u8);
        }
        return Convert.ToHexStringLower(hash.Finish());
    }

    /// <summary>Refuses a record of another database.</summary>
    /// <exception cref="ArgumentException">The record is of another database.</exception>
    internal void Demand(TargetRecord record)
    {
        if (record.Index >= Records.Length || !ReferenceEquals(Records[record.Index], record))
        {
            throw new ArgumentException("The record is of another database.", nameof(record));
        }
    }

    /// <summary>The record that a letter is in. Of records without letters, which share a place, it is never one.</summary>
    internal TargetRecord RecordAt(long place)
    {
        int low = 0;
        int high = Records.Length - 1;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Records[middle].End <= place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return Records[low];
    }
}

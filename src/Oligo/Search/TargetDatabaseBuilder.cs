using System.Buffers;
using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Search;

/// <summary>Makes a <see cref="TargetDatabase"/> of one or several FASTA files. Not thread-safe.</summary>
/// <param name="options">How files are read; the usual way unless given.</param>
internal sealed class TargetDatabaseBuilder(TargetReadingOptions? options = null)
{
    private const int BufferSize = 1 << 18;

    private readonly TextPacker _packer = new();
    private readonly List<TargetRecord> _records = [];
    private readonly TargetReadingOptions _options = options ?? TargetReadingOptions.Default;

    /// <summary>Adds the records of a FASTA file after those that are there.</summary>
    /// <param name="fasta">The file: plain text, unpacked.</param>
    /// <returns>What is wrong with the file, by its line; <see langword="null"/> for nothing. After a fault the database is of no
    /// use.</returns>
    public Diagnostic? Add(Stream fasta)
    {
        // A file of so many bytes has no more letters; room that is not used costs no memory.
        _packer.Reserve(fasta.CanSeek ? Math.Min(fasta.Length, _options.MaxLetters) : 0);
        var reader = new FastaReader(_packer, _records, _options);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int count = fasta.ReadAtLeast(buffer.AsSpan(0, BufferSize), GenBankReader.MarkLength, throwOnEndOfStream: false);
            if (GenBankReader.IsGenBank(buffer.AsSpan(0, count)))
            {
                using var text = new StreamReader(new PiecedStream(buffer.AsMemory(0, count), fasta));
                return new GenBankReader(reader).Read(text);
            }
            while (count > 0 && reader.Read(buffer.AsSpan(0, count)))
            {
                count = fasta.Read(buffer, 0, BufferSize);
            }
            reader.End();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return reader.Fault;
    }

    /// <summary>The database of all files.</summary>
    /// <returns>The database with warnings, or the error of one without a record.</returns>
    public ParseResult<TargetDatabase> Build()
    {
        if (_records.Count == 0)
        {
            return new ParseResult<TargetDatabase>("", null, [new Diagnostic(SearchDiagnostics.NoRecord, default, [])]);
        }
        var database = new TargetDatabase(_packer.ToText(), [.. _records]);
        return new ParseResult<TargetDatabase>("", database, FindRepeatedNames());
    }

    private ImmutableArray<Diagnostic> FindRepeatedNames()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string[] repeated = [.. _records.Select(record => record.Id).Where(id => !seen.Add(id))];
        if (repeated.Length == 0)
        {
            return [];
        }
        string count = repeated.Length == 1 ? "1 record is" : CountedNoun.Of(repeated.Length, "record") + " are";
        return [new Diagnostic(SearchDiagnostics.RepeatedName, default, [count, repeated[0]])];
    }
}

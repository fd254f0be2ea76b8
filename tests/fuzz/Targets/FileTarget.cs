using System.Text;
using Oligo.Cli;
using Oligo.Cli.Input;
using Oligo.Fuzz.Oracles;
using Oligo.Notation;
using ToolSession = Oligo.Cli.Output.Session;

namespace Oligo.Fuzz.Targets;

/// <summary>Files of one format, as the tool opens them: the characters of a text are the bytes of the file.</summary>
/// <param name="extension">The extension, by which the tool knows the format.</param>
/// <param name="seeds">Files to begin with.</param>
/// <param name="maxLength">Bytes of the largest file that is made.</param>
/// <param name="pack">Makes the file of the bytes, for formats with a checksum around them.</param>
internal sealed class FileTarget(string extension, Func<IEnumerable<byte[]>> seeds, int maxLength, Func<byte[], byte[]>? pack = null)
    : FuzzTarget
{
    // Reading molecules is for the other targets: some rows show how texts get from the file to the reader.
    private const int RowsRead = 3;

    private static readonly string s_folder = Directory.CreateTempSubdirectory("oligo-fuzz").FullName;

    private readonly string _path = Path.Combine(s_folder, $"rows.{extension}");

    public override string Name => pack is null ? extension : $"{extension}-part";

    public override bool IsBinary => true;

    public override int MaxLength => maxLength;

    public override int ExaminedOneIn => 32;

    // Of a large file few characters are in the rows.
    public override long AllocatedForEach => MaxLength > 2000 ? 64L << 10 : base.AllocatedForEach;

    public override IEnumerable<string> Seeds() => seeds().Select(Encoding.Latin1.GetString);

    public override Fault? Read(string text)
    {
        WriteFile(text);
        using var error = new MemoryStream();
        using ToolSession session = ToolHost.OpenSession(Stream.Null, error);
        ReadRows(session);
        return null;
    }

    public override Fault? Examine(string text)
    {
        WriteFile(text);
        return ToolHost.Run("mass", "mass", "--file", _path, "--threads", "1", "--format", "tsv")
            ?? ToolHost.Run("convert", "convert", "--file", _path, "--to", "helm", "--threads", "1")
            ?? ToolHost.Run("validate", "validate", "--file", _path, "--threads", "1", "--format", "ndjson", "--keep");
    }

    private void WriteFile(string text)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        File.WriteAllBytes(_path, pack is null ? bytes : pack(bytes));
    }

    private void ReadRows(ToolSession session)
    {
        var options = new InputOptions(null, NotationOptions.None, ForceText: false, ForceFile: true);
        int read = 0;
        try
        {
            foreach (InputRow row in InputSource.Rows([_path], options, session))
            {
                if (row.Fault is null && read++ < RowsRead)
                {
                    options.Read(row);
                }
            }
        }
        catch (ToolException)
        {
            // A file that cannot be read, with what to do.
        }
    }
}

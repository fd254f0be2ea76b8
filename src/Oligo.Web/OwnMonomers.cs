using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Web;

/// <summary>The monomers that texts are read with: the built-in tables, and those of a file that the page was given.</summary>
internal static class OwnMonomers
{
    /// <summary>The library of all calls.</summary>
    public static MonomerLibrary Library { get; private set; } = MonomerLibrary.Default;

    /// <summary>Reads a monomer file. Its monomers count from now on; with errors the library stays as it was.</summary>
    public static string Take(string file)
    {
        if (file.Length == 0)
        {
            Library = MonomerLibrary.Default;
            return Answers.Write(json => json.WriteBoolean("taken", true));
        }
        ParseResult<MonomerLibrary> read = MonomerFile.Read(file);
        if (read.TryGetValue(out MonomerLibrary? library))
        {
            Library = library;
        }
        return Answers.Write(json =>
        {
            json.WriteBoolean("taken", read.Success);
            json.WriteString("input", read.Input);
            Answers.Write(json, read.Diagnostics);
        });
    }
}

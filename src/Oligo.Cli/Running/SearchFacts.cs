using System.Text.Json;

namespace Oligo.Cli.Running;

/// <summary>What was searched, for the manifest.</summary>
/// <param name="search">The search.</param>
internal sealed class SearchFacts(SearchSettings search)
{
    private readonly SequenceFacts _database = new(search.Database);

    /// <summary>Writes the sequences, and the files that say what is known of them.</summary>
    public void Write(Utf8JsonWriter json)
    {
        _database.Write(json, "database");
        WriteSideFiles(json, search);
    }

    /// <summary>Writes the files that say what is known of sequences.</summary>
    public static void WriteSideFiles(Utf8JsonWriter json, SearchSettings search)
    {
        foreach (SideFileFacts side in search.SideFiles)
        {
            Manifest.WriteFile(json, side.Role, ManifestFile.Of(side.File));
        }
    }
}

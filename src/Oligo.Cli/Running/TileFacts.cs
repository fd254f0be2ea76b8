using System.Text.Json;

namespace Oligo.Cli.Running;

/// <summary>What candidates were compared with, for the manifest.</summary>
/// <param name="settings">How candidates are looked at.</param>
internal sealed class TileFacts(TileSettings settings)
{
    private readonly SequenceFacts? _database = settings.Database is { } database ? new SequenceFacts(database) : null;
    private readonly SequenceFacts? _orthologues = settings.Orthologues is { } others ? new SequenceFacts(others) : null;

    public void Write(Utf8JsonWriter json)
    {
        _database?.Write(json, "database");
        _orthologues?.Write(json, "orthologues");
        SearchFacts.WriteSideFiles(json, settings.Target);
    }
}

using System.Text.Json;
using Oligo.Cli.Input;

namespace Oligo.Cli.Running;

/// <summary>Sequences as a manifest states them: what they hold, and their files.</summary>
/// <param name="sequences">The sequences.</param>
internal sealed class SequenceFacts(SequenceDatabase sequences)
{
    // All letters are read for it.
    private readonly Lazy<string> _checksum = new(sequences.Targets.GetChecksum);

    public void Write(Utf8JsonWriter json, string property)
    {
        json.WriteStartObject(property);
        json.WriteNumber("records", sequences.Targets.Records.Length);
        json.WriteNumber("letters", sequences.Targets.Length);
        json.WriteNumber("ambiguous_letters", sequences.Targets.AmbiguousCount);
        json.WriteString("content_sha256", _checksum.Value);
        json.WriteStartArray("files");
        foreach (SequenceFile file in sequences.Files)
        {
            Manifest.WriteFile(json, ManifestFile.Of(file));
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

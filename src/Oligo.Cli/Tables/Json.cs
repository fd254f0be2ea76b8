using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Oligo.Cli.Tables;

/// <summary>JSON as the tool writes it: one document with its schema and the tool's version, LF, no needless escapes.</summary>
internal static class Json
{
    /// <summary>How JSON is written everywhere.</summary>
    public static JsonWriterOptions Options(bool indented) =>
        new() { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Document(string schema, Action<Utf8JsonWriter> write) => Write(indented: true, json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", schema);
        json.WriteString("version", ToolVersion.Text);
        write(json);
        json.WriteEndObject();
    });

    public static string Write(bool indented, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options(indented)))
        {
            write(json);
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A text as a JSON string, with no needless escapes.</summary>
    public static string Quote(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    /// <summary>A number with a fixed count of decimals.</summary>
    public static string Fixed(decimal value, int decimals) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}

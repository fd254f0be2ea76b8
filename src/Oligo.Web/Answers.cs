using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.Web;

/// <summary>How answers are written.</summary>
internal static class Answers
{
    private const int MonoisotopicDecimals = 6;
    private const int AverageDecimals = 4;

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs a call; an error that nobody foresaw becomes an answer that says so, because the page could not catch it.</summary>
    public static string Guard(Func<string> answer)
    {
        try
        {
            return answer();
        }
#pragma warning disable CA1031 // The last handler.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return Write(json => json.WriteString("unforeseen", $"{error.GetType().Name}: {error.Message}"));
        }
    }

    /// <summary>One JSON object.</summary>
    public static string Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A number with a fixed count of decimals.</summary>
    public static string Fixed(decimal value, int decimals) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A monoisotopic mass, or its m/z at a charge, with the decimals of the tool.</summary>
    public static string Monoisotopic(Mass mass, int charge = 1) => Fixed(mass.Daltons / Math.Abs(charge), MonoisotopicDecimals);

    /// <summary>An average mass, or its m/z at a charge, with the decimals of the tool.</summary>
    public static string Average(Mass mass, int charge = 1) => Fixed(mass.Daltons / Math.Abs(charge), AverageDecimals);

    /// <summary>A number with a fixed count of decimals, as text; nothing for none.</summary>
    public static void WriteNumber(Utf8JsonWriter json, string name, double? value, int decimals)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteString(name, Fixed((decimal)number, decimals));
        }
    }

    /// <summary>Diagnostics with their places, which are UTF-16 offsets as those of a text box are.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", DiagnosticPrinter.SeverityWord(diagnostic.Severity));
            json.WriteString("message", DiagnosticPrinter.MakePrintable(diagnostic.Message));
            if (diagnostic.Hint is not null)
            {
                json.WriteString("hint", DiagnosticPrinter.MakePrintable(diagnostic.Hint));
            }
            json.WriteNumber("start", diagnostic.Span.Start);
            json.WriteNumber("length", diagnostic.Span.Length);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

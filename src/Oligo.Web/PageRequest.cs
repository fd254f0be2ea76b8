using System.Collections.Immutable;
using System.Text.Json;
using Oligo.Chemistry;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Web;

/// <summary>What the page asks beside the text: the fields of the form, each empty unless it was filled in.</summary>
internal sealed class PageRequest
{
    private readonly JsonElement _fields;

    private PageRequest(JsonElement fields)
    {
        _fields = fields;
        Dialect = Oligo.Notation.Notations.Find(Text("from"));
        Weights = AtomicWeights.All.FirstOrDefault(edition => edition.Name == Text("weights")) ?? AtomicWeights.Current;
        Options = new NotationOptions { Library = OwnMonomers.Library };
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        if (Text("design") is { Length: > 0 } design)
        {
            ParseResult<StrandDesign> read = StrandDesign.Read(design, OwnMonomers.Library);
            faults.AddRange(read.Errors);
            Options = read.TryGetValue(out StrandDesign? value) ? Options with { Design = value } : Options;
        }
        if (Text("salt") is { Length: > 0 } salt)
        {
            ParseResult<Salt> read = Oligo.Chemistry.Salt.Read(salt);
            faults.AddRange(read.Errors);
            Salt = read.TryGetValue(out Salt? value) ? value : null;
        }
        Faults = faults.ToImmutable();
    }

    /// <summary>The notation that was chosen; <see langword="null"/> to find it out.</summary>
    public INotation? Dialect { get; }

    /// <summary>What the text itself does not state.</summary>
    public NotationOptions Options { get; }

    /// <summary>The form that is shown besides.</summary>
    public Salt? Salt { get; }

    /// <summary>The edition of average masses.</summary>
    public AtomicWeights Weights { get; }

    /// <summary>What is wrong with the design or the salt that was asked for.</summary>
    public ImmutableArray<Diagnostic> Faults { get; }

    /// <summary>Reads the fields, a JSON object.</summary>
    public static PageRequest Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json.Length == 0 ? "{}" : json);
        return new PageRequest(document.RootElement.Clone());
    }

    /// <summary>The text of a field; empty where it is missing.</summary>
    public string Text(string name) =>
        _fields.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";

    /// <summary>The number of a field, or <see langword="null"/>.</summary>
    public int? Number(string name) =>
        _fields.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number)
            ? number
            : null;

    /// <summary>The number from 0 of a field, or <see langword="null"/>.</summary>
    public double? Real(string name) =>
        _fields.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out double number) && double.IsFinite(number) && number >= 0
            ? number
            : null;

    /// <summary>Whether a box is ticked.</summary>
    public bool Is(string name) => _fields.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    /// <summary>The numbers of a field; none where it is missing.</summary>
    public ImmutableArray<int> Numbers(string name) =>
        _fields.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(item => item.TryGetInt32(out _)).Select(item => item.GetInt32())]
            : [];

    /// <summary>The texts of a field; none where it is missing.</summary>
    public ImmutableArray<string> Texts(string name) =>
        _fields.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];
}

using System.Text;
using System.Text.Json;

namespace Oligo.Cli.Input;

/// <summary>The wanted fields of an object by name: as written or, failing that, in any case of letters.</summary>
internal sealed class NdjsonNames
{
    // To compare a few names is quicker than to make a string for each.
    private const int Few = 16;

    private readonly byte[][] _names;
    private readonly int _first;
    private readonly Dictionary<string, int>? _asWritten;
    private readonly Dictionary<string, int>? _inAnyCase;

    /// <summary>Some names.</summary>
    /// <param name="names">The names; of several alike the first counts.</param>
    /// <param name="first">Index of the first that counts.</param>
    public NdjsonNames(string[] names, int first)
    {
        _names = [.. names.Select(Encoding.UTF8.GetBytes)];
        _first = first;
        if (names.Length <= Few)
        {
            return;
        }
        _asWritten = new(names.Length, StringComparer.Ordinal);
        _inAnyCase = new(names.Length, StringComparer.OrdinalIgnoreCase);
        for (int i = first; i < names.Length; i++)
        {
            _asWritten.TryAdd(names[i], i);
            if (Ascii.IsValid(names[i]))
            {
                _inAnyCase.TryAdd(names[i], i);
            }
        }
    }

    /// <summary>Index of the name of the property at hand.</summary>
    /// <param name="json">The reader at the name.</param>
    /// <param name="isExact">Whether it is written as it is wanted.</param>
    /// <returns>The index; -1 where it is not wanted.</returns>
    public int Find(ref Utf8JsonReader json, out bool isExact)
    {
        if (_asWritten is not null)
        {
            return FindInMany(ref json, out isExact);
        }
        isExact = true;
        for (int i = _first; i < _names.Length; i++)
        {
            if (json.ValueTextEquals(_names[i]))
            {
                return i;
            }
        }
        isExact = false;
        for (int i = _first; i < _names.Length && !json.ValueIsEscaped; i++)
        {
            if (Ascii.EqualsIgnoreCase(json.ValueSpan, _names[i]))
            {
                return i;
            }
        }
        return -1;
    }

    private int FindInMany(ref Utf8JsonReader json, out bool isExact)
    {
        string name = json.GetString()!;
        isExact = _asWritten!.TryGetValue(name, out int index);
        return isExact || (!json.ValueIsEscaped && Ascii.IsValid(name) && _inAnyCase!.TryGetValue(name, out index)) ? index : -1;
    }
}

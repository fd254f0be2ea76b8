using System.Globalization;
using System.Text;

namespace Oligo.Notation;

/// <summary>
/// Reads XML 1.0 as documents of molecules use it: elements, texts, the five named entities and numeric ones, CDATA, comments. Attributes
/// are skipped. A document type is refused, so that no entity can be defined and nothing is fetched.
/// </summary>
/// <remarks>
/// The reader of the framework brings schemas, resolvers and regular expressions with it, a tenth of the page for browsers, for two
/// elements of one format.
/// </remarks>
internal ref struct XmlElements
{
    // Documents of molecules have four levels.
    private const int MaxDepth = 64;

    private readonly ReadOnlySpan<char> _text;
    private int _position;

    private XmlElements(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Reads a document.</summary>
    /// <param name="text">The document, without white space around it.</param>
    /// <returns>The root; <see langword="null"/> where the text is not well-formed, or has more levels than documents of
    /// molecules.</returns>
    public static XmlElement? Read(ReadOnlySpan<char> text) => new XmlElements(text).ReadDocument();

    private XmlElement? ReadDocument()
    {
        var open = new Stack<Open>();
        while (_position < _text.Length)
        {
            if (_text[_position] != '<')
            {
                if (!ReadText(open))
                {
                    return null;
                }
                continue;
            }
            if (TrySkip("<!--", "-->") || TrySkip("<?", "?>"))
            {
                continue;
            }
            if (Starts("<![CDATA["))
            {
                if (open.Count == 0 || !ReadRaw(open.Peek().Text))
                {
                    return null;
                }
                continue;
            }
            if (Starts("</"))
            {
                if (!CloseElement(open, out XmlElement? closed))
                {
                    return null;
                }
                if (open.Count == 0)
                {
                    return IsOnlyMisc() ? closed : null;
                }
                continue;
            }
            if (!OpenElement(open, out XmlElement? alone))
            {
                return null;
            }
            if (alone is not null)
            {
                return IsOnlyMisc() ? alone : null;
            }
        }
        return null;
    }

    private readonly bool Starts(string text) => _text[_position..].StartsWith(text);

    private bool TrySkip(string start, string end)
    {
        if (!Starts(start))
        {
            return false;
        }
        int length = _text[(_position + start.Length)..].IndexOf(end);
        if (length < 0)
        {
            return false;
        }
        _position += start.Length + length + end.Length;
        return true;
    }

    private bool ReadRaw(StringBuilder text)
    {
        int start = _position + "<![CDATA[".Length;
        int length = _text[start..].IndexOf("]]>");
        if (length < 0)
        {
            return false;
        }
        text.Append(_text.Slice(start, length));
        _position = start + length + "]]>".Length;
        return true;
    }

    private bool ReadText(Stack<Open> open)
    {
        int length = _text[_position..].IndexOf('<');
        ReadOnlySpan<char> piece = length < 0 ? _text[_position..] : _text.Slice(_position, length);
        _position += piece.Length;
        return open.Count == 0 ? piece.IsWhiteSpace() : AppendUnescaped(open.Peek().Text, piece);
    }

    private static bool AppendUnescaped(StringBuilder text, ReadOnlySpan<char> piece)
    {
        while (piece.IndexOf('&') is >= 0 and var at)
        {
            text.Append(piece[..at]);
            int end = piece[at..].IndexOf(';');
            if (end < 0 || !TryUnescape(piece.Slice(at + 1, end - 1), out string letter))
            {
                return false;
            }
            text.Append(letter);
            piece = piece[(at + end + 1)..];
        }
        text.Append(piece);
        return true;
    }

    private static bool TryUnescape(ReadOnlySpan<char> name, out string letter)
    {
        letter = name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            "apos" => "'",
            _ => "",
        };
        if (letter.Length > 0)
        {
            return true;
        }
        bool isNumber = name.StartsWith("#x")
            ? int.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
            : int.TryParse(name.StartsWith("#") ? name[1..] : "", NumberStyles.None, CultureInfo.InvariantCulture, out code);
        if (!isNumber || !Rune.IsValid(code))
        {
            return false;
        }
        letter = new Rune(code).ToString();
        return true;
    }

    private bool CloseElement(Stack<Open> open, out XmlElement? closed)
    {
        closed = null;
        _position += 2;
        ReadOnlySpan<char> name = ReadName();
        SkipSpace();
        if (open.Count == 0 || name.IsEmpty || !Starts(">") || !name.SequenceEqual(open.Peek().Name))
        {
            return false;
        }
        _position++;
        Open last = open.Pop();
        closed = last.Element;
        closed.Text = last.Text.ToString();
        return true;
    }

    /// <summary>Reads the start of an element; one without contents that is the whole document is handed out.</summary>
    private bool OpenElement(Stack<Open> open, out XmlElement? alone)
    {
        alone = null;
        _position++;
        ReadOnlySpan<char> name = ReadName();
        if (name.IsEmpty || open.Count == MaxDepth || !SkipAttributes())
        {
            return false;
        }
        var element = new XmlElement(LocalName(name).ToString());
        if (open.Count > 0)
        {
            open.Peek().Element.Children.Add(element);
        }
        if (Starts("/>"))
        {
            _position += 2;
            alone = open.Count == 0 ? element : null;
            return true;
        }
        if (!Starts(">"))
        {
            return false;
        }
        _position++;
        open.Push(new Open(element, name.ToString(), new StringBuilder()));
        return true;
    }

    private bool SkipAttributes()
    {
        while (SkipSpace() && _position < _text.Length && _text[_position] is not ('>' or '/'))
        {
            bool isNamed = !ReadName().IsEmpty;
            SkipSpace();
            if (!isNamed || !Starts("="))
            {
                return false;
            }
            _position++;
            SkipSpace();
            char quote = _position < _text.Length ? _text[_position] : '\0';
            if (quote is not ('"' or '\''))
            {
                return false;
            }
            int length = _text[(_position + 1)..].IndexOf(quote);
            if (length < 0 || _text.Slice(_position + 1, length).Contains('<'))
            {
                return false;
            }
            _position += length + 2;
        }
        return true;
    }

    /// <summary>Skips white space.</summary>
    /// <returns>Whether there was any.</returns>
    private bool SkipSpace()
    {
        int start = _position;
        while (_position < _text.Length && _text[_position] is ' ' or '\t' or '\r' or '\n')
        {
            _position++;
        }
        return _position > start;
    }

    private ReadOnlySpan<char> ReadName()
    {
        int start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '_' or ':' or '-' or '.'))
        {
            _position++;
        }
        ReadOnlySpan<char> name = _text[start.._position];
        return name.IsEmpty || !(char.IsLetter(name[0]) || name[0] is '_' or ':') ? [] : name;
    }

    private static ReadOnlySpan<char> LocalName(ReadOnlySpan<char> name) => name[(name.LastIndexOf(':') + 1)..];

    /// <summary>Whether nothing but white space, comments and instructions follows.</summary>
    private bool IsOnlyMisc()
    {
        while (_position < _text.Length)
        {
            if (!SkipSpace() && !TrySkip("<!--", "-->") && !TrySkip("<?", "?>"))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>An element whose end has not come yet.</summary>
    private sealed record Open(XmlElement Element, string Name, StringBuilder Text);
}

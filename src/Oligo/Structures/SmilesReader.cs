using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.Structures;

/// <summary>
/// Reads SMILES: the organic subset, bracket atoms, tetrahedral centres, double-bond geometry, ring closures, attachment points such as
/// [*:1].
/// </summary>
internal ref struct SmilesReader
{
    /// <summary>Atoms of one structure where no other number is named: some 3,000 nucleotides.</summary>
    public const int MostAtoms = 1 << 16;

    private const int NoBond = 0;
    private const int Aromatic = 4;

    private readonly ReadOnlySpan<char> _text;
    private readonly DiagnosticBag? _bag;
    private readonly MolecularGraph _graph;
    private readonly List<List<int>?> _orders;
    private readonly List<bool> _clockwise;
    private readonly List<(int Atom, int Bond, int Direction, int Place)?> _rings;
    private readonly List<(GraphBond Bond, int From, int Direction)> _directions;
    private readonly List<bool> _isOrganic;
    private readonly int _mostAtoms;
    private int _index;

    private SmilesReader(ReadOnlySpan<char> text, DiagnosticBag? bag, int mostAtoms)
    {
        _mostAtoms = mostAtoms;
        _text = text;
        _bag = bag;
        _graph = new MolecularGraph();
        _orders = [];
        _clockwise = [];
        _rings = [];
        _directions = [];
        _isOrganic = [];
    }

    /// <summary>Reads a structure.</summary>
    /// <param name="text">The SMILES, without anything else.</param>
    /// <param name="bag">Takes the error, which there is at most one of.</param>
    /// <param name="places">Where each atom is in the text.</param>
    /// <param name="mostAtoms">Atoms at most; a structure of more is not read, without a diagnostic.</param>
    /// <returns>The structure, or <see langword="null"/>.</returns>
    public static MolecularGraph? Read(ReadOnlySpan<char> text, DiagnosticBag? bag, List<int>? places = null, int mostAtoms = MostAtoms)
    {
        var reader = new SmilesReader(text, bag, mostAtoms);
        return reader.ReadAll(places) ? reader._graph : null;
    }

    /// <summary>Reads a SMILES of a table.</summary>
    /// <exception cref="FormatException">The text is not valid SMILES.</exception>
    public static MolecularGraph Parse(string text)
    {
        var bag = new DiagnosticBag();
        return Read(text, bag) ?? throw new FormatException($"`{text}` is not valid SMILES: {bag.ToImmutable()[0]}");
    }

    private bool ReadAll(List<int>? places)
    {
        var branches = new Stack<int>();
        int previous = -1;
        int bond = NoBond;
        int direction = 0;
        while (_index < _text.Length)
        {
            char c = _text[_index];
            switch (c)
            {
                case '(' when previous >= 0 && bond == NoBond && direction == 0:
                    branches.Push(previous);
                    _index++;
                    continue;
                case ')' when branches.Count > 0 && bond == NoBond && direction == 0 && _text[_index - 1] != '(':
                    previous = branches.Pop();
                    _index++;
                    continue;
                case '.' when previous >= 0 && bond == NoBond && direction == 0 && branches.Count == 0:
                    previous = -1;
                    _index++;
                    continue;
                case '-' or '=' or '#' or ':' or '/' or '\\' when previous >= 0 && bond == NoBond && direction == 0:
                    bond = c switch { '=' => 2, '#' => 3, ':' => Aromatic, '-' => 1, _ => NoBond };
                    direction = c switch { '/' => 1, '\\' => -1, _ => 0 };
                    _index++;
                    continue;
            }
            if ((char.IsAsciiDigit(c) || c == '%') && previous >= 0)
            {
                if (!ReadRing(previous, bond, direction))
                {
                    return false;
                }
            }
            else
            {
                int start = _index;
                if (_graph.Atoms.Count == _mostAtoms || !ReadAtom(previous))
                {
                    return false;
                }
                places?.Add(start);
                int atom = _graph.Atoms.Count - 1;
                if (previous >= 0)
                {
                    Bind(previous, atom, bond, direction);
                    _orders[previous]?.Add(atom);
                }
                previous = atom;
            }
            bond = NoBond;
            direction = 0;
        }
        return Finish(branches.Count, previous, bond != NoBond || direction != 0);
    }

    private bool Finish(int openBranches, int previous, bool bondOpen)
    {
        if (openBranches > 0)
        {
            return Fail("`)` to close a branch");
        }
        if (bondOpen || previous < 0)
        {
            return Fail("an atom");
        }
        if (_rings.Find(ring => ring is not null) is { } open)
        {
            _index = open.Place;
            return Fail("a second mark to close this ring");
        }
        for (int i = 0; i < _graph.Atoms.Count; i++)
        {
            if (_isOrganic[i])
            {
                AddHydrogens(i);
            }
            if (_orders[i] is { Count: 4 } order)
            {
                // @@ is @ with two neighbours exchanged.
                _graph.Atoms[i].Stereo = _clockwise[i] ? [order[0], order[1], order[3], order[2]] : [.. order];
            }
        }
        SetGeometry();
        return true;
    }

    private void Bind(int from, int to, int bond, int direction)
    {
        bool aromatic = bond == Aromatic
            || (bond == NoBond && direction == 0 && _graph.Atoms[from].IsAromatic && _graph.Atoms[to].IsAromatic);
        GraphBond made = _graph.AddBond(from, to, aromatic || bond == NoBond ? 1 : bond, aromatic);
        if (direction != 0)
        {
            _directions.Add((made, from, direction));
        }
    }

    private bool ReadRing(int atom, int bond, int direction)
    {
        int start = _index;
        int number;
        if (_text[_index] == '%')
        {
            if (_index + 2 >= _text.Length || !char.IsAsciiDigit(_text[_index + 1]) || !char.IsAsciiDigit(_text[_index + 2]))
            {
                _index++;
                return Fail("two digits of a ring");
            }
            number = ((_text[_index + 1] - '0') * 10) + _text[_index + 2] - '0';
            _index += 3;
        }
        else
        {
            number = _text[_index] - '0';
            _index++;
        }
        while (_rings.Count <= number)
        {
            _rings.Add(null);
        }
        // An open ring is in the order of neighbours as a number below that of the hydrogen.
        int placeholder = -2 - number;
        if (_rings[number] is not { } open)
        {
            _rings[number] = (atom, bond, direction, start);
            _orders[atom]?.Add(placeholder);
            return true;
        }
        if (open.Atom == atom || _graph.BondBetween(open.Atom, atom) is not null
            || (open.Bond != NoBond && bond != NoBond && open.Bond != bond))
        {
            _index = start;
            return Fail("a ring that closes on another atom by one kind of bond");
        }
        _rings[number] = null;
        Bind(open.Atom, atom, bond == NoBond ? open.Bond : bond, open.Direction != 0 ? open.Direction : -direction);
        _orders[atom]?.Add(open.Atom);
        if (_orders[open.Atom] is { } order)
        {
            order[order.IndexOf(placeholder)] = atom;
        }
        return true;
    }

    private bool ReadAtom(int previous)
    {
        char c = _text[_index];
        if (c == '[')
        {
            return ReadBracket(previous);
        }
        ReadOnlySpan<char> rest = _text[_index..];
        string? symbol = rest.StartsWith("Cl", StringComparison.Ordinal) ? "Cl" : rest.StartsWith("Br", StringComparison.Ordinal) ? "Br"
            : "BCNOPSFI".Contains(c, StringComparison.Ordinal) ? c.ToString()
            : "cnops".Contains(c, StringComparison.Ordinal) ? char.ToUpperInvariant(c).ToString()
            : c == '*' ? "*" : null;
        if (symbol is null)
        {
            string hint = c switch
            {
                '@' => "an atom with a configuration is written in brackets, [C@@H]; this text has lost them",
                'H' => "hydrogen is written in the brackets of its atom, [C@H] or [nH]; this text has lost them",
                _ => "SMILES write atoms outside brackets as B C N O P S F Cl Br I or b c n o p s",
            };
            return Fail("an atom", hint);
        }
        AddAtom(symbol, char.IsAsciiLetterLower(c), previous, false, null, 0, 0, 0);
        _isOrganic[^1] = symbol != "*";
        _index += symbol.Length;
        return true;
    }

    private bool ReadBracket(int previous)
    {
        _index++;
        if (_index < _text.Length && char.IsAsciiDigit(_text[_index]))
        {
            return Fail("an element; isotopes are not read");
        }
        ReadOnlySpan<char> rest = _text[_index..];
        string? symbol = null;
        bool lower = rest.Length > 0 && "bcnops".Contains(rest[0], StringComparison.Ordinal);
        if (rest.Length > 0 && rest[0] == '*')
        {
            symbol = "*";
        }
        else if (lower)
        {
            symbol = char.ToUpperInvariant(rest[0]).ToString();
        }
        else if (rest.Length > 1 && char.IsAsciiLetterLower(rest[1]) && Element.Find(rest[..2]) is { } two)
        {
            symbol = two.Symbol;
        }
        else if (rest.Length > 0 && Element.Find(rest[..1]) is { } one)
        {
            symbol = one.Symbol;
        }
        if (symbol is null)
        {
            return Fail("an element");
        }
        _index += symbol.Length;
        bool? clockwise = null;
        if (Take('@'))
        {
            clockwise = Take('@');
        }
        int hydrogens = Take('H') ? ReadNumber() ?? 1 : 0;
        int charge = 0;
        if (_index < _text.Length && _text[_index] is '+' or '-')
        {
            char sign = _text[_index];
            int count = 0;
            while (Take(sign))
            {
                count++;
            }
            charge = (count > 1 ? count : ReadNumber() ?? 1) * (sign == '+' ? 1 : -1);
        }
        int mark = Take(':') ? ReadNumber() ?? -1 : 0;
        if (mark < 0)
        {
            return Fail("a number after `:`");
        }
        if (!Take(']'))
        {
            return Fail("`]` to close the atom");
        }
        AddAtom(symbol, lower, previous, clockwise is not null, clockwise, hydrogens, charge, mark);
        return true;
    }

    private readonly void AddAtom(string symbol, bool isAromatic, int previous, bool isCentre,
        bool? clockwise, int hydrogens, int charge, int mark)
    {
        Element? element = symbol == "*" ? null : Element.Find(symbol);
        _graph.AddAtom(new GraphAtom { Element = element, IsAromatic = isAromatic, Hydrogens = hydrogens, Charge = charge, Mark = mark });
        List<int>? order = isCentre ? [] : null;
        if (previous >= 0)
        {
            order?.Add(previous);
        }
        if (hydrogens == 1)
        {
            order?.Add(MolecularGraph.Hydrogen);
        }
        _orders.Add(order);
        _clockwise.Add(clockwise == true);
        _isOrganic.Add(false);
    }

    /// <summary>Fills an atom outside brackets up to its lowest usual valence.</summary>
    private readonly void AddHydrogens(int number)
    {
        GraphAtom atom = _graph.Atoms[number];
        int bonds = atom.Bonds.Sum(bond => bond.Order);
        if (atom.IsAromatic)
        {
            atom.Hydrogens = atom.Element!.Symbol == "C" ? Math.Max(0, 3 - bonds) : 0;
            return;
        }
        ReadOnlySpan<int> valences = atom.Element!.Symbol switch
        {
            "B" => [3],
            "C" => [4],
            "N" => [3, 5],
            "O" => [2],
            "P" => [3, 5],
            "S" => [2, 4, 6],
            _ => [1],
        };
        foreach (int valence in valences)
        {
            if (valence >= bonds)
            {
                atom.Hydrogens = valence - bonds;
                return;
            }
        }
    }

    /// <summary>Turns the strokes beside double bonds into their geometry.</summary>
    private readonly void SetGeometry()
    {
        if (_directions.Count == 0)
        {
            return;
        }
        // By the atoms at both its ends, in the order of the text.
        ILookup<int, (GraphBond Bond, int From, int Direction)> strokes = _directions
            .SelectMany(stroke => new[] { (Atom: stroke.Bond.From, stroke), (Atom: stroke.Bond.To, stroke) })
            .ToLookup(end => end.Atom, end => end.stroke);
        foreach (GraphBond bond in _graph.Bonds)
        {
            if (bond.Order != 2)
            {
                continue;
            }
            (int Neighbor, int Direction)? from = StrokeAt(strokes, bond.From, bond);
            (int Neighbor, int Direction)? to = StrokeAt(strokes, bond.To, bond);
            if (from is not null && to is not null)
            {
                // Strokes as seen from the two ends outwards: alike is cis.
                bond.Stereo = new BondStereo(from.Value.Neighbor, to.Value.Neighbor, from.Value.Direction == to.Value.Direction);
            }
        }
    }

    /// <summary>A neighbour with a stroke, and the stroke as written from this end to it.</summary>
    private static (int Neighbor, int Direction)? StrokeAt(
        ILookup<int, (GraphBond Bond, int From, int Direction)> strokes, int end, GraphBond doubleBond)
    {
        foreach ((GraphBond bond, int from, int direction) in strokes[end])
        {
            if (bond != doubleBond)
            {
                return (bond.Other(end), from == end ? direction : -direction);
            }
        }
        return null;
    }

    private int? ReadNumber()
    {
        int start = _index;
        int number = 0;
        while (_index < _text.Length && char.IsAsciiDigit(_text[_index]) && _index - start < 4)
        {
            number = (number * 10) + _text[_index] - '0';
            _index++;
        }
        return _index > start ? number : null;
    }

    private bool Take(char expected)
    {
        if (_index >= _text.Length || _text[_index] != expected)
        {
            return false;
        }
        _index++;
        return true;
    }

    private readonly bool Fail(string expected, string? hint = null)
    {
        var span = new SourceSpan(_index, TypographicText.CharacterLength(_text, _index));
        _bag?.ReportWithHint(ChemistryDiagnostics.ExpectedInSmiles, span, hint, expected, TypographicText.Describe(_text, _index));
        return false;
    }
}

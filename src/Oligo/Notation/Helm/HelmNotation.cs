using System.Collections.Immutable;
using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// HELM 1 and 2 for nucleic acids: <c>RNA1{[moe](G)[sp].d(A)}$$$$V2.0</c>; written in the symbols of the HELM core library, and as inline
/// structures where it has none.
/// </summary>
internal sealed class HelmNotation : INotation, IRowNotation, IMixedNotation, IBoundedNotation
{
    internal const string FormName = "HELM notation";

    public string Name => "helm";

    public string Title => "HELM 1 and 2";

    public ImmutableArray<string> FileExtensions => [".helm"];

    public RowReader? MakeRowReader(NotationOptions options) => HelmRowReader.For(options.Library);

    public MixedPlaces? FindMixed(string text) => HelmChoices.Find(text);

    // It begins with a polymer or a comment; an inline structure in it may hold any character.
    public TextBounds MakeBounds() => TextBounds.OfWords(["RNA", "CHEM", .. TextBounds.Digits], "{", "{\"").Forbid(TextBounds.Edge[0], "{");

    public IEnumerable<string> TokensOf(Monomer row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return HelmSymbols.TokensOf(row);
    }

    public ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, NotationOptions? options = null)
    {
        if (TextAround.TryRead(this, text, options, out ParseResult<NucleicAcid>? inside))
        {
            return inside;
        }
        var bag = new DiagnosticBag();
        options ??= NotationOptions.None;
        NucleicAcid? molecule = XHelm.IsLike(text)
            ? ReadDocument(SourceText.Of(text), options, bag)
            : HelmReader.Read(SourceText.Of(text), options, bag);
        return ReadingLimits.Result(SourceText.Of(text), molecule, bag, options);
    }

    private static NucleicAcid? ReadDocument(string text, NotationOptions options, DiagnosticBag bag)
    {
        if (XHelm.Read(text) is not { } document)
        {
            bag.Report(NotationDiagnostics.ExpectedInHelm, new SourceSpan(text.Length - text.AsSpan().TrimStart().Length, 1),
                "polymers, or XML such as <Xhelm><HelmNotation>RNA1{d(A)}$$$$V2.0</HelmNotation></Xhelm>", "`<`");
            return null;
        }
        var inner = new DiagnosticBag();
        NucleicAcid? molecule = HelmReader.Read(document.Text, options, inner, document.Structures);
        foreach (Diagnostic finding in inner.ToImmutable())
        {
            bag.Add(document.Place(finding));
        }
        return molecule;
    }

    public FormatResult Write(NucleicAcid molecule)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        var bag = new DiagnosticBag();
        var writers = new List<HelmWriter>();
        foreach (Strand strand in molecule.Strands)
        {
            var writer = new HelmWriter(strand, writers.Sum(before => before.Polymers.Count) + 1);
            if (writer.Obstacle is not null)
            {
                bag.Report(NotationDiagnostics.CannotWrite, default, FormName, writer.Obstacle);
                return new FormatResult(null, bag.ToImmutable());
            }
            if (writer.LostStereo > 0)
            {
                bag.Report(NotationDiagnostics.StereoLost, default, FormName, CountedNoun.Of(writer.LostStereo, "linkage"));
            }
            if (writer.LostMixtures > 0)
            {
                bag.Report(NotationDiagnostics.MixtureLost, default, FormName, CountedNoun.Of(writer.LostMixtures, "linkage"));
            }
            writers.Add(writer);
        }
        var connections = new List<string>();
        var groups = new List<string>();
        foreach (HelmWriter writer in writers)
        {
            connections.AddRange(writer.Connections);
            foreach ((string group, string id, int position, string bond) in writer.Groups)
            {
                groups.Add($"CHEM{(groups.Count + 1).ToString(CultureInfo.InvariantCulture)}{{{group}}}");
                connections.Add(string.Create(CultureInfo.InvariantCulture, $"{id},CHEM{groups.Count},{position}:{bond}-1:R1"));
            }
        }
        if (molecule is StrandComplex { Strands.Length: 2 } pair && !pair.Strands.Any(strand => strand.IsCircular))
        {
            WriteLoss.ReportRegisters(molecule, FormName, bag);
        }
        foreach ((int first, int second, int register) in PairingsOf(molecule))
        {
            int before = connections.Count;
            var duplex = new Duplex(molecule.Strands[first], molecule.Strands[second], register);
            AddPairs(duplex, writers[first], writers[second], connections);
            if (connections.Count == before)
            {
                bag.Report(NotationDiagnostics.CannotWrite, default, FormName, "a register without a Watson-Crick pair");
                return new FormatResult(null, bag.ToImmutable());
            }
        }
        string polymers = string.Join('|', writers.SelectMany(writer => writer.Polymers).Concat(groups));
        return new FormatResult($"{polymers}${string.Join('|', connections)}$$$V2.0", bag.ToImmutable());
    }

    /// <summary>Which strands lie beside each other, and in which register.</summary>
    private static IEnumerable<(int First, int Second, int Register)> PairingsOf(NucleicAcid molecule) => molecule switch
    {
        Duplex duplex => [(0, 1, duplex.Register)],
        StrandComplex complex => complex.Pairings.Select(pairing => (pairing.First, pairing.Second, pairing.Register)),
        _ => [],
    };

    private static void AddPairs(Duplex duplex, HelmWriter first, HelmWriter second, List<string> connections)
    {
        for (int i = 0; i < duplex.Sense.Length; i++)
        {
            if (duplex.PairAt(i) == BasePairKind.WatsonCrick)
            {
                (string sense, int position) = first.Bases[i];
                (string antisense, int partner) = second.Bases[duplex.OppositeOf(i)];
                connections.Add(string.Create(CultureInfo.InvariantCulture, $"{sense},{antisense},{position}:pair-{partner}:pair"));
            }
        }
    }
}

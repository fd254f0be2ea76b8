using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Oligo.Tests.House;

/// <summary>Folders are layers: a file uses its own folder and lower layers, never a sibling or a higher one.</summary>
public sealed partial class LayersTest
{
    /// <summary>The library, by the first folder.</summary>
    private static readonly LayerTable Library = new(
        "src/Oligo",
        SourceTree.Files,
        file => file.Split('/')[0],
        new Dictionary<string, int>
        {
            ["Text"] = 0,
            ["Internal"] = 0,
            ["Chemistry"] = 1,
            ["Structures"] = 2,
            ["Monomers"] = 3,
            ["Model"] = 4,
            ["Batches"] = 5,
            ["Notation"] = 6,
            ["MassSpectrometry"] = 6,
            ["Thermodynamics"] = 6,
            ["Search"] = 6,
            ["Design"] = 7,
            ["Catalog"] = 7,
            ["Verification"] = 7,
            ["Drawing"] = 7,
            ["Reporting"] = 8,
        });

    /// <summary>The tool. What every layer may use is in its root folder, and so is the entry that uses them all.</summary>
    private static readonly LayerTable Tool = new(
        "src/Oligo.Cli",
        SourceTree.ToolFiles,
        file => file.Contains('/', StringComparison.Ordinal) ? file.Split('/')[0] : file is "Tool.cs" or "Program.cs" ? "Tool" : "Basics",
        new Dictionary<string, int>
        {
            ["Basics"] = 0,
            ["Output"] = 1,
            ["Tables"] = 2,
            ["Input"] = 3,
            ["SelfTesting"] = 3,
            ["Running"] = 4,
            ["Views"] = 5,
            ["Commands"] = 6,
            ["Tool"] = 7,
        });

    /// <summary>The folders of Notation: dialects share what is below them and know nothing of each other.</summary>
    private static readonly LayerTable Notation = new(
        "src/Oligo/Notation",
        SourceTree.Files.Where(file => file.Key.StartsWith("Notation/", StringComparison.Ordinal)).ToDictionary(),
        file => file.Split('/') is [_, var folder, _]
            ? folder
            : file is "Notation/Notations.cs" or "Notation/DialectDetection.cs" or "Notation/DialectExclusion.cs"
            or "Notation/DialectMarks.cs" or "Notation/Respelling.cs" or "Notation/PairReader.cs" or "Notation/MixedText.cs"
            or "Notation/BareLetters.cs" or "Notation/Respelling.Unknown.cs"
            ? "Notations"
            : "Contracts",
        new Dictionary<string, int>
        {
            ["Contracts"] = 0,
            ["Shared"] = 1,
            ["Records"] = 1,
            ["Rows"] = 1,
            ["Codes"] = 2,
            ["Fhir"] = 2,
            ["Bracket"] = 2,
            ["Names"] = 2,
            ["StructureFormats"] = 2,
            // A HELM text may state a monomer as SMILES, which is matched against the templates of structures.
            ["Helm"] = 3,
            // Words of articles lean on the words for labels and the codes of order strings.
            ["Spellings"] = 3,
            ["Notations"] = 4,
            ["BatchReading"] = 5,
        });

    public static TheoryData<string> Roots => ["src/Oligo", "src/Oligo.Cli", "src/Oligo/Notation"];

    private static LayerTable TableOf(string root) => new[] { Library, Tool, Notation }.Single(table => table.Root == root);

    [Theory]
    [MemberData(nameof(Roots))]
    public void Folders_are_the_layers_of_the_table(string root)
    {
        LayerTable table = TableOf(root);
        table.Files.Keys.Select(table.LayerOf).Distinct().Should().BeSubsetOf(table.Heights.Keys);
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public void Files_use_only_their_own_folder_and_lower_layers(string root)
    {
        LayerTable table = TableOf(root);
        ILookup<string, string> layerOfType = table.Types().ToLookup(type => type.Name, type => type.Layer);
        IEnumerable<string> breaches =
            from file in table.Files
            let own = table.LayerOf(file.Key)
            let code = SourceTree.CodeOf(file.Value)
            from match in TypeName().Matches(code)
            from layer in layerOfType[match.Value]
            where layer != own && table.Heights[layer] >= table.Heights[own]
            select $"{file.Key} uses {match.Value} of {layer}";
        breaches.Distinct().Should().BeEmpty();
    }

    [Fact]
    public void Files_name_no_namespace_of_a_higher_layer()
    {
        IEnumerable<string> breaches =
            from file in Library.Files
            let own = Library.LayerOf(file.Key)
            from match in FolderName().Matches(SourceTree.CodeOf(file.Value))
            where Library.Heights.TryGetValue(match.Value, out int height) && match.Value != own && height >= Library.Heights[own]
            select $"{file.Key} names {match.Value}";
        breaches.Distinct().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public void Type_names_belong_to_one_folder_each(string root) =>
        TableOf(root).Types().GroupBy(type => type.Name).Where(types => types.Count() > 1).Select(types => types.Key).Should().BeEmpty();

    [Fact]
    public void Internal_has_no_public_type() =>
        typeof(Strand).Assembly.GetTypes().Where(type => type.Namespace == "Oligo.Internal" && type.IsVisible).Should().BeEmpty();

    [Fact]
    public void Namespaces_are_the_first_folders()
    {
        foreach ((string name, string source) in Library.Files)
        {
            string layer = Library.LayerOf(name);
            Namespace().Match(source).Groups[1].Value.Should().Be(layer == "Model" ? "Oligo" : "Oligo." + layer, name);
        }
        foreach ((string name, string source) in Tool.Files)
        {
            string layer = Tool.LayerOf(name);
            Namespace().Match(source).Groups[1].Value.Should().Be(layer is "Basics" or "Tool" ? "Oligo.Cli" : "Oligo.Cli." + layer, name);
        }
    }

    // What follows a dot is a member, unless the dots begin at Oligo.
    [GeneratedRegex(@"(?<=(?<![\w.])|\bOligo\.|\bOligo\.\w+\.|\bOligo\.Cli\.\w+\.)[A-Z]\w*")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"(?<=\bOligo\.)[A-Z]\w*|(?<![\w.])[A-Z]\w*(?=\.)")]
    private static partial Regex FolderName();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    /// <summary>Layers of one tree: which file is in which, and how high each is.</summary>
    private sealed record LayerTable(
        string Root, IReadOnlyDictionary<string, string> Files, Func<string, string> LayerOf, IReadOnlyDictionary<string, int> Heights)
    {
        public IEnumerable<(string Name, string Layer)> Types() =>
            Files.SelectMany(file => SourceTree.TypesOf(file.Value).Select(type => (type.Name, LayerOf(file.Key)))).Distinct();
    }
}

using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Oligo.Tests.House;

/// <summary>The folders are floors: a file uses its own folder and lower floors, never a sibling or a higher one.</summary>
public sealed partial class FloorsTest
{
    private static readonly Dictionary<string, int> Floors = new()
    {
        ["Text"] = 0,
        ["Chemistry"] = 1,
        ["Monomers"] = 2,
        ["Model"] = 3,
        ["Notation"] = 4,
        ["MassSpectrometry"] = 4,
        ["Thermodynamics"] = 4,
        ["Search"] = 4,
        ["Design"] = 5,
        ["Catalog"] = 5,
        ["Drawing"] = 5,
    };

    [Fact]
    public void Folders_are_the_floors_of_the_plan() =>
        SourceTree.Files.Keys.Select(FolderOf).Distinct().Should().BeSubsetOf(Floors.Keys);

    [Fact]
    public void Files_use_only_their_own_folder_and_lower_floors()
    {
        ILookup<string, string> folderOfType = SourceTree.Files
            .SelectMany(file => SourceTree.TypesOf(file.Value).Select(type => (type.Name, Folder: FolderOf(file.Key))))
            .Distinct()
            .ToLookup(type => type.Name, type => type.Folder);
        IEnumerable<string> breaches =
            from file in SourceTree.Files
            let code = SourceTree.CodeOf(file.Value)
            let folders = FolderName().Matches(code).Select(match => (Name: match.Value, Folder: match.Value)).Where(name => Floors.ContainsKey(name.Folder))
            let types = TypeName().Matches(code).SelectMany(match => folderOfType[match.Value].Select(folder => (Name: match.Value, Folder: folder)))
            from used in folders.Concat(types).Distinct()
            where used.Folder != FolderOf(file.Key) && Floors[used.Folder] >= Floors[FolderOf(file.Key)]
            select $"{file.Key} uses {used.Name} of {used.Folder}";
        breaches.Should().BeEmpty();
    }

    [Fact]
    public void Type_names_belong_to_one_folder_each() =>
        SourceTree.Files.SelectMany(file => SourceTree.TypesOf(file.Value).Select(type => (type.Name, Folder: FolderOf(file.Key))))
            .Distinct().GroupBy(type => type.Name).Where(types => types.Count() > 1).Select(types => types.Key).Should().BeEmpty();

    [Fact]
    public void Namespaces_are_the_folders()
    {
        foreach ((string name, string source) in SourceTree.Files)
        {
            string expected = FolderOf(name) == "Model" ? "Oligo" : "Oligo." + FolderOf(name);
            Namespace().Match(source).Groups[1].Value.Should().Be(expected, name);
        }
    }

    private static string FolderOf(string file) => file.Split('/')[0];

    // What follows a dot is a member, unless the dots begin at Oligo.
    [GeneratedRegex(@"(?<=(?<![\w.])|\bOligo\.|\bOligo\.\w+\.)[A-Z]\w*")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"(?<=\bOligo\.)[A-Z]\w*|(?<![\w.])[A-Z]\w*(?=\.)")]
    private static partial Regex FolderName();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}

using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Oligo.Tests.House;

public sealed partial class HouseRulesTest
{
    private const int LongestFile = 450;

    // Characters that a line of the library or the tool may have.
    private const int LongestLine = 140;

    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Values computed once from immutable ones, where computing them twice does no harm.</summary>
    private static readonly string[] Caches =
    [
        "Strand._formula", "Strand._resolved", "Strand._acidicProtons", "Strand._ordered", "Duplex._formula", "StrandComplex._formula",
        "Sugar._bound", "Sugar._threePrimeBridge", "Linkage._core", "Linkage._carboxylProtons", "Group._carboxylProtons",
        "Group._isSymmetric",
    ];

    private static IEnumerable<Type> PublicTypes => typeof(Strand).Assembly.GetTypes().Where(type => type.IsVisible);

    public static TheoryData<Type> ImmutableTypes =>
        [.. PublicTypes.Where(type => !type.IsInterface && !type.IsEnum && !type.Name.EndsWith("Builder", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(ImmutableTypes))]
    public void Public_types_cannot_be_changed_but_for_builders(Type type)
    {
        type.GetFields(Declared)
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !Caches.Contains($"{type.Name}.{field.Name}"))
            .Select(field => field.Name).Should().BeEmpty();
        type.GetProperties(Declared)
            .Where(property =>
                property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(property => property.Name).Should().BeEmpty("a property is set when the object is made, if at all");
    }

    [Theory]
    [MemberData(nameof(ImmutableTypes))]
    public void Public_members_hand_out_nothing_that_can_be_changed(Type type)
    {
        IEnumerable<(string Name, Type Type)> handedOut =
        [
            .. type.GetFields(Declared).Where(field => field.IsPublic).Select(field => (field.Name, field.FieldType)),
            .. type.GetProperties(Declared).Where(property => property.GetMethod is { IsPublic: true })
                .Select(property => (property.Name, property.PropertyType)),
            .. type.GetMethods(Declared).Where(method => method.IsPublic).Select(method => (method.Name, method.ReturnType)),
        ];
        handedOut.Where(member => IsMutable(member.Type)).Select(member => member.Name).Should().BeEmpty();
    }

    private static bool IsMutable(Type type) =>
        type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() is var open
            && (open == typeof(List<>) || open == typeof(Dictionary<,>) || open == typeof(HashSet<>)
                || open == typeof(IList<>) || open == typeof(Span<>) || open == typeof(Memory<>)))
        || type == typeof(ArrayList);

    [Fact]
    public void Only_builders_are_mutable_and_there_are_few() =>
        PublicTypes.Where(type => type.Name.EndsWith("Builder", StringComparison.Ordinal))
            .Select(type => type.Name).Should().BeEquivalentTo("StrandBuilder", "StrandBatchBuilder");

    [Fact]
    public void Public_classes_are_sealed_abstract_or_static() =>
        PublicTypes.Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract).Select(type => type.Name).Should().BeEmpty();

    [Fact]
    public void No_type_bears_the_name_of_the_library() =>
        typeof(Strand).Assembly.GetTypes().Select(type => type.Name).Should().NotContain("Oligo");

    /// <summary>The tool is the first user of the public surface: what it cannot reach, no other front end can.</summary>
    [Fact]
    public void Only_tests_and_benchmarks_see_internals() =>
        typeof(Strand).Assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName)
            .Should().BeEquivalentTo("Oligo.Tests", "Oligo.Benchmarks");

    [Fact]
    public void Files_hold_one_public_type_and_bear_its_name()
    {
        foreach ((string file, string source) in SourceTree.Files)
        {
            string[] types = [.. SourceTree.TypesOf(source).Where(type => type.IsPublic).Select(type => type.Name)];
            string name = Path.GetFileName(file).Split('.')[0];
            (types is [] || (types is [var only] && only == name)).Should().BeTrue($"{file} holds {string.Join(" and ", types)}");
        }
    }

    [Fact]
    public void Files_are_short_but_for_tables_and_readers()
    {
        foreach ((string file, string source) in SourceTree.Files)
        {
            bool isLong = file.EndsWith(".Rows.cs", StringComparison.Ordinal) || file.EndsWith("Reader.cs", StringComparison.Ordinal);
            int lines = source.Count(c => c == '\n');
            (isLong || lines <= LongestFile).Should().BeTrue($"{file} has {lines} lines");
        }
    }

    /// <summary>The bonds of a strand cost water in one place, so that no two places can disagree.</summary>
    [Fact]
    public void Water_is_taken_away_in_one_place()
    {
        IEnumerable<string> others = SourceTree.Files
            .Where(file => SourceTree.CodeOf(file.Value).Contains("MolecularFormula.Water", StringComparison.Ordinal))
            .Select(file => file.Key)
            .Where(file =>
                !file.StartsWith("Chemistry/", StringComparison.Ordinal) && !file.StartsWith("Monomers/", StringComparison.Ordinal));
        others.Should().BeEquivalentTo("Model/StrandComposition.cs", "Verification/Hypothesis.cs");
        // The row of one H2O more or fewer.
        string hypotheses = SourceTree.CodeOf(SourceTree.Files["Verification/Hypothesis.cs"]);
        hypotheses.Split("MolecularFormula.Water").Should().HaveCount(3);
    }

    [Fact]
    public void Source_files_leave_no_work_for_later()
    {
        foreach ((string file, string source) in SourceTree.Files)
        {
            source.Should().NotContainAny(["TODO", "FIXME", "HACK", "XXX"], file);
        }
    }

    [Fact]
    public void Code_alone_keeps_what_stands_in_the_holes_of_strings()
    {
        const string Source = "a /* b */ \"c \\\" d\" // e\n $\"f {G(\"h\")} {{i}} {j:k}\" '\"' l";
        string.Join(' ', SourceTree.CodeOf(Source).Split(' ', '\n').Where(word => word.Length > 0))
            .Should().Be("a \"\" \"\" G( \"\" ) j:k l");
    }

    /// <summary>A SMILES cannot be broken; every other line can.</summary>
    [Fact]
    public void Lines_of_the_source_fit_a_screen() =>
        SourceTree.Files.Concat(SourceTree.ToolFiles)
            .SelectMany(file => file.Value.Split('\n').Select((line, i) => (Place: $"{file.Key}, line {i + 1}", Text: line)))
            .Where(line => line.Text.Length > LongestLine && !UnbreakableLiteral().IsMatch(line.Text))
            .Select(line => line.Place).Should().BeEmpty();

    [GeneratedRegex("\"[^\" ]{100,}\"")]
    private static partial Regex UnbreakableLiteral();
}

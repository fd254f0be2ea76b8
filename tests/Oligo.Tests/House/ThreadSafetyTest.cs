using System.Text.RegularExpressions;
using System.Xml.Linq;
using FluentAssertions;
using Xunit;

namespace Oligo.Tests.House;

/// <summary>The documentation of a public type says whether threads may share its values.</summary>
/// <remarks>Enums have no state, and static classes of functions none that a caller can change: they need no word.</remarks>
public sealed partial class ThreadSafetyTest
{
    private static readonly Dictionary<string, string> Words = XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, "Oligo.xml")).Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, member => Spaces().Replace(member.Value, " "));

    public static TheoryData<Type> Types =>
        [.. typeof(Strand).Assembly.GetTypes().Where(type => type.IsVisible && !type.IsEnum && !(type.IsAbstract && type.IsSealed))];

    [Theory]
    [MemberData(nameof(Types))]
    public void Public_types_say_whether_threads_may_share_them(Type type) =>
        Words["T:" + type.FullName!.Replace('+', '.')].Should()
            .MatchRegex(@"\b(Immutable and thread-safe|Immutable, with value equality, and thread-safe|Thread-safe|Not thread-safe)\b");

    /// <summary>Static classes are left out above because nothing in them changes.</summary>
    [Fact]
    public void Static_classes_hold_nothing_that_changes() =>
        typeof(Strand).Assembly.GetTypes().Where(type => type is { IsVisible: true, IsAbstract: true, IsSealed: true })
            .SelectMany(type =>
                type.GetFields(System.Reflection.BindingFlags.Static
                    | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .Where(field => !field.IsInitOnly && !field.IsLiteral)
                .Select(field => $"{field.DeclaringType!.Name}.{field.Name}").Should().BeEmpty();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

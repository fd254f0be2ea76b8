using System.Reflection;
using System.Text;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.House;

/// <summary>Types that are read from text are read alike: Read with all diagnostics, Parse, TryParse, and the interfaces of .NET.</summary>
public sealed class ParsingTest
{
    public static TheoryData<Type> Readable =>
        [.. typeof(Strand).Assembly.GetTypes().Where(type =>
            type.IsVisible && MethodsOf(type, "Read")
            .Any(read => read.ReturnType == typeof(ParseResult<>).MakeGenericType(type) && TakesSpan(read)))];

    [Fact]
    public void Types_that_are_read_from_text() =>
        Readable.Select(row => row.Data.Name).Should().BeEquivalentTo(
            "Backbone", "Duplex", "MolecularFormula", "NucleicAcid", "Salt", "StatedMass", "Strand", "StrandComplex", "StrandDesign");

    [Theory]
    [MemberData(nameof(Readable))]
    public void Readable_types_have_the_trio(Type type)
    {
        bool hasLibrary = MethodsOf(type, "Read").Any(HasLibrary);
        MethodsOf(type, "Parse").Where(TakesSpan).Should().Contain(parse => HasLibrary(parse) == hasLibrary);
        MethodsOf(type, "Parse").Where(TakesString).Should().Contain(parse => HasLibrary(parse) == hasLibrary);
        MethodsOf(type, "TryParse").Where(TakesSpan).Should().Contain(parse => !HasLibrary(parse));
        MethodsOf(type, "TryParse").Where(TakesSpan).Any(HasLibrary).Should().Be(hasLibrary);
        MethodsOf(type, "TryParse").Should().Contain(parse => TakesString(parse));
        type.GetInterfaces().Should().Contain(typeof(ISpanParsable<>).MakeGenericType(type));
        if (typeof(IUtf8SpanFormattable).IsAssignableFrom(type))
        {
            type.GetInterfaces().Should().Contain(typeof(IUtf8SpanParsable<>).MakeGenericType(type));
        }
    }

    [Fact]
    public void The_interfaces_read_what_the_methods_read()
    {
        Check<StrandDesign>("5-10-5 MOE PS mC", "5-10-5 nothing");
        Check<Salt>("19Na", "19Xx");
        Check<StatedMass>("7594.90", "7.594,90");
        Check<Backbone>("sooss", "so?");
        Check<MolecularFormula>("C5H5N5", "C5Xq");
        CheckUtf8<MolecularFormula>("C5H5N5", "C5Xq");
        Check<Mass>("7172.09168", "7172,09168");
        CheckUtf8<Mass>("-0.000548579909", "7.2e3");
    }

    [Fact]
    public void Parsing_says_what_reading_says()
    {
        ((Func<Salt>)(() => Salt.Parse("19Xx"))).Should().Throw<OligoFormatException>().Which.Diagnostics.Should().ContainSingle();
        ((Func<StatedMass>)(() => StatedMass.Parse("heavy"))).Should()
            .Throw<OligoFormatException>().Which.Diagnostics.Should().ContainSingle();
        ((Func<Backbone>)(() => Backbone.Parse("so?"))).Should().Throw<OligoFormatException>().Which.Diagnostics.Should().ContainSingle();
        ((Func<Salt>)(() => Salt.Parse(null!))).Should().Throw<ArgumentNullException>();
        ((Func<StatedMass>)(() => StatedMass.Parse(null!))).Should().Throw<ArgumentNullException>();
        ((Func<Backbone>)(() => Backbone.Parse(null!))).Should().Throw<ArgumentNullException>();
        ((Func<StrandDesign>)(() => StrandDesign.Parse(null!))).Should().Throw<ArgumentNullException>();
    }

    private static void Check<T>(string good, string bad)
        where T : ISpanParsable<T>
    {
        T.Parse(good, null).ToString().Should().Be(good);
        T.Parse($" {good} ".AsSpan(1, good.Length), null).ToString().Should().Be(good);
        T.TryParse(good, null, out T? value).Should().BeTrue();
        value!.ToString().Should().Be(good);
        T.TryParse(good.AsSpan(), null, out _).Should().BeTrue();
        T.TryParse(bad, null, out _).Should().BeFalse();
        T.TryParse(bad.AsSpan(), null, out _).Should().BeFalse();
        T.TryParse((string?)null, null, out _).Should().BeFalse();
        ((Func<T>)(() => T.Parse(bad, null))).Should().Throw<OligoFormatException>();
    }

    private static void CheckUtf8<T>(string good, string bad)
        where T : IUtf8SpanParsable<T>
    {
        T.Parse(Encoding.UTF8.GetBytes(good), null).ToString().Should().Be(good);
        T.TryParse(Encoding.UTF8.GetBytes(good), null, out _).Should().BeTrue();
        T.TryParse(Encoding.UTF8.GetBytes(bad), null, out _).Should().BeFalse();
    }

    private static IEnumerable<MethodInfo> MethodsOf(Type type, string name) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => method.Name == name && !method.IsGenericMethod);

    private static bool TakesSpan(MethodInfo method) => method.GetParameters()[0].ParameterType == typeof(ReadOnlySpan<char>);

    private static bool TakesString(MethodInfo method) => method.GetParameters()[0].ParameterType == typeof(string);

    private static bool HasLibrary(MethodInfo method) =>
        method.GetParameters().Any(parameter => parameter.ParameterType == typeof(MonomerLibrary));
}

using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.House;

/// <summary>
/// What a caller can make of public types is valid: no default value throws, and no constructor takes what it cannot keep.
/// </summary>
public sealed class PublicValuesTest
{
    private static readonly NullabilityInfoContext s_nullability = new();

    private static readonly DiagnosticDescriptor s_descriptor = new("TST0001", DiagnosticSeverity.Note, "about `{0}`", "A note.");

    /// <summary>Arguments that constructors take, by type; those of a parameter's own need are by name below.</summary>
    private static readonly Dictionary<Type, object> Samples = new()
    {
        [typeof(bool)] = false,
        [typeof(byte)] = (byte)200,
        [typeof(char)] = 'N',
        [typeof(int)] = 1,
        [typeof(double)] = 1000.0,
        [typeof(double?)] = 200.0,
        [typeof(string)] = "Sample",
        [typeof(Mass)] = Mass.FromDaltons(18m),
        [typeof(MolecularFormula)] = MolecularFormula.Water,
        [typeof(Nucleobase)] = Nucleobase.Adenine,
        [typeof(Sugar)] = Sugar.Deoxyribose,
        [typeof(Linkage)] = Linkage.Phosphorothioate,
        [typeof(Group)] = Group.Phosphate,
        [typeof(Strand)] = Strand.Parse("Ads Ad"),
        [typeof(Nuclease)] = Nuclease.RNaseT1,
        [typeof(Fragment)] = FragmentList.Create(Strand.Parse("Ads Ad")).Fragments.First(),
        [typeof(ImmutableArray<Strand>)] = ImmutableArray.Create(Strand.Parse("Ads Ad"), Strand.Parse("Ads Ad"), Strand.Parse("Ads Ad")),
        [typeof(ImmutableArray<StrandPairing>)] = ImmutableArray.Create(new StrandPairing(0, 1, 0)),
        [typeof(SugarSites)] = SugarSites.Three | SugarSites.Five,
        [typeof(DiagnosticDescriptor)] = s_descriptor,
        [typeof(SourceSpan)] = default(SourceSpan),
        [typeof(Joint)] = default(Joint),
        [typeof(DiagnosticSeverity)] = DiagnosticSeverity.Note,
        [typeof(SugarClass)] = SugarClass.Modified,
        [typeof(GroupPlaces)] = GroupPlaces.End,
        [typeof(ImmutableArray<string>)] = ImmutableArray.Create("one", "two"),
        [typeof(ImmutableArray<Diagnostic>)] = ImmutableArray.Create(new Diagnostic(s_descriptor, default, ["x"])),
        [typeof(StrandBatchReader)] = new StrandBatchReader(Notations.Ionis),
        [typeof(INotation)] = Notations.Ionis,
    };

    /// <summary>Numbers below zero that a constructor takes, with the reason.</summary>
    private static readonly Dictionary<string, string> MayBeNegative = new()
    {
        ["Duplex.register"] = "an antisense strand may fall short of the 5' end",
        ["StrandPairing.register"] = "the second strand may fall short of the 5' end",
        ["FragmentIon.charge"] = "charges have their sign",
    };

    public static TheoryData<Type> Structs =>
        [.. typeof(Strand).Assembly.GetTypes().Where(type => type is { IsVisible: true, IsValueType: true, IsEnum: false })];

    public static TheoryData<ConstructorInfo> Constructors =>
        [.. typeof(Strand).Assembly.GetTypes().Where(type => type is { IsVisible: true, IsAbstract: false })
            .SelectMany(Closed).Where(made => made.GetParameters().Length > 0)];

    public static TheoryData<PropertyInfo> InitOnlyProperties =>
    [
        .. typeof(Strand).Assembly.GetTypes().Where(type => type.IsVisible).SelectMany(type => type.GetProperties())
            .Where(property =>
                property.SetMethod is { IsPublic: true } setter
                && setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))),
    ];

    [Theory]
    [MemberData(nameof(Structs))]
    public void Default_values_do_not_throw(Type type)
    {
        var value = (ValueType)RuntimeHelpers.GetUninitializedObject(type);
        value.ToString().Should().NotBeNull();
        value.GetHashCode().Should().Be(RuntimeHelpers.GetUninitializedObject(type).GetHashCode());
        value.Equals(RuntimeHelpers.GetUninitializedObject(type)).Should().BeTrue();
        value.Equals(null).Should().BeFalse();
        if (value is IFormattable formattable)
        {
            formattable.ToString(null, null).Should().NotBeNull();
        }
        GettersAnswer(value!);
    }

    [Theory]
    [MemberData(nameof(Constructors))]
    public void Constructors_refuse_what_they_cannot_keep(ConstructorInfo constructor)
    {
        object?[] arguments = [.. constructor.GetParameters().Select(SampleOf)];
        GettersAnswer(constructor.Invoke(arguments));
        foreach (ParameterInfo parameter in constructor.GetParameters())
        {
            foreach (object? wrong in WrongOnes(parameter))
            {
                object?[] changed = [.. arguments];
                changed[parameter.Position] = wrong;
                Action make = () => constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, changed, null);
                make.Should().Throw<ArgumentException>($"{constructor.DeclaringType!.Name} takes {wrong ?? "null"} as {parameter.Name}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Constructors))]
    public void Constructors_take_a_list_that_is_not_there_as_an_empty_one_or_refuse_it(ConstructorInfo constructor)
    {
        foreach (ParameterInfo list in constructor.GetParameters().Where(parameter => IsList(parameter.ParameterType)))
        {
            object?[] arguments = [.. constructor.GetParameters().Select(SampleOf)];
            arguments[list.Position] = RuntimeHelpers.GetUninitializedObject(list.ParameterType);
            try
            {
                GettersAnswer(constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null));
            }
            catch (ArgumentException)
            {
                // Refused where an item is needed.
            }
        }
    }

    [Theory]
    [MemberData(nameof(InitOnlyProperties))]
    public void Properties_set_at_the_start_refuse_what_they_cannot_keep(PropertyInfo property)
    {
        object options = Activator.CreateInstance(property.DeclaringType!)!;
        Action<object?> set = value => property.SetMethod!.Invoke(options, BindingFlags.DoNotWrapExceptions, null, [value], null);
        if (!property.PropertyType.IsValueType && s_nullability.Create(property).WriteState == NullabilityState.NotNull)
        {
            set.Invoking(act => act(null)).Should().Throw<ArgumentException>();
        }
        if (property.PropertyType == typeof(int) || property.PropertyType == typeof(decimal))
        {
            set.Invoking(act => act(Convert.ChangeType(-1, property.PropertyType, null))).Should().Throw<ArgumentException>();
        }
        if (IsList(property.PropertyType))
        {
            set(RuntimeHelpers.GetUninitializedObject(property.PropertyType));
            GettersAnswer(options);
            if (ListWithNothing(property.PropertyType) is { } nothing)
            {
                set.Invoking(act => act(nothing)).Should().Throw<ArgumentException>();
            }
        }
    }

    [Fact]
    public void A_pattern_of_linkages_has_no_gap() =>
        ((Func<Backbone>)(() => Backbone.Pattern(Linkage.Phosphorothioate, null!))).Should().Throw<ArgumentException>();

    [Fact]
    public void Messages_get_all_their_arguments()
    {
        ((Func<Diagnostic>)(() => new Diagnostic(s_descriptor, default, []))).Should().Throw<ArgumentException>();
        ((Func<DiagnosticDescriptor>)(() => new DiagnosticDescriptor("TST0002", DiagnosticSeverity.Note, "about {", "A note.")))
            .Should().Throw<ArgumentException>();
    }

    private static IEnumerable<ConstructorInfo> Closed(Type type) =>
        (type.IsGenericTypeDefinition ? type.MakeGenericType(IsOfMonomers(type) ? typeof(Sugar) : typeof(Strand)) : type)
            .GetConstructors();

    private static bool IsOfMonomers(Type type) =>
        type.GetGenericArguments()[0].GetGenericParameterConstraints().Any(constraint => constraint == typeof(Monomer));

    private static object? SampleOf(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        return (parameter.Member.DeclaringType!.Name, parameter.Name) switch
        {
            (_, "decimals" or "repeats") => 0,
            ("StrandPairing", "second") => 2,
            (_, "smiles" or "hint" or "repeatFormula" or "drug" or "library" or "options" or "pendant") => null,
            ("Joint", _) => SugarSites.Three,
            ("ParseResult`1", "value") => Samples[typeof(Strand)],
            _ when Samples.TryGetValue(type, out object? sample) => sample,
            _ when parameter.HasDefaultValue =>
                parameter.DefaultValue is null && type.IsValueType ? RuntimeHelpers.GetUninitializedObject(type)
                : type.IsEnum ? Enum.ToObject(type, parameter.DefaultValue!) : parameter.DefaultValue,
            _ => throw new InvalidOperationException($"No sample of {type} for {parameter.Member.DeclaringType.Name}.{parameter.Name}."),
        };
    }

    private static IEnumerable<object?> WrongOnes(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        if (!type.IsValueType && s_nullability.Create(parameter).WriteState == NullabilityState.NotNull)
        {
            yield return null;
        }
        if (type.IsEnum)
        {
            yield return Enum.ToObject(type, 64);
            yield return Enum.ToObject(type, -1);
        }
        if (type == typeof(int) && !MayBeNegative.ContainsKey($"{parameter.Member.DeclaringType!.Name}.{parameter.Name}"))
        {
            yield return -1;
            yield return int.MinValue;
        }
        if (IsList(type) && ListWithNothing(type) is { } list)
        {
            yield return list;
        }
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    /// <summary>A list of one item that is null; none where items cannot be null.</summary>
    private static object? ListWithNothing(Type list)
    {
        Type item = list.GetGenericArguments()[0];
        MethodInfo create = typeof(ImmutableArray).GetMethods()
            .Single(method => method.Name == "Create" && method.GetParameters() is [{ ParameterType.IsGenericMethodParameter: true }]);
        return item.IsValueType ? null : create.MakeGenericMethod(item).Invoke(null, [null]);
    }

    private static void GettersAnswer(object value)
    {
        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0))
        {
            Func<object?> get = () => property.GetMethod!.Invoke(value, BindingFlags.DoNotWrapExceptions, null, null, null);
            object? got = get.Should().NotThrow($"{value.GetType().Name}.{property.Name} is public").Which;
            if (IsList(property.PropertyType))
            {
                ((Func<int>)(() => ((IList)got!).Count)).Should().NotThrow($"{value.GetType().Name}.{property.Name} is a list");
            }
        }
    }
}

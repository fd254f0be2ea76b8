using System.Reflection;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;
using Oligo.Monomers;
using Xunit;

namespace Oligo.Tests.House;

/// <summary>No public method takes a value of an enumeration that is not defined for one that is.</summary>
public sealed class PublicMethodsTest
{
    private static readonly Strand s_strand = Strand.Parse("Ads Ad");

    /// <summary>Objects whose methods are called, and arguments of the other parameters.</summary>
    private static readonly Dictionary<Type, object> s_samples = new()
    {
        [typeof(Strand)] = s_strand,
        [typeof(Duplex)] = new Duplex(s_strand, Strand.Parse("Tdo Td"), 0),
        [typeof(Isotope)] = Element.Carbon.Isotopes[0],
        [typeof(Nucleobase)] = Nucleobase.Adenine,
        [typeof(Sugar)] = Sugar.Deoxyribose,
        [typeof(Linkage)] = Linkage.Phosphorothioate,
        [typeof(Group)] = Group.Phosphate,
        [typeof(Nucleotide)] = new Nucleotide(Nucleobase.Adenine, Sugar.Deoxyribose),
        [typeof(GroupUnit)] = new GroupUnit(Group.HexaethyleneGlycol),
        [typeof(StrandUnit)] = new GroupUnit(Group.HexaethyleneGlycol),
        [typeof(StrandBuilder)] = new StrandBuilder(),
        [typeof(PrecursorIon)] = PrecursorIon.Create(s_strand.Formula, -1),
        [typeof(FragmentIon)] = FragmentList.Create(Strand.Parse("Ads Ad")).Ions.First(),
        [typeof(Oligo.Thermodynamics.EnergyTable)] = Oligo.Thermodynamics.EnergyTables.Default.All[0],
        [typeof(Oligo.Thermodynamics.SampleConversion)] = Oligo.Thermodynamics.SampleConversion.Create(s_strand),
        [typeof(Oligo.Thermodynamics.StructureSearch)] = new Oligo.Thermodynamics.StructureSearch(),
        [typeof(double)] = 1.0,
        [typeof(string)] = "AA/TT",
        [typeof(int)] = 0,
        [typeof(Joint)] = default(Joint),
    };

    public static TheoryData<MethodInfo, int> WithEnumerations
    {
        get
        {
            var data = new TheoryData<MethodInfo, int>();
            foreach (MethodInfo method in typeof(Strand).Assembly.GetTypes().Where(type => type is { IsVisible: true, IsEnum: false })
                .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static
                    | BindingFlags.DeclaredOnly))
                // Reflection cannot pass spans: IsotopePattern.TryCompute is called by Create, which is tried.
                .Where(method => !method.IsAbstract && !method.IsSpecialName
                    && !method.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike)))
            {
                foreach (ParameterInfo parameter in method.GetParameters())
                {
                    if (parameter.ParameterType.IsEnum && parameter.ParameterType.Assembly == typeof(Strand).Assembly)
                    {
                        data.Add(method, parameter.Position);
                    }
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(WithEnumerations))]
    public void Values_that_are_not_defined_are_refused(MethodInfo method, int position)
    {
        object? receiver = method.IsStatic ? null : s_samples[method.DeclaringType!];
        foreach (int undefined in new[] { int.MaxValue, -1, 64 })
        {
            object?[] arguments = [.. method.GetParameters().Select(parameter => s_samples.GetValueOrDefault(parameter.ParameterType))];
            arguments[position] = Enum.ToObject(method.GetParameters()[position].ParameterType, undefined);
            Action call = () => method.Invoke(receiver, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            call.Should().Throw<ArgumentException>($"{method.DeclaringType!.Name}.{method.Name} takes {undefined}");
        }
    }

    [Fact]
    public void Methods_with_enumerations_are_found() => WithEnumerations.Count.Should().BeGreaterThan(10);
}

using FluentAssertions;
using Oligo.Monomers;
using Xunit;

namespace Oligo.Tests.Model;

public sealed class PackedUnitTest
{
    [Fact]
    public void Packed_form_comes_back_and_takes_four_bytes()
    {
        System.Runtime.CompilerServices.Unsafe.SizeOf<PackedUnit>().Should().Be(4);
        var unit = new PackedUnit(Nucleobase.Methylcytosine, Sugar.Ribose, Linkage.Phosphorothioate, PhosphorusStereo.Sp, Joint.TwoFive);
        unit.ToUInt32().Should().Be(6u | (2u << 8) | (2u << 16) | ((2u | (4u << 2)) << 24));
        PackedUnit.FromUInt32(unit.ToUInt32()).Should().Be(unit);
        unit.Stereo.Should().Be(PhosphorusStereo.Sp);
        unit.Joint.Should().Be(Joint.TwoFive);
        unit.BaseCode.Should().Be(6);
        unit.SugarCode.Should().Be(2);
        unit.GroupCode.Should().Be(0);
        unit.WithoutLinkage().HasLinkage.Should().BeFalse();
    }

    [Fact]
    public void FromUInt32_takes_every_packed_unit_and_nothing_else()
    {
        var random = new Random(31);
        for (int i = 0; i < 200_000; i++)
        {
            uint value = (uint)random.NextInt64(1L << 32) & (i % 2 == 0 ? 0x7F030707u : uint.MaxValue);
            PackedUnit? unit = null;
            try
            {
                unit = PackedUnit.FromUInt32(value);
            }
            catch (ArgumentOutOfRangeException)
            {
                // Refused: no unit has this form.
            }
            unit?.ToUInt32().Should().Be(value);
            byte flags = (byte)(value >> 24);
            bool group = (flags & 0x40) != 0;
            bool expected = (flags & 0x80) == 0 && ((flags >> 2) & 0xF) < 9 && (value & 0xFF00) != 0 && ((value & 0xFF) == 0) == group
                && ((value & 0xFF0000) != 0 || (flags & 0x3F) == 0);
            (unit is not null).Should().Be(expected, value.ToString("X8", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Configuration_and_joint_need_a_linkage_that_has_them()
    {
        FluentActions.Invoking(() => new PackedUnit(Nucleobase.Adenine, Sugar.Ribose, null, PhosphorusStereo.Rp))
            .Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new PackedUnit(Nucleobase.Adenine, Sugar.Ribose, null, joint: Joint.TwoFive))
            .Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new PackedUnit(Nucleobase.Adenine, Sugar.Ribose, Linkage.Phosphodiester, PhosphorusStereo.Rp))
            .Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new PackedUnit(Nucleobase.Adenine, Sugar.Ribose, Linkage.Phosphorothioate, (PhosphorusStereo)4))
            .Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Group_units_carry_their_code_apart()
    {
        var unit = new PackedUnit(Group.Phosphate, Linkage.Phosphodiester);
        unit.IsGroup.Should().BeTrue();
        unit.GroupCode.Should().Be(1);
        unit.SugarCode.Should().Be(0);
        unit.BaseCode.Should().Be(0);
        unit.WithLinkage(null).IsGroup.Should().BeTrue();
        PackedUnit.FromUInt32(unit.ToUInt32()).Should().Be(unit);
    }

    [Fact]
    public void Joints_have_a_site_on_each_side()
    {
        SugarSites[] sites = [SugarSites.Two, SugarSites.Three, SugarSites.Five];
        Joint[] all = [.. sites.SelectMany(left => sites.Select(right => new Joint(left, right)))];
        all.Should().OnlyHaveUniqueItems();
        foreach (Joint joint in all)
        {
            new Joint(joint.Left, joint.Right).Should().Be(joint);
        }
        default(Joint).Should().Be(Joint.ThreeFive);
        Joint.ThreeThree.ToString().Should().Be("(3-3)");
        Joint.FiveFive.ToString().Should().Be("(5-5)");
        FluentActions.Invoking(() => new Joint(SugarSites.None, SugarSites.Five)).Should().Throw<ArgumentOutOfRangeException>();
    }
}

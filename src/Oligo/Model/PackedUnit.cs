using System.Runtime.InteropServices;
using Oligo.Monomers;

namespace Oligo;

/// <summary>One unit of a chain in 32 bits: base, sugar, the linkage to the next unit, and how that linkage is bound.</summary>
/// <remarks>
/// Four bytes: code of the base, code of the sugar, code of the linkage to the next unit (0 at the end of a chain), and flags
/// (bits 0-1 <see cref="PhosphorusStereo"/>, bits 2-5 <see cref="Joint"/>, bit 6 set when the unit is a group, whose code is in the sugar's
/// byte). Codes are those of a <see cref="MonomerLibrary"/>. <c>default</c> is not a unit and is refused wherever one is expected. The
/// public face of a unit is <see cref="StrandUnit"/>; the codes never leave the library.
/// </remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct PackedUnit
{
    private const int JointShift = 2;
    private const int JointMask = 0xF;
    private const byte GroupFlag = 0x40;

    private readonly byte _base;
    private readonly byte _sugar;
    private readonly byte _linkage;
    private readonly byte _flags;

    private PackedUnit(byte baseCode, byte sugarCode, byte linkageCode, byte flags)
    {
        _base = baseCode;
        _sugar = sugarCode;
        _linkage = linkageCode;
        _flags = flags;
    }

    /// <summary>A nucleotide.</summary>
    /// <param name="nucleobase">The base.</param>
    /// <param name="sugar">The sugar.</param>
    /// <param name="linkage">The linkage to the next unit, or <see langword="null"/> at the end of a chain.</param>
    /// <param name="stereo">Configuration of the phosphorus of that linkage.</param>
    /// <param name="joint">The sites that the linkage joins.</param>
    /// <exception cref="ArgumentException">A configuration or a joint without a linkage, or a configuration of an achiral one.</exception>
    public PackedUnit(Nucleobase nucleobase, Sugar sugar, Linkage? linkage = null,
        PhosphorusStereo stereo = PhosphorusStereo.Unspecified, Joint joint = default)
    {
        ArgumentNullException.ThrowIfNull(nucleobase);
        ArgumentNullException.ThrowIfNull(sugar);
        _base = nucleobase.Code;
        _sugar = sugar.Code;
        (_linkage, _flags) = Bond(linkage, stereo, joint);
    }

    /// <summary>A unit that is a group: a spacer, or a ligand bound through a linkage.</summary>
    /// <param name="group">The group.</param>
    /// <param name="linkage">The linkage to the next unit, or <see langword="null"/> at the end of a chain.</param>
    /// <param name="stereo">Configuration of the phosphorus of that linkage.</param>
    /// <param name="joint">The sites that the linkage joins.</param>
    /// <exception cref="ArgumentException">A configuration or a joint without a linkage, or a configuration of an achiral one.</exception>
    public PackedUnit(Group group, Linkage? linkage = null, PhosphorusStereo stereo = PhosphorusStereo.Unspecified, Joint joint = default)
    {
        ArgumentNullException.ThrowIfNull(group);
        _base = 0;
        _sugar = group.Code;
        (_linkage, _flags) = Bond(linkage, stereo, joint);
        _flags |= GroupFlag;
    }

    /// <summary>Code of the base; 0 for a group.</summary>
    public byte BaseCode => _base;

    /// <summary>Code of the sugar; 0 for a group.</summary>
    public byte SugarCode => IsGroup ? (byte)0 : _sugar;

    /// <summary>Code of the group; 0 for a nucleotide.</summary>
    public byte GroupCode => IsGroup ? _sugar : (byte)0;

    /// <summary>Code of the linkage to the next unit; 0 at the end of a chain.</summary>
    public byte LinkageCode => _linkage;

    /// <summary>Whether the unit is a group instead of a nucleotide.</summary>
    public bool IsGroup => (_flags & GroupFlag) != 0;

    /// <summary>Whether a linkage to a next unit is stated.</summary>
    public bool HasLinkage => _linkage != 0;

    /// <summary>Configuration of the phosphorus of the linkage.</summary>
    public PhosphorusStereo Stereo => (PhosphorusStereo)(_flags & 3);

    /// <summary>The sites that the linkage joins.</summary>
    public Joint Joint => Joint.FromCode((_flags >> JointShift) & JointMask);

    /// <summary>The same unit with another linkage to the next.</summary>
    /// <param name="linkage">The linkage, or <see langword="null"/> for none.</param>
    /// <param name="stereo">Configuration of its phosphorus.</param>
    /// <param name="joint">The sites that it joins.</param>
    /// <returns>The changed unit.</returns>
    /// <exception cref="ArgumentException">A configuration or a joint without a linkage, or a configuration of an achiral one.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>, which is not a unit.</exception>
    public PackedUnit WithLinkage(Linkage? linkage, PhosphorusStereo stereo = PhosphorusStereo.Unspecified, Joint joint = default)
    {
        if (IsDefault)
        {
            throw new InvalidOperationException("The default value is not a unit.");
        }
        (byte code, byte flags) = Bond(linkage, stereo, joint);
        return new PackedUnit(_base, _sugar, code, (byte)((_flags & GroupFlag) | flags));
    }

    /// <summary>The same nucleotide with another sugar.</summary>
    /// <param name="sugar">The sugar.</param>
    /// <returns>The changed unit.</returns>
    public PackedUnit WithSugar(Sugar sugar) => new(_base, sugar.Code, _linkage, _flags);

    /// <summary>The same unit without a linkage: the last of a chain.</summary>
    /// <returns>The changed unit.</returns>
    public PackedUnit WithoutLinkage() => new(_base, _sugar, 0, (byte)(_flags & GroupFlag));

    /// <summary>The four bytes as one number: base in the lowest, then sugar, linkage, flags.</summary>
    /// <returns>The number.</returns>
    public uint ToUInt32() => (uint)(_base | (_sugar << 8) | (_linkage << 16)) | ((uint)_flags << 24);

    /// <summary>The unit of a packed number.</summary>
    /// <param name="value">Four bytes as <see cref="ToUInt32"/> gives them.</param>
    /// <returns>The unit. Whether its codes mean anything is up to the library.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not the packed form of any unit.</exception>
    public static PackedUnit FromUInt32(uint value)
    {
        byte flags = (byte)(value >> 24);
        var unit = new PackedUnit((byte)(value & 0xFF), (byte)((value >> 8) & 0xFF), (byte)((value >> 16) & 0xFF), flags);
        bool valid = (flags & 0x80) == 0 && Joint.IsValidCode((flags >> JointShift) & JointMask) && unit._sugar != 0
            && (unit._base == 0) == unit.IsGroup && (unit._linkage != 0 || (flags & ~GroupFlag) == 0);
        return valid ? unit : throw new ArgumentOutOfRangeException(nameof(value), value, "Not the packed form of a unit.");
    }

    /// <summary>
    /// A nucleotide of codes that are known to be right: base, sugar, linkage and configuration as <see cref="ToUInt32"/> gives them, with
    /// an ordinary joint.
    /// </summary>
    internal static PackedUnit FromPlain(uint value) =>
        new((byte)(value & 0xFF), (byte)((value >> 8) & 0xFF), (byte)((value >> 16) & 0xFF), (byte)(value >> 24));

    internal bool IsDefault => _sugar == 0;

    private static (byte Code, byte Flags) Bond(Linkage? linkage, PhosphorusStereo stereo, Joint joint)
    {
        StrandUnit.DemandBond(linkage, stereo, joint);
        return linkage is null ? default : (linkage.Code, (byte)((int)stereo | (joint.Code << JointShift)));
    }
}

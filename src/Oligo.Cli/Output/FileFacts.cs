using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Oligo.Cli.Output;

/// <summary>What is under a path, as far as a program that writes there must know.</summary>
internal enum FileType
{
    Other,
    File,
    Directory,
    Pipe,
    Socket,
    Device,
}

/// <summary>What the file system says of a path, links followed. On Linux; elsewhere nothing is known beyond .NET's own answers.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Mode">The permissions.</param>
/// <param name="Owner">User.</param>
/// <param name="Group">Group.</param>
/// <param name="Device">The file system.</param>
/// <param name="Number">The number of the file there: names with the same one are one file.</param>
internal readonly partial record struct FileFacts(FileType Type, UnixFileMode Mode, uint Owner, uint Group, ulong Device, ulong Number)
{
    // Of statx(2): the struct is the same on every processor.
    private const int CurrentDirectory = -100;
    private const uint BasicFacts = 0x7FF;
    private const int Size = 256;
    private const int OwnerAt = 20;
    private const int GroupAt = 24;
    private const int ModeAt = 28;
    private const int NumberAt = 32;
    private const int DeviceAt = 136;

    private const int PermissionBits = 0xFFF;
    private const int TypeShift = 12;

    /// <summary>Whether nobody may write.</summary>
    public bool IsReadOnly => (Mode & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0;

    /// <summary>Looks at a path.</summary>
    /// <returns><see langword="null"/> where there is nothing, or nothing that may be looked at.</returns>
    public static FileFacts? Of(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }
        byte[] facts = new byte[Size];
        byte[] name = Encoding.UTF8.GetBytes(path + '\0');
        try
        {
            if (Look(CurrentDirectory, name, 0, BasicFacts, facts) != 0)
            {
                return null;
            }
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
        int mode = BinaryPrimitives.ReadUInt16LittleEndian(facts.AsSpan(ModeAt));
        return new FileFacts(
            TypeOf(mode >> TypeShift),
            (UnixFileMode)(mode & PermissionBits),
            BinaryPrimitives.ReadUInt32LittleEndian(facts.AsSpan(OwnerAt)),
            BinaryPrimitives.ReadUInt32LittleEndian(facts.AsSpan(GroupAt)),
            BinaryPrimitives.ReadUInt64LittleEndian(facts.AsSpan(DeviceAt)),
            BinaryPrimitives.ReadUInt64LittleEndian(facts.AsSpan(NumberAt)));
    }

    /// <summary>Whether what is under a path is there when it is read once more: not a pipe, nor a device.</summary>
    public static bool CanBeReadAgain(string path) => Of(path) is not { Type: not FileType.File };

    /// <summary>Gives a file the owner and the permissions of another; the owner only where the system allows it.</summary>
    public void GiveTo(string path)
    {
        _ = ChangeOwner(Encoding.UTF8.GetBytes(path + '\0'), Owner, Group);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, Mode);
        }
    }

    private static FileType TypeOf(int bits) => bits switch
    {
        1 => FileType.Pipe,
        2 or 6 => FileType.Device,
        4 => FileType.Directory,
        8 => FileType.File,
        12 => FileType.Socket,
        _ => FileType.Other,
    };

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int Look(int directory, byte[] path, int flags, uint mask, byte[] facts);

    [LibraryImport("libc", EntryPoint = "chown")]
    private static partial int ChangeOwner(byte[] path, uint owner, uint group);
}

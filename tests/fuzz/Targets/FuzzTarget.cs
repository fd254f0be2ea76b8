using Oligo.Fuzz.Oracles;

namespace Oligo.Fuzz.Targets;

/// <summary>Something that reads texts, and what its answers must be like.</summary>
internal abstract class FuzzTarget
{
    public abstract string Name { get; }

    /// <summary>Whether the characters of a text are the bytes of a file.</summary>
    public virtual bool IsBinary => false;

    /// <summary>Characters of the longest text that is made.</summary>
    public virtual int MaxLength => 1500;

    /// <summary>Texts are examined when they show something new, and one in so many of the others.</summary>
    public virtual int ExaminedOneIn => 64;

    /// <summary>
    /// Bytes that may be allocated for each character of a text, beside those that any text may take. Much of it is for structures, of which
    /// every atom is compared with the fragments of all rows, and detection tries a text as a structure too.
    /// </summary>
    public virtual long AllocatedForEach => 4L << 20;

    /// <summary>Texts to begin with.</summary>
    public abstract IEnumerable<string> Seeds();

    /// <summary>Words to write into texts, besides those of the seeds.</summary>
    public virtual IEnumerable<string> Words() => [];

    /// <summary>Reads a text, as fast as it can be read, and checks what takes no time.</summary>
    /// <returns>What is wrong; <see langword="null"/> for nothing.</returns>
    public abstract Fault? Read(string text);

    /// <summary>Reads a text and checks everything that its answer promises.</summary>
    public virtual Fault? Examine(string text) => null;
}

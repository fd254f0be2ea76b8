namespace Oligo.Cli.Input;

/// <summary>Takes the whole numbers of structures of Thrift, as they are skimmed.</summary>
internal interface IThriftNumbers
{
    /// <summary>Takes a number.</summary>
    /// <param name="shape">The structure that it is in.</param>
    /// <param name="field">The number of its field.</param>
    /// <param name="value">The number.</param>
    void Take(ThriftShape shape, int field, long value);

    /// <summary>Called at the end of a structure, after those in it.</summary>
    void End(ThriftShape shape);
}

namespace Oligo.Notation;

/// <summary>A notation whose plain texts are read straight into a batch.</summary>
internal interface IRowNotation
{
    /// <summary>A reader of plain texts, or <see langword="null"/> where the options leave none.</summary>
    /// <param name="options">What the rows themselves do not say.</param>
    RowReader? MakeRowReader(NotationOptions options);
}

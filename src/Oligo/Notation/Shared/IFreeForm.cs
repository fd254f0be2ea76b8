namespace Oligo.Notation;

/// <summary>
/// A dialect whose reader gets far into texts that are not its own: its errors are of use only for a text that looks like one of it.
/// </summary>
internal interface IFreeForm
{
    /// <summary>Whether a text with errors looks like one of this dialect.</summary>
    bool IsLike(string text);
}

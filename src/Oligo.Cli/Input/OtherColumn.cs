namespace Oligo.Cli.Input;

/// <summary>A column that a command requires besides notation and identifier.</summary>
/// <param name="Key">What the command calls it.</param>
/// <param name="Name">Its name in the table.</param>
/// <param name="Option">The option that names it.</param>
/// <param name="IsNamed">Whether the caller named it: then it must be there.</param>
internal sealed record OtherColumn(string Key, string Name, string Option, bool IsNamed);

namespace Oligo.Cli.Input;

/// <summary>What an argument of a command is read as.</summary>
internal enum InputKind
{
    Text,
    File,
    Stdin,
}

/// <summary>An argument, and what it is read as.</summary>
internal sealed record InputArgument(InputKind Kind, string Value);

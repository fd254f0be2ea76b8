namespace Oligo.Cli.Running;

/// <summary>Names of the tables that numbers come from.</summary>
internal static class DataEditions
{
    public const string IsotopeMasses = "AME2020";
}

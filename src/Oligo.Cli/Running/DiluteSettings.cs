namespace Oligo.Cli.Running;

/// <summary>A dilution: from the measured concentration where none is stated.</summary>
internal sealed record DiluteSettings(double? FromMicromolar, double ToMicromolar, double Microlitres);

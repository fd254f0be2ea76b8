namespace Oligo.Cli.Tests; public sealed class Smoke { [Xunit.Fact] public void X() { } }

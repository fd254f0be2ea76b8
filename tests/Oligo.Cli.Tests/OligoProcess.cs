using System.Diagnostics;
using System.Text;

namespace Oligo.Cli.Tests;

/// <summary>What a run of the real program left behind.</summary>
internal sealed record ProcessResult(int ExitCode, byte[] OutputBytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the real program as a process in a folder of its own.</summary>
internal sealed class OligoProcess : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Oligo.Cli.dll");

    public string Folder { get; } = Directory.CreateTempSubdirectory("oligo-cli-").FullName;

    public string Write(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    public ProcessResult Run(params string[] arguments) => Run("", [], arguments);

    public ProcessResult RunWithInput(string input, params string[] arguments) => Run(input, [], arguments);

    public ProcessResult RunWithEnvironment(Dictionary<string, string> environment, params string[] arguments) =>
        Run("", environment, arguments);

    public Process Start(IEnumerable<string> arguments, Dictionary<string, string>? environment = null)
    {
        // A runner in the background ignores interrupts, and so would what it starts: the program gets the usual answer to them.
        bool canReset = OperatingSystem.IsLinux();
        var start = new ProcessStartInfo(canReset ? "env" : "dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        string[] command = canReset ? ["--default-signal=INT", "dotnet", "exec", Program] : ["exec", Program];
        foreach (string word in command)
        {
            start.ArgumentList.Add(word);
        }
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        foreach ((string name, string value) in environment ?? [])
        {
            start.Environment[name] = value;
        }
        return Process.Start(start)!;
    }

    private ProcessResult Run(string input, Dictionary<string, string> environment, IEnumerable<string> arguments)
    {
        using Process process = Start(arguments, environment);
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        Task copy = process.StandardOutput.BaseStream.CopyToAsync(output);
        process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(input));
        process.StandardInput.Close();
        process.WaitForExit();
        copy.GetAwaiter().GetResult();
        return new ProcessResult(process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

using System.Runtime.Versioning;
using Oligo.Cli.SelfTesting;

[assembly: SupportedOSPlatform("browser")]

var run = SelfTestRun.Start(VectorGroup.All);
foreach (GroupResult group in run.Groups.Where(group => !group.Passed))
{
    Console.WriteLine($"{group.Group.Name}: {group.Failures.Count} of {group.Count} differ, {string.Join("; ", group.Failures.Take(3))}");
}
Console.WriteLine(run.Checksum);
return run.Passed ? 0 : 1;

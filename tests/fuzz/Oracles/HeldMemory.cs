namespace Oligo.Fuzz.Oracles;

/// <summary>How much memory the reading of a text holds at one time; what waits for the collector does not count.</summary>
internal static class HeldMemory
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(1);

    /// <summary>Reads a text while another thread collects and counts again and again.</summary>
    /// <returns>The most bytes that were held beyond those that were held before.</returns>
    public static long Measure(string text, Func<string, Fault?> use)
    {
        long before = Held();
        long most = before;
        using var done = new ManualResetEventSlim();
        var watch = new Thread(() =>
        {
            do
            {
                most = Math.Max(most, Held());
            }
            while (!done.Wait(s_pause));
        });
        watch.Start();
        try
        {
            use(text);
        }
        finally
        {
            done.Set();
            watch.Join();
        }
        return most - before;
    }

    private static long Held()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        return GC.GetTotalMemory(forceFullCollection: false);
    }
}

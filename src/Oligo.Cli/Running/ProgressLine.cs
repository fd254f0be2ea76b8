using System.Diagnostics;
using System.Globalization;
using Oligo.Cli.Output;

namespace Oligo.Cli.Running;

/// <summary>One line on a terminal that says how far a run is: rows, share, rate, remaining time. Never in a file or a pipe.</summary>
internal sealed class ProgressLine(MessageWriter error, bool isShown)
{
    // A run that is over before anybody reads shows nothing.
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _last = Delay - Interval;
    private bool _isDrawn;

    /// <summary>Whether stderr is a terminal that can be written over.</summary>
    public static bool IsTerminal => !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    /// <summary>Draws the line anew if it is time.</summary>
    public void Update(long rows, double? share)
    {
        TimeSpan now = _clock.Elapsed;
        if (!isShown || now - _last < Interval)
        {
            return;
        }
        _last = now;
        _isDrawn = true;
        error.Redraw(Text(rows, share, now));
    }

    /// <summary>Takes the line away, for a message or for good.</summary>
    public void Clear()
    {
        if (_isDrawn)
        {
            error.Redraw("");
            _isDrawn = false;
        }
    }

    /// <summary>For example <c>1,200,000 rows, 40 %, 600,000 rows/s, 3 s left</c>.</summary>
    public static string Text(long rows, double? share, TimeSpan elapsed)
    {
        double rate = rows / Math.Max(elapsed.TotalSeconds, 1e-3);
        string text = string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows, {rate:N0} rows/s");
        if (share is not ({ } part and > 0 and <= 1))
        {
            return text;
        }
        TimeSpan left = elapsed * ((1 - part) / part);
        string time = left.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)left.TotalHours} h {left.Minutes} min")
            : left.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{left.Minutes} min {left.Seconds} s")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalSeconds):F0} s");
        return string.Create(CultureInfo.InvariantCulture, $"{text}, {part * 100:F0} %, {time} left");
    }
}

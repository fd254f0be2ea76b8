using System.Globalization;

namespace Oligo.Cli.Running;

/// <summary>How far computed temperatures are from measured ones. Used by several threads at a time.</summary>
internal sealed class TmComparison
{
    private readonly Lock _lock = new();
    private int _count;
    private int _inside;
    private double _squares;
    private double _sum;

    public void Add(TmRecord record)
    {
        if (record is not { Measured: { } measured, Result: { Celsius: { } celsius } result })
        {
            return;
        }
        lock (_lock)
        {
            _count++;
            _sum += celsius - measured;
            _squares += (celsius - measured) * (celsius - measured);
            _inside += result.Low <= measured && measured <= result.High ? 1 : 0;
        }
    }

    /// <summary>The comparison in a sentence.</summary>
    public override string ToString() => _count == 0
        ? "no row has a measured temperature and a computed one"
        : string.Create(CultureInfo.InvariantCulture,
            $"{_count} compared: root mean square error {Math.Sqrt(_squares / _count):F2} C, mean {_sum / _count:F2} C, "
            + $"{_inside} inside of their range");
}

namespace Backstride.App.Importing;

/// <summary>Holds back whoever brings more than the memory is meant to bear. One that is larger than the whole budget passes alone.</summary>
internal sealed class ByteBudget(long most)
{
    private readonly object _gate = new();
    private long _used;

    /// <summary>False, and nothing taken, when there is no room now.</summary>
    public bool TryTake(long bytes)
    {
        lock (_gate)
        {
            if (_used != 0 && _used + bytes > most) return false;
            _used += bytes;
            return true;
        }
    }

    /// <summary>Waits until there is room.</summary>
    public void Take(long bytes, CancellationToken cancel)
    {
        lock (_gate)
        {
            while (_used != 0 && _used + bytes > most)
            {
                cancel.ThrowIfCancellationRequested();
                // Woken by the next give-back; looked again now and then for the cancel.
                Monitor.Wait(_gate, 100);
            }
            _used += bytes;
        }
    }

    public void Give(long bytes)
    {
        lock (_gate)
        {
            _used -= bytes;
            Monitor.PulseAll(_gate);
        }
    }
}

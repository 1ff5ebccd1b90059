namespace Backstride.Journal;

/// <summary>Raised where the journal cannot be used and the caller has no use for the fault as a value: it cannot be opened, or the disk does not take what is to be remembered.</summary>
public sealed class JournalException(JournalFault fault, Exception? inner = null) : Exception($"{fault.Code} {fault.Position}: {fault.Message}", inner)
{
    public JournalFault Fault { get; } = fault;
}

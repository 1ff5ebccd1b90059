namespace Backstride.Journal;

/// <summary>Raised by <see cref="JournalDatabase.Open"/> where the caller has no use for the fault as a value.</summary>
public sealed class JournalException(JournalFault fault) : Exception($"{fault.Code} {fault.Position}: {fault.Message}")
{
    public JournalFault Fault { get; } = fault;
}

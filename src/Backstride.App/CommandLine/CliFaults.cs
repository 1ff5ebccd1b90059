using Backstride.App.CommandLine.Json;
using Backstride.Clinic.Answers;
using Backstride.Journal;
using Backstride.Knowledge;
using Backstride.Running.Files;
using Backstride.Spine;

namespace Backstride.App.CommandLine;

/// <summary>Faults of the command line itself, and those of the rooms in one shape. A code never changes its meaning.</summary>
internal static class CliFaults
{
    public static FaultJson Usage(string message) => new("CLI001", "error", null, message);

    public static FaultJson CannotRead(string path, string message) => new("CLI002", "error", path, message);

    public static FaultJson NotEmpty(string folder) => new(
        "CLI003", "error", folder, "This data folder already holds something, and nothing of it is ever overwritten. Name an empty one with --data.");

    public static FaultJson NotFound(string position, string message) => new("CLI004", "error", position, message);

    public static FaultJson OutOfRange(string position, string message) => new("CLI005", "error", position, message);

    public static FaultJson CannotListen(string urls, string message) => new("CLI006", "error", urls, message);

    /// <summary>The spine model misses a published figure.</summary>
    public static FaultJson OutsideBand(string position, string message) => new("CLI007", "warning", position, message);

    public static FaultJson StoppedEarly { get; } = new(
        "CLI008", "warning", null, "The interview was stopped before its end. This rests on what was answered so far, and it was not remembered.");

    public static FaultJson Bug(Exception bug) => new(
        "CLI900", "error", null, $"Backstride stumbled over a fault of its own ({bug.GetType().Name}: {bug.Message.ReplaceLineEndings(" ")}). BACKSTRIDE_DEBUG=1 shows where.");

    public static FaultJson Of(KnowledgeFault fault) => new(
        fault.Code, "error", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{fault.File}, line {fault.Line}, {fault.Key}"), fault.Message);

    public static FaultJson Of(JournalFault fault) => new(fault.Code, "error", fault.Position, fault.Message);

    /// <summary>One answer could not be used; the others were.</summary>
    public static FaultJson Of(AnswerFault fault) => new(fault.Code, fault.Code == "ANS001" ? "error" : "warning", fault.Position, fault.Message);

    public static FaultJson Of(FileFault fault) => new(fault.Code, JsonText.Word(fault.Severity), fault.Position, fault.Message);

    /// <summary>SPN013 names what of a model was left alone, SPN014 a surface that a muscle could not be laid over; the rest was used.</summary>
    public static FaultJson Of(SpineFault fault) => new(fault.Code, fault.Code is "SPN013" or "SPN014" ? "warning" : "error", fault.Position, fault.Message);
}

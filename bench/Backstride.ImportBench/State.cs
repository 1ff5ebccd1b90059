using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Backstride.Journal;

namespace Backstride.ImportBench;

/// <summary>Everything an import leaves behind, but for the moments it ran at.</summary>
internal static class State
{
    public static int Print(string folder)
    {
        var journal = JournalDatabase.Open(folder);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => sum.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        var (files, runs) = (0, 0);
        var doubles = 0;
        var seen = new HashSet<(DateTimeOffset, double, string)>();
        foreach (var batch in journal.Imports.Batches().Reverse())
        {
            Add($"batch {batch.Id} {batch.IsFinished}");
            foreach (var row in journal.Imports.Rows(batch.Id))
            {
                files++;
                Add($"{row.Path}|{row.Status}|{string.Join(',', row.RunIds)}|{row.Sport}|{string.Join(',', row.Faults.Select(f => f.Code + f.Position))}");
            }
        }
        foreach (var run in journal.Runs.List())
        {
            runs++;
            if (!seen.Add((run.Run.StartUtc, run.Run.TimerS, run.Run.Sport.ToString()))) doubles++;
            Add($"{run.Id}|{run.FileName}|{run.Part}|{run.IsSetAside}|{run.Run}|{run.Load?.EasyKm.ToString("R", CultureInfo.InvariantCulture)}");
            if (journal.Runs.Streams(run.Id) is { } streams) Add(string.Join(',', streams.TimeS.Zip(streams.DistanceM)));
            sum.AppendData(SHA256.HashData(journal.Imports.Original(run.Id) ?? []));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(sum.GetHashAndReset())} files {files} runs {runs} doubles {doubles} asked {journal.Twins.List(answered: true).Count}"));
        journal.Release();
        return 0;
    }
}

using System.Security.Cryptography;
using Backstride.App.Importing;
using Backstride.Journal;
using Microsoft.Data.Sqlite;

namespace Backstride.App.Tests.Importing;

public sealed class ContentMarkTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backstride").FullName;

    [Fact]
    public void Contents_that_differ_in_a_bit_or_a_byte_have_other_marks()
    {
        var content = RunFiles.Fit(1);
        var marks = new HashSet<string> { Convert.ToHexString(ContentMark.Of(content)) };
        for (var i = 0; i < content.Length; i += 7)
        {
            content[i] ^= 16;
            Assert.True(marks.Add(Convert.ToHexString(ContentMark.Of(content))));
            content[i] ^= 16;
        }
        Assert.True(marks.Add(Convert.ToHexString(ContentMark.Of([.. content, 0]))));
        Assert.True(marks.Add(Convert.ToHexString(ContentMark.Of(content.AsSpan(1)))));
        Assert.True(marks.Add(Convert.ToHexString(ContentMark.Of([]))));
        Assert.False(marks.Add(Convert.ToHexString(ContentMark.Of(content))));
    }

    // openssl mac -macopt cipher:AES-128-GCM -macopt hexkey:(32 noughts) -macopt hexiv:(24 noughts) -in FILE GMAC
    [Fact]
    public void The_mark_never_changes_since_journals_hold_it() =>
        Assert.Equal("426A18C347FB4AE7E9DBF80E2433871E", Convert.ToHexString(ContentMark.Of("a run"u8)));

    [Fact]
    public void A_file_that_an_older_journal_knows_by_its_first_kind_of_mark_is_known()
    {
        var path = Path.Combine(_folder, "a.fit");
        File.WriteAllBytes(path, RunFiles.Fit(1));
        var data = Path.Combine(_folder, "data");
        var journal = JournalDatabase.Open(data);
        var first = Assert.Single(new RunImporter(journal, TimeProvider.System).ImportPaths([path]).Rows);
        var old = SHA256.HashData(File.ReadAllBytes(path));
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(data, "journal.db")};Pooling=False"))
        {
            connection.Open();
            using var set = connection.CreateCommand();
            set.CommandText = "update import_files set content_hash = $old";
            set.Parameters.AddWithValue("$old", old);
            Assert.Equal(1, set.ExecuteNonQuery());
        }
        var (mark, isSeen) = new ContentMark(journal.Imports.SeenHashes()).Look(File.ReadAllBytes(path));
        Assert.True(isSeen);
        Assert.Equal(old, mark);

        var again = Assert.Single(new RunImporter(journal, TimeProvider.System).ImportPaths([path]).Rows);

        Assert.Equal(ImportStatus.Duplicate, again.Status);
        Assert.Equal(first.RunIds, again.RunIds);
        journal.Release();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

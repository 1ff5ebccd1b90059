using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Backstride.Journal.Storage;

/// <summary>Finds SQLite: the system's own where there is one, because it gets the distribution's security fixes; else the one shipped along.</summary>
internal static class SqliteLibrary
{
    private static readonly string[] SystemNames = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3"];
    private static readonly Lock Gate = new();
    private static bool _ready;

    public static void Prepare()
    {
        lock (Gate)
        {
            if (_ready) return;
            NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
            raw.SetProvider(new SQLite3Provider_e_sqlite3());
            // Nobody asks how much memory it took; counting it costs a lock at every piece.
            raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
            _ready = true;
        }
    }

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name == "e_sqlite3")
            foreach (var systemName in SystemNames)
                if (NativeLibrary.TryLoad(systemName, out var handle)) return handle;
        return NativeLibrary.TryLoad(name, assembly, path, out var bundled) ? bundled : IntPtr.Zero;
    }
}

using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Weerbaar.Storage.Embedded;

/// <summary>
/// Gives files names that are never taken from another and that survive a power cut. .NET can do neither on Unix: it
/// moves by looking first and renaming then, which overwrites whoever came between, and it cannot open a folder to
/// flush it. Windows does both by itself.
/// </summary>
internal static class DurableNames
{
    private const int ReadOnly = 0, FileExists = 17;

    /// <summary>Makes the names in a folder durable, which flushing the files alone does not promise.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var handle = new SafeFileHandle(Open(folder, ReadOnly), ownsHandle: true);
        if (handle.IsInvalid)
        {
            throw Fault("opened");
        }

        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>
    /// Gives a flushed file its name; false when the name is taken. The file may keep its old name as well.
    /// </summary>
    public static bool TryName(string file, string name)
    {
        if (OperatingSystem.IsWindows())
        {
            return TryMove(file, name);
        }

        if (Link(file, name) == 0)
        {
            return true;
        }

        return Marshal.GetLastPInvokeError() == FileExists ? false : throw Fault("named");
    }

    private static bool TryMove(string file, string name)
    {
        try
        {
            File.Move(file, name, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(name))
        {
            return false;
        }
    }

    private static IOException Fault(string what) =>
        new($"A file of the storage folder cannot be {what}.", new Win32Exception(Marshal.GetLastPInvokeError()));

    [DllImport("libc", EntryPoint = "open", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "link", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string file, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);
}

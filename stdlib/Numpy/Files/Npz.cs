using System.IO.Compression;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Named arrays in a zip archive: .npz, stored or deflated.</summary>
public static class Npz
{
    private const long MaxMember = 1L << 31;

    /// <summary>The archive's first bytes.</summary>
    public static bool IsZip(ReadOnlySpan<byte> file) => file.StartsWith("PK\x03\x04"u8) || file.StartsWith("PK\x05\x06"u8);

    /// <summary>The bytes of every member, names without ".npy".</summary>
    public static List<(string Name, byte[] Bytes)> Members(byte[] file)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            var result = new List<(string, byte[])>();
            foreach (var entry in archive.Entries)
            {
                string name = entry.FullName.EndsWith(".npy", StringComparison.Ordinal) ? entry.FullName[..^4] : entry.FullName;
                result.Add((name, Bytes(entry)));
            }
            return result;
        }
        catch (InvalidDataException e) { throw Fail.Value($"File is not a zip file: {e.Message}"); }
    }

    public static byte[] Write(IEnumerable<(string Name, NdArray Array)> arrays, bool compress)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, array) in arrays)
            {
                var entry = archive.CreateEntry(name + ".npy", compress ? CompressionLevel.Optimal : CompressionLevel.NoCompression);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var target = entry.Open();
                target.Write(Npy.Write(array));
            }
        return stream.ToArray();
    }

    /// <summary>At most as much as the directory promises, so that a small file cannot swell without bound.</summary>
    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        if (entry.Length > MaxMember) throw Fail.Value($"member {entry.FullName} is too large");
        Charge.Bytes(entry.Length);
        var bytes = new byte[entry.Length];
        using var stream = entry.Open();
        int got = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return got == bytes.Length ? bytes : throw Fail.Value($"member {entry.FullName} is truncated");
    }
}

using System.Buffers.Binary;
using System.Text;

namespace PyTee.Interpreter.Bytecode;

/// <summary>
/// Many compiled modules in one run of bytes, each read when asked for. Layout: hash of the opcode table, number of modules, then for each
/// module, in ordinal order of the names, where its name and its code are and whether it is a package; then names and codes.
/// </summary>
public static class CodeBundle
{
    private const int HeaderSize = 12;
    private const int EntrySize = 16;
    private const uint PackageFlag = 0x80000000;

    /// <summary>The bytes of some modules.</summary>
    public static byte[] Write(IEnumerable<(string Name, bool IsPackage, CodeObject Code)> modules)
    {
        var entries = modules.OrderBy(m => m.Name, StringComparer.Ordinal)
            .Select(m => (Name: Encoding.UTF8.GetBytes(m.Name), m.IsPackage, Code: CodeWriter.Write(m.Code))).ToArray();
        var result = new byte[HeaderSize + entries.Sum(e => EntrySize + e.Name.Length + e.Code.Length)];
        BinaryPrimitives.WriteUInt64LittleEndian(result, CodeFormat.TableHash);
        BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(8), entries.Length);
        var at = HeaderSize + EntrySize * entries.Length;
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = result.AsSpan(HeaderSize + EntrySize * i);
            var (name, isPackage, code) = entries[i];
            BinaryPrimitives.WriteInt32LittleEndian(entry, at);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], (uint)name.Length | (isPackage ? PackageFlag : 0));
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], at + name.Length);
            BinaryPrimitives.WriteInt32LittleEndian(entry[12..], code.Length);
            name.CopyTo(result, at);
            code.CopyTo(result, at + name.Length);
            at += name.Length + code.Length;
        }
        return result;
    }

    /// <summary>Whether the modules were compiled for the opcode table of this program.</summary>
    public static bool IsCurrent(ReadOnlySpan<byte> bundle) => BinaryPrimitives.ReadUInt64LittleEndian(bundle) == CodeFormat.TableHash;

    /// <summary>The code of a module.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bundle, string name, out CodeObject code, out bool isPackage)
    {
        var wanted = Encoding.UTF8.GetBytes(name);
        var (low, high) = (0, Count(bundle) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = NameAt(bundle, middle).SequenceCompareTo(wanted);
            if (order == 0)
            {
                var entry = Entry(bundle, middle);
                isPackage = (BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]) & PackageFlag) != 0;
                code = CodeReader.Read(bundle.Slice(BinaryPrimitives.ReadInt32LittleEndian(entry[8..]), BinaryPrimitives.ReadInt32LittleEndian(entry[12..])));
                return true;
            }
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        code = null!;
        isPackage = false;
        return false;
    }

    /// <summary>The names of the modules, sorted.</summary>
    public static string[] Names(ReadOnlySpan<byte> bundle)
    {
        var names = new string[Count(bundle)];
        for (var i = 0; i < names.Length; i++) names[i] = Encoding.UTF8.GetString(NameAt(bundle, i));
        return names;
    }

    private static int Count(ReadOnlySpan<byte> bundle) => BinaryPrimitives.ReadInt32LittleEndian(bundle[8..]);

    private static ReadOnlySpan<byte> Entry(ReadOnlySpan<byte> bundle, int index) => bundle.Slice(HeaderSize + EntrySize * index, EntrySize);

    private static ReadOnlySpan<byte> NameAt(ReadOnlySpan<byte> bundle, int index)
    {
        var entry = Entry(bundle, index);
        var length = (int)(BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]) & ~PackageFlag);
        return bundle.Slice(BinaryPrimitives.ReadInt32LittleEndian(entry), length);
    }
}

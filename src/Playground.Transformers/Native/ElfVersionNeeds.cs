using System.Buffers.Binary;
using System.Text;

namespace Playground.Transformers.Native;

/// <summary>
/// Reads and edits the <c>.gnu.version_r</c> section of a 64-bit little-endian ELF library: the list of symbol versions
/// that the library needs from others (System V ABI, Linux Standard Base "Symbol Versioning").
/// </summary>
internal static class ElfVersionNeeds
{
    private const uint SectionTypeVersionNeeds = 0x6ffffffe; // SHT_GNU_verneed
    private const ushort WeakFlag = 0x2;                     // VER_FLG_WEAK: the loader warns instead of refusing

    /// <summary>Marks the need for <paramref name="version"/> as weak.</summary>
    /// <returns>How many entries were changed: 0 when the library does not ask for that version, or already weakly.</returns>
    public static int Weaken(Span<byte> library, string version)
    {
        if (library.Length < 64 || !library[..6].SequenceEqual((ReadOnlySpan<byte>)[0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1]))
        {
            return 0;
        }

        var sectionTable = (int)ReadUInt64(library, 0x28);
        var sectionSize = ReadUInt16(library, 0x3a);
        var sectionCount = ReadUInt16(library, 0x3c);
        var changed = 0;
        for (var i = 0; i < sectionCount; i++)
        {
            var header = sectionTable + i * sectionSize;
            if (ReadUInt32(library, header + 4) == SectionTypeVersionNeeds)
            {
                var names = sectionTable + (int)ReadUInt32(library, header + 0x28) * sectionSize;
                changed += WeakenSection(library, (int)ReadUInt64(library, header + 0x18), (int)ReadUInt64(library, names + 0x18), version);
            }
        }

        return changed;
    }

    private static int WeakenSection(Span<byte> library, int section, int names, string version)
    {
        var changed = 0;
        for (var need = section; ;)
        {
            var entry = need + (int)ReadUInt32(library, need + 8); // vn_aux
            for (int left = ReadUInt16(library, need + 2); left > 0; left--) // vn_cnt
            {
                var flags = ReadUInt16(library, entry + 4); // vna_flags
                if ((flags & WeakFlag) == 0 && NameIs(library[(names + (int)ReadUInt32(library, entry + 8))..], version))
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(library[(entry + 4)..], (ushort)(flags | WeakFlag));
                    changed++;
                }

                entry += (int)ReadUInt32(library, entry + 12); // vna_next
            }

            var next = (int)ReadUInt32(library, need + 12); // vn_next
            if (next == 0)
            {
                return changed;
            }

            need += next;
        }
    }

    private static bool NameIs(ReadOnlySpan<byte> at, string name) =>
        at.StartsWith(Encoding.ASCII.GetBytes(name)) && at[name.Length] == 0;

    private static ushort ReadUInt16(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[offset..]);

    private static uint ReadUInt32(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[offset..]);

    private static ulong ReadUInt64(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[offset..]);
}

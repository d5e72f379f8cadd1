using System.Buffers.Binary;
using System.Text;
using Playground.Transformers.Checkpoints;

namespace Playground.Transformers.Tests.Checkpoints;

public sealed class SafetensorsFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private const string Good = """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F16","shape":[1,2],"data_offsets":[8,12]}}""";

    [Theory]
    [InlineData(SafetensorsFault.HeaderNotJson, "", 0)]
    [InlineData(SafetensorsFault.HeaderNotJson, "[]", 0)]
    [InlineData(SafetensorsFault.HeaderNotJson, " {}", 0)]
    [InlineData(SafetensorsFault.HeaderNotJson, "{} x", 0)]
    [InlineData(SafetensorsFault.HeaderNotJson, """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}""", 8)]
    [InlineData(SafetensorsFault.HeaderNotJson, """{"\ud800":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 8)]
    [InlineData(SafetensorsFault.HeaderMalformed, """{"a":1}""", 0)]
    [InlineData(SafetensorsFault.HeaderMalformed, """{"a":{"dtype":"F32","shape":[2]}}""", 0)]
    [InlineData(SafetensorsFault.HeaderMalformed, """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}}""", 0)]
    [InlineData(SafetensorsFault.HeaderMalformed, """{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", 8)]
    [InlineData(SafetensorsFault.HeaderMalformed, """{"a":{"dtype":"F32","shape":[2.5],"data_offsets":[0,8]}}""", 8)]
    [InlineData(SafetensorsFault.HeaderMalformed, """{"a":{"dtype":"F32","shape":[2],"shape":[2],"data_offsets":[0,8]}}""", 8)]
    [InlineData(SafetensorsFault.HeaderMalformed, """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"more":1}}""", 8)]
    [InlineData(SafetensorsFault.HeaderMalformed, """{"a":{"dtype":"F32","shape":[18446744073709551616],"data_offsets":[0,8]}}""", 8)]
    [InlineData(SafetensorsFault.HeaderMalformed, """{"__metadata__":{"format":1}}""", 0)]
    [InlineData(SafetensorsFault.HeaderMalformed, """{"__metadata__":[]}""", 0)]
    [InlineData(SafetensorsFault.DuplicateName, """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8)]
    [InlineData(SafetensorsFault.DuplicateName, """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"\u0061":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8)]
    [InlineData(SafetensorsFault.UnknownType, """{"a":{"dtype":"F33","shape":[2],"data_offsets":[0,8]}}""", 8)]
    [InlineData(SafetensorsFault.ShapeOverflow, """{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}}""", 0)]
    [InlineData(SafetensorsFault.ShapeOverflow, """{"a":{"dtype":"U8","shape":[9223372036854775807],"data_offsets":[9223372036854775807,9223372036854775807]}}""", 0)]
    [InlineData(SafetensorsFault.SizeMismatch, """{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", 8)]
    [InlineData(SafetensorsFault.SizeMismatch, """{"a":{"dtype":"F32","shape":[],"data_offsets":[0,8]}}""", 8)]
    [InlineData(SafetensorsFault.OutOfBounds, """{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}""", 8)]
    [InlineData(SafetensorsFault.OutOfBounds, """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 7)]
    [InlineData(SafetensorsFault.OutOfBounds, """{"a":{"dtype":"F32","shape":[2],"data_offsets":[4000000000000,4000000000008]}}""", 8)]
    [InlineData(SafetensorsFault.Overlap, """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""", 12)]
    [InlineData(SafetensorsFault.Overlap, """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 8)]
    [InlineData(SafetensorsFault.Hole, """{"a":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""", 12)]
    [InlineData(SafetensorsFault.Hole, """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}""", 12)]
    [InlineData(SafetensorsFault.Hole, """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 9)]
    public void A_file_that_breaks_the_rules_is_refused_by_reason(SafetensorsFault fault, string header, int dataBytes)
    {
        var refusal = Assert.Throws<SafetensorsException>(() => Open(File(header, dataBytes)));
        Assert.Equal(fault, refusal.Fault);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SafetensorsFault.TooShort, new byte[] { 1, 0, 0 })]
    [InlineData(SafetensorsFault.HeaderBeyondFile, new byte[] { 3, 0, 0, 0, 0, 0, 0, 0, 123, 125 })]
    [InlineData(SafetensorsFault.HeaderTooLarge, new byte[] { 255, 255, 255, 255, 255, 255, 255, 255, 123, 125 })]
    [InlineData(SafetensorsFault.HeaderTooLarge, new byte[] { 1, 225, 245, 5, 0, 0, 0, 0, 123, 125 })]
    [InlineData(SafetensorsFault.HeaderNotJson, new byte[] { 3, 0, 0, 0, 0, 0, 0, 0, 123, 255, 125 })]
    public void A_file_that_lies_about_its_header_is_refused_before_anything_is_allocated(SafetensorsFault fault, byte[] bytes) =>
        Assert.Equal(fault, Assert.Throws<SafetensorsException>(() => Open(bytes)).Fault);

    [Fact]
    public void A_missing_file_is_refused() =>
        Assert.Equal(SafetensorsFault.Missing, Assert.Throws<SafetensorsException>(() => new SafetensorsFile(_folder.PathOf("none.safetensors"))).Fault);

    [Fact]
    public void Other_number_types_are_refused_only_when_they_are_needed()
    {
        using var file = Open(File("""{"a":{"dtype":"I64","shape":[1],"data_offsets":[0,8]},"e":{"dtype":"F32","shape":[0,3],"data_offsets":[8,8]}}""", 8));
        Assert.Equal(SafetensorsFault.UnsupportedType, Assert.Throws<SafetensorsException>(() => file.Read(file.Entries[0])).Fault);
        using var nothing = file.Read(file.Entries[1]);
        Assert.Equal([0L, 3L], nothing.shape);
    }

    [Fact]
    public void Tensors_are_read_at_any_alignment_and_blanks_may_follow_the_header()
    {
        foreach (var blanks in Enumerable.Range(0, 8))
        {
            var bytes = File(Good + new string(' ', blanks), 12);
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(bytes.Length - 8), 1.5f);
            BinaryPrimitives.WriteHalfLittleEndian(bytes.AsSpan(bytes.Length - 2), (Half)(-2));
            using var file = Open(bytes);
            using var a = file.Read(file.Entries[0]);
            using var b = file.Read(file.Entries[1]);
            Assert.Equal([0, 1.5f], a.data<float>().ToArray());
            Assert.Equal([0, -2f], b.data<float>().ToArray());
        }
    }

    [Fact]
    public void Damaged_bytes_lead_to_numbers_or_to_our_refusal_and_to_nothing_else()
    {
        var random = new Random(20240);
        var whole = File(Good, 12);
        var refused = 0;
        for (var round = 0; round < 3000; round++)
        {
            var bytes = whole[..(round % 3 == 0 ? random.Next(whole.Length) : whole.Length)];
            for (var flips = random.Next(4); flips > 0 && bytes.Length > 0; flips--)
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                using var file = Open(bytes);
                foreach (var entry in file.Entries)
                {
                    using var tensor = file.Read(entry);
                    Assert.InRange(tensor.numel(), 0, 12);
                }
            }
            catch (SafetensorsException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 1000, 2999);
    }

    private SafetensorsFile Open(byte[] bytes)
    {
        var path = _folder.PathOf("model.safetensors");
        System.IO.File.WriteAllBytes(path, bytes);
        return new SafetensorsFile(path);
    }

    private static byte[] File(string header, int dataBytes)
    {
        var json = Encoding.UTF8.GetBytes(header);
        var bytes = new byte[8 + json.Length + dataBytes];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, json.Length);
        json.CopyTo(bytes, 8);
        return bytes;
    }

    public void Dispose() => _folder.Dispose();
}

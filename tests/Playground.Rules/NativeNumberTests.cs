using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Playground.Transformers.Inference;
using Playground.Worker.Catalogue;
using TorchSharp;

namespace Playground.Rules;

/// <summary>
/// TorchSharp wraps a number that is handed to a tensor in an object that nothing holds during the native call, so the collector may free
/// it too early. What hides such an object is kept to one class, which holds on to it.
/// </summary>
public class NativeNumberTests
{
    [Theory]
    [InlineData(typeof(TextModel))]
    [InlineData(typeof(IModelHost))]
    public void No_number_is_wrapped_for_a_native_call_out_of_sight(Type inAssembly)
    {
        using var file = new PEReader(File.OpenRead(inAssembly.Assembly.Location));
        var metadata = file.GetMetadataReader();
        var called = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => (
                Type: metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name),
                Member: metadata.GetString(member.Name),
                Parameters: Parameters(metadata, member)))
            .ToList();

        Assert.DoesNotContain(called, call => call is { Type: nameof(Scalar), Member: "op_Implicit" });
        // A plain sum or difference wraps a factor of 1.
        Assert.DoesNotContain(called, call => call is { Type: nameof(torch.Tensor), Member: "op_Addition" or "op_Subtraction" });
        Assert.DoesNotContain(called, call => call is { Type: nameof(torch.Tensor), Member: "add" or "add_" or "sub" or "sub_", Parameters: 1 });
    }

    private static int Parameters(MetadataReader metadata, MemberReference member)
    {
        if (member.GetKind() != MemberReferenceKind.Method)
        {
            return 0;
        }

        var signature = metadata.GetBlobReader(member.Signature);
        return signature.ReadSignatureHeader().IsGeneric ? -1 : signature.ReadCompressedInteger();
    }
}

using System.Reflection;
using Playground.Contracts;
using Playground.Transformers.Inference;
using Playground.Web.Workers;
using Playground.Worker.Catalogue;
using TorchSharp;

namespace Playground.Rules;

public class ReferenceTests
{
    private static readonly Assembly Contracts = typeof(Limits).Assembly;
    private static readonly Assembly Transformers = typeof(TextModel).Assembly;
    private static readonly Assembly Worker = typeof(IModelHost).Assembly;
    private static readonly Assembly Web = typeof(WorkerClient).Assembly;

    [Fact]
    public void Contracts_reference_nothing_of_ours_or_of_others() =>
        Assert.All(References(Contracts), r => Assert.StartsWith("System.", r, StringComparison.Ordinal));

    [Fact]
    public void The_web_project_knows_the_contracts_and_neither_the_worker_nor_the_maths() =>
        Assert.Equal(["Playground.Contracts"], References(Web).Where(IsOurs));

    [Fact]
    public void The_maths_knows_no_web_no_container_and_no_logger()
    {
        Assert.DoesNotContain(References(Transformers), IsOurs);
        Assert.DoesNotContain(References(Transformers), r => r.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || r.StartsWith("Microsoft.Extensions", StringComparison.Ordinal));
    }

    [Fact]
    public void The_worker_knows_the_contracts_and_the_maths() =>
        Assert.Equal(["Playground.Contracts", "Playground.Transformers"], References(Worker).Where(IsOurs).Order());

    [Fact]
    public void No_public_signature_outside_the_models_speaks_of_tensors()
    {
        var members = new[] { Worker, Contracts }.SelectMany(a => a.GetExportedTypes())
            .Concat(Transformers.GetExportedTypes().Where(t => t.Namespace is { } n && (n.EndsWith(".Inference", StringComparison.Ordinal) || n.EndsWith(".Text", StringComparison.Ordinal))))
            .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));
        Assert.DoesNotContain(members, m => TypesOf(m).Any(t => t == typeof(torch.Tensor)));
    }

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodBase method => method.GetParameters().Select(p => p.ParameterType).Append((method as MethodInfo)?.ReturnType ?? typeof(void)),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    private static bool IsOurs(string name) => name.StartsWith("Playground.", StringComparison.Ordinal);

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(r => r.Name!);
}

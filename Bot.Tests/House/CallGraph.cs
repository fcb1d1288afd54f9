using System.Reflection;
using Mono.Cecil;
using Weerbaar.Hosting;
using Weerbaar.Tests.AdaptiveCards;

namespace Weerbaar.Tests.House;

/// <summary>
/// What the methods of the tests call, read from their code, through helpers, fixtures and base classes: whether a program is started, or
/// the whole bot put behind its door.
/// </summary>
internal sealed class CallGraph(Assembly assembly) : IDisposable
{
    private static readonly string[] EndToEnd =
    [
        "System.Diagnostics.Process System.Diagnostics.Process::Start(", "System.Boolean System.Diagnostics.Process::Start(",
        $"System.Void {typeof(Endpoints).FullName}::{nameof(Endpoints.MapWeerbaar)}(",
    ];

    /// <summary>One renderer of cards serves the whole run, and is there within a second.</summary>
    private static readonly string Renderer = typeof(CardValidator).FullName!;

    private readonly ModuleDefinition _module = ModuleDefinition.ReadModule(assembly.Location);
    private readonly Dictionary<MethodDefinition, bool> _known = [];

    /// <summary>The test, or what is made and begun for it.</summary>
    public bool IsEndToEnd(MethodInfo test) => Roots(test).Any(IsEndToEnd);

    public void Dispose() => _module.Dispose();

    private IEnumerable<MethodDefinition> Roots(MethodInfo test)
    {
        var type = _module.GetType(test.ReflectedType!.FullName!.Replace('+', '/'));
        IEnumerable<TypeDefinition> own = [type, .. BasesOf(type)];
        return own.SelectMany(one => one.Methods.Where(method => method.Name == test.Name || IsBeginning(method)))
            .Concat(own.SelectMany(FixturesOf).SelectMany(fixture => new[] { fixture }.Concat(BasesOf(fixture))).SelectMany(
                fixture => fixture.Methods.Where(IsBeginning)));
    }

    private static bool IsBeginning(MethodDefinition method) =>
        method.IsConstructor || method.Name is nameof(IAsyncLifetime.InitializeAsync);

    private IEnumerable<TypeDefinition> BasesOf(TypeDefinition type)
    {
        for (var above = type.BaseType?.Resolve(); above is not null && above.Module == _module; above = above.BaseType?.Resolve())
        {
            yield return above;
        }
    }

    /// <summary>Of the class, and of the collection that it names.</summary>
    private IEnumerable<TypeDefinition> FixturesOf(TypeDefinition type)
    {
        var name = type.CustomAttributes.Where(about => about.AttributeType.Name == "CollectionAttribute")
            .Select(about => about.ConstructorArguments[0].Value as string).FirstOrDefault();
        var collection = _module.Types.Where(one => name is not null && one.CustomAttributes.Any(about =>
            about.AttributeType.Name == "CollectionDefinitionAttribute"
                && (string?)about.ConstructorArguments.FirstOrDefault().Value == name));
        return collection.Append(type).SelectMany(one => one.Interfaces)
            .Select(one => one.InterfaceType as GenericInstanceType).OfType<GenericInstanceType>()
            .Where(one => one.Name is "IClassFixture`1" or "ICollectionFixture`1")
            .Select(one => one.GenericArguments[0]).Where(one => !one.IsGenericParameter).Select(one => one.Resolve()).Where(
                one => one.Module == _module);
    }

    private bool IsEndToEnd(MethodDefinition method)
    {
        if (_known.TryGetValue(method, out var starts))
        {
            return starts;
        }

        var (seen, open) = (new HashSet<MethodDefinition> { method }, new Stack<MethodDefinition>([method]));
        while (open.TryPop(out var next))
        {
            if (_known.GetValueOrDefault(next) || Begins(next))
            {
                return _known[method] = true;
            }

            foreach (var called in CalledBy(next).Where(seen.Add))
            {
                open.Push(called);
            }
        }

        seen.ToList().ForEach(one => _known[one] = false);
        return false;
    }

    private static bool Begins(MethodDefinition method) => method.HasBody && method.Body.Instructions.Any(step =>
        step.Operand is MethodReference called
            && Array.Exists(EndToEnd, begins => called.FullName.StartsWith(begins, StringComparison.Ordinal)));

    /// <summary>Also what is only named: a delegate, what runs when an asynchronous method goes on, what sets a static field.</summary>
    private IEnumerable<MethodDefinition> CalledBy(MethodDefinition method)
    {
        if (!method.HasBody || method.DeclaringType.FullName.StartsWith(Renderer, StringComparison.Ordinal))
        {
            return [];
        }

        var steps = method.Body.Instructions;
        var called =
            steps.Select(step => step.Operand).OfType<MethodReference>().Where(IsOurs).Select(one => one.Resolve())
                .OfType<MethodDefinition>();
        var made = steps.Select(step => step.Operand switch
        {
            MethodReference { DeclaringType: var on } => on,
            FieldReference { DeclaringType: var on } => on,
            TypeReference type => type,
            _ => null,
        }).OfType<TypeReference>().Concat(method.Body.Variables.Select(variable => variable.VariableType))
            .Select(type => type.GetElementType()).Where(type => type.Scope == _module).Select(type => type.Resolve())
                .OfType<TypeDefinition>().Distinct();
        return called.Concat(made.SelectMany(type => type.Methods.Where(one => one.Name is ".cctor" or "MoveNext")));
    }

    private bool IsOurs(MethodReference method) => method.DeclaringType.GetElementType().Scope == _module;
}

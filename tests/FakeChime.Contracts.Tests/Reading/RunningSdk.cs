using System.Reflection;
using System.Runtime.Loader;

namespace FakeChime.Contracts.Tests.Reading;

/// <summary>
/// The assembly of a service in its own load context. An assembly for .NET Framework is loaded with AWSSDK.Core for netstandard2.0.
/// </summary>
internal sealed class RunningSdk : IDisposable
{
    private readonly AssemblyLoadContext _context;
    private readonly Assembly _assembly;
    private readonly PropertyInfo _initializeCollections;

    public RunningSdk(SdkFile file)
    {
        _context = new AssemblyLoadContext(file.ToString(), isCollectible: true);
        var core = _context.LoadFromAssemblyPath(file.RunningCore);
        _assembly = _context.LoadFromAssemblyPath(file.Path);
        _initializeCollections = core.GetType("Amazon.AWSConfigs", throwOnError: true)!.GetProperty("InitializeCollections")!;
    }

    /// <summary>AWSConfigs.InitializeCollections of this SDK.</summary>
    public bool InitializeCollections
    {
        get => (bool)_initializeCollections.GetValue(null)!;
        set => _initializeCollections.SetValue(null, value);
    }

    public Type Type(string name) => _assembly.GetType(name, throwOnError: true)!;

    public object New(string name) => Activator.CreateInstance(Type(name))!;

    public IEnumerable<(string Name, string Value)> Constants(string name) =>
        Type(name).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (field.Name, field.FieldType.GetProperty("Value")!.GetValue(field.GetValue(null))!.ToString()!));

    public void Dispose() => _context.Unload();
}

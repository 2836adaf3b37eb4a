using System.Reflection;

namespace FakeChime.Contracts.Tests.Reading;

/// <summary>The metadata of the assembly of one service of the AWS SDK for one framework.</summary>
internal sealed class SdkAssembly
{
    public SdkAssembly(SdkFile file)
    {
        File = file;
        Assembly = new MetadataLoadContext(new Resolver(file), typeof(object).Assembly.GetName().Name).LoadFromAssemblyPath(file.Path);
        var types = Assembly.GetExportedTypes();
        Interface = types.Single(type => type.IsInterface && Assembly.GetType($"{type.Namespace}.{type.Name[1..]}Client") is not null);
        Client = Assembly.GetType($"{Interface.Namespace}.{Prefix}Client", throwOnError: true)!;
        Config = Assembly.GetType($"{Interface.Namespace}.{Prefix}Config", throwOnError: true)!;
        Exception = Assembly.GetType($"{Interface.Namespace}.{Prefix}Exception", throwOnError: true)!;
        Request = Assembly.GetType($"{Interface.Namespace}.{Prefix}Request");
        PaginatorFactory = Assembly.GetType($"{Interface.Namespace}.Model.I{Prefix["Amazon".Length..]}PaginatorFactory");
        Models = [.. types.Where(type => type.Namespace == $"{Interface.Namespace}.Model" && !type.IsNested)];
        Constants = [.. types.Where(type => type.BaseType?.Name == "ConstantClass")];
        Exceptions = [.. Models.Where(type => type.BaseType == Exception)];
        Shapes = [.. Models.Where(type => type is { IsClass: true, IsAbstract: false } && !IsException(type)
            && !type.Name.EndsWith("PaginatorFactory", StringComparison.Ordinal))];
        Operations = [.. Interface.GetMethods().Select(method => method.Name).Where(name => name.EndsWith("Async", StringComparison.Ordinal))
            .Select(name => name[..^"Async".Length]).Distinct().Where(name => Models.Any(model => model.Name == name + "Request"))];
    }

    public SdkFile File { get; }

    public Assembly Assembly { get; }

    public Type Interface { get; }

    public Type Client { get; }

    public Type Config { get; }

    /// <summary>The base class of all exceptions of the service.</summary>
    public Type Exception { get; }

    /// <summary>The base class of requests, if the service has one.</summary>
    public Type? Request { get; }

    public Type? PaginatorFactory { get; }

    public IReadOnlyList<Type> Models { get; }

    public IReadOnlyList<Type> Exceptions { get; }

    public IReadOnlyList<Type> Constants { get; }

    /// <summary>Requests, responses and their structures.</summary>
    public IReadOnlyList<Type> Shapes { get; }

    /// <summary>The operations that have a request with their name.</summary>
    public IReadOnlyList<string> Operations { get; }

    /// <summary>The prefix of the names of the client, its configuration and its exception: AmazonChime of IAmazonChime.</summary>
    public string Prefix => Interface.Name[1..];

    /// <summary>The properties that a user of the SDK sets.</summary>
    public IEnumerable<PropertyInfo> Properties =>
        Shapes.SelectMany(shape => shape.Members().OfType<PropertyInfo>())
            .Where(property => property is { GetMethod.IsPublic: true, SetMethod.IsPublic: true });

    /// <summary>The declaration of a member without the name of the service.</summary>
    public string Neutral(MemberInfo member)
    {
        var text = Signature.Of(member).Replace(Prefix, "Amazon*", StringComparison.Ordinal);
        return PaginatorFactory is null ? text : text.Replace(PaginatorFactory.Name, "I*PaginatorFactory", StringComparison.Ordinal);
    }

    private static bool IsException(Type type) => type.Name == "Exception" || (type.BaseType is { } parent && IsException(parent));

    /// <summary>Resolves references to the assemblies of the runtime of the tests.</summary>
    private sealed class Resolver(SdkFile file) : MetadataAssemblyResolver
    {
        private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

        public override Assembly? Resolve(MetadataLoadContext context, AssemblyName assemblyName)
        {
            var path = assemblyName.Name == "AWSSDK.Core" ? file.Core : Path.Combine(Runtime, assemblyName.Name + ".dll");
            return System.IO.File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        }
    }
}

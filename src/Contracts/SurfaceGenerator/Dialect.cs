namespace FakeChime.Contracts.SurfaceGenerator;

/// <summary>What differs between the generations of the AWS SDK for .NET in the surface of a service.</summary>
internal sealed record Dialect(bool HasNullableValues, bool HasStaticServiceMembers, bool ClientSigns, bool HasLegacyMode)
{
    public static Dialect Named(string generation) => generation switch
    {
        "v3" => new(HasNullableValues: false, HasStaticServiceMembers: false, ClientSigns: true, HasLegacyMode: true),
        "v4" => new(HasNullableValues: true, HasStaticServiceMembers: true, ClientSigns: false, HasLegacyMode: false),
        _ => throw new ArgumentException($"There is no generation '{generation}' of the SDK here. There are v3 and v4."),
    };
}

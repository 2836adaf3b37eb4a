using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;

namespace FakeChime.Http.Tests.Equivalence;

/// <summary>Requests and responses of the SDK as JSON, by the names of their members.</summary>
internal static class SdkShapes
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new Constants() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OwnMembersOnly } },
    };

    /// <summary>Calls an operation by its name.</summary>
    public static async Task<AmazonWebServiceResponse> SendAsync(IServiceClient client, string operation, JsonObject request)
    {
        var method = typeof(IServiceClient).GetMethods().Single(method => method.Name == $"{operation}Async" && method.GetParameters().Length == 2);
        var call = (Task)method.Invoke(client, [request.Deserialize(method.GetParameters()[0].ParameterType, Options), CancellationToken.None])!;
        await call;
        return (AmazonWebServiceResponse)((dynamic)call).Result;
    }

    public static JsonElement ToJson(AmazonWebServiceResponse response) => JsonSerializer.SerializeToElement(response, response.GetType(), Options);

    private static void OwnMembersOnly(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.ToArray())
        {
            if (typeof(AmazonWebServiceResponse).GetProperty(property.Name) is not null)
            {
                type.Properties.Remove(property);
            }
        }
    }

    private sealed class Constants : JsonConverter<ConstantClass>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsSubclassOf(typeof(ConstantClass));

        public override ConstantClass Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (ConstantClass)Activator.CreateInstance(typeToConvert, [reader.GetString()])!;

        public override void Write(Utf8JsonWriter writer, ConstantClass value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }
}

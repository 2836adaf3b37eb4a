using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace FakeChime.Http.Tests.Sdk;

internal sealed partial class SdkPipelineClient
{
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        ShortenRetryDelays(pipeline);
        pipeline.AddHandlerAfter<Marshaller>(new SignatureVersion4());
    }

    private static ErrorResponse ErrorIn(JsonUnmarshallerContext context)
    {
        var reader = new StreamingUtf8JsonReader(context.Stream);
        return JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(context, ref reader);
    }

    /// <summary>The authentication scheme of all operations of the generated clients.</summary>
    private sealed class SignatureVersion4 : BaseAuthResolverHandler
    {
        protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext) =>
            AuthSchemeOption.DEFAULT_SIGV4;
    }
}

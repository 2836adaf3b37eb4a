using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace FakeChime.Http.Tests.Sdk;

internal sealed partial class SdkPipelineClient
{
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => ShortenRetryDelays(pipeline);

    private static ErrorResponse ErrorIn(JsonUnmarshallerContext context) => JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(context);
}

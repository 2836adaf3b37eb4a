namespace FakeChime.Server;

/// <summary>What the tool prints of an API: where it is, and a line to copy for each client.</summary>
internal static class Welcome
{
    private const string Meetings = "AmazonChimeSDKMeetings";
    private const string Standup = "--client-request-token standup-1 --external-meeting-id standup --media-region us-east-1";

    public static string To(ChimeEngine engine, Uri endpoint)
    {
        var url = endpoint.ToString().TrimEnd('/');
        return $"""
            FakeChime serves {engine.Api} on {url} with {engine.Meetings.Count} meetings. For people: {url}/_fakechime/
            {(engine.Api == ChimeApi.Chime ? LinesOfChime(url) : LinesOfSdkMeetings(url))}

            """;
    }

    private static string LinesOfSdkMeetings(string url) => $$"""
          boto3       boto3.client("chime-sdk-meetings", endpoint_url="{{url}}", region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x")
          AWS CLI     AWS_ACCESS_KEY_ID=x AWS_SECRET_ACCESS_KEY=x aws --region us-east-1 --endpoint-url {{url}} chime-sdk-meetings create-meeting {{Standup}}
          JavaScript  new ChimeSDKMeetingsClient({ endpoint: "{{url}}", region: "us-east-1", credentials: { accessKeyId: "x", secretAccessKey: "x" } })
          .NET        new {{Meetings}}Client("x", "x", new {{Meetings}}Config { ServiceURL = "{{url}}", AuthenticationRegion = "us-east-1" })
        """;

    /// <summary>AWS took the meetings out of the clients of this API; only releases from before have them.</summary>
    private static string LinesOfChime(string url) => $$"""
          Clients of this API have meetings only in releases from before March 2025.
          boto3       boto3.client("chime", endpoint_url="{{url}}", region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x")
          AWS CLI     AWS_ACCESS_KEY_ID=x AWS_SECRET_ACCESS_KEY=x aws --region us-east-1 --endpoint-url {{url}} chime list-meetings
          JavaScript  new ChimeClient({ endpoint: "{{url}}", region: "us-east-1", credentials: { accessKeyId: "x", secretAccessKey: "x" } })
          .NET        new AmazonChimeClient("x", "x", new AmazonChimeConfig { ServiceURL = "{{url}}", AuthenticationRegion = "us-east-1" })
        """;
}

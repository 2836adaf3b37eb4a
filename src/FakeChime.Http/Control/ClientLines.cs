namespace FakeChime.Http;

/// <summary>A line to copy for each client of an API.</summary>
internal static class ClientLines
{
    private const string Keys = "AWS_ACCESS_KEY_ID=x AWS_SECRET_ACCESS_KEY=x";

    public static string? NoteOn(ChimeApi api) => api == ChimeApi.Chime
        ? "AWS removed the meetings from the clients of this API in 2025. Use a client from before March 2025."
        : null;

    public static IReadOnlyDictionary<string, string> Of(ChimeApi api, string endpoint)
    {
        var isChime = api == ChimeApi.Chime;
        var name = isChime ? "Chime" : "ChimeSDKMeetings";
        var command = isChime
            ? "list-meetings"
            : "create-meeting --client-request-token standup-1 --external-meeting-id standup --media-region us-east-1";
        return new Dictionary<string, string>
        {
            ["boto3"] = $"boto3.client(\"{api}\", endpoint_url=\"{endpoint}\", region_name=\"us-east-1\", aws_access_key_id=\"x\", aws_secret_access_key=\"x\")",
            ["AWS CLI"] = $"{Keys} aws --region us-east-1 --endpoint-url {endpoint} {api} {command}",
            ["JavaScript"] =
                $$"""new {{name}}Client({ endpoint: "{{endpoint}}", region: "us-east-1", credentials: { accessKeyId: "x", secretAccessKey: "x" } })""",
            [".NET"] =
                $$"""new Amazon{{name}}Client("x", "x", new Amazon{{name}}Config { ServiceURL = "{{endpoint}}", AuthenticationRegion = "us-east-1" })""",
        };
    }
}

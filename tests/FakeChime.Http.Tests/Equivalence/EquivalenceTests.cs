using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Http.Tests.Equivalence;

/// <summary>
/// For random sequences of valid and invalid requests of the model, the HTTP server and the .NET client, with the same random seed, execute equal
/// operations and return equal results, IDs and errors.
/// </summary>
public sealed class EquivalenceTests
{
    private const int Requests = 60;
    private static readonly AutoEndRules AutoEnd = TheApi.Api == ChimeApi.Chime ? AutoEndRules.Chime : AutoEndRules.SdkMeetings;
    private static readonly string[] OfTypedExceptions = ["Code", "ResourceName"];

    [Property(MaxTest = 80)]
    public void The_HTTP_server_and_the_NET_client_return_equal_responses(Guid seed) => SendToBothAsync(new Random(seed.GetHashCode())).GetAwaiter().GetResult();

    [Fact]
    public async Task Successful_random_requests_cover_each_member_of_each_operation()
    {
        var missing = TheApi.Api.Operations.SelectMany(operation =>
            WireModel.InputOf(operation).GetProperty("members").EnumerateObject().Select(member => $"{operation}.{member.Name}").Append(operation))
            .ToHashSet();
        for (var seed = 0; seed < 400 && missing.Count > 0; seed++)
        {
            missing.ExceptWith(await SendToBothAsync(new Random(seed)));
        }

        missing.Should().BeEmpty();
    }

    /// <summary>Sends requests to both, and returns the operations and members of those that succeeded.</summary>
    private static async Task<IEnumerable<string>> SendToBothAsync(Random random)
    {
        var succeeded = new List<string>();
        var time = new FakeTimeProvider();
        var constraints = random.Next(2) == 0 ? ConstraintFailure.BadRequest : ConstraintFailure.Validation;
        var limits = new ChimeLimits { AttendeesPerMeeting = 4, ActiveMeetings = 3 };
        using var chime = new FakeClient(
            new() { RandomSeed = 7, Limits = limits, TimeProvider = time, ConstraintFailures = constraints, AutoEnd = AutoEnd });
        using var engine = new ChimeEngine(
            TheApi.Api,
            new() { RandomSeed = 7, Limits = limits, TimeProvider = time, ConstraintFailures = constraints, AutoEnd = AutoEnd });
        using var client = new HttpClient(FakeChimeServer.CreateHandler(engine)) { BaseAddress = new("http://chime.test") };
        var requests = new RandomRequests(random);

        for (var count = 0; count < Requests; count++)
        {
            var (operation, request) = requests.Next();
            if (random.Next(8) == 0)
            {
                AddRule(operation, random.Next(), chime, engine);
            }

            time.Advance(TimeSpan.FromSeconds(random.Next(20)));
            var direct = await AnswerAsync(chime, operation, request);
            var overHttp = await AnswerAsync(client, operation, request);

            overHttp.Should().Be(direct, "both received {0} {1}", operation, request.ToJsonString());
            chime.Calls.Last().Operation.Should().Be(engine.Calls.Last().Operation);
            if (direct.Error is null)
            {
                succeeded.AddRange(request.Select(member => $"{operation}.{member.Key}").Append(operation));
            }

            requests.Learn(JsonDocument.Parse(direct.Body).RootElement);
            requests.LearnArn(engine.Meetings.LastOrDefault()?.Arn ?? "arn:nowhere");
        }

        engine.Calls.Select(call => call.ToString()).Should().Equal(chime.Calls.Select(call => call.ToString()));
        return succeeded;
    }

    /// <summary>
    /// A call that fails before or after its change, a rejected attendee, or a page of another form; also with errors that the operation does
    /// not document.
    /// </summary>
    private static void AddRule(string operation, int number, params ChimeEngine[] engines)
    {
        var kinds = Enum.GetValues<ChimeErrorKind>().Where(kind => TheApi.Api.ErrorNamed(TheApi.Api.ExceptionNameOf(kind)) is not null)
            .ToArray();
        var error = ChimeError.Of(kinds[number % kinds.Length]);
        foreach (var engine in engines)
        {
            engine.AddRule(operation, null, null, rule => _ = (number / 64 % 3) switch
            {
                0 when operation is "BatchCreateAttendee" or "CreateMeetingWithAttendees" =>
                    rule.RejectItems(item => item.ExternalUserId == "bob", "bob", error, 1, default, allowUndocumented: true),
                0 when operation is "ListAttendees" or "ListMeetings" => number % 2 == 0 ? rule.ShortenPages(number % 5, 1) : rule.ReversePages(1),
                1 => rule.AppliesThenThrows(error, times: 1, allowUndocumented: true),
                _ => rule.Throws(error, times: 1, allowUndocumented: true),
            });
        }
    }

    private static async Task<Seen> AnswerAsync(IServiceClient chime, string operation, JsonObject request)
    {
        try
        {
            var response = await SdkShapes.SendAsync(chime, operation, request);
            return new((int)response.HttpStatusCode, response.ResponseMetadata.RequestId, null, Canonical(SdkShapes.ToJson(response)));
        }
        catch (ServiceException exception)
        {
            var body = new JsonObject { ["Message"] = exception.Message, ["RequestId"] = exception.RequestId };
            foreach (var member in OfTypedExceptions)
            {
                body[member] = exception.GetType().GetProperty(member)?.GetValue(exception)?.ToString();
            }

            return new((int)exception.StatusCode, exception.RequestId, $"{exception.GetType().Name}: {exception.ErrorCode}", Canonical(body));
        }
    }

    /// <summary>
    /// The response as the SDK reads it: an exception of the error's type if the operation documents it, else the base exception of the service,
    /// which has fewer members.
    /// </summary>
    private static async Task<Seen> AnswerAsync(HttpClient client, string operation, JsonObject request)
    {
        using var message = WireModel.ToHttp(operation, request);
        using var response = await client.SendAsync(message);
        var text = await response.Content.ReadAsStringAsync();
        var body = text.Length == 0 ? [] : (JsonObject)JsonNode.Parse(text)!;
        var (status, requestId) = ((int)response.StatusCode, response.Headers.GetValues("x-amzn-RequestId").Single());
        if (!response.Headers.TryGetValues("x-amzn-ErrorType", out var types))
        {
            return new(status, requestId, null, Canonical(body));
        }

        var isDocumented = WireModel.ErrorsOf(operation).Contains(types.Single());
        foreach (var member in isDocumented ? [] : OfTypedExceptions)
        {
            body.Remove(member);
        }

        return new(status, requestId, $"{(isDocumented ? types.Single() : typeof(ServiceException).Name)}: {types.Single()}", Canonical(body));
    }

    private static string Canonical(JsonNode node) => Canonical(JsonSerializer.SerializeToElement(node));

    /// <summary>The JSON with its members in alphabetical order, without those that are null.</summary>
    private static string Canonical(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", element.EnumerateObject()
            .Where(member => member.Value.ValueKind != JsonValueKind.Null)
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => $"\"{member.Name}\":{Canonical(member.Value)}")) + "}",
        JsonValueKind.Array => $"[{string.Join(",", element.EnumerateArray().Select(Canonical))}]",
        JsonValueKind.String => JsonSerializer.Serialize(element.GetString()),
        _ => element.GetRawText(),
    };

    private sealed record Seen(int Status, string? RequestId, string? Error, string Body);
}

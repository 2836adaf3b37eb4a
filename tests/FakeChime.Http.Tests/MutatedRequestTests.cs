using System.Net;

namespace FakeChime.Http.Tests;

public sealed class MutatedRequestTests
{
    [Theory]
    [InlineData("chime")]
    [InlineData("chime-sdk-meetings")]
    public async Task Randomly_mutated_requests_never_cause_a_status_of_500(string api)
    {
        using var wire = new Wire(new() { RandomSeed = 1, Limits = new() { ActiveMeetings = 50 } }, Wire.ApiNamed(api));
        var mutator = new RequestMutator(new Random(20260302), wire.Engine.AddMeeting("standup", ["alice"]));
        var statuses = new Dictionary<int, int>();

        for (var number = 0; number < 10_000; number++)
        {
            using var request = mutator.Next();
            using var response = await wire.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var status = (int)response.StatusCode;
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            status.Should().NotBe(500, $"{request} {(request.Content is null ? "" : await request.Content.ReadAsStringAsync())}");
        }

        statuses.Keys.Should().BeSubsetOf([200, 201, 204, 302, 400, 404, 405, 413, 415, 422, 403, 501]).And.Contain([200, 204, 400, 404, 415]);
        (await wire.Client.GetAsync(new Uri("/_fakechime/state", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);
    }
}

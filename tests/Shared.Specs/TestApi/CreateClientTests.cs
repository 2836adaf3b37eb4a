namespace FakeChime.Tests.TestApi;

/// <summary>Clients that can be disposed without disposing the fake: <c>chime.CreateClient()</c>.</summary>
public sealed class CreateClientTests
{
    private readonly Fake _chime = new();
    private readonly FakeMeeting _standup;

    public CreateClientTests() => _standup = _chime.AddMeeting("standup", ["alice", "bob", "carol"]);

    [Fact]
    public async Task Rules_of_the_fake_apply_to_its_clients()
    {
        using var client = _chime.CreateClient();
        _chime.When<CreateAttendee>().Throws<ServiceUnavailableException>(times: 1);

        await client.CreateAsync(_standup, "dave").ShouldThrowAsync<ServiceUnavailableException>();
    }

    [Fact]
    public void A_disposed_client_throws_synchronously()
    {
        var client = _chime.CreateClient();

        client.Dispose();
        client.Dispose();

        client.Invoking(it => { _ = it.CreateAttendeeAsync(new() { MeetingId = _standup.MeetingId, ExternalUserId = "dave" }); })
            .Should().Throw<ObjectDisposedException>()
            .WithMessage("This client was disposed, its fake was not. Call CreateClient() of the fake for another client.*");
        _chime.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Disposing_a_client_of_CreateClient_does_not_affect_the_fake_and_other_clients()
    {
        var (first, second) = (_chime.CreateClient(), _chime.CreateClient());

        first.Dispose();
        await second.CreateAsync(_standup, "dave");
        await _chime.CreateAsync(_standup, "erin");

        _standup.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("alice", "bob", "carol", "dave", "erin");
        _chime.Calls.Of<CreateAttendee>().Should().HaveCount(2);
    }

    [Fact]
    public void A_client_of_a_disposed_fake_throws_synchronously()
    {
        var client = _chime.CreateClient();

        _chime.Dispose();

        client.Invoking(it => { _ = it.GetMeetingAsync(new() { MeetingId = _standup.MeetingId }); }).Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public void A_client_has_the_configuration_and_the_endpoint_of_the_fake()
    {
        using var client = _chime.CreateClient();

        client.Config.Should().BeSameAs(_chime.Config);
        client.DetermineServiceOperationEndpoint(new GetMeetingRequest()).URL.Should().Be(_chime.DetermineServiceOperationEndpoint(new GetMeetingRequest()).URL);
    }

#if NET
    [Fact]
    public async Task The_paginators_of_a_client_read_from_the_fake_until_the_client_is_disposed()
    {
        var client = _chime.CreateClient();
        await using var pages = client.Paginators.ListAttendees(new() { MeetingId = _standup.MeetingId, MaxResults = 2 }).Responses.GetAsyncEnumerator();

        (await pages.MoveNextAsync()).Should().BeTrue();
        pages.Current.Attendees.Should().HaveCount(2);
        client.Dispose();

        await pages.Awaiting(it => it.MoveNextAsync().AsTask()).Should().ThrowAsync<ObjectDisposedException>();
        _chime.Calls.Of<ListAttendees>().Should().ContainSingle();
    }
#endif
}

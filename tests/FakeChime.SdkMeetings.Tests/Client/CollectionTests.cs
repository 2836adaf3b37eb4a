using Amazon;

namespace FakeChime.Tests.Client;

/// <summary>Lists with both values of InitializeCollections. The setting is process-wide, so no other test runs at the same time.</summary>
[Collection(ProcessWideSetting.Name)]
public sealed class CollectionTests : IDisposable
{
    private readonly bool _initially = AWSConfigs.InitializeCollections;
    private readonly FakeAmazonChimeSDKMeetings _chime = new();
    private readonly FakeMeeting _meeting;

    public CollectionTests() => _meeting = _chime.AddMeeting("webinar");

    public void Dispose() => AWSConfigs.InitializeCollections = _initially;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Empty_lists_in_responses_are_not_null(bool initialize)
    {
        AWSConfigs.InitializeCollections = initialize;

        (await _chime.OpenAsync()).TenantIds.Should().NotBeNull().And.BeEmpty();
        (await _chime.ListAttendeesAsync(new() { MeetingId = _meeting.MeetingId })).Attendees.Should().NotBeNull().And.BeEmpty();
        (await _chime.ListTagsForResourceAsync(new() { ResourceARN = _meeting.Arn })).Tags.Should().NotBeNull().And.BeEmpty();
        (await _chime.BatchCreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, Attendees = TestData.Items("alice") })).Errors
            .Should().NotBeNull().And.BeEmpty();
    }

    [Theory]
    [InlineData(false, "*'tenantIds'*length*")]
    [InlineData(true, null)]
    public async Task An_empty_list_in_a_request_counts_as_not_set_only_if_InitializeCollections_is_true(bool initialize, string? error)
    {
        AWSConfigs.InitializeCollections = initialize;
        var request = TestData.NewMeeting();
        request.TenantIds = [];

        var creating = () => _chime.CreateMeetingAsync(request);

        if (error is null)
        {
            await creating.Should().NotThrowAsync();
        }
        else
        {
            (await creating.Should().ThrowAsync<BadRequestException>()).WithMessage(error);
        }
    }

    [CollectionDefinition(Name, DisableParallelization = true)]
    public sealed class ProcessWideSetting
    {
        public const string Name = "process-wide setting";
    }
}

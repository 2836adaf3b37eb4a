using Amazon;

namespace FakeChime.Tests.Client;

/// <summary>Lists with both values of a setting of the whole process; nothing else runs meanwhile.</summary>
[Collection(SettingOfTheProcess.Name)]
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
    public async Task Lists_that_the_service_sends_empty_are_empty_and_not_null(bool initialize)
    {
        AWSConfigs.InitializeCollections = initialize;

        (await _chime.OpenAsync()).TenantIds.Should().NotBeNull().And.BeEmpty();
        (await _chime.ListAttendeesAsync(new() { MeetingId = _meeting.MeetingId })).Attendees.Should().NotBeNull().And.BeEmpty();
        (await _chime.ListTagsForResourceAsync(new() { ResourceARN = _meeting.Arn })).Tags.Should().NotBeNull().And.BeEmpty();
        (await _chime.BatchCreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, Attendees = Scene.Items("alice") })).Errors
            .Should().NotBeNull().And.BeEmpty();
    }

    [Theory]
    [InlineData(false, "*'tenantIds'*length*")]
    [InlineData(true, null)]
    public async Task An_empty_list_in_a_request_counts_as_not_set_only_where_collections_are_initialized(bool initialize, string? refusal)
    {
        AWSConfigs.InitializeCollections = initialize;
        var request = Scene.NewMeeting();
        request.TenantIds = [];

        var creating = () => _chime.CreateMeetingAsync(request);

        if (refusal is null)
        {
            await creating.Should().NotThrowAsync();
        }
        else
        {
            (await creating.Should().ThrowAsync<BadRequestException>()).WithMessage(refusal);
        }
    }

    [CollectionDefinition(Name, DisableParallelization = true)]
    public sealed class SettingOfTheProcess
    {
        public const string Name = "setting of the process";
    }
}

using Amazon.ChimeSDKMeetings;
using Amazon.ChimeSDKMeetings.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FakeChime.Http.SdkMeetings.Tests;

/// <summary>The example of docs/hosting.md for this client.</summary>
public sealed class HostingGuideTests
{
    [Fact]
    public async Task A_client_of_the_fake_replaces_the_registered_client()
    {
        var services = new ServiceCollection();

        #region hosting-sdk-meetings
        var chime = new FakeAmazonChimeSDKMeetings();
        services.RemoveAll<IAmazonChimeSDKMeetings>();
        services.AddSingleton<IAmazonChimeSDKMeetings>(_ => chime.CreateClient());
        #endregion

        var standup = chime.AddMeeting("standup");
        await using (var provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<IAmazonChimeSDKMeetings>()
                .CreateAttendeeAsync(new CreateAttendeeRequest { MeetingId = standup.MeetingId, ExternalUserId = "carol" });
        }

        standup.Attendees.Should().ContainSingle();
    }
}

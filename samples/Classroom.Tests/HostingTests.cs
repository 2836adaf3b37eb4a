using System.Net;
using Amazon.Chime;
using FakeChime;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Classroom.Tests;

public sealed class HostingTests
{
    [Fact]
    public void A_service_collection_takes_the_fake_in_place_of_the_client()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IAmazonChime>(_ => new AmazonChimeClient());

        #region hosting-services
        var chime = new FakeAmazonChime();
        services.RemoveAll<IAmazonChime>();
        services.AddSingleton<IAmazonChime>(chime);
        #endregion

        services.BuildServiceProvider().GetRequiredService<IAmazonChime>().Should().BeSameAs(chime);
    }

    [Fact]
    public async Task A_whole_application_runs_on_the_fake()
    {
        #region hosting-factory
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");
        await using var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.ConfigureTestServices(services =>
        {
            services.RemoveAll<IAmazonChime>();
            services.AddSingleton<IAmazonChime>(chime);
        }));

        var response = await factory.CreateClient().PutAsync($"/lessons/{standup.MeetingId}/students/carol", content: null);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        standup.Attendees.Should().ContainSingle().Which.ExternalUserId.Should().Be("carol");
        #endregion
    }
}

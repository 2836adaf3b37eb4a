using System.Net;
using Amazon.Chime;
using Amazon.Chime.Model;
using FakeChime;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Classroom.Tests;

/// <summary>The examples of docs/hosting.md.</summary>
public sealed class HostingTests
{
    [Fact]
    public void The_fake_replaces_the_client_in_a_service_collection()
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
    public async Task The_fake_replaces_the_client_in_a_WebApplicationFactory()
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

    [Fact]
    public async Task Disposing_a_scoped_client_does_not_dispose_the_fake()
    {
        var services = new ServiceCollection();

        #region hosting-scoped
        var chime = new FakeAmazonChime();
        services.RemoveAll<IAmazonChime>();
        services.AddScoped<IAmazonChime>(_ => chime.CreateClient());
        #endregion

        var standup = chime.AddMeeting("standup");
        await using var provider = services.BuildServiceProvider();
        foreach (var student in new[] { "alice", "bob" })
        {
            await using var scope = provider.CreateAsyncScope();
            await AddAsync(scope.ServiceProvider.GetRequiredService<IAmazonChime>(), standup, student);
        }

        standup.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("alice", "bob");
    }

    [Fact]
    public async Task Transient_clients_share_the_fake_and_are_disposed_separately()
    {
        var services = new ServiceCollection();

        #region hosting-transient
        var chime = new FakeAmazonChime();
        services.RemoveAll<IAmazonChime>();
        services.AddTransient<IAmazonChime>(_ => chime.CreateClient());
        #endregion

        var standup = chime.AddMeeting("standup");
        await using var provider = services.BuildServiceProvider();
        var (first, second) = (provider.GetRequiredService<IAmazonChime>(), provider.GetRequiredService<IAmazonChime>());
        first.Dispose();
        await AddAsync(second, standup, "alice");

        first.Should().NotBeSameAs(second);
        first.Invoking(client => { _ = AddAsync(client, standup, "bob"); }).Should().Throw<ObjectDisposedException>();
        standup.Attendees.Should().ContainSingle();
    }

    [Fact]
    public async Task Keyed_clients_can_have_different_fakes()
    {
        var services = new ServiceCollection();

        #region hosting-keyed
        var north = new FakeAmazonChime();
        var south = new FakeAmazonChime();
        services.AddKeyedScoped<IAmazonChime>("north", (_, _) => north.CreateClient());
        services.AddKeyedScoped<IAmazonChime>("south", (_, _) => south.CreateClient());
        #endregion

        var standup = north.AddMeeting("standup");
        await using (var provider = services.BuildServiceProvider())
        {
            await using var scope = provider.CreateAsyncScope();
            await AddAsync(scope.ServiceProvider.GetRequiredKeyedService<IAmazonChime>("north"), standup, "alice");
            await scope.ServiceProvider.GetRequiredKeyedService<IAmazonChime>("south").ListMeetingsAsync(new());
        }

        standup.Attendees.Should().ContainSingle();
        south.Calls.Of<ListMeetings>().Should().ContainSingle();
        north.Calls.Of<ListMeetings>().Should().BeEmpty();
    }

    [Fact]
    public async Task Disposing_one_of_two_hosts_does_not_dispose_their_fake()
    {
        #region hosting-hosts
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");
        WebApplicationFactory<Program> Host() => new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.ConfigureTestServices(services =>
        {
            services.RemoveAll<IAmazonChime>();
            services.AddSingleton<IAmazonChime>(_ => chime.CreateClient());                  // each host disposes its own client
        }));

        await using var second = Host();
        await using (var first = Host())
        {
            await first.CreateClient().PutAsync($"/lessons/{standup.MeetingId}/students/alice", content: null);
        }

        await second.CreateClient().PutAsync($"/lessons/{standup.MeetingId}/students/bob", content: null);

        standup.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("alice", "bob");
        #endregion
    }

    private static Task AddAsync(IAmazonChime client, FakeMeeting meeting, string student) =>
        client.CreateAttendeeAsync(new CreateAttendeeRequest { MeetingId = meeting.MeetingId, ExternalUserId = student });
}

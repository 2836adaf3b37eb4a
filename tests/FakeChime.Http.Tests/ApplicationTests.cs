using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FakeChime.Http.Tests;

/// <summary>MapFakeChime in an ASP.NET Core application with its own paths.</summary>
public sealed class ApplicationTests
{
    [Fact]
    public async Task MapFakeChime_leaves_other_paths_to_the_application()
    {
        var folder = Directory.CreateTempSubdirectory("fakechime-files-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "file.txt"), "mine");
        using var engine = new ChimeEngine(ChimeApi.Chime);
        await using var app = await StartAsync(
            app =>
            {
                app.UseStaticFiles();
                app.MapGet("/meetings", () => "mine");
                app.MapFakeChime(engine);
            },
            folder);
        using var client = app.GetTestClient();

        (await client.GetStringAsync("/file.txt")).Should().Be("mine");
        (await client.GetStringAsync("/meetings")).Should().Be("mine");
        foreach (var path in new[] { "/elsewhere", "/settings", "/accounts" })
        {
            (await client.GetAsync(path)).Headers.Contains("x-amzn-RequestId").Should().BeFalse(path);
        }

        (await client.GetAsync("/meetings/nowhere/else")).Headers.GetValues("x-amzn-ErrorType").Should().Equal("UnknownOperationException");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task MapGroup_maps_two_fakes_each_with_its_page_below_different_prefixes()
    {
        using var chime = new ChimeEngine(ChimeApi.Chime);
        using var meetings = new ChimeEngine(ChimeApi.SdkMeetings);
        await using var app = await StartAsync(app =>
        {
            app.MapGroup("/old").MapFakeChime(chime);
            app.MapGroup("/new").MapFakeChime(meetings);
        });
        using var client = app.GetTestClient();

        (await client.GetAsync("/old/meetings")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await client.GetAsync($"/new/meetings/{meetings.AddMeeting().MeetingId}/attendees")).StatusCode.Should().Be(HttpStatusCode.OK);

        chime.Calls.Should().ContainSingle().Which.Operation.Should().BeOfType<ListMeetings>();
        meetings.Calls.Should().ContainSingle().Which.Operation.Should().BeOfType<ListAttendees>();
        var moved = await client.GetAsync("/new/_fakechime");
        moved.Headers.Location!.OriginalString.Should().Be("/new/_fakechime/");
        var page = await client.GetStringAsync(moved.Headers.Location);
        foreach (var part in page.Split('"').Where(it => it.EndsWith(".js", StringComparison.Ordinal) || it.EndsWith(".css", StringComparison.Ordinal)))
        {
            (await client.GetAsync(new Uri(new Uri("http://localhost/new/_fakechime/"), part))).StatusCode.Should().Be(HttpStatusCode.OK, part);
        }

        (await (await client.GetAsync("/new/_fakechime/nowhere")).Content.ReadAsStringAsync())
            .Should().Contain("There is no GET /new/_fakechime/nowhere.").And.Contain("GET /new/_fakechime/calls/{sequence}");
    }

    [Fact]
    public async Task MapFakeChime_throws_for_a_second_fake_at_the_same_paths()
    {
        using var chime = new ChimeEngine(ChimeApi.Chime);
        using var meetings = new ChimeEngine(ChimeApi.SdkMeetings);
        await using var app = await StartAsync(app =>
        {
            app.MapFakeChime(chime);

            app.Invoking(it => it.MapFakeChime(meetings)).Should().Throw<InvalidOperationException>().WithMessage("*MapGroup*");
        });
        using var client = app.GetTestClient();

        (await client.GetAsync("/meetings")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("path")]
    [InlineData("rest")]
    [InlineData("meetingId")]
    [InlineData("sequence")]
    public async Task The_prefix_of_a_fake_can_have_a_route_parameter_of_any_name(string label)
    {
        using var chime = new ChimeEngine(ChimeApi.Chime);
        var meeting = chime.AddMeeting("standup", ["alice"]);
        await using var app = await StartAsync(app =>
        {
            app.MapGet("/", () => "mine");
            app.MapGroup($"/{{{label}}}").MapFakeChime(chime);
        });
        using var client = app.GetTestClient();

        (await client.GetStringAsync("/")).Should().Be("mine");
        (await client.GetStringAsync($"/a/meetings/{meeting.MeetingId}/attendees")).Should().Contain("alice");
        (await client.GetStringAsync($"/b/_fakechime/meetings/{meeting.MeetingId}")).Should().Contain("alice");
        (await client.GetStringAsync("/c/_fakechime/calls/1")).Should().Contain("ListAttendees");
    }

    [Theory]
    [InlineData("/meetings")]
    [InlineData("/_fakechime/rules")]
    public async Task A_client_that_disconnects_while_sending_causes_no_exception_in_the_application(string path)
    {
        using var engine = new ChimeEngine(ChimeApi.Chime);
        var handled = new TaskCompletionSource();
        await using var server = await FakeChimeServer.StartAsync(engine, configure: app => app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
                handled.SetResult();
            }
            catch (Exception exception)
            {
                handled.SetException(exception);
            }
        }));
        var socket = await RawHttp.SendAsync(
            server.Endpoint, $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{{\r\n");

        socket.Dispose();

        await handled.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static async Task<WebApplication> StartAsync(Action<WebApplication> configure, string? files = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { WebRootPath = files });
        builder.WebHost.UseTestServer();
        builder.Services.AddRouting();
        var app = builder.Build();
        configure(app);
        await app.StartAsync();
        return app;
    }
}

using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FakeChime.Http.Tests;

/// <summary>The security rules of the server: hosts, origins, content types.</summary>
public sealed class SecurityTests() : ServerTestBase(ChimeApi.Chime, allowedHosts: "fake.example")
{
    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    [InlineData("fake.example", HttpStatusCode.OK)]
    [InlineData("rebound.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.rebound.example", HttpStatusCode.BadRequest)]
    [InlineData("192.0.2.7", HttpStatusCode.BadRequest)]
    public async Task A_request_is_accepted_only_for_loopback_or_an_allowed_host(string host, HttpStatusCode status)
    {
        foreach (var path in new[] { "/meetings", "/_fakechime/state", "/_fakechime/" })
        {
            using var response = await SendAsync(HttpMethod.Get, path, ("Host", $"{host}:{Server.Endpoint.Port}"));
            response.StatusCode.Should().Be(status);
            if (status == HttpStatusCode.BadRequest)
            {
                (await response.Content.ReadAsStringAsync()).Should().Contain($"The host '{host}' is not allowed. Start the tool with --allow-host {host}, or pass it");
            }
        }
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("::%1")]
    public async Task A_server_on_all_addresses_is_reachable_at_its_Endpoint(string address)
    {
        await using var server = await FakeChimeServer.StartAsync(Engine, address: IPAddress.Parse(address));
        using var client = new HttpClient { BaseAddress = server.Endpoint };
        using var response = await client.GetAsync(new Uri("/meetings", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        using var rebound = new HttpRequestMessage(HttpMethod.Get, "/meetings") { Headers = { Host = "rebound.example" } };
        (await client.SendAsync(rebound)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("Origin", "http://attacker.example")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Requests_from_another_origin_are_forbidden_and_not_recorded(string header, string value)
    {
        Engine.AddMeeting("standup");

        var requests = new[]
        {
            (HttpMethod.Post, "/_fakechime/reset"),
            (HttpMethod.Delete, "/_fakechime/rules"),
            (HttpMethod.Delete, $"/meetings/{Engine.Meetings[0].MeetingId}"),
            (HttpMethod.Get, "/meetings"),
        };
        foreach (var (method, path) in requests)
        {
            using var response = await SendAsync(method, path, (header, value));
            response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        }

        Engine.Meetings.Should().ContainSingle().Which.IsActive.Should().BeTrue();
        Engine.Calls.Should().BeEmpty("a call can consume a behavior of a rule");
    }

    [Fact]
    public async Task A_link_from_another_origin_opens_the_page()
    {
        using var response = await SendAsync(HttpMethod.Get, "/_fakechime/", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_browser_at_the_root_is_redirected_to_the_page()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Server.Endpoint };
        var locations = new List<string?>();
        foreach (var path in new[] { "/", "/console", "/console/" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html,application/xhtml+xml,*/*;q=0.8" } } };
            locations.Add((await client.SendAsync(request)).Headers.Location?.OriginalString);
        }

        locations.Should().Equal("/_fakechime/", "/console/_fakechime/", "/console/_fakechime/");
        var other = await client.GetAsync(new Uri("/", UriKind.Relative));
        other.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await other.Content.ReadAsStringAsync()).Should().Contain("\"UnknownOperation\"");
    }

    [Fact]
    public async Task The_redirect_to_the_page_follows_the_rules_for_hosts_and_dot_segments()
    {
        using var rebound = await SendAsync(HttpMethod.Get, "/", ("Host", "rebound.example"), ("Accept", "text/html"));
        var dots = await RawHttp.AnswerAsync(Server.Endpoint, "GET /x/.. HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        rebound.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        dots.Should().StartWith("HTTP/1.1 400");
    }

    [Theory]
    [InlineData("fake.example:80")]
    [InlineData("http://fake.example")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("[::1")]
    [InlineData("*.")]
    [InlineData("*.127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("[::]")]
    [InlineData("\uff10.0.0.0")]
    [InlineData("0.0.0.0.")]
    [InlineData("::%1")]
    [InlineData("0")]
    [InlineData(null)]
    public async Task An_invalid_allowed_host_throws_ArgumentException(string? host)
    {
        await FluentActions.Awaiting(() => FakeChimeServer.StartAsync(Engine, allowedHosts: [host!]))
            .Should().ThrowAsync<ArgumentException>().WithMessage($"'{host?.Replace("*", "?")}' is not a host to allow. *");
    }

    [Theory]
    [InlineData("FD00::0:1", "[fd00::1]")]
    [InlineData("fe80::1%1", "[fe80::1]")]
    [InlineData("fake.example.org.", "fake.example.org")]
    [InlineData("fake.example.org.", "fake.example.org.")]
    [InlineData("127.1", "127.1")]
    [InlineData("b\u00fccher.example", "xn--bcher-kva.example")]
    [InlineData("[fd00::1]", "[fd00::1]")]
    [InlineData("*.example.net", "fake.example.net")]
    [InlineData("my_service", "my_service")]
    [InlineData("*", "anything.example")]
    public async Task A_name_an_address_or_a_pattern_can_be_an_allowed_host(string allowed, string host)
    {
        await using var server = await FakeChimeServer.StartAsync(Engine, allowedHosts: [allowed]);
        using var client = new HttpClient { BaseAddress = server.Endpoint };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/meetings");
        request.Headers.TryAddWithoutValidation("Host", host);

        (await client.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Requests_from_the_origin_of_the_page_are_accepted()
    {
        using var response = await SendAsync(
            HttpMethod.Post, "/_fakechime/reset", ("Origin", Server.Endpoint.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_control_body_without_the_content_type_application_json_is_rejected(string type)
    {
        using var client = new HttpClient { BaseAddress = Server.Endpoint };
        using var response = await client.PostAsync(
            new Uri("/_fakechime/rules", UriKind.Relative), new StringContent("""{ "Behaviors": [ { "Hangs": true } ] }""", Encoding.UTF8, type));

        response.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
        Engine.Rules.Should().BeEmpty();
    }

    [Fact]
    public async Task The_page_has_a_content_security_policy_that_forbids_framing()
    {
        using var response = await SendAsync(HttpMethod.Get, "/_fakechime/");

        response.Headers.GetValues("Content-Security-Policy").Single()
            .Should().Contain("default-src 'none'").And.Contain("frame-ancestors 'none'").And.NotContain("unsafe");
    }

    [Fact]
    public async Task Responses_of_endpoints_that_a_program_adds_are_unchanged()
    {
        await using var server = await FakeChimeServer.StartAsync(Engine, configure: app => app.MapGet("/mine", () => Results.NotFound()));
        using var client = new HttpClient { BaseAddress = server.Endpoint };

        using var response = await client.GetAsync(new Uri("/mine", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_handler_without_sockets_accepts_any_host()
    {
        using var client = new HttpClient(FakeChimeServer.CreateHandler(Engine));

        (await client.GetAsync(new Uri("http://anything.example/meetings"))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient { BaseAddress = Server.Endpoint };
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }
}

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;

namespace FakeChime.Server;

/// <summary>The options of the tool. An invalid option is reported in one line on the error output.</summary>
internal static class CommandLine
{
    private static readonly Option<int> Port = PortOption("--port", 8080, "The port of the API chime. 0 is a free port.");
    private static readonly Option<int> MeetingsPort = PortOption("--meetings-port", 8081, "The port of the API chime-sdk-meetings. 0 is a free port.");
    private static readonly Option<string?> Api = new("--api") { Description = "The API to serve, chime or chime-sdk-meetings. The default is both." };
    private static readonly Option<string?> Seed = new("--seed") { Description = "A JSON file with meetings to add to the API chime, at the start and after each reset." };
    private static readonly Option<string?> MeetingsSeed =
        new("--meetings-seed") { Description = "A JSON file with meetings to add to the API chime-sdk-meetings, at the start and after each reset." };
    private static readonly Option<string?> PathPrefix = new("--path-prefix")
    {
        Description = "A path, such as /chime, that requests may have before their path. /console is always accepted.",
    };

    private static readonly Option<bool> AutoEnd = new("--auto-end") { Description = "End meetings by the documented rules of each API." };
    private static readonly Option<bool> Quiet = new("--quiet") { Description = "Do not log calls." };

    private static readonly Option<string[]> AllowHost = new("--allow-host")
    {
        Description =
            "A host that requests may name besides loopback and the address: a name, *.example.com for all subdomains, or * for any. "
            + "Can be repeated.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<IPAddress> Address = new("--address")
    {
        Description = "The IP address to listen on. The default is loopback: only this machine can reach the fake.",
        DefaultValueFactory = _ => IPAddress.Loopback,
        CustomParser = result => IPAddress.TryParse(result.Tokens[0].Value, out var address)
            ? address
            : Reject(result, $"'{result.Tokens[0].Value}' is not an IP address.", IPAddress.None),
    };

    public static async Task<int> RunAsync(string[] arguments, StopSignals stop)
    {
        // A RootCommand would have the name of the executable, which is not the name of the command that users type.
        var command = new Command("fakechime", "An in-memory Amazon Chime for tests, over HTTP.")
        {
            MeetingsPort, Port, Api, MeetingsSeed, Seed, Address, AllowHost, PathPrefix, AutoEnd, Quiet, new HelpOption(), new VersionOption(),
        };
        Api.AcceptOnlyFromAmong(ChimeApi.Chime.Name, ChimeApi.SdkMeetings.Name);
        command.SetAction((parsed, _) => ServerTool.RunAsync(SettingsOf(parsed), stop.Token));
        var parsed = command.Parse(arguments);
        string[] errors = parsed.Errors.Count > 0 ? [.. parsed.Errors.Select(error => error.Message)] : [.. Contradictions(parsed)];
        if (errors.Length == 0)
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
        }

        await ErrorOutput.WriteAsync($"FakeChime cannot start: {string.Join(" ", errors)} See fakechime --help.");
        return 1;
    }

    private static ServerSettings SettingsOf(ParseResult parsed) => new(
        parsed.GetValue(Address)!,
        [.. new ServedApi[]
        {
            new(ChimeApi.SdkMeetings, parsed.GetValue(MeetingsPort), parsed.GetValue(MeetingsSeed)),
            new(ChimeApi.Chime, parsed.GetValue(Port), parsed.GetValue(Seed)),
        }.Where(served => (parsed.GetValue(Api) ?? served.Api.Name) == served.Api.Name)],
        parsed.GetValue(AllowHost)!,
        parsed.GetValue(PathPrefix),
        parsed.GetValue(AutoEnd),
        parsed.GetValue(Quiet));

    /// <summary>Errors of options that are valid alone but not together.</summary>
    private static IEnumerable<string> Contradictions(ParseResult parsed)
    {
        var api = parsed.GetValue(Api);
        var unused = api is null ? [] : api == ChimeApi.Chime.Name ? new Option[] { MeetingsPort, MeetingsSeed } : [Port, Seed];
        foreach (var option in unused.Where(option => parsed.GetResult(option) is { Implicit: false }))
        {
            yield return $"{option.Name} is for the API that --api {api} does not serve. Remove it, or omit --api.";
        }

        if (api is null && parsed.GetValue(Port) == parsed.GetValue(MeetingsPort) && parsed.GetValue(Port) != 0)
        {
            yield return $"{Port.Name} and {MeetingsPort.Name} are both {parsed.GetValue(Port)}; each API needs its own.";
        }
    }

    private static Option<int> PortOption(string name, int port, string description) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => port,
        CustomParser = result =>
            int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= IPEndPoint.MaxPort
                ? number
                : Reject(result, $"{name} is '{result.Tokens[0].Value}'; it must be from 0 to {IPEndPoint.MaxPort}.", 0),
    };

    private static T Reject<T>(ArgumentResult result, string reason, T value)
    {
        result.AddError(reason);
        return value;
    }
}

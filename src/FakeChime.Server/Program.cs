using System.CommandLine;
using System.Net;
using FakeChime.Server;

var port = new Option<int>("--port") { Description = "The port to listen on; 0 takes a free one.", DefaultValueFactory = _ => 8080 };
port.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int>() is < 0 or > IPEndPoint.MaxPort)
    {
        result.AddError($"--port must be from 0 to {IPEndPoint.MaxPort}.");
    }
});
var address = new Option<IPAddress>("--address")
{
    Description = "The IP address to listen on. The default is loopback: only this machine can reach the fake.",
    DefaultValueFactory = _ => IPAddress.Loopback,
    CustomParser = result =>
    {
        if (IPAddress.TryParse(result.Tokens[0].Value, out var parsed))
        {
            return parsed;
        }

        result.AddError($"'{result.Tokens[0].Value}' is no IP address.");
        return null;
    },
};
var seed = new Option<string?>("--seed") { Description = "A JSON file with the meetings to begin with." };
var autoEnd = new Option<bool>("--auto-end") { Description = "End meetings by the documented rules: 5 minutes, 30 minutes, 24 hours." };
var quiet = new Option<bool>("--quiet") { Description = "Do not log calls." };

var command = new RootCommand("An in-memory Amazon Chime for tests, on HTTP.") { port, address, seed, autoEnd, quiet };
command.SetAction((arguments, _) => ServerTool.RunAsync(
    new(
        arguments.GetValue(port),
        arguments.GetValue(address)!,
        arguments.GetValue(seed),
        arguments.GetValue(autoEnd),
        arguments.GetValue(quiet))));
return await command.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });

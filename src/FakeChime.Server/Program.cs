using FakeChime.Server;

// Signals stop the tool from the start, also while it parses the command line and opens the ports.
using var stop = new StopSignals();
return await CommandLine.RunAsync(args, stop);

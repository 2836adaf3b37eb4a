using FakeChime.Server;

// Signals count from the first moment on, also while the command line is read and the port opens.
using var stop = new StopSignals();
return await CommandLine.RunAsync(args, stop);

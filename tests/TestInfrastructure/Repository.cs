namespace FakeChime.Tests.Infrastructure;

/// <summary>The repository from which the tests were built.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The C# files below these folders, without generated files.</summary>
    public static IEnumerable<string> Sources(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
        .Where(IsWritten);

    /// <summary>Whether a file is neither output of a build nor in a package of npm.</summary>
    private static bool IsWritten(string path) =>
        !path.Substring(Root.Length).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "artifacts" or "node_modules");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FakeChime.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No folder above the tests has FakeChime.sln. Run the tests in a clone of the repository.");
        }

        return folder.FullName;
    }
}

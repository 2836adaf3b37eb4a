using Amazon.Chime;
using Amazon.Runtime;
using Classroom;
using FakeChime;
using Spectre.Console;

var onAws = args.Contains("--aws");
var paths = args.Where(argument => argument != "--aws").ToArray();
if (paths.Length > 1 || paths.Any(path => path.StartsWith('-')))
{
    Console.Error.WriteLine("usage: Classroom [ROSTER.csv] [--aws]");
    return 2;
}

try
{
    var students = ClassRoster.Read(paths.FirstOrDefault() ?? Path.Combine(AppContext.BaseDirectory, "class.csv"));
    if (students.Count == 0)
    {
        throw new InvalidDataException("The class roster has no students.");
    }

    using var fake = Demo.Throttled();
    using IAmazonChime chime = onAws ? new AmazonChimeClient() : fake;
    await HoldLessonAsync(chime, onAws ? null : fake, students);
    return 0;
}
catch (Exception exception)
    when (exception is InvalidDataException or NotSupportedException or AmazonServiceException or AmazonClientException or TimeoutException)
{
    Console.Error.WriteLine($"The lesson cannot be held: {exception.Message}");
    return 1;
}

static async Task HoldLessonAsync(IAmazonChime chime, FakeAmazonChime? fake, IReadOnlyList<Student> students)
{
    var report = new Report(AnsiConsole.Console);
    var lesson = new Lesson(chime, report);

    await lesson.OpenAsync("geometry");
    var admission = await lesson.AdmitClassAsync(students);
    var roster = await lesson.ReadRosterAsync();
    if (admission.Seats is [var first, ..])
    {
        report.Print(admission, roster, (first, await lesson.AdmitAsync(first.Student)));
    }

    if (fake is not null)
    {
        Demo.Join(fake, admission.Seats.Take(3));
    }

    await lesson.CloseAsync();
    await lesson.AdmitLateAsync("geometry", students[^1]);
    await lesson.CloseAsync();

    report.PrintJournal();
    if (fake is not null)
    {
        report.PrintEvents(fake.Events);
    }
}

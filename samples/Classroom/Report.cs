using FakeChime;
using Spectre.Console;

namespace Classroom;

/// <summary>Prints the result of a lesson.</summary>
internal sealed class Report(IAnsiConsole console) : ILessonJournal
{
    private readonly List<string> _notes = [];

    public void Note(string what) => _notes.Add(what);

    public void Print(Admission admission, IReadOnlyList<string> roster, (Seat First, Seat Again) repeated)
    {
        var groups = new Table().Title("The class, by group").AddColumns("Group", "Seats", "Turned away", "Why");
        foreach (var group in admission.Seats.Select(seat => seat.Student.Group).Concat(admission.TurnedAway.Select(turned => turned.Student.Group)).Distinct())
        {
            var turnedAway = admission.TurnedAway.Where(turned => turned.Student.Group == group).ToArray();
            groups.AddRow(
                Markup.Escape(group),
                $"{admission.Seats.Count(seat => seat.Student.Group == group)}",
                $"{turnedAway.Length}",
                Markup.Escape(string.Join(", ", turnedAway.Select(turned => turned.Reason).Distinct())));
        }

        console.Write(groups);
        var results = new Table().Title("The lesson").AddColumns("What", "Result").HideHeaders();
        results.AddRow("Seats given", $"{admission.Seats.Count}");
        results.AddRow("Roster read back", $"{roster.Count} students, {(roster.Count + Lesson.PageSize - 1) / Lesson.PageSize} pages of {Lesson.PageSize}");
        results.AddRow(
            $"{Markup.Escape(repeated.First.Student.Name)} admitted twice",
            repeated.First.AttendeeId == repeated.Again.AttendeeId ? $"the same attendee {repeated.First.AttendeeId}" : "a different attendee");
        console.Write(results);
    }

    public void PrintJournal()
    {
        console.WriteLine();
        console.WriteLine("Journal");
        foreach (var note in _notes)
        {
            console.WriteLine($"  {note}");
        }
    }

    public void PrintEvents(EventLog events)
    {
        console.WriteLine();
        console.WriteLine("Events of the fake");
        foreach (var kind in events.GroupBy(raised => raised.Type))
        {
            console.WriteLine($"  {kind.First().Time:HH:mm:ss.fff}  {kind.Key} ×{kind.Count()}");
        }
    }
}

namespace Classroom;

/// <summary>Records the events of a lesson.</summary>
public interface ILessonJournal
{
    void Note(string what);
}

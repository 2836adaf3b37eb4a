namespace Classroom;

/// <summary>Keeps a record of what happened in a lesson, for the school's office.</summary>
public interface ILessonJournal
{
    void Note(string what);
}

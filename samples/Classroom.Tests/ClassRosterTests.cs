namespace Classroom.Tests;

public sealed class ClassRosterTests
{
    [Fact]
    public void The_class_roster_of_the_sample_has_300_students()
    {
        var students = ClassRoster.Read(Path.Combine(AppContext.BaseDirectory, "class.csv"));

        students.Should().HaveCount(300);
        students.Select(student => student.StudentId).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_error_of_a_missing_class_roster_names_the_file()
    {
        FluentActions.Invoking(() => ClassRoster.Read("nowhere.csv"))
            .Should().Throw<InvalidDataException>().WithMessage("There is no class roster at 'nowhere.csv'.");
    }

    [Fact]
    public void The_error_of_an_invalid_class_roster_names_the_columns()
    {
        FluentActions.Invoking(() => ClassRoster.Read(typeof(ClassRosterTests).Assembly.Location[..^4] + ".runtimeconfig.json"))
            .Should().Throw<InvalidDataException>().WithMessage("*is not a class roster: it needs the columns StudentId, Name and Group*");
    }
}

namespace Classroom.Tests;

public sealed class ClassRosterTests
{
    [Fact]
    public void The_class_that_ships_with_the_sample_has_300_students()
    {
        var students = ClassRoster.Read(Path.Combine(AppContext.BaseDirectory, "class.csv"));

        students.Should().HaveCount(300);
        students.Select(student => student.StudentId).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        FluentActions.Invoking(() => ClassRoster.Read("nowhere.csv"))
            .Should().Throw<InvalidDataException>().WithMessage("There is no class roster at 'nowhere.csv'.");
    }

    [Fact]
    public void A_file_without_the_columns_is_refused()
    {
        FluentActions.Invoking(() => ClassRoster.Read(typeof(ClassRosterTests).Assembly.Location[..^4] + ".runtimeconfig.json"))
            .Should().Throw<InvalidDataException>().WithMessage("*is not a class roster: it needs the columns StudentId, Name and Group*");
    }
}

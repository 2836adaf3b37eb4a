using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Classroom;

/// <summary>Reads the students of a class from a CSV file with the columns StudentId, Name and Group.</summary>
public static class ClassRoster
{
    public static IReadOnlyList<Student> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"There is no class roster at '{path}'.");
        }

        using var reader = new StreamReader(path);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim });
        try
        {
            return [.. csv.GetRecords<Student>()];
        }
        catch (CsvHelperException exception)
        {
            throw new InvalidDataException($"'{path}' is not a class roster: it needs the columns StudentId, Name and Group in every line.", exception);
        }
    }
}

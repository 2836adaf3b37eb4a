using System.Globalization;
using CsvHelper;

namespace Webinar;

/// <summary>Reads registered guests from a CSV file with the columns Email, Name and Speaks.</summary>
public static class Registrations
{
    public static IReadOnlyList<Guest> Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
            return [.. csv.GetRecords<Guest>()];
        }
        catch (Exception exception) when (exception is IOException or CsvHelperException)
        {
            throw new InvalidDataException($"'{path}' is not a list of registrations: it needs the columns Email, Name and Speaks in every line.", exception);
        }
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace FakeChime.Http;

/// <summary>The meetings of a seed file or of a seed request.</summary>
public sealed class SeedDocument
{
    private int[] _lines = [];
    private string _source = "The seed";

    /// <summary>Gets or sets the meetings.</summary>
    [JsonRequired]
    public IReadOnlyList<MeetingSeed> Meetings { get; set; } = [];

    /// <summary>Reads a seed file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file cannot be read, or is not a seed. The message has the reason and the line.</exception>
    public static SeedDocument Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var source = $"The seed file '{path}'";
        try
        {
            var seed = Parse(RequestBody.WithoutByteOrderMark(File.ReadAllBytes(path)));
            seed._source = source;
            return seed;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{source} is not a seed: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidDataException($"{source} cannot be read: {ControlJson.TextOf(exception)}", exception);
        }
    }

    /// <summary>Adds the meetings to a fake atomically.</summary>
    /// <param name="engine">The in-memory Chime.</param>
    /// <exception cref="ArgumentException">The service could not have one of the meetings. The message has the meeting and the reason. Nothing is changed.</exception>
    public IReadOnlyList<FakeMeeting> AddTo(ChimeEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        try
        {
            return engine.AddMeetings(Meetings);
        }
        catch (InvalidSeedException exception) when (exception.Index is { } index)
        {
            throw new ArgumentException($"{_source}, {Place(index)}: {exception.Reason}", exception);
        }
    }

    internal static SeedDocument Parse(byte[] json)
    {
        var seed = ControlJson.Parse<SeedDocument>(json);
        seed._lines = LinesOfMeetings(json);
        var missing = seed.Meetings.TakeWhile(meeting => meeting is not null).Count();
        return missing == seed.Meetings.Count ? seed : throw new JsonException($"Meeting {missing + 1} is null.");
    }

    /// <summary>The lines on which the meetings begin.</summary>
    private static int[] LinesOfMeetings(byte[] json)
    {
        var lines = new List<int>();
        var reader = new Utf8JsonReader(json);
        var (line, counted) = (1, 0);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.StartObject, CurrentDepth: 2 })
            {
                line += json.AsSpan(counted, (int)reader.TokenStartIndex - counted).Count((byte)'\n');
                counted = (int)reader.TokenStartIndex;
                lines.Add(line);
            }
        }

        return [.. lines];
    }

    private string Place(int index)
    {
        var name = Meetings[index].ExternalMeetingId is { } externalMeetingId ? $" ('{externalMeetingId}')" : "";
        return $"meeting {index + 1}{name}{(index < _lines.Length ? $", line {_lines[index]}" : "")}";
    }
}

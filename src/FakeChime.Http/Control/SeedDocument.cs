using System.Text.Json;

namespace FakeChime.Http;

/// <summary>The meetings of a seed file, or of a request to seed.</summary>
public sealed record SeedDocument
{
    /// <summary>The meetings.</summary>
    public IReadOnlyList<MeetingSeed> Meetings { get; init; } = [];

    /// <summary>Reads a seed file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is not there or not a seed; the message says where it goes wrong.</exception>
    public static SeedDocument Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, ControlJson.Default.SeedDocument) ?? throw new InvalidDataException($"The seed file '{path}' holds null.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"The seed file '{path}' is not valid: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The seed file '{path}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Puts the meetings into a fake, all of them or none.</summary>
    /// <param name="engine">The in-memory Chime.</param>
    /// <exception cref="ArgumentException">The service could not hold one of them; the message says why. Nothing is changed.</exception>
    public IReadOnlyList<FakeMeeting> AddTo(ChimeEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return engine.AddMeetings((Meetings ?? []).Select((seed, index) => seed ?? throw new ArgumentException($"Meetings[{index}] is null.")));
    }
}

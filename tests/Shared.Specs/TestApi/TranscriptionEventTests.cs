using static FakeChime.MeetingEventType;

namespace FakeChime.Tests.Common;

/// <summary>The events of a transcription: settings that fail by an event, and interruptions.</summary>
public sealed class TranscriptionEventTests
{
    private static readonly Dictionary<string, EngineTranscribeSettings> ByMessage = new()
    {
        ["PreferredLanguage must be one of LanguageOptions"] =
            new() { IdentifyLanguage = true, LanguageOptions = "en-US,de-DE", PreferredLanguage = "fr-FR" },
        ["LanguageOptions needs at least two languages"] = new() { IdentifyLanguage = true, LanguageOptions = "en-US" },
        ["LanguageOptions has the unknown language tlh-QO"] = new() { IdentifyLanguage = true, LanguageOptions = "en-US,tlh-QO" },
        ["LanguageOptions can have one dialect of a language"] = new() { IdentifyLanguage = true, LanguageOptions = "en-US,en-GB" },
        ["IdentifyLanguage excludes VocabularyName; use VocabularyNames"] =
            new() { IdentifyLanguage = true, LanguageOptions = "en-US,de-DE", VocabularyName = "words" },
        ["IdentifyLanguage excludes VocabularyFilterName; use VocabularyFilterNames"] =
            new() { IdentifyLanguage = true, LanguageOptions = "en-US,de-DE", VocabularyFilterName = "filter" },
        ["IdentifyLanguage excludes LanguageModelName"] = new() { IdentifyLanguage = true, LanguageModelName = "model" },
        ["IdentifyLanguage excludes ContentRedactionType"] = new() { IdentifyLanguage = true, ContentRedactionType = "PII" },
    };

    private readonly Fake _chime = new();
    private readonly FakeMeeting _standup;

    public TranscriptionEventTests() => _standup = _chime.AddMeeting("standup");

    public static TheoryData<string> Messages => [.. ByMessage.Keys];

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task An_invalid_combination_raises_TranscriptionFailed_that_names_it_and_the_call_succeeds(string message)
    {
        await StartAsync(ByMessage[message]);

        var failed = _chime.Events.Should().ContainSingle().Which;
        failed.Type.Should().Be(TranscriptionFailed);
        failed.Message.Should().Be(message);
        _standup.Transcription.Should().BeNull();
    }

    [Theory]
    [InlineData("en-US,de-DE", "de-DE", "words,worte")]
    [InlineData("en-US,de-DE", null, null)]
    [InlineData(null, null, null)]
    public async Task A_valid_combination_with_IdentifyLanguage_starts(string? options, string? preferred, string? vocabularies)
    {
        await StartAsync(new()
        {
            IdentifyLanguage = true,
            LanguageOptions = options,
            PreferredLanguage = preferred,
            VocabularyNames = vocabularies,
        });

        _chime.Events.Should().ContainSingle().Which.Type.Should().Be(TranscriptionStarted);
        _standup.Transcription.Should().NotBeNull();
    }

    [Fact]
    public async Task Vocabularies_by_name_are_valid_with_a_LanguageCode()
    {
        await StartAsync(new() { LanguageCode = "en-US", VocabularyName = "words", VocabularyFilterName = "filter" });

        _chime.Events.Should().ContainSingle().Which.Type.Should().Be(TranscriptionStarted);
    }

    [Fact]
    public async Task An_interruption_raises_TranscriptionInterrupted_and_TranscriptionResumed_and_the_transcription_goes_on()
    {
        await StartAsync(new() { LanguageCode = "en-US" });

        _standup.InterruptTranscription("The engine is not available");
        _standup.ResumeTranscription();

        _chime.Events.Select(raised => (raised.Type, raised.Message)).Should().Equal(
            (TranscriptionStarted, null), (TranscriptionInterrupted, "The engine is not available"), (TranscriptionResumed, null));
        _chime.Events.Should().OnlyContain(raised => raised.Transcription == _standup.Transcription);
        _standup.Transcription.Should().NotBeNull();
    }

    [Fact]
    public void Interrupting_and_resuming_throw_without_a_running_transcription()
    {
        foreach (var act in new Action[] { () => _standup.InterruptTranscription(), _standup.ResumeTranscription })
        {
            act.Should().Throw<InvalidOperationException>()
                .WithMessage($"Meeting {_standup.MeetingId} has no running transcription. Call StartMeetingTranscription first.");
        }

        _chime.Events.Should().BeEmpty();
    }

    [Fact]
    public async Task Interrupting_throws_after_the_meeting_has_ended()
    {
        await StartAsync(new() { LanguageCode = "en-US" });
        _standup.End();

        _standup.Invoking(it => it.InterruptTranscription()).Should().Throw<InvalidOperationException>();
        _chime.Events.Last().Type.Should().Be(MeetingEnded);
    }

    private Task StartAsync(EngineTranscribeSettings settings) => _chime.StartMeetingTranscriptionAsync(
        new() { MeetingId = _standup.MeetingId, TranscriptionConfiguration = new() { EngineTranscribeSettings = settings } });
}

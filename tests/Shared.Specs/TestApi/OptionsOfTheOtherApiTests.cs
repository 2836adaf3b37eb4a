namespace FakeChime.Tests.TestApi;

/// <summary>A fake rejects options that only the other API has.</summary>
public sealed class OptionsOfTheOtherApiTests
{
    private static readonly bool IsChime = new Fake().Api == ChimeApi.Chime;

    [Fact]
    public void The_fake_of_chime_sdk_meetings_rejects_the_rule_for_one_connection()
    {
        var creating = () => new Fake(new() { AutoEnd = AutoEndRules.Chime });

        if (IsChime)
        {
            creating.Should().NotThrow();
        }
        else
        {
            creating.Should().Throw<ArgumentException>()
                .WithMessage("AutoEndRules.WithOneConnection is 00:30:00, but the API chime-sdk-meetings has no such rule. Omit it.");
        }
    }

    [Fact]
    public void The_fake_of_chime_rejects_a_limit_of_replicas()
    {
        var creating = () => new Fake(new() { Limits = new() { ReplicasPerMeeting = 2 } });

        if (IsChime)
        {
            creating.Should().Throw<ArgumentException>()
                .WithMessage("ChimeLimits.ReplicasPerMeeting is 2, but the API chime has no replicas. Remove it.");
        }
        else
        {
            creating.Should().NotThrow();
        }
    }
}

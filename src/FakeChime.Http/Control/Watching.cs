using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace FakeChime.Http;

/// <summary>What has changed in a fake, for somebody who watches it: calls as they come, counts of meetings, rules.</summary>
internal sealed class Watching(ChimeEngine engine)
{
    private const int LooksForEachCount = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly HashSet<long> _running = [];
    private Dictionary<string, MeetingSummary> _meetings = new(StringComparer.Ordinal);
    private CallLog? _calls;
    private string? _rules;
    private long _last;
    private long _first = 1;

    public async IAsyncEnumerable<SseItem<string>> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var look = 0; !cancellationToken.IsCancellationRequested; look++)
        {
            var isNew = !ReferenceEquals(_calls, engine.Calls);
            if (isNew)
            {
                (_calls, _last, _first, _rules) = (engine.Calls, 0, 1, null);
                _running.Clear();
                _meetings = new(StringComparer.Ordinal);
                yield return new(JsonSerializer.Serialize(engine.Api.Name, ControlJson.Options), "reset");
            }

            if (NewCalls(_calls!) is { } calls)
            {
                yield return Item("calls", calls);
            }

            if ((isNew || look % LooksForEachCount == 0) && ChangedMeetings() is { } meetings)
            {
                yield return Item("meetings", meetings);
            }

            var rules = JsonSerializer.Serialize(engine.Rules.Select(RuleState.Of), ControlJson.Options);
            if (rules != _rules)
            {
                _rules = rules;
                yield return new(rules, "rules");
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static SseItem<string> Item<T>(string type, T value) => new(JsonSerializer.Serialize(value, ControlJson.Options), type);

    private NewCalls? NewCalls(CallLog log)
    {
        var calls = log.Where(call => call.Sequence > _last || (call.IsCompleted && _running.Contains(call.Sequence)))
            .Select(call => CallSummary.Of(call, engine.Api)).ToArray();
        var oldest = log.FirstOrDefault()?.Sequence ?? _last + 1;
        foreach (var call in calls)
        {
            _last = Math.Max(_last, call.Sequence);
            _ = call.Outcome == CallOutcome.Running ? _running.Add(call.Sequence) : _running.Remove(call.Sequence);
        }

        if (calls.Length == 0 && oldest == _first)
        {
            return null;
        }

        _first = oldest;
        return new(oldest, calls);
    }

    private ChangedMeetings? ChangedMeetings()
    {
        var now = engine.Meetings.Select(MeetingSummary.Of).ToDictionary(meeting => meeting.MeetingId, StringComparer.Ordinal);
        var changed = now.Values.Where(meeting => !_meetings.TryGetValue(meeting.MeetingId, out var known) || known != meeting).ToArray();
        var gone = _meetings.Keys.Where(meetingId => !now.ContainsKey(meetingId)).ToArray();
        _meetings = now;
        return changed.Length + gone.Length > 0 ? new(changed, gone) : null;
    }
}

/// <summary>Calls that began or ended, and the oldest that the log still has.</summary>
internal sealed record NewCalls(long Oldest, IReadOnlyList<CallSummary> Calls);

/// <summary>Meetings that are new or have changed, and those that the fake has forgotten.</summary>
internal sealed record ChangedMeetings(IReadOnlyList<MeetingSummary> Changed, IReadOnlyList<string> Forgotten);

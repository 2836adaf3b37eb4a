using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace FakeChime.Http;

/// <summary>The changes of a fake as server-sent events: calls, counts of meetings, rules.</summary>
internal sealed class ChangeStream(ServedFake fake, string endpoint)
{
    private const int PollsForEachCount = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly ChimeEngine _engine = fake.Engine;
    private readonly HashSet<long> _running = [];
    private Dictionary<string, MeetingSummary> _meetings = new(StringComparer.Ordinal);
    private CallLog? _calls;
    private string? _rules;
    private RejectedRequests? _rejected;
    private long _last;
    private (long Oldest, long Dropped) _log = (1, 0);

    public async IAsyncEnumerable<SseItem<string>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var poll = 0; !cancellationToken.IsCancellationRequested; poll++)
        {
            var isNew = !ReferenceEquals(_calls, _engine.Calls);
            if (isNew)
            {
                (_calls, _last, _log, _rules) = (_engine.Calls, 0, (1, 0), null);
                _running.Clear();
                _meetings = new(StringComparer.Ordinal);
                yield return Item("reset", new StreamStart(
                    _engine.Api.Name, endpoint, ClientLines.NoteOn(_engine.Api), ClientLines.Of(_engine.Api, endpoint), fake.OtherEndpoint));
            }

            if (NewCalls(_calls!) is { } calls)
            {
                yield return Item("calls", calls);
            }

            if ((isNew || poll % PollsForEachCount == 0) && ChangedMeetings() is { } meetings)
            {
                yield return Item("meetings", meetings);
            }

            var rules = JsonSerializer.Serialize(_engine.Rules.Select(RuleState.Of), ControlJson.Options);
            if (rules != _rules)
            {
                _rules = rules;
                yield return new(rules, "rules");
            }

            if (isNew || fake.Rejected != _rejected)
            {
                _rejected = fake.Rejected;
                yield return Item("rejected", _rejected);
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static SseItem<string> Item<T>(string type, T value) => new(JsonSerializer.Serialize(value, ControlJson.Options), type);

    private NewCalls? NewCalls(CallLog log)
    {
        var calls = log.Where(call => call.Sequence > _last || (call.IsCompleted && _running.Contains(call.Sequence)))
            .Select(call => CallState.SummaryOf(call, _engine)).ToArray();
        var state = (Oldest: log.FirstOrDefault()?.Sequence ?? _last + 1, log.Dropped);
        foreach (var call in calls)
        {
            _last = Math.Max(_last, call.Sequence);
            _ = call.Outcome == CallOutcome.Running ? _running.Add(call.Sequence) : _running.Remove(call.Sequence);
        }

        if (calls.Length == 0 && state == _log)
        {
            return null;
        }

        _log = state;
        return new(state.Oldest, state.Dropped, calls);
    }

    private ChangedMeetings? ChangedMeetings()
    {
        var now = _engine.Meetings.Select(MeetingSummary.Of).ToDictionary(meeting => meeting.MeetingId, StringComparer.Ordinal);
        var changed = now.Values.Where(meeting => !_meetings.TryGetValue(meeting.MeetingId, out var known) || known != meeting).ToArray();
        var gone = _meetings.Keys.Where(meetingId => !now.ContainsKey(meetingId)).ToArray();
        _meetings = now;
        return changed.Length + gone.Length > 0 ? new(changed, gone) : null;
    }
}

/// <summary>The start of a stream, also after a reset: the API, where it is, and a line for each client.</summary>
internal sealed record StreamStart(string Api, string Endpoint, string? Note, IReadOnlyDictionary<string, string> Clients, Uri? OtherEndpoint);

/// <summary>Calls that began or ended, the oldest call of the log, and the number of calls that the log dropped.</summary>
internal sealed record NewCalls(long Oldest, long Dropped, IReadOnlyList<CallState> Calls);

/// <summary>Meetings that are new or changed, and those that the fake does not have any more.</summary>
internal sealed record ChangedMeetings(IReadOnlyList<MeetingSummary> Changed, IReadOnlyList<string> Forgotten);

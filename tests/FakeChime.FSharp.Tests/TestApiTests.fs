namespace FakeChime.FSharp.Tests

// The interfaces of the AWS SDK v4 have static abstract members, which F# warns about.
#nowarn "3536"

open System
open System.Threading.Tasks
open Amazon.ChimeSDKMeetings
open Amazon.ChimeSDKMeetings.Model
open FakeChime
open Xunit

/// The test API as F# sees it.
type TestApiTests() =
    let chime = new FakeAmazonChimeSDKMeetings()

    let createAsync (client: IAmazonChimeSDKMeetings) (meeting: FakeMeeting) user =
        client.CreateAttendeeAsync(CreateAttendeeRequest(MeetingId = meeting.MeetingId, ExternalUserId = user))

    [<Fact>]
    member _.``AddMeeting accepts an F# list of attendees``() =
        let standup = chime.AddMeeting("standup", [ "alice"; "bob" ])

        Assert.Equal<string list>([ "alice"; "bob" ], [ for attendee in standup.Attendees -> attendee.ExternalUserId ])
        Assert.Same(standup, chime.Meetings.ByExternalId "standup")

    [<Fact>]
    member _.``A MeetingSeed has property setters for its attendees``() =
        let seed =
            MeetingSeed(
                ExternalMeetingId = "standup",
                Attendees = [| AttendeeSeed("alice", Capabilities = Capabilities.Of("Send", "None", "None")); AttendeeSeed "bob" |]
            )

        let standup = chime.AddMeeting seed

        Assert.Equal("Send", standup["alice"].Capabilities.Audio)
        Assert.Equal(2, standup.Attendees.Count)

    [<Fact>]
    member _.``A scripted failure reaches the application``() : Task =
        task {
            let standup = chime.AddMeeting "standup"
            chime.When<CreateAttendee>(fun op -> op.ExternalUserId = "dave").Throws<ThrottlingException>(times = 1) |> ignore

            let! thrown = Assert.ThrowsAsync<ThrottlingException>(fun () -> createAsync chime standup "dave" :> Task)
            let! response = createAsync chime standup "dave"

            Assert.Equal("ThrottlingException", thrown.ErrorCode)
            Assert.Equal("dave", response.Attendee.ExternalUserId)
            chime.VerifyAllRulesUsed()
        }

    [<Fact>]
    member _.``Your own exception reaches the application``() : Task =
        task {
            let standup = chime.AddMeeting "standup"
            chime.WhenAny(fun op -> op.IsOn standup).Throws(Func<exn>(fun () -> TimeoutException "no route"), times = 1) |> ignore

            let! thrown = Assert.ThrowsAsync<TimeoutException>(fun () -> createAsync chime standup "dave" :> Task)

            Assert.Equal("no route", thrown.Message)
        }

    [<Fact>]
    member _.``Calls have typed results``() : Task =
        task {
            let standup = chime.AddMeeting "standup"
            let! response = createAsync chime standup "dave"

            let call = chime.Calls.Of<CreateAttendee, AttendeeInfo>() |> Seq.exactlyOne

            Assert.Equal("dave", call.Operation.ExternalUserId)
            Assert.Equal(response.Attendee.AttendeeId, call.Result.AttendeeId)
        }

    [<Fact>]
    member _.``WaitForAsync waits for a call``() : Task =
        task {
            let standup = chime.AddMeeting "standup"
            let waiting = chime.Calls.WaitForAsync<CreateAttendee>()
            let! _ = createAsync chime standup "dave"

            let! call = waiting

            Assert.Equal("dave", call.Operation.ExternalUserId)
        }

    [<Fact>]
    member _.``Intercepts answers with the outcome of a task expression``() : Task =
        task {
            let standup = chime.AddMeeting "standup"

            chime
                .When<CreateAttendee>()
                .Intercepts<AttendeeInfo>(fun op next _ ->
                    task {
                        if op.ExternalUserId = "mallory" then
                            return ChimeError.Forbidden "Mallory is not welcome"
                        else
                            return! next.Invoke()
                    })
            |> ignore

            let! welcome = createAsync chime standup "dave"
            let! thrown = Assert.ThrowsAsync<ForbiddenException>(fun () -> createAsync chime standup "mallory" :> Task)

            Assert.Equal("dave", welcome.Attendee.ExternalUserId)
            Assert.Equal("Mallory is not welcome", thrown.Message)
        }

    [<Fact>]
    member _.``Returns answers with a canned result``() : Task =
        task {
            chime.When<GetAttendee>().Returns<AttendeeInfo>(AttendeeInfo(ExternalUserId = "ghost")) |> ignore

            let! response = chime.GetAttendeeAsync(GetAttendeeRequest(MeetingId = "any", AttendeeId = "any"))

            Assert.Equal("ghost", response.Attendee.ExternalUserId)
        }

    [<Fact>]
    member _.``RejectsItems rejects matching attendees``() : Task =
        task {
            let standup = chime.AddMeeting "standup"
            chime.When<BatchCreateAttendee>().RejectsItems((fun item -> item.ExternalUserId = "mallory"), ChimeError.Throttled()) |> ignore
            let items = [ "bob"; "mallory" ] |> List.map (fun user -> CreateAttendeeRequestItem(ExternalUserId = user))

            let! batch = chime.BatchCreateAttendeeAsync(BatchCreateAttendeeRequest(MeetingId = standup.MeetingId, Attendees = ResizeArray items))

            Assert.Equal("mallory", (Seq.exactlyOne batch.Errors).ExternalUserId)
            Assert.Equal("bob", (Seq.exactlyOne standup.Attendees).ExternalUserId)
        }

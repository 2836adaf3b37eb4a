// The API chime-sdk-meetings through the AWS SDK for JavaScript.
import assert from "node:assert/strict";
import * as meetings from "@aws-sdk/client-chime-sdk-meetings";
import { control, endpoint, failure, play, seed } from "./control.mjs";

const client = (options = {}) =>
  new meetings.ChimeSDKMeetingsClient({ endpoint, region: "us-east-1", credentials: { accessKeyId: "x", secretAccessKey: "x" }, ...options });

const scenarios = {
  async a_meeting_has_features_and_attendees() {
    const created = await client().send(new meetings.CreateMeetingWithAttendeesCommand({
      ExternalMeetingId: "lesson", MediaRegion: "eu-central-1", MeetingFeatures: { Attendee: { MaxCount: 3 }, Video: { MaxResolution: "HD" } },
      TenantIds: ["tenant"], Attendees: [{ ExternalUserId: "alice" }, { ExternalUserId: "bob", Capabilities: { Audio: "Send", Video: "None", Content: "None" } }],
    }));
    assert.equal(created.$metadata.httpStatusCode, 200);
    assert.deepEqual(created.Meeting.MeetingFeatures, { Attendee: { MaxCount: 3 }, Video: { MaxResolution: "HD" } });
    assert.match(created.Meeting.MeetingArn, /^arn:aws:chime:us-east-1:/);
    assert.deepEqual(created.Attendees.map(attendee => attendee.Capabilities.Audio), ["SendReceive", "Send"]);
    const read = await client().send(new meetings.GetMeetingCommand({ MeetingId: created.Meeting.MeetingId }));
    assert.deepEqual(read.Meeting, created.Meeting);
  },

  async capabilities_are_updated() {
    const MeetingId = await seed({ Attendees: ["alice", "bob"] });
    const { Attendees: [alice] } = await client().send(new meetings.ListAttendeesCommand({ MeetingId }));
    const Capabilities = { Audio: "Receive", Video: "Receive", Content: "None" };
    await client().send(new meetings.BatchUpdateAttendeeCapabilitiesExceptCommand({ MeetingId, ExcludedAttendeeIds: [{ AttendeeId: alice.AttendeeId }], Capabilities }));
    const { Attendees } = await client().send(new meetings.ListAttendeesCommand({ MeetingId }));
    assert.deepEqual(Attendees.map(attendee => attendee.Capabilities.Audio), ["SendReceive", "Receive"]);
    const updated = await client().send(new meetings.UpdateAttendeeCapabilitiesCommand({ MeetingId, AttendeeId: alice.AttendeeId, Capabilities }));
    assert.deepEqual(updated.Attendee.Capabilities, Capabilities);
  },

  async meetings_are_tagged_and_transcribed() {
    const { Meeting } = await client().send(new meetings.CreateMeetingCommand({ ExternalMeetingId: "lesson", MediaRegion: "us-east-1" }));
    await client().send(new meetings.TagResourceCommand({ ResourceARN: Meeting.MeetingArn, Tags: [{ Key: "team", Value: "blue" }] }));
    assert.deepEqual((await client().send(new meetings.ListTagsForResourceCommand({ ResourceARN: Meeting.MeetingArn }))).Tags, [{ Key: "team", Value: "blue" }]);
    await client().send(new meetings.UntagResourceCommand({ ResourceARN: Meeting.MeetingArn, TagKeys: ["team"] }));
    await client().send(new meetings.StartMeetingTranscriptionCommand({ MeetingId: Meeting.MeetingId, TranscriptionConfiguration: { EngineTranscribeSettings: { LanguageCode: "en-US" } } }));
    await client().send(new meetings.StopMeetingTranscriptionCommand({ MeetingId: Meeting.MeetingId }));
    const error = await failure(client().send(new meetings.ListTagsForResourceCommand({ ResourceARN: Meeting.MeetingArn.slice(0, -4) + "9999" })));
    assert.ok(error instanceof meetings.ResourceNotFoundException, `${error}`);
    assert.ok(error.ResourceName.endsWith("9999") && error.RequestId, JSON.stringify(error));
  },

  async the_paginator_lists_all_attendees() {
    const users = Array.from({ length: 220 }, (_, number) => `user${number}`);
    const MeetingId = await seed({ Attendees: users });
    for (const pageSize of [1, 50, 100]) {
      const seen = [];
      for await (const page of meetings.paginateListAttendees({ client: client(), pageSize }, { MeetingId })) {
        seen.push(...page.Attendees.map(attendee => attendee.ExternalUserId));
      }
      assert.deepEqual(seen, users);
    }
  },

  async each_documented_error_has_its_exception_class() {
    const MeetingId = await seed();
    const statuses = {
      BadRequestException: 400, ForbiddenException: 403, NotFoundException: 404, LimitExceededException: 400, UnprocessableEntityException: 422,
      ThrottlingException: 429, UnauthorizedException: 401, ServiceUnavailableException: 503, ServiceFailureException: 500,
    };
    for (const [name, status] of Object.entries(statuses)) {
      await control("rules", { When: "CreateAttendee", Behaviors: [{ Throws: name, Message: `scripted ${name}`, Times: 1 }] });
      const error = await failure(client({ maxAttempts: 1 }).send(new meetings.CreateAttendeeCommand({ MeetingId, ExternalUserId: "bob" })));
      assert.ok(error instanceof meetings[name], `${name}: ${error}`);
      assert.equal(error.message, `scripted ${name}`);
      assert.equal(error.$metadata.httpStatusCode, status);
      assert.equal(error.RequestId, error.$metadata.requestId);
    }
  },

  async throttled_requests_are_retried_up_to_the_maximum() {
    const MeetingId = await seed();
    const command = new meetings.CreateAttendeeCommand({ MeetingId, ExternalUserId: "carol" });
    await control("rules", { When: "CreateAttendee", Behaviors: [{ Throws: "ThrottlingException", Times: 2 }] });
    assert.equal((await client({ maxAttempts: 3 }).send(command)).$metadata.attempts, 3);
    await control("rules", { When: "CreateAttendee", Behaviors: [{ Throws: "ThrottlingException" }] });
    const error = await failure(client({ maxAttempts: 2 }).send(command));
    assert.ok(error instanceof meetings.ThrottlingException, `${error}`);
    assert.equal(error.$metadata.attempts, 2);
  },

  async lost_responses_are_retried_without_duplicates() {
    const MeetingId = await seed();
    await control("rules", { When: "CreateAttendee", Behaviors: [{ AppliesThenThrows: "ServiceUnavailableException", Times: 1 }] });
    const created = await client({ maxAttempts: 3 }).send(new meetings.CreateAttendeeCommand({ MeetingId, ExternalUserId: "carol" }));
    assert.equal(created.$metadata.attempts, 2);
    assert.deepEqual((await client().send(new meetings.ListAttendeesCommand({ MeetingId }))).Attendees, [created.Attendee]);
    await control("rules", { When: "CreateMeeting", Behaviors: [{ AppliesThenThrows: "ServiceFailureException", Times: 1 }] });
    const before = (await (await fetch(`${endpoint}/_fakechime/meetings`)).json()).length;
    await client({ maxAttempts: 3 }).send(new meetings.CreateMeetingCommand({ ExternalMeetingId: "lesson", MediaRegion: "us-east-1" }));
    assert.equal((await (await fetch(`${endpoint}/_fakechime/meetings`)).json()).length, before + 1);
  },
};

await play(scenarios);

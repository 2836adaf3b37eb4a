// The API chime through the AWS SDK for JavaScript.
import assert from "node:assert/strict";
import * as chime from "@aws-sdk/client-chime";
import { control, endpoint, failure, play, seed } from "./control.mjs";

const client = (options = {}) =>
  new chime.ChimeClient({ endpoint, region: "us-east-1", credentials: { accessKeyId: "x", secretAccessKey: "x" }, ...options });

const scenarios = {
  async CreateAttendee_is_idempotent() {
    const MeetingId = await seed();
    const send = () => client().send(new chime.CreateAttendeeCommand({ MeetingId, ExternalUserId: "alice", Tags: [{ Key: "team", Value: "blue" }] }));
    const [first, second] = [await send(), await send()];
    assert.deepEqual(first.Attendee, second.Attendee);
    assert.equal(first.$metadata.httpStatusCode, 201);
    const { Tags } = await client().send(new chime.ListAttendeeTagsCommand({ MeetingId, AttendeeId: first.Attendee.AttendeeId }));
    assert.deepEqual(Tags, [{ Key: "team", Value: "blue" }]);
  },

  async the_paginator_lists_all_attendees() {
    const users = Array.from({ length: 120 }, (_, number) => `user${number}`);
    const MeetingId = await seed({ Attendees: users });
    const seen = [];
    for await (const page of chime.paginateListAttendees({ client: client(), pageSize: 50 }, { MeetingId })) {
      seen.push(...page.Attendees.map(attendee => attendee.ExternalUserId));
    }
    assert.deepEqual(seen, users);
  },

  async BatchCreateAttendee_returns_errors_of_items() {
    const MeetingId = await seed({ Attendees: Array.from({ length: 249 }, (_, number) => `user${number}`) });
    const response = await client().send(new chime.BatchCreateAttendeeCommand({ MeetingId, Attendees: [{ ExternalUserId: "alice" }, { ExternalUserId: "bob" }] }));
    assert.deepEqual(response.Attendees.map(attendee => attendee.ExternalUserId), ["alice"]);
    assert.deepEqual(response.Errors.map(error => [error.ExternalUserId, error.ErrorCode]), [["bob", "ResourceLimitExceeded"]]);
  },

  async each_documented_error_has_its_exception_class() {
    const MeetingId = await seed();
    const statuses = {
      BadRequestException: 400, ForbiddenException: 403, NotFoundException: 404, ResourceLimitExceededException: 400,
      ThrottledClientException: 429, UnauthorizedClientException: 401, ServiceUnavailableException: 503, ServiceFailureException: 500,
    };
    for (const [name, status] of Object.entries(statuses)) {
      await control("rules", { When: "CreateAttendee", Behaviors: [{ Throws: name, Message: `scripted ${name}`, Times: 1 }] });
      const error = await failure(client({ maxAttempts: 1 }).send(new chime.CreateAttendeeCommand({ MeetingId, ExternalUserId: "bob" })));
      assert.ok(error instanceof chime[name], `${name}: ${error}`);
      assert.equal(error.message, `scripted ${name}`);
      assert.equal(error.$metadata.httpStatusCode, status);
    }
  },

  async throttled_requests_are_retried_up_to_the_maximum() {
    const MeetingId = await seed();
    const command = new chime.CreateAttendeeCommand({ MeetingId, ExternalUserId: "carol" });
    await control("rules", { When: "CreateAttendee", Behaviors: [{ Throws: "ThrottledClientException", Times: 2 }] });
    assert.equal((await client({ maxAttempts: 3 }).send(command)).$metadata.attempts, 3);
    await control("rules", { When: "CreateAttendee", Behaviors: [{ Throws: "ThrottledClientException" }] });
    const error = await failure(client({ maxAttempts: 2 }).send(command));
    assert.ok(error instanceof chime.ThrottledClientException, `${error}`);
    assert.equal(error.$metadata.attempts, 2);
  },
};

await play(scenarios);

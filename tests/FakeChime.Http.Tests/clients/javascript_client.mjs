// What a JavaScript application sees of the fake through the AWS SDK.
import assert from "node:assert/strict";
import * as chime from "@aws-sdk/client-chime";
import { control, endpoint, failure, play, seed } from "./control.mjs";

const client = (options = {}) =>
  new chime.ChimeClient({ endpoint, region: "us-east-1", credentials: { accessKeyId: "x", secretAccessKey: "x" }, ...options });

const scenarios = {
  async creating_twice_gives_one_attendee() {
    const MeetingId = await seed();
    const send = () => client().send(new chime.CreateAttendeeCommand({ MeetingId, ExternalUserId: "alice", Tags: [{ Key: "team", Value: "blue" }] }));
    const [first, second] = [await send(), await send()];
    assert.deepEqual(first.Attendee, second.Attendee);
    assert.equal(first.$metadata.httpStatusCode, 201);
    const { Tags } = await client().send(new chime.ListAttendeeTagsCommand({ MeetingId, AttendeeId: first.Attendee.AttendeeId }));
    assert.deepEqual(Tags, [{ Key: "team", Value: "blue" }]);
  },

  async pages_are_walked_by_the_paginator() {
    const users = Array.from({ length: 120 }, (_, number) => `user${number}`);
    const MeetingId = await seed({ Attendees: users });
    const seen = [];
    for await (const page of chime.paginateListAttendees({ client: client(), pageSize: 50 }, { MeetingId })) {
      seen.push(...page.Attendees.map(attendee => attendee.ExternalUserId));
    }
    assert.deepEqual(seen, users);
  },

  async a_batch_fails_for_some() {
    const MeetingId = await seed({ Attendees: Array.from({ length: 249 }, (_, number) => `user${number}`) });
    const response = await client().send(new chime.BatchCreateAttendeeCommand({ MeetingId, Attendees: [{ ExternalUserId: "alice" }, { ExternalUserId: "bob" }] }));
    assert.deepEqual(response.Attendees.map(attendee => attendee.ExternalUserId), ["alice"]);
    assert.deepEqual(response.Errors.map(error => [error.ExternalUserId, error.ErrorCode]), [["bob", "ResourceLimitExceeded"]]);
  },

  async each_documented_exception_by_its_class() {
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

  async two_throttled_answers_are_absorbed_and_a_permanent_one_surfaces() {
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

// How the JavaScript clients are called, ENDPOINT SCENARIO, and what they say to the fake itself.
import assert from "node:assert/strict";

export const [endpoint, scenario] = process.argv.slice(2);

export async function control(name, document = {}) {
  const response = await fetch(`${endpoint}/_fakechime/${name}`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(document),
  });
  assert.ok(response.ok, await response.clone().text());
  return response.json();
}

export const seed = async meeting => (await control("seed", { Meetings: [meeting ?? {}] })).Meetings[0].MeetingId;

export const failure = promise => promise.then(() => assert.fail("it succeeded"), error => error);

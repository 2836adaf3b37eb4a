// The control API for the JavaScript clients. Each line of their input is ENDPOINT SCENARIO.
import assert from "node:assert/strict";
import { createInterface } from "node:readline";

export let endpoint;

/** Runs the scenario of each line of the input and prints "ok" or the error. */
export async function play(scenarios) {
  for await (const line of createInterface({ input: process.stdin })) {
    const [server, scenario] = line.split(" ");
    endpoint = server;
    const result = await scenarios[scenario]().then(() => "ok", error => error.stack ?? `${error}`);
    console.log(JSON.stringify(result));
  }
}

export async function control(name, document = {}) {
  const response = await fetch(`${endpoint}/_fakechime/${name}`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(document),
  });
  assert.ok(response.ok, await response.clone().text());
  return response.json();
}

export const seed = async meeting => (await control("seed", { Meetings: [meeting ?? {}] })).Meetings[0].MeetingId;

export const failure = promise => promise.then(() => assert.fail("it succeeded"), error => error);

// Valid and invalid control requests through Node's HTTP agent with 16 persistent connections. Usage: http_agent.mjs ENDPOINT
import assert from "node:assert/strict";
import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const sockets = new Set();
const requests = [
  ["/_fakechime/rules", '{ "When": "ListMeetings", "Behaviors": [ { "PassesThrough": 1 } ] }', 201],
  ["/_fakechime/rules", "nonsense", 400],
  ["/_fakechime/seed", '{ "Meetings": [ { "HasEnded": true } ] }', 201],
  ["/_fakechime/reset", "{}", 200],
  ["/meetings", "nonsense", 400],
];

const send = ([path, body, status]) => new Promise((resolve, reject) => {
  const sent = request(process.argv[2] + path, { agent, method: "POST", headers: { "Content-Type": "application/json" } }, answer => {
    answer.resume();
    answer.on("end", () => answer.statusCode === status ? resolve() : reject(new Error(`${path} ${body}: ${answer.statusCode}`)));
  });
  sent.on("socket", socket => sockets.add(socket));
  sent.on("error", reject);
  sent.end(body);
});

let next = 0;
await Promise.all(Array.from({ length: 16 }, async () => {
  while (next < 1000) {
    await send(requests[next++ % requests.length]);
  }
}));
assert.ok(sockets.size <= 16, `${sockets.size} connections`);
agent.destroy();
console.log("ok");

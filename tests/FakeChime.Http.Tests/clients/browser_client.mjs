// What people and attackers do with the fake in a real browser.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { endpoint, play } from "./control.mjs";

const profile = await mkdtemp(join(tmpdir(), "fakechime-browser-"));
const browser = await puppeteer.launch({
  executablePath: "/usr/bin/chromium-headless-shell", headless: "shell", userDataDir: profile,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--host-resolver-rules=MAP rebound.test 127.0.0.1, MAP attacker.test 127.0.0.1"],
});

let context;
const state = async () => (await fetch(`${endpoint}/_fakechime/state`)).json();
const rules = async () => (await fetch(`${endpoint}/_fakechime/rules`)).json();
const post = async (path, body) => {
  const answer = await fetch(endpoint + path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  return answer.json();
};

/** A page of somebody else's, on another port of this machine and under a name of its own. */
async function attackerPage(page, html, host = "127.0.0.1") {
  const server = createServer((_, response) => response.setHeader("Content-Type", "text/html").end(html)).listen(0, "127.0.0.1");
  await new Promise(resolve => server.on("listening", resolve));
  await page.goto(`http://${host}:${server.address().port}/`);
  return server;
}

async function open(width = 1280) {
  const page = await context.newPage();
  page.on("pageerror", error => assert.fail(`${error}`));
  page.on("dialog", dialog => dialog.accept());
  await page.setViewport({ width, height: 800 });
  await page.goto(`${endpoint}/_fakechime/`);
  await page.waitForFunction(() => document.getElementById("connection").textContent === "Live");
  return page;
}

const text = (page, selector) => page.$eval(selector, found => found.textContent);
const until = (page, selector, part) => page.waitForFunction((selector, part) => document.querySelector(selector)?.textContent.includes(part), {}, selector, part);
const fill = (page, selector, value) => page.$eval(selector, (input, value) => { input.value = value; input.dispatchEvent(new Event("input", { bubbles: true })); }, value);

const scenarios = {
  async a_form_of_another_page_changes_nothing() {
    for (const host of ["127.0.0.1", "attacker.test"]) {
      const page = await context.newPage();
      const server = await attackerPage(page, `<form method="post" action="${endpoint}/_fakechime/reset"></form><script>document.forms[0].submit()</script>`, host);
      await page.waitForFunction(() => document.body.textContent.includes("may not use this fake"));
      server.close();
    }
    assert.equal((await state()).Meetings.length, 1);
  },

  async a_fetch_of_another_page_changes_nothing_and_reads_nothing() {
    for (const host of ["127.0.0.1", "localhost", "attacker.test"]) {
      const page = await context.newPage();
      const server = await attackerPage(page, "<p>hello</p>", host);
      const read = await page.evaluate(async (endpoint, rule) => {
        for (const type of ["text/plain", "application/json"]) {
          await fetch(`${endpoint}/_fakechime/rules`, { method: "POST", mode: type === "text/plain" ? "no-cors" : "cors", headers: { "Content-Type": type }, body: rule }).catch(() => null);
        }
        await fetch(`${endpoint}/_fakechime/rules`, { method: "DELETE" }).catch(() => null);
        return fetch(`${endpoint}/_fakechime/state`).then(answer => answer.text(), () => "refused");
      }, endpoint, JSON.stringify({ Behaviours: [{ Hangs: true }] }));
      assert.equal(read, "refused");
      server.close();
    }
    assert.deepEqual((await rules()).map(rule => rule.Rule), ["WhenAny().PassesThrough(times: 1)"]);
  },

  async a_name_rebound_to_loopback_reads_nothing_and_changes_nothing() {
    const page = await context.newPage();
    const answer = await page.goto(`http://rebound.test:${new URL(endpoint).port}/_fakechime/state`);
    assert.equal(answer.status(), 400);
    const statuses = await page.evaluate(async () => [
      (await fetch("/_fakechime/state")).status, (await fetch("/_fakechime/rules", { method: "DELETE" })).status, (await fetch("/meetings")).status]);
    assert.deepEqual(statuses, [400, 400, 400]);
    assert.equal((await rules()).length, 1);
  },

  async nobody_frames_the_page() {
    const page = await context.newPage();
    const server = await attackerPage(page, `<iframe src="${endpoint}/_fakechime/"></iframe>`);
    const frame = page.frames()[1];
    assert.ok(!frame || !(await frame.content().catch(() => "")).includes("Reset the fake"));
    server.close();
  },

  async calls_and_meetings_are_shown_as_they_come() {
    const page = await open();
    const [meeting] = (await state()).Meetings;
    await until(page, "#meetings", "standup <b>bold</b>");
    assert.equal(await page.$$eval("main b", found => found.length), 0, "names stay text");
    await post(`/meetings/${meeting.MeetingId}/attendees`, { ExternalUserId: "Room (404)", Capabilities: undefined });
    await post("/meetings/malformed/attendees", { ExternalUserId: "<img src=x onerror=document.title='bad'>" });
    await page.waitForFunction(() => document.querySelectorAll(".call").length === 2);
    assert.match(await text(page, ".call.Failed summary"), /✗ failed 400 BadRequestException/);
    assert.match(await text(page, ".call.Succeeded summary"), /✓ 20[01].*Room \(404\)/);
    assert.equal(await page.title(), "FakeChime");

    await page.focus(".call.Succeeded summary");
    await page.keyboard.press("Enter");
    await until(page, ".call.Succeeded .inside", '"JoinToken"');
    await until(page, ".call.Succeeded .inside", '"ExternalUserId": "Room (404)"');
    await page.focus(".call.Succeeded dl button");
    await page.keyboard.press("Enter");
    await until(page, ".meeting[open] table", "Room (404)");
    assert.equal(await page.evaluate(() => document.activeElement.closest(".meeting") !== null), true, "focus goes to the meeting");
  },

  async filters_and_pause() {
    const page = await open();
    const [meeting] = (await state()).Meetings;
    await fetch(`${endpoint}/meetings/${meeting.MeetingId}`);
    await fetch(`${endpoint}/meetings/malformed`);
    await page.waitForFunction(() => document.querySelectorAll(".call").length === 2);
    const shown = () => page.$$eval(".call:not([hidden])", found => found.length);
    await page.select("#outcome", "Failed");
    assert.equal(await shown(), 1);
    await page.select("#outcome", "");
    await fill(page, "#text", "nothing like it");
    assert.equal(await shown(), 0);
    await fill(page, "#text", "");
    await page.select("#operation", "GetMeeting");
    assert.equal(await shown(), 2);
    await page.click("#pause");
    await fetch(`${endpoint}/meetings/malformed`);
    await until(page, "#calls-count", "paused, 1 waiting");
    assert.equal(await shown(), 2);
    await page.click("#pause");
    await page.waitForFunction(() => document.querySelectorAll(".call").length === 3);
  },

  async joining_leaving_rules_and_reset_by_button() {
    const page = await open();
    await until(page, "#rules-box", "PassesThrough(times: 1)");
    await until(page, "#rules", "0 times used");
    await page.click(".meeting summary");
    await until(page, ".meeting table", "alice");
    await page.click(".meeting td button:last-child");
    await until(page, ".meeting summary", "1 present");
    await until(page, ".meeting td:nth-child(2)", "present");
    await page.click(".meeting td button:last-child");
    await until(page, ".meeting summary", "0 present");
    await page.click("#reset");
    await until(page, "#meetings-count", "none yet");
    assert.equal((await state()).Meetings.length, 0);
  },

  /** Selection, focus and what is open survive what comes, and nothing grows with the number of meetings. */
  async many_meetings_stay_fluent() {
    const page = await open();
    await until(page, "#meetings-count", "250 active with 62500 attendees");
    await page.click(".meeting summary");
    await page.waitForFunction(() => document.querySelectorAll(".meeting[open] tbody tr").length === 250);
    const [meeting] = (await (await fetch(`${endpoint}/_fakechime/meetings`)).json());
    await page.evaluate(() => {
      getSelection().selectAllChildren(document.querySelector(".meeting[open] tbody td"));
      window.longest = 0;
      let last = performance.now();
      const look = now => { window.longest = Math.max(window.longest, now - last); last = now; requestAnimationFrame(look); };
      requestAnimationFrame(look);
    });
    const selected = await page.evaluate(() => getSelection().toString());
    for (let number = 0; number < 200; number++) {
      await fetch(`${endpoint}/meetings/${meeting.MeetingId}`);
    }
    await page.waitForFunction(() => document.querySelectorAll(".call").length === 200);
    assert.equal(await page.evaluate(() => getSelection().toString()), selected);
    const longest = await page.evaluate(() => window.longest);
    assert.ok(longest < 1000, `a frame took ${longest} ms`);
  },

  async nothing_overflows_on_a_phone() {
    const page = await open(375);
    await until(page, "#meetings", "standup");
    await page.click(".meeting summary");
    await until(page, ".meeting table", "alice");
    await fetch(`${endpoint}/meetings/${"x".repeat(300)}`);
    await page.waitForSelector(".call");
    await page.click(".call summary");
    await until(page, ".call .inside", "Request ID");
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 375);
  },
};

/** Each scenario has the browser as if nobody had used it. */
const alone = scenario => async () => {
  context = await browser.createBrowserContext();
  await scenario().finally(() => context.close());
};

try {
  await play(Object.fromEntries(Object.entries(scenarios).map(([name, scenario]) => [name, alone(scenario)])));
} finally {
  await browser.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

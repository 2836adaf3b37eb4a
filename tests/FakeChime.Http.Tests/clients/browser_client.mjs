// The page, and attacks of other origins, in Chromium.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
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

/** A page of an attacker on another port, and optionally under another name. */
async function attackerPage(page, html, host = "127.0.0.1") {
  const server = createServer((_, response) => response.setHeader("Content-Type", "text/html").end(html)).listen(0, "127.0.0.1");
  await new Promise(resolve => server.on("listening", resolve));
  await page.goto(`http://${host}:${server.address().port}/`);
  return server;
}

async function open(width = 1280, scheme = "light") {
  const page = await context.newPage();
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  page.on("pageerror", error => assert.fail(`${error}`));
  page.on("dialog", dialog => dialog.accept());
  await page.setViewport({ width, height: 800 });
  await page.goto(`${endpoint}/_fakechime/`);
  await page.waitForFunction(() => document.getElementById("connection").textContent === "Live");
  return page;
}

/** The violations of WCAG 2 at level A or AA that axe-core finds, with their elements. The CSP of the page forbids scripts, so axe is evaluated. */
async function violations(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => (await window.axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })).violations);
  return found.map(violation => `${violation.id}: ${violation.nodes.map(node => `${node.target} ${node.any.map(check => check.message)}`).join("; ")}`);
}

const text = (page, selector) => page.$eval(selector, found => found.textContent);
const until = (page, selector, part) => page.waitForFunction((selector, part) => document.querySelector(selector)?.textContent.includes(part), {}, selector, part);
/** Clicks an element at any position: rows move while the page loads. */
const click = (page, selector) => page.$eval(selector, found => found.click());
const fill = (page, selector, value) => page.$eval(selector, (input, value) => { input.value = value; input.dispatchEvent(new Event("input", { bubbles: true })); }, value);

const scenarios = {
  async a_form_of_another_origin_changes_nothing() {
    for (const host of ["127.0.0.1", "attacker.test"]) {
      const page = await context.newPage();
      const server = await attackerPage(page, `<form method="post" action="${endpoint}/_fakechime/reset"></form><script>document.forms[0].submit()</script>`, host);
      await page.waitForFunction(() => document.body.textContent.includes("may not use this fake"));
      server.close();
    }
    assert.equal((await state()).Meetings.length, 1);
  },

  async a_fetch_of_another_origin_has_no_effect() {
    for (const host of ["127.0.0.1", "localhost", "attacker.test"]) {
      const page = await context.newPage();
      const server = await attackerPage(page, "<p>hello</p>", host);
      const read = await page.evaluate(async (endpoint, rule) => {
        for (const type of ["text/plain", "application/json"]) {
          await fetch(`${endpoint}/_fakechime/rules`, { method: "POST", mode: type === "text/plain" ? "no-cors" : "cors", headers: { "Content-Type": type }, body: rule }).catch(() => null);
        }
        await fetch(`${endpoint}/_fakechime/rules`, { method: "DELETE" }).catch(() => null);
        return fetch(`${endpoint}/_fakechime/state`).then(answer => answer.text(), () => "rejected");
      }, endpoint, JSON.stringify({ Behaviors: [{ Hangs: true }] }));
      assert.equal(read, "rejected");
      server.close();
    }
    assert.deepEqual((await rules()).map(rule => rule.Rule), ["WhenAny().PassesThrough(times: 1)"]);
  },

  async a_host_name_rebound_to_loopback_is_rejected() {
    const page = await context.newPage();
    const answer = await page.goto(`http://rebound.test:${new URL(endpoint).port}/_fakechime/state`);
    assert.equal(answer.status(), 400);
    const statuses = await page.evaluate(async () => [
      (await fetch("/_fakechime/state")).status, (await fetch("/_fakechime/rules", { method: "DELETE" })).status, (await fetch("/meetings")).status]);
    assert.deepEqual(statuses, [400, 400, 400]);
    assert.equal((await rules()).length, 1);
  },

  async a_frame_of_another_origin_does_not_show_the_page() {
    const page = await context.newPage();
    const server = await attackerPage(page, `<iframe src="${endpoint}/_fakechime/"></iframe>`);
    const frame = page.frames()[1];
    assert.ok(!frame || !(await frame.content().catch(() => "")).includes("Reset the fake"));
    server.close();
  },

  async new_calls_and_meetings_appear_without_reload() {
    const page = await open();
    const [meeting] = (await state()).Meetings;
    await until(page, "#meetings", "standup <b>bold</b>");
    assert.equal(await page.$$eval("main b", found => found.length), 0, "names stay text");
    await post(`/meetings/${meeting.MeetingId}/attendees`, { ExternalUserId: "Room (404)", Capabilities: undefined });
    await post("/meetings/malformed/attendees", { ExternalUserId: "<img src=x onerror=document.title='bad'>" });
    await page.waitForFunction(() => document.querySelectorAll(".call").length === 2);
    assert.match(await text(page, ".call.Failed summary"), /^CreateAttendee malformed .*✗ failed 400 BadRequestException/);
    assert.match(await text(page, ".call.Succeeded summary"), /^CreateAttendee standup <b>bold<\/b> Room \(404\) ✓ succeeded 20[01]/);
    assert.equal(await page.title(), "FakeChime");

    await page.focus(".call.Succeeded summary");
    await page.keyboard.press("Enter");
    await until(page, ".call.Succeeded .inside", '"JoinToken"');
    await until(page, ".call.Succeeded .inside", '"ExternalUserId": "Room (404)"');
    await page.focus(".call.Succeeded dl dd:last-child button:last-child");
    await page.keyboard.press("Enter");
    await until(page, ".meeting[open] table", "Room (404)");
    assert.equal(await page.evaluate(() => document.activeElement.closest(".meeting") !== null), true, "focus goes to the meeting");
  },

  async calls_can_be_filtered_and_paused() {
    const page = await open();
    const [meeting] = (await state()).Meetings;
    await fetch(`${endpoint}/meetings/${meeting.MeetingId}`);
    await fetch(`${endpoint}/meetings/malformed`);
    await page.waitForFunction(() => document.querySelectorAll(".call").length === 2);
    const shown = () => page.$$eval("#calls > li:not([hidden])", found => found.length);
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

  async buttons_join_drop_leave_and_reset() {
    const page = await open();
    await until(page, "#rules-box", "PassesThrough(times: 1)");
    await until(page, "#rules", "used 0 times; never used");
    await click(page, ".meeting summary");
    await until(page, ".meeting table", "alice");
    await click(page, ".meeting td button:last-child");
    await until(page, ".meeting summary", "1 present");
    await until(page, ".meeting td:nth-child(2)", "present");
    await click(page, '.meeting td button[aria-label="Drop alice"]');
    await until(page, ".meeting summary", "0 present");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Join", "the focus stays in the row");
    await click(page, ".meeting td button:last-child");
    await until(page, ".meeting summary", "1 present");
    await until(page, ".meeting td button:last-child", "Leave");
    await click(page, ".meeting td button:last-child");
    await until(page, ".meeting summary", "0 present");
    await page.click("#reset");
    await until(page, "#meetings-count", "none");
    assert.equal((await state()).Meetings.length, 0);
  },

  async an_empty_fake_shows_how_to_connect_each_client() {
    const page = await open();
    await page.waitForSelector("#connect[open] li");
    const lines = await page.$$eval("#clients li", found => found.map(row => [row.querySelector("strong").textContent, row.querySelector("code").textContent]));
    assert.deepEqual(lines.map(([client]) => client), ["Endpoint", "boto3", "AWS CLI", "JavaScript", ".NET"]);
    assert.ok(lines.every(([, line]) => line.includes(endpoint)), `${lines}`);
    assert.match(await text(page, "#note"), /Use a client from before March 2025/);
    assert.ok(await page.$eval("#other", link => link.hidden), "no other API is served");
    assert.deepEqual(await violations(page), []);
    await fetch(`${endpoint}/meetings/malformed`);
    await page.waitForSelector(".call");
    await page.waitForSelector("#connect:not([open])");
  },

  async kinds_of_failures_have_different_styles() {
    const [error, Times] = ["ServiceFailureException", 1];
    await post("/_fakechime/rules", { When: "CreateAttendee", Behaviors: [{ Throws: error, Times }, { AppliesThenThrows: error, Times }, { Hangs: true }] });
    const page = await open();
    const [meeting] = (await state()).Meetings;
    const path = `/meetings/${meeting.MeetingId}/attendees`;
    await post(path, { ExternalUserId: "scripted" });
    await post(path, { ExternalUserId: "lost" });
    const hanging = new AbortController();
    const running = fetch(endpoint + path, { method: "POST", body: '{"ExternalUserId":"running"}', signal: hanging.signal }).catch(() => null);
    await fetch(`${endpoint}/meetings/malformed`);
    await post("/_fakechime/rules", { When: "BatchCreateAttendee", Behaviors: [{ RejectsItems: { ExternalUserId: "mallory" }, Error: "ForbiddenException" }] });
    await post(`${path}?operation=batch-create`, { Attendees: [{ ExternalUserId: "bob" }, { ExternalUserId: "mallory" }] });
    await page.waitForFunction(() => document.querySelectorAll(".call").length === 5);
    assert.match(await text(page, ".call.Scripted summary"), /^CreateAttendee .*scripted ⚑ scripted failure 500 ServiceFailureException by When<CreateAttendee>/);
    assert.match(await text(page, ".call.Lost summary"), /lost ⇠ response lost 500 ServiceFailureException by When<CreateAttendee>/);
    assert.match(await text(page, ".call.Running summary"), /running … running by When<CreateAttendee>/);
    assert.match(await text(page, ".call.Failed summary"), /GetMeeting malformed ✗ failed 400 BadRequestException .*1 validation error detected/);
    assert.match(await text(page, ".call.PartlyRejected summary"), /bob, mallory ◐ partly rejected 201, 1 of 2 attendees rejected .*rejected: mallory/);
    const looks = await page.$$eval(".call", found => found.map(call => getComputedStyle(call).borderLeft));
    assert.equal(new Set(looks).size, 5, `${looks}`);
    assert.match(await page.$eval(".call.Running .about", about => about.title), new RegExp(meeting.MeetingId), "the full ID is in the tooltip");
    assert.ok(!(await text(page, ".call.Running .about")).includes(meeting.MeetingId), "the row has the short ID");
    await page.select("#outcome", "Lost");
    assert.equal(await page.$$eval("#calls > li:not([hidden])", found => found.length), 1);
    hanging.abort();
    await running;
    await page.waitForSelector(".call.Broken");
  },

  async requests_that_reach_no_operation_are_shown() {
    const page = await open();
    await page.waitForSelector("#connect[open]");
    assert.ok(await page.$eval("#rejected", it => it.hidden));
    await fetch(`${endpoint}/chime/meetings`);
    await page.waitForSelector("#rejected:not([hidden])");
    assert.equal(await text(page, "#rejected"),
      "1 request reached no operation. The last: 404 GET /chime/meetings: The API chime has no operation GET /chime/meetings.");
    await post("/_fakechime/reset");
    await page.waitForSelector("#rejected", { hidden: true });
  },

  async the_number_of_dropped_calls_is_shown() {
    const page = await open();
    for (let number = 0; number < 5; number++) {
      await fetch(`${endpoint}/meetings/malformed`);
    }
    await until(page, "#calls-dropped", "dropped 2 earlier calls");
    assert.equal(await page.$$eval(".call", found => found.length), 3);
  },

  async axe_finds_no_violation_of_WCAG_level_A_or_AA() {
    await post("/_fakechime/rules", { When: "GetAttendee", Behaviors: [{ Throws: "ServiceFailureException", Times: 1 }, { Hangs: true }] });
    const [meeting] = (await state()).Meetings;
    const path = `${endpoint}/meetings/${meeting.MeetingId}/attendees`;
    await fetch(`${path}/malformed`);
    const hanging = new AbortController();
    fetch(`${path}/malformed`, { signal: hanging.signal }).catch(() => null);
    await fetch(path);
    await fetch(`${endpoint}/meetings/malformed`);
    for (const [width, scheme] of [[1280, "light"], [1280, "dark"], [375, "light"], [375, "dark"]]) {
      const page = await open(width, scheme);
      await page.waitForFunction(() => document.querySelectorAll(".call").length === 4);
      await click(page, "#rules-box summary");
      await click(page, "#connect summary");
      await page.$$eval(".call, .meeting", found => found.forEach(details => { details.open = true; }));
      await until(page, ".meeting table", "alice");
      await page.waitForFunction(() => [...document.querySelectorAll(".call")].every(call => call.querySelector("pre")));
      assert.deepEqual(await violations(page), [], `${width} ${scheme}`);
      await page.close();
    }
    hanging.abort();
  },

  /** Tab reaches all controls in the order of the page, and new calls do not move the focus. */
  async the_keyboard_reaches_all_and_updates_keep_focus() {
    const page = await open();
    await until(page, "#meetings", "standup");
    const [meeting] = (await state()).Meetings;
    await fetch(`${endpoint}/meetings/${meeting.MeetingId}`);
    await page.waitForSelector(".call");
    const order = [];
    for (let number = 0; number < 10; number++) {
      await page.keyboard.press("Tab");
      order.push(await page.evaluate(() => document.activeElement.closest(".call, .meeting")?.className ?? document.activeElement.closest("[id]").id));
    }
    assert.deepEqual(order, ["reset", "connect", "rules-box", "operation", "outcome", "text", "pause", "call Succeeded", "meeting-text", "meeting"]);
    await page.focus(".call summary");
    await page.evaluate(() => { window.focused = document.activeElement; });
    for (let number = 0; number < 5; number++) {
      await fetch(`${endpoint}/meetings/malformed`);
    }
    await page.waitForFunction(() => document.querySelectorAll(".call").length === 6);
    assert.ok(await page.evaluate(() => document.activeElement === window.focused));
    await page.keyboard.press("Enter");
    await page.waitForSelector(".call.Succeeded[open] pre");
    await page.focus(".meeting summary");
    await fetch(`${endpoint}/meetings/${meeting.MeetingId}`, { method: "DELETE" });
    await page.waitForSelector(".meeting.ended");
    assert.ok(await page.evaluate(() => document.activeElement.closest(".meeting.ended") !== null), "a meeting that moves keeps the focus");
    await fetch(`${endpoint}/_fakechime/reset`, { method: "POST" });
    await page.waitForFunction(() => document.activeElement.id === "meetings-title");
  },

  /** New calls keep the selection and do not make frames slow. */
  async the_page_stays_responsive_with_250_meetings() {
    const page = await open();
    await until(page, "#meetings-count", "250 active with 62500 attendees");
    await click(page, ".meeting summary");
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

  async the_page_fits_a_width_of_375_pixels() {
    const page = await open(375);
    await until(page, "#meetings", "standup");
    await click(page, "#connect summary");
    await click(page, ".meeting summary");
    await until(page, ".meeting table", "alice");
    await fetch(`${endpoint}/meetings/${"x".repeat(300)}`);
    await page.waitForSelector(".call");
    await click(page, ".call summary");
    await until(page, ".call .inside", "Request ID");
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 375);
  },
};

/** Each scenario has a new browser context. */
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

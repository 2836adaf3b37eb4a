import { breakable, button, byId, copyButton, count, element, descriptionList, removeRow, send, short, shortened, time } from "./page-tools.js";

const kinds = {
  Succeeded: { sign: "✓", text: "succeeded" },
  PartlyRejected: { sign: "◐", text: "partly rejected" },
  Failed: { sign: "✗", text: "failed" },
  Scripted: { sign: "⚑", text: "scripted failure" },
  Lost: { sign: "⇠", text: "response lost" },
  Broken: { sign: "⚡", text: "broken off" },
  Running: { sign: "…", text: "running" },
};

/** A failure after the change is a lost response; an error by a rule is a scripted failure. */
function kindOf(call) {
  return ["Succeeded", "PartlyRejected", "Running"].includes(call.Outcome) ? call.Outcome
    : call.Applied ? "Lost"
    : call.Rule && call.Outcome === "Failed" ? "Scripted"
    : call.Outcome;
}

/** The calls, newest first. Each row is drawn once, and again when the call ends. */
export class Calls {
  #rows = new Map();
  #operations = new Set();
  #waiting = [];
  #dropped = 0;

  constructor(meetings) {
    this.meetings = meetings;
    for (const id of ["operation", "outcome", "text"]) {
      byId(id).addEventListener("input", () => this.#filter());
    }
    byId("filter").addEventListener("submit", event => event.preventDefault());
    byId("pause").addEventListener("click", () => this.#pause());
  }

  get size() {
    return this.#rows.size;
  }

  get #isPaused() {
    return byId("pause").getAttribute("aria-pressed") === "true";
  }

  clear() {
    for (const row of this.#rows.values()) {
      removeRow(row.item, "calls-title");
    }
    this.#rows.clear();
    this.#waiting = [];
    this.#dropped = 0;
    this.#count();
  }

  receive(news) {
    if (this.#isPaused) {
      this.#waiting.push(news);
      this.#count();
      return;
    }
    for (const call of news.Calls) {
      this.#show(call);
    }
    for (const [sequence, row] of this.#rows) {
      if (sequence >= news.Oldest) {
        break;
      }
      removeRow(row.item, "calls-title");
      this.#rows.delete(sequence);
    }
    this.#dropped = news.Dropped;
    this.#count();
  }

  #pause() {
    const isPaused = !this.#isPaused;
    byId("pause").setAttribute("aria-pressed", isPaused);
    for (const news of isPaused ? [] : this.#waiting.splice(0)) {
      this.receive(news);
    }
    this.#count();
  }

  #show(call) {
    let row = this.#rows.get(call.Sequence);
    if (!row) {
      const details = element("details");
      details.append(element("summary"));
      details.addEventListener("toggle", () => this.#open(row));
      row = { item: element("li"), element: details };
      row.item.append(details);
      this.#rows.set(call.Sequence, row);
      byId("calls").prepend(row.item);
      this.#offer(call.Operation);
    }
    const kind = kindOf(call);
    row.call = call;
    row.element.className = `call ${kind}`;
    row.element.firstElementChild.replaceChildren(...this.#summary(call, kinds[kind]));
    row.item.hidden = !this.#fits(call);
    this.#open(row);
    this.meetings.touch(call.MeetingId);
  }

  #summary(call, kind) {
    const what = element("span", null, "what");
    what.append(breakable(call.Operation, "operation"), " ");
    for (const name of [call.ExternalMeetingId ?? call.MeetingId, call.ExternalUserId].filter(name => name)) {
      const shown = short(name) === name ? breakable(name, "subject") : shortened(name, "subject");
      what.append(shown, " ");
    }
    const outcome = element("span", null, "outcome");
    const sign = element("span", kind.sign);
    sign.setAttribute("aria-hidden", "true");
    outcome.append(sign, ` ${kind.text}${call.Answer ? ` ${call.Answer}` : ""}`);
    what.append(outcome);
    if (call.Rule) {
      const rule = breakable(`by ${short(call.Rule)}`, "rule");
      rule.title = call.Rule;
      what.append(" ", rule);
    }
    const when = element("span", `${time(call.Time)} #${call.Sequence}`, "when");
    return [what, " ", when, " ", shortened(call.Summary, "about")];
  }

  async #open(row) {
    if (!row.element.open || row.shown === row.call.Outcome) {
      return;
    }
    row.shown = row.call.Outcome;
    const old = row.element.querySelector(".inside");
    const inside = element("div", old ? null : "…", "inside");
    try {
      if (!old) {
        row.element.append(inside);
      }
      const call = await send("GET", `calls/${row.call.Sequence}`);
      inside.replaceChildren(this.#details(call), element("h3", "Request"), element("pre", JSON.stringify(call.Request, null, 2)),
        element("h3", call.Error || call.Exception ? "Error" : "Response"), element("pre", this.#response(call)));
    } catch (problem) {
      inside.textContent = problem.message;
    }
    if (old) {
      const hadFocus = old.contains(document.activeElement);
      old.replaceWith(inside);
      if (hadFocus) {
        row.element.firstElementChild.focus();
      }
    }
  }

  #response(call) {
    return call.Exception ?? (call.Error || call.Result ? JSON.stringify(call.Error ?? call.Result, null, 2) : call.Outcome === "Running" ? "none yet" : "empty");
  }

  #details(call) {
    const kind = kindOf(call);
    const pairs = [
      ["Outcome", kind === "Lost" ? "The change was made, but the caller did not get the response." : kinds[kind].text],
      ["Rule", call.Rule ? breakable(call.Rule) : "none"],
      ["Duration", call.Milliseconds === null ? "running" : `${call.Milliseconds.toFixed(1)} ms`],
      ["Executed", kind === "PartlyRejected" ? "for the other attendees" : call.Applied ? "yes" : "no"],
      ["Request ID", this.#copyable(call.RequestId, "request ID")],
    ];
    if (call.MeetingId) {
      const meeting = this.#copyable(call.MeetingId, "meeting ID");
      if (this.meetings.has(call.MeetingId)) {
        meeting.append(" ", button("Show meeting", null, () => this.meetings.goTo(call.MeetingId)));
      }
      pairs.push(["Meeting", meeting]);
    }
    return descriptionList(...pairs);
  }

  #copyable(value, name) {
    const made = element("span", `${value} `);
    made.append(copyButton("Copy", value, `Copy the ${name}`));
    return made;
  }

  #offer(operation) {
    if (!this.#operations.has(operation)) {
      this.#operations.add(operation);
      const option = element("option", operation);
      const after = [...byId("operation").options].slice(1).find(other => other.value > operation);
      byId("operation").add(option, after ?? null);
    }
  }

  #fits(call) {
    const [operation, outcome, text] = ["operation", "outcome", "text"].map(id => byId(id).value);
    return (!operation || call.Operation === operation) && (!outcome || kindOf(call) === outcome)
      && `${call.ExternalMeetingId} ${call.ExternalUserId} ${call.Text} ${call.Answer} ${call.Rule}`.toLowerCase().includes(text.toLowerCase());
  }

  #filter() {
    for (const row of this.#rows.values()) {
      row.item.hidden = !this.#fits(row.call);
    }
    this.#count();
  }

  #count() {
    const shown = [...this.#rows.values()].filter(row => !row.item.hidden).length;
    const waiting = this.#waiting.reduce((sum, news) => sum + news.Calls.length, 0);
    byId("calls-count").textContent = (shown === this.#rows.size ? `${shown || "none"}` : `${shown} of ${this.#rows.size}`)
      + (this.#isPaused ? `, paused, ${waiting} waiting` : "");
    byId("calls-dropped").hidden = this.#dropped === 0;
    byId("calls-dropped").textContent = `The call log dropped ${count(this.#dropped, "earlier call")}. It keeps the newest ones.`;
  }
}

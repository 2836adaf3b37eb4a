import { button, byId, element, send, time } from "./page-tools.js";

/** A long name may break between its words. */
const breakable = name => {
  const made = element("span", null, "operation");
  made.append(...name.split(/(?=[A-Z])/).flatMap(word => [word, document.createElement("wbr")]));
  return made;
};

const words = { Succeeded: "✓", Failed: "✗ failed", Broken: "✗ broken off", Running: "… running" };

/** The calls, newest first; each is drawn once, and again when it ends. */
export class Calls {
  #rows = new Map();
  #operations = new Set();
  #waiting = [];

  constructor(meetings) {
    this.meetings = meetings;
    for (const id of ["operation", "outcome", "text"]) {
      byId(id).addEventListener("input", () => this.#filter());
    }
    byId("filter").addEventListener("submit", event => event.preventDefault());
    byId("pause").addEventListener("click", () => this.#pause());
  }

  get #isPaused() {
    return byId("pause").getAttribute("aria-pressed") === "true";
  }

  clear() {
    this.#rows.clear();
    this.#waiting = [];
    byId("calls").replaceChildren();
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
      row.element.remove();
      this.#rows.delete(sequence);
    }
    this.#count();
  }

  #pause() {
    const isPaused = !this.#isPaused;
    byId("pause").setAttribute("aria-pressed", isPaused);
    byId("pause").textContent = isPaused ? "Go on" : "Pause";
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
      row = { element: details };
      this.#rows.set(call.Sequence, row);
      byId("calls").prepend(details);
      this.#offer(call.Operation);
    }
    row.call = call;
    row.element.className = `call ${call.Outcome}`;
    const what = element("span", null, "what");
    what.append(breakable(call.Operation), element("span", `${words[call.Outcome]} ${call.Answer ?? ""}`, "outcome"),
      element("span", call.Text.slice(call.Text.indexOf("{")), "about"));
    row.element.firstElementChild.replaceChildren(element("span", `#${call.Sequence}`, "number"), element("span", time(call.Time), "time"), what);
    row.element.hidden = !this.#fits(call);
    this.#open(row);
    this.meetings.touch(call.MeetingId);
  }

  async #open(row) {
    if (!row.element.open || row.shown === row.call.Outcome) {
      return;
    }
    row.shown = row.call.Outcome;
    const inside = element("div", "…", "inside");
    row.element.querySelector(".inside")?.remove();
    row.element.append(inside);
    try {
      const call = await send("GET", `calls/${row.call.Sequence}`);
      inside.replaceChildren(this.#facts(call), element("h3", "Request"), element("pre", JSON.stringify(call.Request, null, 2)),
        element("h3", call.Error ? "Error" : "Answer"), element("pre", call.Exception ?? (call.Error || call.Result ? JSON.stringify(call.Error ?? call.Result, null, 2) : call.Outcome === "Running" ? "none yet" : "empty")));
    } catch (problem) {
      inside.textContent = problem.message;
    }
  }

  #facts(call) {
    const facts = element("dl");
    const add = (name, value) => facts.append(element("dt", name), value instanceof Node ? wrap(value) : element("dd", value));
    const wrap = node => { const made = element("dd"); made.append(node); return made; };
    add("Duration", call.Milliseconds === null ? "runs" : `${call.Milliseconds.toFixed(1)} ms`);
    add("Rule", call.Rule ?? "none");
    add("Change made", call.Applied ? "yes" : "no");
    add("Request ID", call.RequestId);
    if (call.MeetingId) {
      add("Meeting", !this.meetings.has(call.MeetingId) ? call.MeetingId : button(call.MeetingId, `Go to meeting ${call.MeetingId}`, () => this.meetings.goTo(call.MeetingId)));
    }
    return facts;
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
    return (!operation || call.Operation === operation) && (!outcome || call.Outcome === outcome)
      && `${call.Text} ${call.Answer} ${call.Rule}`.toLowerCase().includes(text.toLowerCase());
  }

  #filter() {
    for (const row of this.#rows.values()) {
      row.element.hidden = !this.#fits(row.call);
    }
    this.#count();
  }

  #count() {
    const shown = [...this.#rows.values()].filter(row => !row.element.hidden).length;
    const waiting = this.#waiting.reduce((sum, news) => sum + news.Calls.length, 0);
    byId("calls-count").textContent = (shown === this.#rows.size ? `${shown}` : `${shown} of ${this.#rows.size}`) + (this.#isPaused ? `, paused, ${waiting} waiting` : "");
  }
}

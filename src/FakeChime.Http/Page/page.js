import { Calls } from "./page-calls.js";
import { Meetings } from "./page-meetings.js";
import { byId, element, send } from "./page-tools.js";

const meetings = new Meetings();
const calls = new Calls(meetings);

const say = (text, isLost = false) => {
  byId("connection").textContent = text;
  byId("connection").classList.toggle("lost", isLost);
};

function showRules(rules) {
  byId("rules-count").textContent = rules.length ? String(rules.length) : "none";
  byId("rules").replaceChildren(...rules.map(rule => {
    const item = element("li", rule.Rule);
    item.append(" ", element("span", `${rule.TimesUsed} times used; ${rule.Remaining ?? "nothing left"}`, "quiet"));
    return item;
  }));
}

const stream = new EventSource("stream");
stream.addEventListener("open", () => say("Live"));
stream.addEventListener("error", () => say("The fake does not answer. Trying again …", true));
stream.addEventListener("reset", event => {
  byId("api").textContent = JSON.parse(event.data);
  calls.clear();
  meetings.clear();
});
stream.addEventListener("calls", event => calls.receive(JSON.parse(event.data)));
stream.addEventListener("meetings", event => meetings.receive(JSON.parse(event.data)));
stream.addEventListener("rules", event => showRules(JSON.parse(event.data)));

byId("reset").addEventListener("click", async () => {
  if (confirm("Forget all meetings, calls, events and rules?")) {
    await send("POST", "reset").then(() => say("Reset"), problem => say(problem.message, true));
  }
});

import { Calls } from "./page-calls.js";
import { Connect } from "./page-connect.js";
import { Meetings } from "./page-meetings.js";
import { breakable, byId, count, element, send } from "./page-tools.js";

const meetings = new Meetings();
const calls = new Calls(meetings);
const connect = new Connect();
let announced;

const report = (text, isLost = false) => {
  byId("connection").textContent = text;
  byId("connection").classList.toggle("lost", isLost);
};

function showRules(rules) {
  byId("rules-count").textContent = rules.length ? String(rules.length) : "none";
  byId("rules-box").hidden = rules.length === 0;
  byId("rules").replaceChildren(...rules.map(rule => {
    const item = element("li");
    item.append(breakable(rule.Rule), " ", element("span", `used ${count(rule.TimesUsed, "time")}; ${rule.Remaining}`, "quiet"));
    return item;
  }));
}

const stream = new EventSource("stream");
const receive = (name, act) => stream.addEventListener(name, event => {
  act(JSON.parse(event.data));
  clearTimeout(announced);
  announced = setTimeout(() => connect.update(calls.size === 0 && meetings.size === 0), 50);
});
stream.addEventListener("open", () => report("Live"));
stream.addEventListener("error", () => report("The fake does not respond. Trying again …", true));
receive("reset", start => {
  connect.show(start);
  calls.clear();
  meetings.clear();
});
receive("calls", news => calls.receive(news));
receive("meetings", news => meetings.receive(news));
receive("rules", showRules);
receive("rejected", rejected => {
  byId("rejected").hidden = !rejected;
  byId("rejected").textContent = rejected ? `${count(rejected.Count, "request")} reached no operation. The last: ${rejected.Last}` : "";
});

byId("reset").addEventListener("click", async () => {
  if (confirm("Remove all meetings, calls, events and rules? The meetings of the seed file are added again.")) {
    await send("POST", "reset").then(state => report(`Reset; ${count(state.Meetings.length, "meeting")} from the seed`), problem => report(problem.message, true));
  }
});

import { button, byId, element, send, time } from "./page-tools.js";

/** Most attendees may do everything alike. */
function allowed(capabilities) {
  const [audio, video, content] = [capabilities.Audio, capabilities.Video, capabilities.Content];
  return audio === video && video === content ? `all ${audio}` : `audio ${audio}, video ${video}, content ${content}`;
}

const tagged = tags => tags.map(tag => `${tag.Key}=${tag.Value}`).join(", ");

/** The meetings, active ones first; their attendees are read when one is opened, and again when something happened to it. */
export class Meetings {
  #rows = new Map();
  #touched = new Set();

  constructor() {
    byId("meeting-text").addEventListener("input", () => this.#filter());
    byId("meeting-filter").addEventListener("submit", event => event.preventDefault());
  }

  clear() {
    this.#rows.clear();
    byId("meetings").replaceChildren();
    this.#count();
  }

  receive(news) {
    for (const meetingId of news.Forgotten) {
      this.#rows.get(meetingId)?.element.remove();
      this.#rows.delete(meetingId);
    }
    for (const meeting of news.Changed) {
      this.#show(meeting);
    }
    this.#count();
  }

  /** Something happened to a meeting: if it is open, it is read again, soon and once. */
  touch(meetingId) {
    const row = this.#rows.get(meetingId);
    if (row?.element.open && !this.#touched.has(meetingId)) {
      this.#touched.add(meetingId);
      setTimeout(() => { this.#touched.delete(meetingId); this.#read(row); }, 300);
    }
  }

  has(meetingId) {
    return this.#rows.has(meetingId);
  }

  goTo(meetingId) {
    const row = this.#rows.get(meetingId);
    if (row) {
      row.element.hidden = false;
      row.element.open = true;
      row.element.scrollIntoView({ block: "nearest" });
      row.element.firstElementChild.focus();
    }
  }

  #show(meeting) {
    let row = this.#rows.get(meeting.MeetingId);
    const wasActive = row?.meeting.IsActive;
    if (!row) {
      const details = element("details");
      details.append(element("summary"), element("div", null, "inside"));
      details.addEventListener("toggle", () => details.open && this.#read(row));
      row = { element: details, attendees: new Map() };
      this.#rows.set(meeting.MeetingId, row);
    }
    row.meeting = meeting;
    row.element.className = meeting.IsActive ? "meeting" : "meeting ended";
    row.element.firstElementChild.replaceChildren(element("strong", meeting.ExternalMeetingId ?? meeting.MeetingId), " ", element("span",
      meeting.IsActive ? `${meeting.Attendees} attendees, ${meeting.Present} present` : `ended ${time(meeting.EndedAt)}`, "quiet"));
    row.element.hidden = !this.#fits(meeting);
    if (wasActive !== meeting.IsActive) {
      const list = byId("meetings");
      list.insertBefore(row.element, meeting.IsActive ? list.querySelector(".ended") : null);
    }
    this.touch(meeting.MeetingId);
  }

  async #read(row) {
    const inside = row.element.lastElementChild;
    try {
      const meeting = await send("GET", `meetings/${row.meeting.MeetingId}`);
      if (!row.table) {
        row.table = element("table");
        row.facts = element("p", null, "quiet");
        row.problem = element("p");
        row.problem.setAttribute("role", "status");
        const head = row.table.createTHead().insertRow();
        head.append(...["Attendee", "Presence", "Rights or tags", "Actions"].map(name => Object.assign(element("th", name), { scope: "col" })));
        row.body = row.table.createTBody();
        inside.replaceChildren(row.facts, row.problem, row.table);
      }
      row.facts.textContent = [meeting.MeetingId, meeting.MediaRegion, `created ${time(meeting.CreatedAt)}`, tagged(meeting.Tags)].filter(text => text).join(" · ");
      this.#attendees(row, meeting.Attendees);
    } catch (problem) {
      inside.replaceChildren(problem.message);
      row.table = null;
    }
  }

  /** Rows stay where they are, so that focus and selection do. */
  #attendees(row, attendees) {
    const there = new Set(attendees.map(attendee => attendee.AttendeeId));
    for (const [attendeeId, line] of row.attendees) {
      if (!there.has(attendeeId) || !row.body.contains(line.row)) {
        line.row.remove();
        row.attendees.delete(attendeeId);
      }
    }
    for (const attendee of attendees) {
      const line = row.attendees.get(attendee.AttendeeId) ?? this.#attendee(row, attendee);
      line.presence.textContent = attendee.IsPresent ? "present" : "away";
      line.rights.textContent = attendee.Capabilities ? allowed(attendee.Capabilities) : tagged(attendee.Tags);
      line.join.textContent = attendee.IsPresent ? "Leave" : "Join";
      line.join.setAttribute("aria-label", `${attendee.ExternalUserId}: ${attendee.IsPresent ? "leave" : "join"}`);
    }
  }

  #attendee(row, attendee) {
    const line = { row: row.body.insertRow() };
    const name = element("td", attendee.ExternalUserId);
    name.title = attendee.AttendeeId;
    line.presence = element("td");
    line.rights = element("td");
    line.join = button("Join", "", async it => {
      row.problem.textContent = "";
      await send("POST", it.textContent.toLowerCase(), { JoinToken: attendee.JoinToken }).catch(problem => { row.problem.textContent = problem.message; });
      await this.#read(row);
    });
    const copy = button("Copy token", `Copy the JoinToken of ${attendee.ExternalUserId}`, async it => {
      await navigator.clipboard.writeText(attendee.JoinToken).then(() => { it.textContent = "Copied"; }, () => { row.problem.textContent = attendee.JoinToken; });
      setTimeout(() => { it.textContent = "Copy token"; }, 1500);
    });
    const buttons = element("td", null, "buttons");
    buttons.append(element("div"));
    buttons.firstElementChild.append(copy, line.join);
    line.row.append(name, line.presence, line.rights, buttons);
    row.attendees.set(attendee.AttendeeId, line);
    return line;
  }

  #fits(meeting) {
    return `${meeting.ExternalMeetingId} ${meeting.MeetingId}`.toLowerCase().includes(byId("meeting-text").value.toLowerCase());
  }

  #filter() {
    for (const row of this.#rows.values()) {
      row.element.hidden = !this.#fits(row.meeting);
    }
  }

  #count() {
    const all = [...this.#rows.values()].map(row => row.meeting);
    const active = all.filter(meeting => meeting.IsActive);
    const attendees = active.reduce((sum, meeting) => sum + meeting.Attendees, 0);
    byId("meetings-count").textContent = all.length ? `${active.length} active with ${attendees} attendees, ${all.length - active.length} ended` : "none yet";
  }
}

import { breakable, button, byId, copyButton, count, element, descriptionList, removeRow, send, short, time } from "./page-tools.js";

/** Most attendees have one capability for all media. */
function capabilitiesOf(capabilities) {
  const [audio, video, content] = [capabilities.Audio, capabilities.Video, capabilities.Content];
  return audio === video && video === content ? `all ${audio}` : `audio ${audio}, video ${video}, content ${content}`;
}

const presenceOf = presence => !presence ? "away" : ["present", presence.HasVideo && "video", presence.SharesContent && "content"].filter(it => it).join(", ");

const tagsOf = tags => tags.map(tag => `${tag.Key}=${tag.Value}`).join(", ");

/** The meetings, active ones first, newest first. Attendees are read when a meeting is opened, and again after a call about it. */
export class Meetings {
  #rows = new Map();
  #touched = new Set();

  constructor() {
    byId("meeting-text").addEventListener("input", () => this.#filter());
    byId("meeting-filter").addEventListener("submit", event => event.preventDefault());
  }

  get size() {
    return this.#rows.size;
  }

  clear() {
    for (const row of this.#rows.values()) {
      removeRow(row.item, "meetings-title");
    }
    this.#rows.clear();
    this.#count();
  }

  receive(news) {
    for (const meetingId of news.Forgotten) {
      removeRow(this.#rows.get(meetingId).item, "meetings-title");
      this.#rows.delete(meetingId);
    }
    for (const meeting of news.Changed) {
      this.#show(meeting);
    }
    this.#count();
  }

  /** Reads a meeting again soon, and once, if it is open. */
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
      row.item.hidden = false;
      row.element.open = true;
      row.item.scrollIntoView({ block: "nearest" });
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
      row = { item: element("li"), element: details, attendees: new Map() };
      row.item.append(details);
      this.#rows.set(meeting.MeetingId, row);
    }
    row.meeting = meeting;
    row.element.className = meeting.IsActive ? "meeting" : "meeting ended";
    const name = breakable(meeting.ExternalMeetingId ?? short(meeting.MeetingId), "name");
    name.title = meeting.MeetingId;
    row.element.firstElementChild.replaceChildren(name, " ", element("span",
      meeting.IsActive ? `${count(meeting.Attendees, "attendee")}, ${meeting.Present} present` : `ended ${time(meeting.EndedAt)}`, "quiet"));
    row.item.hidden = !this.#fits(meeting);
    if (wasActive !== meeting.IsActive) {
      this.#place(row, meeting.IsActive);
    }
    this.touch(meeting.MeetingId);
  }

  /** Puts a row first among the active or among the ended meetings. A row that moves keeps the focus. */
  #place(row, isActive) {
    const focused = row.item.contains(document.activeElement) ? document.activeElement : null;
    row.item.remove();
    byId("meetings").insertBefore(row.item, isActive ? byId("meetings").firstElementChild : byId("meetings").querySelector(".ended")?.parentElement ?? null);
    focused?.focus();
  }

  async #read(row) {
    const inside = row.element.lastElementChild;
    try {
      const meeting = await send("GET", `meetings/${row.meeting.MeetingId}`);
      if (!row.table) {
        row.table = element("table");
        row.details = element("div");
        row.problem = element("p");
        row.problem.setAttribute("role", "status");
        row.table.createCaption().textContent = "Attendees";
        const head = row.table.createTHead().insertRow();
        head.append(...["Attendee", "Presence", "Capabilities or tags", "Actions"].map(name => Object.assign(element("th", name), { scope: "col" })));
        row.body = row.table.createTBody();
        inside.replaceChildren(row.details, row.problem, row.table);
      }
      this.#details(row, meeting);
      this.#attendees(row, meeting.IsActive ? meeting.Attendees : meeting.FormerAttendees);
    } catch (problem) {
      inside.replaceChildren(problem.message);
      row.table = null;
    }
  }

  #details(row, meeting) {
    const state = JSON.stringify([meeting.MediaRegion, meeting.Tags, meeting.NotificationsConfiguration, meeting.Transcription]);
    if (row.state === state && row.details.hasChildNodes()) {
      return;
    }
    row.state = state;
    const id = element("span", `${meeting.MeetingId} `);
    id.append(copyButton("Copy", meeting.MeetingId, "Copy the meeting ID"));
    const pairs = [["Meeting ID", id], ["Region", meeting.MediaRegion], ["Created", time(meeting.CreatedAt)]];
    if (meeting.Tags.length) {
      pairs.push(["Tags", tagsOf(meeting.Tags)]);
    }
    if (meeting.Transcription) {
      pairs.push(["Transcription", "running"]);
    }
    const targets = Object.values(meeting.NotificationsConfiguration ?? {}).filter(target => target);
    if (targets.length) {
      pairs.push(["Notifications", targets.join(", ")]);
    }
    row.details.replaceChildren(descriptionList(...pairs));
  }

  /** Rows stay in place, so that focus and selection stay. */
  #attendees(row, attendees) {
    const known = new Set(attendees.map(attendee => attendee.AttendeeId));
    for (const [attendeeId, line] of row.attendees) {
      if (!known.has(attendeeId) || !row.body.contains(line.row)) {
        removeRow(line.row, "meetings-title");
        row.attendees.delete(attendeeId);
      }
    }
    for (const attendee of attendees) {
      const line = row.attendees.get(attendee.AttendeeId) ?? this.#attendee(row, attendee);
      const texts = [
        [line.presence, presenceOf(attendee.Presence)],
        [line.rights, attendee.Capabilities ? capabilitiesOf(attendee.Capabilities) : tagsOf(attendee.Tags)],
        [line.join, attendee.IsPresent ? "Leave" : "Join"],
      ];
      for (const [place, text] of texts) {
        if (place.textContent !== text) {
          place.textContent = text;
        }
      }
      line.join.setAttribute("aria-label", `${line.join.textContent} ${attendee.ExternalUserId}`);
      line.join.hidden = !row.meeting.IsActive;
      line.drop.hidden = !attendee.IsPresent;
    }
  }

  #attendee(row, attendee) {
    const line = { row: row.body.insertRow() };
    const name = element("th");
    name.scope = "row";
    name.append(breakable(attendee.ExternalUserId));
    name.title = attendee.AttendeeId;
    line.presence = element("td");
    line.rights = element("td");
    const act = async path => {
      row.problem.textContent = "";
      await send("POST", path, { JoinToken: attendee.JoinToken }).catch(problem => { row.problem.textContent = problem.message; });
      await this.#read(row);
    };
    line.join = button("Join", "Join", it => act(it.textContent.toLowerCase()));
    line.drop = button("Drop", `Drop ${attendee.ExternalUserId}`, async () => { await act("drop"); line.join.focus(); });
    const buttons = element("td", null, "buttons");
    const box = element("div");
    box.append(copyButton("Copy token", attendee.JoinToken, `Copy token of ${attendee.ExternalUserId}`), line.drop, line.join);
    buttons.append(box);
    line.row.append(name, line.presence, line.rights, buttons);
    row.attendees.set(attendee.AttendeeId, line);
    return line;
  }

  #fits(meeting) {
    return `${meeting.ExternalMeetingId} ${meeting.MeetingId}`.toLowerCase().includes(byId("meeting-text").value.toLowerCase());
  }

  #filter() {
    for (const row of this.#rows.values()) {
      row.item.hidden = !this.#fits(row.meeting);
    }
  }

  #count() {
    const all = [...this.#rows.values()].map(row => row.meeting);
    const active = all.filter(meeting => meeting.IsActive);
    const attendees = active.reduce((sum, meeting) => sum + meeting.Attendees, 0);
    byId("meetings-count").textContent = all.length ? `${active.length} active with ${count(attendees, "attendee")}, ${all.length - active.length} ended` : "none";
  }
}

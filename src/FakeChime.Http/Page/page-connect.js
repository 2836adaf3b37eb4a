import { byId, copyButton, element } from "./page-tools.js";

/** The endpoint, a line to copy for each client, and a link to the other API. Open while the fake is empty. */
export class Connect {
  #wasToggled = false;

  constructor() {
    byId("connect").querySelector("summary").addEventListener("click", () => { this.#wasToggled = true; });
  }

  show(start) {
    byId("api").textContent = start.Api;
    const rows = [["Endpoint", start.Endpoint], ...Object.entries(start.Clients)].map(([client, line]) => {
      const row = element("li");
      row.append(element("strong", client), element("code", line), copyButton("Copy", line, `Copy the line for ${client}`));
      return row;
    });
    byId("clients").replaceChildren(...rows);
    byId("note").hidden = !start.Note;
    byId("note").textContent = start.Note;
    byId("other").hidden = !start.OtherEndpoint;
    if (start.OtherEndpoint) {
      // The other API has the host name that this page was opened with, and its own port.
      const other = new URL(location.href);
      other.port = new URL(start.OtherEndpoint).port;
      byId("other").href = other.href;
      byId("other").textContent = `Go to ${start.Api === "chime" ? "chime-sdk-meetings" : "chime"}`;
    }
  }

  /** Closes when the fake is no longer empty, unless the user opened or closed it, or is in it. */
  update(isEmpty) {
    if (!this.#wasToggled && !byId("connect").contains(document.activeElement)) {
      byId("connect").open = isEmpty;
    }
  }
}

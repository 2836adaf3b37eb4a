export const byId = id => document.getElementById(id);

/** Creates an element. Its content is always text, never HTML. */
export function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined && text !== null) {
    made.textContent = text;
  }
  if (className) {
    made.className = className;
  }
  return made;
}

export function button(text, label, act) {
  const made = element("button", text);
  made.type = "button";
  if (label) {
    made.setAttribute("aria-label", label);
  }
  made.addEventListener("click", () => act(made));
  return made;
}

/** A button that copies a text, and shows the text if the browser does not allow copying. */
export function copyButton(text, value, label) {
  return button(text, label, async it => {
    const show = (shown, name) => { it.textContent = shown; it.setAttribute("aria-label", name); };
    await navigator.clipboard.writeText(value).then(() => show("Copied", "Copied"), () => prompt("Copy this text:", value));
    setTimeout(() => show(text, label), 1500);
  });
}

/** A number and its noun: 1 attendee, 2 attendees. */
export const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

const guid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** Shortens the GUIDs of a text to their first part. */
export const short = text => text.replace(guid, found => `${found.slice(0, 8)}…`);

/** A text with short GUIDs; its tooltip is the full text. */
export function shortened(text, className) {
  const made = element("span", short(text), className);
  if (made.textContent !== text) {
    made.title = text;
  }
  return made;
}

/** A name that can break between its words. */
export function breakable(name, className) {
  const made = element("span", null, className);
  made.append(...name.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[-_.:@/ ])/).flatMap(word => [word, document.createElement("wbr")]));
  return made;
}

export function descriptionList(...pairs) {
  const list = element("dl");
  for (const [name, value] of pairs) {
    const description = element("dd");
    description.append(value);
    list.append(element("dt", name), description);
  }
  return list;
}

/** Removes an element. If it has the focus, the focus goes to a heading. */
export function removeRow(row, heading) {
  const hadFocus = row.contains(document.activeElement);
  row.remove();
  if (hadFocus) {
    byId(heading).focus();
  }
}

export const time = text => new Date(text).toLocaleTimeString([], { hour12: false });

export async function send(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body ? JSON.stringify(body) : undefined,
  }).catch(() => { throw new Error("The fake does not respond."); });
  const text = await response.text();
  const json = text ? JSON.parse(text) : null;
  if (!response.ok) {
    throw new Error(json?.Message ?? `${response.status}`);
  }
  return json;
}

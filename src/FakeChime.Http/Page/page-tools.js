export const byId = id => document.getElementById(id);

/** Whatever a name holds, it is text. */
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
  made.setAttribute("aria-label", label);
  made.addEventListener("click", () => act(made));
  return made;
}

export const time = text => new Date(text).toLocaleTimeString([], { hour12: false });

export async function send(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await answer.text();
  const json = text ? JSON.parse(text) : null;
  if (!answer.ok) {
    throw new Error(json?.Message ?? `${answer.status}`);
  }
  return json;
}

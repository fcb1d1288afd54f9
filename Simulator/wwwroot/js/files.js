// Files and pictures that wait to be sent: chosen with the button, pasted, or dragged into the box.

import { h } from "./dom.js";
import { iconButton } from "./icons.js";

/** The tray above a typing box. Files go in personal chats only, as in Teams; pictures can be pasted anywhere. */
export function attachmentTray(pane) {
  let waiting = [];
  const element = h("ul", { class: "tray", label: "composer.tray" });
  const input = h("input", {
    type: "file",
    multiple: true,
    class: "hidden-file",
    tabindex: "-1",
    "aria-hidden": "true",
    data: { testid: "file-input" },
  });
  const button = h(
    "span",
    { class: "file-button" },
    input,
    iconButton("clip", "composer.file", "composer-file", { on: { click: () => input.click() } }),
  );
  button.hidden = pane.isShared;
  input.addEventListener("change", () => {
    add([...input.files], false);
    input.value = "";
  });
  draw();

  function add(files, pasted) {
    const sendable = files.filter((file) => !pane.isShared || isPicture(file));
    waiting.push(...sendable.map((file) => ({ file, pasted: (pasted || pane.isShared) && isPicture(file) })));
    draw();
    return sendable.length > 0;
  }

  function draw() {
    element.hidden = waiting.length === 0;
    element.replaceChildren(...waiting.map(entry));
  }

  function entry(one) {
    const drop = () => {
      waiting = waiting.filter((other) => other !== one);
      draw();
    };
    return h(
      "li",
      {},
      h("span", { text: one.file.name }),
      iconButton("close", "composer.dropFile", "drop-file", {
        class: "quiet",
        args: { name: one.file.name },
        on: { click: drop },
      }),
    );
  }

  function watch(form, field) {
    field.addEventListener("paste", (event) => {
      if (add([...event.clipboardData.files], true)) event.preventDefault();
    });
    form.addEventListener("dragover", (event) => {
      event.preventDefault();
      form.classList.add("dropping");
    });
    form.addEventListener("dragleave", () => form.classList.remove("dropping"));
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      form.classList.remove("dropping");
      add([...event.dataTransfer.files], true);
    });
  }

  function take() {
    const taken = waiting;
    waiting = [];
    draw();
    return taken;
  }

  function give(files) {
    waiting = [...files, ...waiting];
    draw();
  }

  return { element, button, watch, take, give };
}

const isPicture = (file) => file.type.startsWith("image/");

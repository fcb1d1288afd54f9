// Starts the page.

import { fillBoard } from "./board.js";
import { on } from "./bus.js";
import { localiseTree, say } from "./dom.js";
import { follow } from "./live.js";
import "./phones.js";
import { drawStory } from "./story.js";
import { drawStrip } from "./strip.js";
import { loadTexts } from "./texts.js";
import { applyTheme } from "./theme.js";
import { drawTopbar } from "./topbar.js";
import { countAll } from "./unread.js";
import { loadWorld } from "./world.js";

const line = document.getElementById("connection");
let gone;

on("connection", (open) => {
  clearTimeout(gone);
  if (open) line.hidden = true;
  else gone = setTimeout(() => showLine("connection.lost"), 1500);
});

function showLine(key) {
  say(line, key);
  line.hidden = false;
}

async function start() {
  applyTheme();
  await loadTexts();
  const { seq } = await loadWorld();
  drawTopbar();
  drawStory();
  fillBoard();
  on("world", fillBoard);
  drawStrip();
  localiseTree(document);
  follow(seq);
  await countAll();
  document.body.dataset.ready = "true";
}

// The simulator may still be starting: the page waits for it.
async function startWhenThere() {
  for (;;) {
    try {
      return await start();
    } catch (error) {
      if (error.status !== 0 && error.status !== 503) throw error;
      showLine("connection.waiting");
      await new Promise((resolve) => setTimeout(resolve, 1000));
      line.hidden = true;
    }
  }
}

startWhenThere();

// Draws the charts that newer Teams clients know and the npm renderer does not: a sketch, so that a person sees what a reader
// of the card sees. With `?charts=0` in the address line their fallbacks are drawn, as older clients and phones do.

import { h } from "./dom.js";

const { AdaptiveCards } = window;
const wanted = new URLSearchParams(location.search).get("charts") !== "0";

class Chart extends AdaptiveCards.CardElement {
  constructor(type, draw) {
    super();
    Object.assign(this, { type, draw });
  }

  getJsonTypeName() {
    return this.type;
  }

  internalParse(source, context) {
    super.internalParse(source, context);
    this.chart = source;
  }

  internalRender() {
    const { title, xAxisTitle, yAxisTitle, data } = this.chart;
    return h(
      "figure",
      { class: "chart" },
      h("figcaption", { text: title }),
      this.draw(data),
      h("p", { class: "chart-axes", text: [yAxisTitle, xAxisTitle].filter(Boolean).join(" / ") }),
    );
  }
}

const most = (values) => Math.max(1, ...values);

// Set as a property: the page's own policy takes no style attribute.
function bar(value, values) {
  const bar = h("i");
  bar.style.setProperty("--share", `${(100 * value) / most(values)}%`);
  return bar;
}

function standing(data) {
  const all = data.map((point) => point.y);
  const each = data.map((point) =>
    h("div", {}, h("b", { text: point.y || "" }), bar(point.y, all), h("span", { class: "chart-name", text: point.x })),
  );
  return h("div", { class: "chart-standing" }, each);
}

function lying(data) {
  const all = data.map((point) => point.y);
  const each = data.flatMap((point) => [
    h("span", { class: "chart-name", text: point.x }),
    h("div", {}, bar(point.y, all), h("b", { text: point.y })),
  ]);
  return h("div", { class: "chart-lying" }, each);
}

const width = 480;
const height = 130;
const edge = 10;

function lines(data) {
  const names = data[0]?.values.map((point) => point.x) ?? [];
  const top = most(data.flatMap((line) => line.values.map((point) => point.y)));
  const across = (place) => (width * (place + 0.5)) / Math.max(1, names.length);
  const down = (value) => height - edge - (value * (height - 2 * edge)) / top;
  const drawn = data.map((line, number) => {
    const points = line.values.map((point, place) => [across(place), down(point.y)]);
    const dots = points.map(([cx, cy]) => shape("circle", { cx, cy, r: 4 }));
    return shape("g", { class: `line-${number}` }, shape("polyline", { points: points.join(" ") }), ...dots);
  });
  const along = names.map((name) => h("span", { class: "chart-name", text: name }));
  const legend = data.map((line, number) => h("span", { class: `line-${number}`, text: line.legend }));
  return h(
    "div",
    { class: "chart-lines" },
    shape("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": true }, ...drawn),
    h("div", { class: "chart-along" }, along),
    h("p", { class: "chart-legend" }, legend),
  );
}

function shape(tag, props, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(props)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The renderer knows them from now on. */
export function knowCharts() {
  const kinds = { "Chart.VerticalBar": standing, "Chart.HorizontalBar": lying, "Chart.Line": lines };
  for (const [type, draw] of wanted ? Object.entries(kinds) : []) {
    AdaptiveCards.GlobalRegistry.elements.register(
      type,
      class extends Chart {
        constructor() {
          super(type, draw);
        }
      },
      AdaptiveCards.Versions.v1_5,
    );
  }
}

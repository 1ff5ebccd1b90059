// A cursor across charts on one axis, by pointer or arrow keys. Without it the charts say the same, only less precisely.
const svgNames = "http://www.w3.org/2000/svg";

const clock = (seconds) => {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n) => String(n).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
};

// The same words as NumberFormat.cs.
const formats = {
  Whole: (value) => value.toFixed(0),
  OneDecimal: (value) => value.toFixed(1),
  TwoDecimals: (value) => value.toFixed(2),
  Pace: clock,
  Clock: clock,
};

function start(stack) {
  const data = JSON.parse(stack.querySelector("[data-chart-values]").textContent);
  const plots = [...stack.querySelectorAll(".chart-plot")];
  const readings = [...stack.querySelectorAll("[data-reading]")];
  const along = stack.querySelector("[data-along]");
  const steps = data.panels[0].values.length - 1;
  let at = null;

  const lines = plots.map((plot) => {
    const line = document.createElementNS(svgNames, "line");
    line.setAttribute("class", "chart-cursor");
    line.setAttribute("y1", "0");
    line.setAttribute("y2", "100%");
    line.setAttribute("visibility", "hidden");
    return plot.appendChild(line);
  });

  const show = (step) => {
    at = Math.min(steps, Math.max(0, step));
    const x = `${(100 * at) / steps}%`;
    for (const line of lines) {
      line.setAttribute("x1", x);
      line.setAttribute("x2", x);
      line.setAttribute("visibility", "visible");
    }
    data.panels.forEach((panel, index) => {
      const value = panel.values[at];
      readings[index].textContent = value === null ? "no value here" : formats[panel.format](value);
    });
    along.textContent = `At ${formats[data.along](data.low + ((data.high - data.low) * at) / steps)}`;
  };

  const rest = () => {
    at = null;
    for (const line of lines) line.setAttribute("visibility", "hidden");
    for (const reading of readings) reading.textContent = reading.dataset.rest ?? "";
    along.textContent = along.dataset.alongRest;
  };

  for (const plot of plots) {
    plot.addEventListener("pointermove", (event) => {
      const box = plot.getBoundingClientRect();
      show(Math.round(((event.clientX - box.left) / box.width) * steps));
    });
    plot.addEventListener("pointerleave", rest);
  }

  stack.tabIndex = 0;
  stack.dataset.live = "";
  along.setAttribute("aria-live", "polite");
  stack.addEventListener("blur", rest);
  stack.addEventListener("keydown", (event) => {
    if (event.target !== stack) return;
    const jump = event.shiftKey ? Math.round(steps / 12) : 1;
    if (event.key === "ArrowRight") show(at === null ? 0 : at + jump);
    else if (event.key === "ArrowLeft") show(at === null ? steps : at - jump);
    else if (event.key === "Home") show(0);
    else if (event.key === "End") show(steps);
    else if (event.key === "Escape") return rest();
    else return;
    event.preventDefault();
  });
}

for (const stack of document.querySelectorAll("[data-chart-stack=cursor]")) start(stack);

// Sets the key frames of an exercise moving: a copy of the first frame whose lines go from frame to frame and back.
// Without this, or where somebody asked for less motion, the frames stay side by side.
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const holdMs = 700, moveMs = 1100;

const numbers = text => text.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
const parts = frame => [...frame.children];
const points = shape => shape.getAttribute('points') ?? shape.getAttribute('d') ?? `${shape.getAttribute('cx')} ${shape.getAttribute('cy')}`;

function put(shape, values) {
  if (shape.hasAttribute('points')) shape.setAttribute('points', values.join(' '));
  else if (shape.hasAttribute('d')) shape.setAttribute('d', `M${values[0]},${values[1]} Q${values[2]},${values[3]} ${values[4]},${values[5]}`);
  else { shape.setAttribute('cx', values[0]); shape.setAttribute('cy', values[1]); }
}

/** The moving copy of a drawing, or null when its frames cannot be joined. */
export function moving(drawing) {
  const svg = drawing.querySelector('svg'), frames = [...drawing.querySelectorAll('.frame')];
  if (calm.matches || frames.length < 2) return null;
  const keys = frames.map(frame => parts(frame).map(shape => numbers(points(shape))));
  const alike = keys.every(key => key.length === keys[0].length && key.every((values, i) => values.length === keys[0][i].length));
  if (!alike) return null;

  const [, , width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
  const gap = 18, cell = (width - gap * (frames.length - 1)) / frames.length;
  const copy = svg.cloneNode(true);
  copy.querySelectorAll('.frame').forEach((frame, i) => { if (i > 0) frame.remove(); });
  copy.setAttribute('viewBox', `0 0 ${cell} ${height}`);
  copy.setAttribute('width', cell);
  const shapes = parts(copy.querySelector('.frame'));
  const there = frames.map((_, i) => i), row = [...there, ...there.slice(1, -1).reverse()];
  const out = document.createElement('div');
  out.className = 'drawing moves';
  out.append(copy);

  let began = performance.now(), still = false;
  const ease = t => t * t * (3 - 2 * t);
  function draw(now) {
    // Once it has been shown and taken off the page there is nothing left to move.
    if (out.dataset.shown && !out.isConnected) return;
    if (out.isConnected) out.dataset.shown = 'yes';
    if (!still && !calm.matches) {
      // The stamp of the first frame may be older than the clock.
      const at = Math.max(0, now - began) / (holdMs + moveMs), step = Math.floor(at) % row.length;
      const t = ease(Math.min(1, Math.max(0, ((at % 1) * (holdMs + moveMs) - holdMs) / moveMs)));
      const from = keys[row[step]], to = keys[row[(step + 1) % row.length]];
      shapes.forEach((shape, i) => put(shape, from[i].map((value, k) => Math.round((value + (to[i][k] - value) * t) * 10) / 10)));
    }
    requestAnimationFrame(draw);
  }
  requestAnimationFrame(draw);

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'second small';
  button.textContent = 'Hold still';
  button.addEventListener('click', () => {
    still = !still;
    began = performance.now();
    button.textContent = still ? 'Show it moving' : 'Hold still';
  });
  out.append(button);
  return out;
}

document.querySelectorAll('[data-animate] [data-frames]').forEach(drawing => {
  const copy = moving(drawing);
  if (copy) drawing.before(copy);
});

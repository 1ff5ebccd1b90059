// Counts today's session down. The page is a plain list with a form; this only adds the clock.
const player = document.querySelector('[data-player]');
const show = name => player.querySelector(`[data-show="${name}"]`);
const act = name => player.querySelector(`[data-act="${name}"]`);
const items = [...document.querySelectorAll('[data-steps]')];

// Work and rest in one row, in the order they are done.
const row = items.flatMap(item => JSON.parse(item.dataset.steps).flatMap((step, i, all) => {
  const last = item === items.at(-1) && i === all.length - 1;
  const work = { item, part: step.part, seconds: step.work, rest: false };
  return step.rest > 0 && !last ? [work, { item, part: 'Rest', seconds: step.rest, rest: true }] : [work];
}));

let at = 0, endsAt = 0, left = 0, timer = 0, awake = null;

const clock = seconds => seconds < 60 ? String(seconds) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
const secondsLeft = () => Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));

function draw() {
  const step = row[at], after = row.slice(at + 1).find(next => !next.rest);
  show('name').textContent = step.rest ? 'Rest' : step.item.dataset.name;
  show('part').textContent = step.rest ? '' : step.part;
  show('cue').textContent = step.rest ? '' : step.item.dataset.cue;
  show('drawing').replaceChildren(...[...step.item.querySelectorAll('.drawing')].map(one => one.cloneNode(true)));
  show('after').textContent = after ? `Next: ${after.item.dataset.name}${after.part ? ', ' + after.part.toLowerCase() : ''}` : 'This is the last one.';
  show('say').textContent = step.rest ? `Rest, ${step.seconds} seconds` : `${step.item.dataset.name}. ${step.part}`;
}

function tick() {
  show('count').textContent = clock(secondsLeft());
  if (secondsLeft() === 0) go(at + 1);
}

function run(seconds) {
  endsAt = performance.now() + seconds * 1000;
  clearInterval(timer);
  timer = setInterval(tick, 200);
  act('pause').textContent = 'Pause';
  tick();
}

function go(to) {
  clearInterval(timer);
  timer = 0;
  at = to;
  if (at >= row.length) return finish();
  draw();
  run(row[at].seconds);
}

function pause() {
  if (timer) {
    left = secondsLeft();
    clearInterval(timer);
    timer = 0;
    act('pause').textContent = 'Go on';
  } else {
    run(left);
  }
}

// What hurts is left out today: untick it and go on with the next exercise.
function hurts() {
  const item = row[at].item;
  item.querySelector('input[type=checkbox]').checked = false;
  const next = row.findIndex((step, i) => i > at && step.item !== item);
  go(next < 0 ? row.length : next);
}

function finish() {
  player.hidden = true;
  awake?.release();
  document.getElementById('done').scrollIntoView();
  document.querySelector('#done button').focus();
}

async function start() {
  player.querySelector('.player-start').hidden = true;
  player.querySelector('.player-run').hidden = false;
  player.scrollIntoView();
  go(0);
  act('pause').focus();
  // Keeps the screen on where the browser can; the session works without it.
  awake = await navigator.wakeLock?.request('screen').catch(() => null) ?? null;
}

if (player && row.length > 0) {
  player.hidden = false;
  act('start').addEventListener('click', start);
  act('pause').addEventListener('click', pause);
  act('next').addEventListener('click', () => go(at + 1));
  act('hurts').addEventListener('click', hurts);
}

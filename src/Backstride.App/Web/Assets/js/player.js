// Counts today's session down. The page is a plain list with a form; this only adds the clock.
const player = document.querySelector('[data-player]');
const show = name => player.querySelector(`[data-show="${name}"]`);
const act = name => player.querySelector(`[data-act="${name}"]`);
// A page names the module with its version, so that it may be kept for a year.
const { moving } = await import(player.dataset.moving);
const items = [...document.querySelectorAll('[data-steps]')];

// All steps in one row, in the order they are done: get ready, sets or holds, rests, changes of side.
const row = items.flatMap(item => JSON.parse(item.dataset.steps).map(step => ({ item, ...step })));
const working = step => step.kind === 'Work' || step.kind === 'Hold';
const words = { Ready: 'Get ready', LetGo: 'Let go', Rest: 'Rest', Switch: 'Change sides' };

let at = 0, endsAt = 0, left = 0, timer = 0, awake = null, shown = null;

const clock = seconds => seconds < 60 ? String(seconds) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
const secondsLeft = () => Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));

function draw() {
  const step = row[at], after = row.slice(at + 1).find(working);
  const name = step.item.dataset.name;
  show('name').textContent = step.kind === 'Hold' ? `${name}: hold` : working(step) ? name : step.kind === 'Ready' ? `Get ready: ${name}` : words[step.kind];
  show('part').textContent = step.part;
  show('cue').textContent = step.kind === 'Rest' || step.kind === 'Switch' ? '' : step.item.dataset.cue;
  if (shown !== step.item) {
    shown = step.item;
    const frames = step.item.querySelector('[data-frames]');
    show('drawing').replaceChildren(moving(frames) ?? frames.cloneNode(true));
  }
  show('after').textContent = after ? `Next: ${after.item.dataset.name}${after.part ? ', ' + after.part.toLowerCase() : ''}` : 'This is the last one.';
  show('say').textContent = step.kind === 'Ready' || step.kind === 'Work' ? `${show('name').textContent}. ${step.part}` : `${words[step.kind] ?? 'Hold'}, ${step.seconds} seconds`;
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

// Stops the clock and asks how much: the answer changes the rest of the session.
function hurts() {
  if (timer) pause();
  const form = document.getElementById('hurts'), { item } = row[at];
  const before = items.slice(0, items.indexOf(item)).filter(one => one.querySelector('input[type=checkbox]').checked);
  form.open = true;
  form.querySelector(`input[name=hurts][value="${item.dataset.exercise}"]`).checked = true;
  form.querySelector('input[name=before]').value = before.map(one => one.dataset.exercise).join(',');
  form.scrollIntoView();
  form.querySelector('input[name=score]').focus();
}

// On to the next exercise's work: nobody presses Next to skip a rest of four seconds.
function next() {
  const to = row.findIndex((step, i) => i > at && working(step));
  go(to < 0 ? row.length : to);
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
  act('next').addEventListener('click', next);
  act('hurts').addEventListener('click', hurts);
}

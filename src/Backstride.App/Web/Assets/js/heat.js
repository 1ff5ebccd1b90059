// Counts warmth or cold down. The page already says the time of day; this only adds the clock.
const count = document.querySelector('[data-until]');
const say = document.querySelector('[data-heat-say]');
const until = Number(count.dataset.until) * 1000;
let timer = 0;

function tick() {
  const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
  count.textContent = left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` : 'Take it off now';
  if (left > 0) return;
  clearInterval(timer);
  say.textContent = 'Take it off now';
  navigator.vibrate?.(400);
}

count.hidden = false;
timer = setInterval(tick, 500);
tick();

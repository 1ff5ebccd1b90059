-- Measures filled in, days on which nothing more was to be asked, what was tried before running,
-- and short checks of the warning signs.

create table measures (
  id integer primary key autoincrement,
  at_ms integer not null,
  offset_minutes integer not null,
  measure_id text not null,
  values_json text not null, -- [{"name": ..., "value": ...}]: activities, items, or the total
  score real not null
);
create index measures_by_time on measures (at_ms);

-- The runner's own day, as 2026-03-01.
create table asks_put_off (
  day text primary key
);

create table gate_tests (
  id integer primary key autoincrement,
  at_ms integer not null,
  offset_minutes integer not null,
  test_id text not null,
  passed integer not null,
  pain real check (pain between 0 and 10)
);
create index gate_tests_by_time on gate_tests (at_ms);

-- Null for a full check; for a short one why it is taken. While it is under way its answers are those of today alone.
alter table checks add column short_why text;

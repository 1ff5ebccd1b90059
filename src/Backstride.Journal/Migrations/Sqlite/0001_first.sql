-- Times are UTC, milliseconds since 1970 (…_ms). Where the runner's own day matters, minutes east of UTC stand beside them.
-- Documents (…_json) hold what is only ever read whole; what is asked for has a column of its own.

create table profile (
  id integer primary key check (id = 1),
  mass_kg real,
  stature_m real,
  sex text not null,
  region text not null,
  break_minutes integer not null
);

create table checks (
  id integer primary key autoincrement,
  started_ms integer not null,
  finished_ms integer,
  answers_json text not null,
  tier text
);

create table import_batches (
  id integer primary key autoincrement,
  started_ms integer not null,
  undone_ms integer
);

-- The ledger: one row for every file handed over, whatever became of it.
create table import_files (
  id integer primary key autoincrement,
  batch_id integer not null references import_batches (id),
  path text not null,
  content_hash blob,
  status text not null check (status in ('imported', 'duplicate', 'skipped', 'failed')),
  sport text,
  faults_json text not null
);
create index import_files_by_batch on import_files (batch_id);
create index import_files_by_content on import_files (content_hash);

create table originals (
  file_id integer primary key references import_files (id) on delete cascade,
  brotli blob not null
);

create table runs (
  id integer primary key autoincrement,
  file_id integer not null references import_files (id),
  part integer not null, -- which activity of its file, from 0
  start_ms integer not null,
  sport text not null,
  timer_s real not null,
  elapsed_s real not null,
  device_serial integer,
  device_created_ms integer,
  run_json text not null,
  load_json text
);
create index runs_by_start on runs (start_ms);
create index runs_by_device on runs (device_serial, device_created_ms);
create index runs_by_file on runs (file_id);

create table run_streams (
  run_id integer primary key references runs (id) on delete cascade,
  columns blob not null -- see Runs/StreamBlob.cs
);

-- Which runs a file became, or equals.
create table import_file_runs (
  file_id integer not null references import_files (id) on delete cascade,
  run_id integer not null references runs (id) on delete cascade,
  primary key (file_id, run_id)
);
create index import_file_runs_by_run on import_file_runs (run_id);

create table pain (
  id integer primary key autoincrement,
  at_ms integer not null,
  offset_minutes integer not null,
  score real not null check (score between 0 and 10),
  place text,
  run_id integer references runs (id) on delete set null,
  below_knee integer not null
);
create index pain_by_time on pain (at_ms);

create table exercises_done (
  id integer primary key autoincrement,
  at_ms integer not null,
  offset_minutes integer not null,
  exercise_id text not null,
  pain_during real
);
create index exercises_done_by_time on exercises_done (at_ms);

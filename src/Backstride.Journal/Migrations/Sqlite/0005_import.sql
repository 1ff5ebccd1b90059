-- An import that was broken off is gone on with: what it was an import of, and whether it came to its end.
alter table import_batches add column source text;
alter table import_batches add column finished_ms integer;
update import_batches set finished_ms = started_ms;

-- Tells unread whether a file is the one that stands here already.
alter table import_files add column stamp text;
create index import_files_by_path on import_files (path);

-- Originals stay packed as they came: 'brotli' with the length before it, raw 'deflate', or as they are ('stored').
alter table originals rename column brotli to bytes;
alter table originals add column packing text not null default 'brotli';
alter table originals add column length integer;

-- Two devices recorded one run. Until the runner says which one counts, the first does.
create table run_twins (
  first_id integer not null references runs (id) on delete cascade,
  second_id integer not null references runs (id) on delete cascade,
  answer text check (answer in ('first', 'second', 'both')),
  primary key (first_id, second_id)
);
create index run_twins_by_second on run_twins (second_id);

-- Where a run went, coarsely: what was said of the ground of one run is guessed of the next along the same way.
create table run_routes (
  run_id integer primary key references runs (id) on delete cascade,
  distance_m real not null,
  cells blob not null
);

-- Folders that are looked into again and again.
create table watched_folders (
  path text primary key,
  added_ms integer not null
);

-- How hard an exercise felt, and when the runner does not want to be told to get up: asleep (minutes after midnight, both null for never) or out on a run.
alter table exercises_done add column effort real check (effort between 0 and 10);
alter table profile add column sleep_from_minutes integer default 1320 check (sleep_from_minutes between 0 and 1439);
alter table profile add column sleep_to_minutes integer default 420 check (sleep_to_minutes between 0 and 1439);
alter table profile add column running_until_ms integer;

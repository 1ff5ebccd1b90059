-- What the runner has for exercises, as ids of knowledge/exercises.yaml.
alter table profile add column equipment_json text not null default '[]';

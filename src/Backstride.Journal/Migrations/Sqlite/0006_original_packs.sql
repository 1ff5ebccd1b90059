-- Originals lie in files of their own beside the journal, one for each batch, which has so many bytes of them.
alter table import_batches add column pack_bytes integer not null default 0;

-- Where in its batch's file an original lies; null: here in 'bytes', as journals held all of them once.
alter table originals add column pack_at integer;
alter table originals add column packed_length integer;

-- What the source of a file says of it: its size and when it was changed, made and read there. Nothing proves it.

alter table occurrence
  add column source_size bigint check (source_size >= 0),
  add column modified_at timestamptz,
  add column created_at timestamptz,
  add column accessed_at timestamptz,
  add column impossible_times text not null default '' check (length(impossible_times) <= 40);
comment on column occurrence.source_size is 'Bytes, as the sender or the archive that it stood in says; as modified_at, created_at and accessed_at.';
comment on column occurrence.impossible_times is 'Which of the times the source gave and cannot be, as names separated by blanks.';

alter table intake_file
  add column modified_impossible boolean not null default false;
comment on column intake_file.modified_impossible is 'The sender gave a time of the last change that cannot be; modified_at is null then.';

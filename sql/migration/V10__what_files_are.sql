-- What a file is, and whether it says anything: what everybody has links nobody.

alter table media_item
  add column kind text not null default 'UNKNOWN' check (kind in ('PICTURE', 'FILM', 'SOUND', 'DOCUMENT', 'MAIL', 'ARCHIVE',
    'DATABASE', 'TEXT', 'PROGRAM', 'FONT', 'SYSTEM', 'DISK', 'EMPTY', 'UNKNOWN')),
  add column kind_name text not null default '' check (length(kind_name) <= 100),
  add column set_aside text check (length(set_aside) <= 40),
  add column remarks text not null default '' check (length(remarks) <= 500);
comment on column media_item.kind is 'What it is, decided by its bytes; kind_name says it in English, mime_type to machines.';
comment on column media_item.set_aside is
  'Why it is compared with nothing: everybody has it, or it shows nothing. It has no live row in signature then.';
comment on column media_item.remarks is
  'What the decoder has to say of a picture that it read, as names separated by blanks: cut off, further frames not read.';
update media_item set kind = case when mime_type like 'image/%' then 'PICTURE' when mime_type = 'application/zip' then 'ARCHIVE'
  when sha256 is null and store_key is null then 'PICTURE' else 'UNKNOWN' end;

-- A reason says what is shared.
alter table signature add column kind text not null default 'PICTURE';
alter table media_match add column kind text not null default 'PICTURE';
comment on column signature.kind is 'Kind of the file, so that an equal file says what it is without telling more.';
grant select (kind) on signature to crosscase_linker;
alter table link_reason drop constraint link_reason_kind_check;
alter table link_reason add constraint link_reason_kind_check
  check (kind in ('IMAGE', 'VIDEO', 'SOUND', 'DOCUMENT', 'FILE', 'IDENTIFIER'));
alter table link_side_reason drop constraint link_side_reason_kind_check;
alter table link_side_reason add constraint link_side_reason_kind_check
  check (kind in ('IMAGE', 'VIDEO', 'SOUND', 'DOCUMENT', 'FILE', 'IDENTIFIER'));

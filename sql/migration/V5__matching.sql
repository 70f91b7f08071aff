-- Matching: signatures on record, and which media items match which.

create sequence signature_number;
create table signature (
  number bigint not null default nextval('signature_number'),
  agency_id uuid not null,
  media_id uuid not null,
  algorithm text not null check (algorithm in ('SHA256', 'SHA1', 'MD5', 'PDQ', 'PHOTODNA')),
  algorithm_version smallint not null default 1,
  value bytea not null check (length(value) between 16 and 1024),
  quality smallint check (quality between 0 and 100),
  orientations bytea check (length(orientations) = 256),
  change_number bigint not null,
  removed boolean not null default false,
  primary key (media_id, algorithm, algorithm_version),
  foreign key (agency_id, media_id) references media_item (agency_id, id)
);
comment on table signature is 'A fingerprint of a media item by one algorithm. Different algorithms or versions are never compared.';
comment on column signature.number is 'The name of the signature in the in-memory index; never leaves the server.';
comment on column signature.change_number is
  'Given under an advisory lock that is held to the commit, so that numbers appear in commit order: the index catches up by it.';
comment on column signature.orientations is
  'PDQ only: the eight hashes of the turned and mirrored picture, 32 bytes each, in the order of Orientation. Null for '
  'an item known by signature alone; the matcher then derives them from the bits of the value.';
create unique index signature_by_number on signature (number);
create index signature_by_value on signature (algorithm, value) where not removed;
create index signature_changes on signature (algorithm, change_number);
create sequence signature_change;

alter table signature enable row level security;
alter table signature force row level security;
create policy own_agency on signature to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy matcher_reads on signature for select to crosscase_matcher using (true);
-- The other side of an OPEN case learns the identity of a shared item.
create policy linker_names_items on signature for select to crosscase_linker using (algorithm = 'SHA256');
grant select, insert, update on signature to crosscase_app;
grant select (media_id, algorithm, value, removed) on signature to crosscase_linker;
grant select on signature to crosscase_matcher;
grant usage on sequence signature_number, signature_change to crosscase_app;

create table media_match (
  low_media uuid not null,
  high_media uuid not null check (low_media < high_media),
  low_agency uuid not null,
  high_agency uuid not null,
  algorithm text not null check (algorithm in ('SHA256', 'SHA1', 'MD5', 'PDQ', 'PHOTODNA')),
  algorithm_version smallint not null default 1,
  distance integer not null check (distance >= 0),
  transform text not null default 'ORIGINAL' check (length(transform) <= 40),
  found_at timestamptz not null default now(),
  primary key (low_media, high_media)
);
comment on table media_match is
  'Two media items whose signatures are equal or within the threshold: the best reason only (equal files before near ones).';
create index media_match_high on media_match (high_media);
alter table media_match enable row level security;
alter table media_match force row level security;
-- An agency sees matches among its own media items; those across a border are seen through link_side only.
create policy own_agency on media_match for select to crosscase_app
  using (low_agency = (select nullif(current_setting('crosscase.agency', true), '')::uuid)
    and high_agency = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy matcher_works on media_match to crosscase_matcher using (true) with check (true);
create policy linker_reads on media_match for select to crosscase_linker using (true);
grant select on media_match to crosscase_app, crosscase_linker;
grant select, insert, update, delete on media_match to crosscase_matcher;

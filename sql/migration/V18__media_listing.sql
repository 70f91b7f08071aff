-- What the media of a case and the files of an exhibit are sorted and sought by; see docs/adr/0073.

create table media_listing (
  agency_id uuid not null,
  scope_id uuid not null,
  row_id uuid not null,
  media_id uuid not null,
  occurrence_id uuid,
  place bigint not null,
  name_key text collate "C" not null check (octet_length(name_key) <= 1200),
  path_key text collate "C" not null check (octet_length(path_key) <= 2401),
  size_bytes bigint not null,
  dated bigint not null,
  kind text collate "C" not null,
  exhibit_key text collate "C" not null check (length(exhibit_key) <= 400),
  picture boolean not null,
  problem boolean not null,
  primary key (agency_id, scope_id, row_id),
  foreign key (agency_id, media_id) references media_item (agency_id, id),
  foreign key (agency_id, occurrence_id) references occurrence (agency_id, id)
);
comment on table media_listing is
  'One row for each media item of a case, with the place at which it was found first, and one for each file of an exhibit.';
comment on column media_listing.scope_id is 'The case, or the exhibit.';
comment on column media_listing.row_id is 'The media item in a case, the occurrence in an exhibit.';
comment on column media_listing.name_key is 'The file name as it reads, folded by the application; empty when there is none.';
comment on column media_listing.path_key is
  'Folded folders, U+0002 between them, U+0001 and the folded name: a folder with all below it is one range.';
comment on column media_listing.size_bytes is '-1 when the agency keeps the file at home.';
comment on column media_listing.dated is 'When the file was last changed on its sender''s side, seconds since 1970; 0 when nobody said.';
comment on column media_listing.kind is 'Like picture and problem a copy of what media_item says, written in the same transaction.';

create index media_listing_by_arrival on media_listing (agency_id, scope_id, place, row_id);
create index media_listing_by_name on media_listing (agency_id, scope_id, name_key, row_id);
create index media_listing_by_path on media_listing (agency_id, scope_id, path_key, row_id);
create index media_listing_by_size on media_listing (agency_id, scope_id, size_bytes, row_id);
create index media_listing_by_date on media_listing (agency_id, scope_id, dated, row_id);
create index media_listing_by_kind on media_listing (agency_id, scope_id, kind, row_id);
create index media_listing_by_exhibit on media_listing (agency_id, scope_id, exhibit_key, row_id);
create index media_listing_problems on media_listing (agency_id, scope_id, row_id) where problem;
create index media_listing_pictures on media_listing (agency_id, scope_id, row_id) where picture;
create index media_listing_of_media on media_listing (agency_id, media_id, scope_id);

-- What is on record, folded as far as the database can.
alter table occurrence no force row level security;
alter table exhibit no force row level security;
alter table media_item no force row level security;
alter table case_media no force row level security;

with file as (
  select o.agency_id, o.id, o.case_id, o.exhibit_id, o.media_id, e.number_key,
    row_number() over (partition by o.agency_id, o.exhibit_id order by o.received_at, o.id) as place,
    row_number() over (partition by o.agency_id, o.case_id, o.media_id order by o.received_at, o.id) as first,
    btrim(regexp_replace(lower(normalize(o.path, NFKC)), '[/\\]+', '/', 'g'), '/') as path
  from occurrence o join exhibit e on e.agency_id = o.agency_id and e.id = o.exhibit_id
), cut as (
  select f.*, left(regexp_replace(path, '^.*/', ''), 300) as name,
    left(replace(case when path like '%/%' then regexp_replace(path, '/[^/]*$', '') else '' end, '/', chr(2)), 300) as folder
  from file f
), listed as (
  select agency_id, exhibit_id as scope_id, id as row_id, media_id, id as occurrence_id, place, name, folder, number_key from cut
  union all
  select f.agency_id, f.case_id, f.media_id, f.media_id, f.id, c.position, f.name, f.folder, f.number_key
  from cut f join case_media c on c.agency_id = f.agency_id and c.case_id = f.case_id and c.media_id = f.media_id
  where f.first = 1
  union all
  select c.agency_id, c.case_id, c.media_id, c.media_id, null, c.position, '', '', ''
  from case_media c where not exists (select from occurrence o
    where o.agency_id = c.agency_id and o.case_id = c.case_id and o.media_id = c.media_id)
)
insert into media_listing (agency_id, scope_id, row_id, media_id, occurrence_id, place, name_key, path_key, size_bytes, dated,
  kind, exhibit_key, picture, problem)
select l.agency_id, l.scope_id, l.row_id, l.media_id, l.occurrence_id, l.place, l.name, l.folder || chr(1) || l.name,
  coalesce(m.size_bytes, -1), 0, m.kind, l.number_key, m.pdq is not null and m.problem is null, m.problem is not null
from listed l join media_item m on m.agency_id = l.agency_id and m.id = l.media_id;

alter table occurrence force row level security;
alter table exhibit force row level security;
alter table media_item force row level security;
alter table case_media force row level security;

alter table media_listing enable row level security;
alter table media_listing force row level security;
create policy own_agency on media_listing to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert, update on media_listing to crosscase_app;

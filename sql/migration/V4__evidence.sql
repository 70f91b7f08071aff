-- Evidence: exhibits, media items, where they occur, how they came in, who had them.

create table exhibit (
  id uuid not null default gen_random_uuid(),
  agency_id uuid not null,
  case_id uuid not null,
  number text not null check (number = btrim(number) and length(number) between 1 and 64),
  description text not null default '' check (length(description) <= 500),
  kind text not null
    check (kind in ('PHONE', 'COMPUTER', 'DISK', 'ACCOUNT_EXPORT', 'DOWNLOAD', 'DOCUMENT', 'OTHER')),
  location text not null default '' check (length(location) <= 200),
  received_by uuid not null,
  received_at timestamptz not null default now(),
  file_count bigint not null default 0,
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '' check (length(withdrawn_reason) <= 500),
  version integer not null default 0,
  primary key (id),
  unique (agency_id, id),
  unique (agency_id, case_id, number),
  foreign key (agency_id, case_id) references case_file (agency_id, id),
  foreign key (agency_id, received_by) references officer (agency_id, id)
);
comment on table exhibit is 'A seized or received thing that holds files.';
comment on column exhibit.withdrawn_at is 'Returned, excluded or deleted: its files no longer give links; the record stays.';

alter table exhibit enable row level security;
alter table exhibit force row level security;
create policy own_agency on exhibit to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert, update on exhibit to crosscase_app;

create table media_item (
  id uuid not null default gen_random_uuid(),
  agency_id uuid not null references agency,
  sha256 bytea check (length(sha256) = 32),
  sha1 bytea check (length(sha1) = 20),
  md5 bytea check (length(md5) = 16),
  size_bytes bigint check (size_bytes >= 0),
  mime_type text not null default 'application/octet-stream' check (length(mime_type) <= 100),
  width integer,
  height integer,
  store_key text check (length(store_key) <= 200),
  step text not null default 'SIGN' check (step in ('SIGN', 'MATCH', 'DONE')),
  problem text check (length(problem) <= 40),
  problem_detail text not null default '' check (length(problem_detail) <= 500),
  pdq bytea check (length(pdq) = 32),
  pdq_quality smallint check (pdq_quality between 0 and 100),
  photo_dna bytea check (length(photo_dna) = 144),
  thumbnail bytea check (length(thumbnail) <= 32768),
  received_at timestamptz not null default now(),
  primary key (id),
  unique (agency_id, id)
);
comment on table media_item is 'One distinct file content within an agency, known by its SHA-256, or by signatures alone.';
comment on column media_item.store_key is 'Name in the encrypted store; null when the agency keeps the file at home.';
comment on column media_item.step is 'The step that is due; media_step is the queue of those not DONE.';
comment on column media_item.problem is 'Why no picture could be made of it: it is kept as evidence all the same.';
comment on column media_item.photo_dna is 'As handed in with signatures alone; Crosscase does not compute it.';
comment on column media_item.thumbnail is 'Small, grey and already blurred picture (PNG); clear bytes never stand in the database.';
create unique index media_item_content on media_item (agency_id, sha256) where sha256 is not null;

alter table media_item enable row level security;
alter table media_item force row level security;
create policy own_agency on media_item to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert, update on media_item to crosscase_app;

create table intake (
  id uuid not null default gen_random_uuid(),
  agency_id uuid not null,
  case_id uuid not null,
  exhibit_id uuid not null,
  officer_id uuid not null,
  state text not null default 'RECEIVING' check (state in ('RECEIVING', 'PROCESSING', 'DONE', 'FAILED')),
  started_at timestamptz not null default now(),
  active_at timestamptz not null default now(),
  received_at timestamptz,
  finished_at timestamptz,
  primary key (id),
  unique (agency_id, id),
  foreign key (agency_id, case_id) references case_file (agency_id, id),
  foreign key (agency_id, exhibit_id) references exhibit (agency_id, id),
  foreign key (agency_id, officer_id) references officer (agency_id, id)
);
comment on table intake is 'One taking-in of files into an exhibit; its progress is counted from its rows, so it survives a crash.';
comment on column intake.active_at is 'When a byte last came in; one that is quiet too long has lost its sender and goes on without.';
create index intake_by_exhibit on intake (agency_id, exhibit_id, started_at desc);
create index intake_by_case on intake (agency_id, case_id, started_at desc);
create index intake_running on intake (agency_id, state) where state in ('RECEIVING', 'PROCESSING');

alter table intake enable row level security;
alter table intake force row level security;
create policy own_agency on intake to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert, update on intake to crosscase_app;

create table occurrence (
  id uuid not null default gen_random_uuid(),
  agency_id uuid not null,
  intake_id uuid not null,
  case_id uuid not null,
  exhibit_id uuid not null,
  media_id uuid not null,
  path text not null check (length(path) between 1 and 4096),
  duplicate boolean not null,
  container_id uuid,
  root_id uuid,
  received_at timestamptz not null default now(),
  primary key (id),
  unique (agency_id, id),
  foreign key (agency_id, intake_id) references intake (agency_id, id),
  foreign key (agency_id, exhibit_id) references exhibit (agency_id, id),
  foreign key (agency_id, media_id) references media_item (agency_id, id)
);
comment on table occurrence is 'A media item found at a path in an exhibit. One row is one accepted file.';
comment on column occurrence.duplicate is 'The agency already held this content when the file came in.';
comment on column occurrence.container_id is 'Occurrence of the archive that it was taken from.';
comment on column occurrence.root_id is 'Occurrence of the outermost archive: limits on archives are counted over all that came out of it.';
create unique index occurrence_once on occurrence (agency_id, exhibit_id, media_id, md5(path));
create index occurrence_by_media on occurrence (agency_id, media_id);
create index occurrence_by_intake on occurrence (agency_id, intake_id, media_id);
create index occurrence_by_exhibit on occurrence (agency_id, exhibit_id, received_at, id);
create index occurrence_by_root on occurrence (agency_id, root_id) where root_id is not null;

alter table occurrence enable row level security;
alter table occurrence force row level security;
create policy own_agency on occurrence to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert on occurrence to crosscase_app;

create table intake_repeat (
  agency_id uuid not null,
  intake_id uuid not null,
  occurrence_id uuid not null,
  received_at timestamptz not null default now(),
  primary key (agency_id, intake_id, occurrence_id),
  foreign key (agency_id, intake_id) references intake (agency_id, id),
  foreign key (agency_id, occurrence_id) references occurrence (agency_id, id)
);
comment on table intake_repeat is 'The same content at the same path of the exhibit came in again, in a later intake.';

alter table intake_repeat enable row level security;
alter table intake_repeat force row level security;
create policy own_agency on intake_repeat to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert on intake_repeat to crosscase_app;

create table intake_refusal (
  id uuid not null default gen_random_uuid(),
  agency_id uuid not null,
  intake_id uuid not null,
  path text not null check (length(path) between 1 and 4096),
  problem text not null check (length(problem) <= 40),
  detail text not null default '' check (length(detail) <= 500),
  refused_at timestamptz not null default now(),
  primary key (id),
  foreign key (agency_id, intake_id) references intake (agency_id, id)
);
comment on table intake_refusal is 'A file that was not stored at all (too large, cut off), named so that the officer can send it again.';
create index intake_refusal_by_intake on intake_refusal (agency_id, intake_id, refused_at);
create unique index intake_refusal_once on intake_refusal (agency_id, intake_id, problem, md5(path));

alter table intake_refusal enable row level security;
alter table intake_refusal force row level security;
create policy own_agency on intake_refusal to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert on intake_refusal to crosscase_app;

-- One row per media item and case: what the media grid pages through and what links are made of.
create table case_media (
  agency_id uuid not null,
  case_id uuid not null,
  media_id uuid not null,
  position bigint not null,
  withdrawn boolean not null default false,
  added_at timestamptz not null default now(),
  primary key (agency_id, case_id, media_id),
  foreign key (agency_id, case_id) references case_file (agency_id, id),
  foreign key (agency_id, media_id) references media_item (agency_id, id)
);
comment on column case_media.position is
  'Gapless number within the case, given under the lock of the case row: page 10,000 is sought as fast as page 1.';
comment on column case_media.withdrawn is 'Every exhibit of the case that holds it was withdrawn.';
create unique index case_media_page on case_media (agency_id, case_id, position);
create index case_media_by_media on case_media (media_id) where not withdrawn;

alter table case_media enable row level security;
alter table case_media force row level security;
create policy own_agency on case_media to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy linker_reads on case_media for select to crosscase_linker using (true);
grant select, insert, update on case_media to crosscase_app;
grant select on case_media to crosscase_linker;

create table custody_event (
  id uuid not null default gen_random_uuid(),
  agency_id uuid not null,
  subject_type text not null check (subject_type in ('EXHIBIT', 'MEDIA')),
  subject_id uuid not null,
  position integer not null check (position >= 1),
  happened_at timestamptz not null default now(),
  officer_id uuid,
  action text not null check (length(action) <= 40),
  reason text not null default '' check (length(reason) <= 500),
  detail text not null default '' check (length(detail) <= 5000),
  primary key (id),
  unique (agency_id, subject_id, position),
  foreign key (agency_id, officer_id) references officer (agency_id, id)
);
comment on table custody_event is 'Who had, moved, opened or exported an exhibit or media item, when and why. Only ever added to.';
comment on column custody_event.position is 'Gapless from 1 per exhibit or media item; a gap is a broken chain.';
comment on column custody_event.officer_id is 'Null: the system itself (for instance the step that computed the signatures).';

alter table custody_event enable row level security;
alter table custody_event force row level security;
create policy own_agency on custody_event to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert on custody_event to crosscase_app;

-- The queue. Rows are few (only what is due), so claiming stays as fast at a million media items as at ten.
create table media_step (
  media_id uuid not null,
  agency_id uuid not null,
  step text not null check (step in ('SIGN', 'MATCH')),
  due_at timestamptz not null default now(),
  attempts integer not null default 0,
  fence bigint not null default 0,
  leased_until timestamptz,
  leased_by text,
  primary key (media_id, step),
  foreign key (agency_id, media_id) references media_item (agency_id, id)
);
comment on column media_step.fence is 'Raised by each claim; a worker that lost its lease is refused when it comes back.';
create index media_step_due on media_step (step, due_at);
alter table media_step enable row level security;
alter table media_step force row level security;
create policy own_agency on media_step to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy matcher_works on media_step to crosscase_matcher using (true) with check (true);
grant select, insert, update, delete on media_step to crosscase_app, crosscase_matcher;

-- Archives whose entries are to be taken in one by one. A queue of its own: it belongs to an occurrence, since the same
-- archive found at two paths gives entries at two paths.
create table unpack_step (
  occurrence_id uuid not null,
  agency_id uuid not null,
  intake_id uuid not null,
  depth smallint not null check (depth >= 1),
  due_at timestamptz not null default now(),
  attempts integer not null default 0,
  fence bigint not null default 0,
  leased_until timestamptz,
  leased_by text,
  primary key (occurrence_id),
  foreign key (agency_id, occurrence_id) references occurrence (agency_id, id),
  foreign key (agency_id, intake_id) references intake (agency_id, id)
);
comment on column unpack_step.depth is 'Archives around its entries: 1 for an archive that was itself handed in.';
create index unpack_step_due on unpack_step (due_at);
create index unpack_step_by_intake on unpack_step (agency_id, intake_id);
alter table unpack_step enable row level security;
alter table unpack_step force row level security;
create policy own_agency on unpack_step to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy matcher_works on unpack_step to crosscase_matcher using (true) with check (true);
grant select, insert, update, delete on unpack_step to crosscase_app;
grant select, update on unpack_step to crosscase_matcher;

-- The data key of each agency, wrapped by the master key, which never stands in the database.
create table store_key (
  agency_id uuid not null references agency,
  number integer not null,
  wrapped_key bytea not null,
  created_at timestamptz not null default now(),
  primary key (agency_id, number)
);

alter table store_key enable row level security;
alter table store_key force row level security;
create policy own_agency on store_key to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert on store_key to crosscase_app;

-- Answers to POST requests that were accepted, so that a repeated request has one effect.
create table idempotent_answer (
  agency_id uuid not null references agency,
  officer_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  request_hash bytea not null check (length(request_hash) = 32),
  status smallint not null,
  location text not null default '',
  body text not null default '',
  answered_at timestamptz not null default now(),
  primary key (agency_id, officer_id, key)
);
create index idempotent_answer_age on idempotent_answer (answered_at);

alter table idempotent_answer enable row level security;
alter table idempotent_answer force row level security;
create policy own_agency on idempotent_answer to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert, delete on idempotent_answer to crosscase_app;

-- Cases and their teams.

create table case_file (
  id uuid not null default gen_random_uuid(),
  agency_id uuid not null references agency,
  reference text not null check (reference = btrim(reference) and length(reference) between 1 and 64),
  title text not null check (length(title) between 1 and 200),
  summary text not null default '' check (length(summary) <= 10000),
  legal_basis text not null default '' check (length(legal_basis) <= 200),
  sensitivity text not null check (sensitivity in ('OPEN', 'CONTACT', 'COVERT')),
  status text not null default 'OPEN' check (status in ('OPEN', 'CLOSED')),
  status_reason text not null default '' check (length(status_reason) <= 500),
  lead_officer uuid not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  media_count bigint not null default 0,
  link_count integer not null default 0,
  strongest_link smallint not null default 0 check (strongest_link between 0 and 100),
  version integer not null default 0,
  primary key (id),
  unique (agency_id, id),
  foreign key (agency_id, lead_officer) references officer (agency_id, id)
);
comment on table case_file is 'One investigation of one agency.';
comment on column case_file.media_count is 'Numbers the media items of the case, see case_media.position; never falls.';
comment on column case_file.strongest_link is 'Strength 0 to 100 of the strongest link that the agency may see; kept by the linker.';

-- Agency first in every index: the policy then narrows before any filter that is not leakproof runs.
create unique index case_file_reference on case_file (agency_id, lower(reference));
create index case_file_newest on case_file (agency_id, opened_at desc, id desc);
create index case_file_by_title on case_file (agency_id, lower(title), id);
create index case_file_strongest on case_file (agency_id, strongest_link desc, id desc);
create index case_file_by_lead on case_file (agency_id, lead_officer, opened_at desc, id desc);
create index case_file_by_status on case_file (agency_id, status, opened_at desc, id desc);

alter table case_file enable row level security;
alter table case_file force row level security;
create policy own_agency on case_file to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy linker_reads on case_file for select to crosscase_linker using (true);
create policy linker_counts on case_file for update to crosscase_linker using (true) with check (true);
create policy sequencer_tells_denied_from_missing on case_file for select to crosscase_sequencer using (true);
grant select, insert, update on case_file to crosscase_app;
grant select (id, agency_id, reference, title, sensitivity, status, lead_officer, strongest_link, link_count)
  on case_file to crosscase_linker;
grant update (strongest_link, link_count) on case_file to crosscase_linker;
grant select (id, agency_id) on case_file to crosscase_sequencer;

create table case_team (
  agency_id uuid not null,
  case_id uuid not null,
  officer_id uuid not null,
  added_at timestamptz not null default now(),
  primary key (agency_id, case_id, officer_id),
  foreign key (agency_id, case_id) references case_file (agency_id, id),
  foreign key (agency_id, officer_id) references officer (agency_id, id)
);
create index case_team_by_officer on case_team (agency_id, officer_id, case_id);

alter table case_team enable row level security;
alter table case_team force row level security;
create policy own_agency on case_team to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert, delete on case_team to crosscase_app;

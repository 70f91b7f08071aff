-- Links between cases. The truth about a link stands in `link`, which only the linker and coordinators read.
-- What an agency may know of it stands in its own `link_side` rows, written by the linker: no row, no knowledge.

create table link_step (
  low_case uuid not null,
  high_case uuid not null check (low_case < high_case),
  due_at timestamptz not null default now(),
  attempts integer not null default 0,
  primary key (low_case, high_case)
);
comment on table link_step is
  'Pairs of cases whose link is to be worked out anew. Queued with ON CONFLICT DO UPDATE, never DO NOTHING: the row lock '
  'keeps the linker from working out the pair before the reason for it is committed.';
create index link_step_due on link_step (due_at);
alter table link_step enable row level security;
alter table link_step force row level security;
create policy linker_works on link_step to crosscase_linker using (true) with check (true);
grant select, insert, update, delete on link_step to crosscase_linker;

create table link (
  id uuid not null default gen_random_uuid() primary key,
  low_case uuid not null,
  high_case uuid not null check (low_case < high_case),
  low_agency uuid not null references agency,
  high_agency uuid not null references agency,
  low_told boolean not null default false,
  high_told boolean not null default false,
  strength smallint not null check (strength between 0 and 100),
  pictures integer not null default 0,
  identifiers integer not null default 0,
  common_pictures integer not null default 0,
  withdrawn boolean not null default false,
  seen_at timestamptz,
  found_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  announced_at timestamptz,
  announcements integer not null default 0,
  announced_strength smallint not null default 0,
  announced_pictures integer not null default 0,
  -- what a coordinator may know of each side
  low_sensitivity text not null,
  low_reference text,
  low_title text,
  low_lead text,
  high_sensitivity text not null,
  high_reference text,
  high_title text,
  high_lead text,
  unique (low_case, high_case)
);
comment on table link is 'A relation between two cases, with both sides. Agencies never read it; see link_side.';
comment on column link.low_told is 'The owner of the COVERT low case decided that the other side is told that there is a hit.';
comment on column link.strength is '0 to 100 with every case counted, covert ones too: the coordinator''s figure.';
comment on column link.low_reference is 'Null when the low case is COVERT; title and lead only when it is OPEN.';
comment on column link.common_pictures is 'Shared pictures that stand in so many cases that they are set aside; they add nothing.';
comment on column link.seen_at is 'When a coordinator first opened it.';
comment on column link.announced_at is 'When coordinators were last notified, of which figures, and how often: the pause doubles.';
create index link_board on link (withdrawn, strength desc, id) where low_agency <> high_agency;
create index link_by_high on link (high_case);
alter table link enable row level security;
alter table link force row level security;
create policy linker_works on link to crosscase_linker using (true) with check (true);
create policy coordinators_see_borders_crossed on link for select to crosscase_coordinator
  using (low_agency <> high_agency);
create policy coordinators_mark_seen on link for update to crosscase_coordinator
  using (low_agency <> high_agency) with check (low_agency <> high_agency);
grant select, insert, update on link to crosscase_linker;
grant update (seen_at) on link to crosscase_coordinator;
grant select (id, low_agency, high_agency, strength, pictures, identifiers, common_pictures, withdrawn, seen_at,
  found_at, changed_at,
  low_sensitivity, low_reference, low_title, low_lead, high_sensitivity, high_reference, high_title, high_lead)
  on link to crosscase_coordinator;

create table link_reason (
  link_id uuid not null references link on delete cascade,
  position smallint not null,
  kind text not null check (kind in ('IMAGE', 'VIDEO', 'IDENTIFIER')),
  algorithm text not null,
  distance integer not null,
  transform text not null,
  rarity integer not null check (rarity >= 1),
  points smallint not null check (points between 0 and 100),
  value text,
  primary key (link_id, position)
);
comment on table link_reason is 'The coordinator''s explanation of a link: no media item, and no row where a side is COVERT.';
comment on column link_reason.value is 'Identity (SHA-256, hex) of the shared item, only when both sides are OPEN.';
alter table link_reason enable row level security;
alter table link_reason force row level security;
create policy linker_works on link_reason to crosscase_linker using (true) with check (true);
-- The inner query is bound by the coordinator's own policy on link.
create policy coordinators_see_borders_crossed on link_reason for select to crosscase_coordinator
  using (exists (select from link where link.id = link_reason.link_id));
grant select, insert, delete on link_reason to crosscase_linker;
grant select on link_reason to crosscase_coordinator;

create table link_side (
  id uuid not null default gen_random_uuid(),
  link_id uuid not null,
  agency_id uuid not null references agency,
  case_id uuid not null,
  other_agency uuid not null references agency,
  other_sensitivity text,
  other_case uuid,
  other_reference text,
  other_title text,
  other_lead text,
  strength smallint not null check (strength between 0 and 100),
  pictures integer not null default 0,
  identifiers integer not null default 0,
  common_pictures integer not null default 0,
  state text not null default 'NEW' check (state in ('NEW', 'SEEN', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
  state_reason text not null default '' check (length(state_reason) <= 500),
  other_told boolean not null,
  own_agency boolean not null,
  listed boolean not null default true,
  found_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  announced_at timestamptz,
  announcements integer not null default 0,
  announced_strength smallint not null default 0,
  announced_pictures integer not null default 0,
  version integer not null default 0,
  primary key (id),
  unique (agency_id, link_id, case_id)
);
comment on table link_side is 'What one agency may know of one link, seen from its own case.';
comment on column link_side.link_id is 'Public id of the link, the same for both sides. No foreign key: it must tell nothing.';
comment on column link_side.other_case is 'Only when both cases belong to the agency; other_reference, title and lead also when the other is OPEN.';
comment on column link_side.strength is 'Worked out from what this agency may know: a covert case elsewhere does not move it.';
comment on column link_side.other_told is 'Whether the other agency knows of the hit.';
comment on column link_side.listed is 'Of the two rows of a link inside one agency, one stands in the agency''s list.';
create index link_side_strongest on link_side (agency_id, strength desc, id) where listed;
create index link_side_by_case on link_side (agency_id, case_id, strength desc, id);
create index link_side_new on link_side (agency_id, found_at desc) where listed and state = 'NEW';
create index link_side_link on link_side (link_id);

alter table link_side enable row level security;
alter table link_side force row level security;
create policy own_agency on link_side to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy linker_works on link_side to crosscase_linker using (true) with check (true);
grant select on link_side to crosscase_app;
grant update (state, state_reason, version) on link_side to crosscase_app;
grant select, insert, update, delete on link_side to crosscase_linker;

create table link_side_reason (
  agency_id uuid not null references agency,
  side_id uuid not null references link_side on delete cascade,
  position smallint not null,
  kind text not null check (kind in ('IMAGE', 'VIDEO', 'IDENTIFIER')),
  own_media uuid,
  algorithm text not null,
  distance integer not null,
  transform text not null,
  rarity integer not null check (rarity >= 1),
  points smallint not null check (points between 0 and 100),
  other_value text,
  primary key (agency_id, side_id, position)
);
comment on table link_side_reason is 'Why, told with the agency''s own media items only.';
comment on column link_side_reason.rarity is 'In how many cases that this agency may count the picture stands.';
comment on column link_side_reason.points is 'What the reason adds; the points of all reasons of a side sum to its strength.';
comment on column link_side_reason.other_value is 'SHA-256 (hex) of the other side''s item, only when that case is OPEN.';

alter table link_side_reason enable row level security;
alter table link_side_reason force row level security;
create policy own_agency on link_side_reason to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy linker_works on link_side_reason to crosscase_linker using (true) with check (true);
grant select on link_side_reason to crosscase_app;
grant select, insert, delete on link_side_reason to crosscase_linker;

-- Every own media item of a side, not only the ones that stand for their picture: the media grid asks by it.
create table link_side_media (
  agency_id uuid not null references agency,
  side_id uuid not null references link_side on delete cascade,
  media_id uuid not null,
  primary key (agency_id, side_id, media_id)
);
comment on table link_side_media is 'Own media items that match media of the other case of a side.';
create index link_side_media_by_media on link_side_media (agency_id, media_id);

alter table link_side_media enable row level security;
alter table link_side_media force row level security;
create policy own_agency on link_side_media to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy linker_works on link_side_media to crosscase_linker using (true) with check (true);
grant select on link_side_media to crosscase_app;
grant select, insert, delete on link_side_media to crosscase_linker;

-- What the other side may know of a case changes in the transaction that changes the case. Such a transaction rewrites
-- the sides of many links, so it runs alone among the linkers: they hold this lock shared, and it is taken here before
-- any row is locked (hence a statement trigger), so that neither waits for the other in a circle.
create function wait_for_linkers() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform pg_advisory_xact_lock(hashtext('crosscase.link'));
  return null;
end
$$;
create trigger wait_for_linkers before update of sensitivity, title, lead_officer on case_file
  for each statement execute function wait_for_linkers();

-- A look-up is an oracle, so each officer has a number of them a day. What was looked up stands in the audit trail only.
create table lookup_budget (
  agency_id uuid not null references agency,
  officer_id uuid not null,
  day date not null,
  used integer not null default 0 check (used >= 0),
  primary key (agency_id, officer_id, day),
  foreign key (agency_id, officer_id) references officer (agency_id, id)
);
comment on table lookup_budget is 'How many look-ups an officer made on a day.';

alter table lookup_budget enable row level security;
alter table lookup_budget force row level security;
create policy own_agency on lookup_budget to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert, update on lookup_budget to crosscase_app;

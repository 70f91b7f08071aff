-- Links rest on any shared thing and not on pictures alone, see docs/adr/0091.

-- Published by agency.
create view agency_contact with (security_invoker = true) as
  select id, code, name, country, kind, contact_name, contact_email, contact_phone from agency;
comment on view agency_contact is 'Whom to call, for who may know of a link with its case.';
grant select on agency_contact to crosscase_app, crosscase_coordinator;

-- Reasons of one form for every kind. They are worked out again.
alter table link_reason no force row level security;
alter table link_side_reason no force row level security;
alter table link no force row level security;
alter table link_step no force row level security;
delete from link_reason;
delete from link_side_reason;
insert into link_step (low_case, high_case)
  select low_case, high_case from link where not withdrawn
  on conflict (low_case, high_case) do update set due_at = least(link_step.due_at, excluded.due_at);
alter table link_reason force row level security;
alter table link_side_reason force row level security;
alter table link force row level security;
alter table link_step force row level security;

alter table link_reason
  drop constraint link_reason_kind_check, add check (kind ~ '^[A-Z]{1,30}$'),
  drop column algorithm, drop column distance, drop column transform,
  drop column low_view, drop column high_view, drop column agreement,
  add column details jsonb not null default '{}';
alter table link_reason rename column value to identity;
comment on column link_reason.identity is 'Of a thing that is the same on both sides (of a file, its SHA-256, hex), only when both are OPEN.';
comment on column link_reason.details is 'How the two belong together: named facts of the kind, which nobody searches by.';
grant update on link_reason to crosscase_linker;

alter table link_side_reason
  drop constraint link_side_reason_kind_check, add check (kind ~ '^[A-Z]{1,30}$'),
  drop column algorithm, drop column distance, drop column nearness, drop column transform,
  drop column own_view, drop column other_view, drop column agreement,
  add column own_identity text,
  add column details jsonb not null default '{}';
alter table link_side_reason rename column own_media to own_thing;
alter table link_side_reason alter column own_thing set not null;
alter table link_side_reason rename column other_value to other_identity;
comment on column link_side_reason.own_thing is 'Of the family of its kind: of media, the media item.';
comment on column link_side_reason.own_identity is 'What names it outside the agency: of a media item its SHA-256 (hex), if there is one.';
comment on column link_side_reason.other_identity is 'Of the other side''s thing, only when that case is OPEN.';
comment on column link_side_reason.details is
  'How the two belong together: named facts of the kind. Across a border none of them moves with the other side''s copy.';
grant update on link_side_reason to crosscase_linker;

-- Counts by kind.
create table link_count (
  link_id uuid not null references link on delete cascade,
  kind text not null check (kind ~ '^[A-Z]{1,30}$'),
  adding integer not null check (adding >= 0),
  common integer not null check (common >= 0),
  primary key (link_id, kind)
);
comment on table link_count is 'How many things of each kind a link rests on, for coordinators; no row where a side is COVERT.';
comment on column link_count.common is 'Held so widely that they are set aside; they add nothing.';
alter table link_count enable row level security;
alter table link_count force row level security;
create policy linker_works on link_count to crosscase_linker using (true) with check (true);
create policy coordinators_see_what_is_not_covert on link_count for select to crosscase_coordinator
  using (exists (select from link l
    join case_face low on low.owner_agency = l.low_agency and low.case_id = l.low_case and low.sensitivity <> 'COVERT'
    join case_face high on high.owner_agency = l.high_agency and high.case_id = l.high_case and high.sensitivity <> 'COVERT'
    where l.id = link_count.link_id));
grant select, insert, update, delete on link_count to crosscase_linker;
grant select on link_count to crosscase_coordinator;

create table link_side_count (
  agency_id uuid not null references agency,
  side_id uuid not null references link_side on delete cascade,
  kind text not null check (kind ~ '^[A-Z]{1,30}$'),
  adding integer not null check (adding >= 0),
  common integer not null check (common >= 0),
  primary key (agency_id, side_id, kind)
);
comment on table link_side_count is 'How many things of each kind a link rests on, as far as the agency may count.';
alter table link_side_count enable row level security;
alter table link_side_count force row level security;
create policy own_agency_while_shown on link_side_count for select to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid)
    and exists (select from link_side s where s.id = link_side_count.side_id));
create policy linker_works on link_side_count to crosscase_linker using (true) with check (true);
grant select on link_side_count to crosscase_app;
grant select, insert, update, delete on link_side_count to crosscase_linker;

alter table link drop column identifiers, drop column common_pictures;
alter table link rename column pictures to shared;
alter table link rename column announced_pictures to announced_shared;
comment on column link.shared is 'Things of whatever kind that add to the strength.';
alter table link_side drop column identifiers, drop column common_pictures;
alter table link_side rename column pictures to shared;
alter table link_side rename column announced_pictures to announced_shared;
alter view link_known rename column pictures to shared;
alter view link_on_board rename column pictures to shared;

-- Whom a covert case was told to is asked before each link is worked out; nearly no link is such a one.
create index link_told_by_low on link (high_agency) where low_told;
create index link_told_by_high on link (low_agency) where high_told;

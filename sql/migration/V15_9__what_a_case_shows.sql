-- What a case shows beyond its agency stands in one row of its own, written in the transaction that changes the case: what
-- is hidden is hidden at once, for the price of one row, whoever shares pictures with the case. Links are worked out
-- afterwards. See docs/adr/0056.

create table case_face (
  owner_agency uuid not null references agency,
  case_id uuid not null,
  sensitivity text not null check (sensitivity in ('OPEN', 'CONTACT', 'COVERT')),
  reference text,
  title text,
  lead text,
  board_reference text,
  primary key (owner_agency, case_id)
);
comment on table case_face is
  'What others may know of a case at this moment. Readers'' policies ask it, so that an older link tells nothing more.';
comment on column case_face.reference is 'Only of an OPEN case; likewise title and lead.';
comment on column case_face.board_reference is 'For coordinators: the reference unless the case is COVERT.';

create table case_acquaintance (
  agency_id uuid not null references agency,
  owner_agency uuid not null references agency,
  case_id uuid not null,
  primary key (agency_id, owner_agency, case_id)
);
comment on table case_acquaintance is
  'Which agency has a link with a case of another: it may see that case''s face while it is not COVERT. Kept by the linker.';

alter table case_acquaintance enable row level security;
alter table case_acquaintance force row level security;
create policy own_agency on case_acquaintance for select to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy linker_works on case_acquaintance to crosscase_linker using (true) with check (true);
grant select on case_acquaintance to crosscase_app;
grant select, insert, update, delete on case_acquaintance to crosscase_linker;

create function show_case_face() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
declare
  lead_name text;
begin
  if new.sensitivity = 'OPEN' then
    select o.display_name into lead_name from public.officer o where o.agency_id = new.agency_id and o.id = new.lead_officer;
  end if;
  if tg_op = 'INSERT' then
    insert into public.case_face (owner_agency, case_id, sensitivity) values (new.agency_id, new.id, new.sensitivity);
  end if;
  update public.case_face f set
    sensitivity = new.sensitivity,
    reference = case when new.sensitivity = 'OPEN' then new.reference end,
    title = case when new.sensitivity = 'OPEN' then new.title end,
    lead = lead_name,
    board_reference = case when new.sensitivity <> 'COVERT' then new.reference end
  where f.owner_agency = new.agency_id and f.case_id = new.id;
  return null;
end
$$;
create trigger show_case_face after insert or update of reference, title, sensitivity, lead_officer on case_file
  for each row execute function show_case_face();
-- Rows that a benchmark writes past all triggers have a face too.
alter table case_file enable always trigger show_case_face;

create function show_lead() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  update public.case_face f set lead = new.display_name
  from public.case_file c
  where c.agency_id = new.agency_id and c.lead_officer = new.id and c.sensitivity = 'OPEN'
    and f.owner_agency = c.agency_id and f.case_id = c.id;
  return null;
end
$$;
create trigger show_lead after update of display_name on officer
  for each row when (old.display_name is distinct from new.display_name) execute function show_lead();

-- A change of a case waits for no linker any more: how long one is at work tells what others hold.
drop trigger wait_for_linkers on case_file;
drop function wait_for_linkers();

-- What is due for links. A request writes one row, whatever it concerns; a worker finds out what that is.
create table link_due (
  id uuid not null default gen_random_uuid() primary key,
  agency_id uuid not null references agency,
  cause text not null check (cause in ('CASE', 'EXHIBIT', 'LINK')),
  case_id uuid,
  exhibit_id uuid,
  link_id uuid,
  due_at timestamptz not null default now(),
  attempts integer not null default 0
);
comment on table link_due is
  'A case whose sensitivity changed, an exhibit that was withdrawn, a link that was decided on: what follows for links is '
  'worked out after the answer. Each cause has a row of its own, so that no request waits for a worker.';
alter table link_due enable row level security;
alter table link_due force row level security;
create policy own_agency_adds on link_due for insert to crosscase_app
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy linker_works on link_due to crosscase_linker using (true) with check (true);
grant insert on link_due to crosscase_app;
grant select, update, delete on link_due to crosscase_linker;

alter table link_step add column hides boolean not null default false;
comment on column link_step.hides is
  'Something that the figures on record count may not be known any more: until then readers get them worked out as they ask.';

-- A decision is the agency's own and outlives what becomes of its side of the link.
create table link_decision (
  agency_id uuid not null references agency,
  link_id uuid not null,
  state text not null check (state in ('CONFIRMED', 'REJECTED')),
  reason text not null default '' check (length(reason) <= 500),
  officer_id uuid,
  decided_at timestamptz,
  primary key (agency_id, link_id),
  foreign key (agency_id, officer_id) references officer (agency_id, id)
);
comment on table link_decision is
  'What an agency decided about a link, who and when. No foreign key to the link: the other side may hide it and show it again.';
comment on column link_decision.officer_id is 'Null, like the time, for what was decided before both were kept.';

create table link_seen (
  agency_id uuid not null,
  officer_id uuid not null,
  link_id uuid not null,
  seen_at timestamptz not null default now(),
  primary key (agency_id, officer_id, link_id),
  foreign key (agency_id, officer_id) references officer (agency_id, id)
);
comment on table link_seen is 'Which officer opened which link first when: a fact of the person, not a state of the link.';

alter table case_file no force row level security;
alter table officer no force row level security;
alter table link no force row level security;
alter table link_side no force row level security;

insert into case_face (owner_agency, case_id, sensitivity, reference, title, lead, board_reference)
  select c.agency_id, c.id, c.sensitivity,
    case when c.sensitivity = 'OPEN' then c.reference end, case when c.sensitivity = 'OPEN' then c.title end,
    case when c.sensitivity = 'OPEN' then o.display_name end, case when c.sensitivity <> 'COVERT' then c.reference end
  from case_file c left join officer o on o.agency_id = c.agency_id and o.id = c.lead_officer;

alter table link_side
  add column told boolean not null default false,
  add column own_told boolean not null default false,
  add column withdrawn boolean not null default false,
  add column other_decision text check (other_decision in ('CONFIRMED', 'REJECTED')),
  add column other_decided_at timestamptz;
update link_side s set
    other_case = case when s.case_id = l.low_case then l.high_case else l.low_case end,
    told = not s.own_agency and case when s.case_id = l.low_case then l.high_told else l.low_told end,
    own_told = not s.own_agency and case when s.case_id = l.low_case then l.low_told else l.high_told end,
    withdrawn = s.state = 'WITHDRAWN'
  from link l where l.id = s.link_id;
insert into case_acquaintance (agency_id, owner_agency, case_id)
  select distinct agency_id, other_agency, other_case from link_side where not own_agency;
insert into link_decision (agency_id, link_id, state, reason)
  select distinct on (agency_id, link_id) agency_id, link_id, state, state_reason from link_side
  where state in ('CONFIRMED', 'REJECTED');

alter table case_file force row level security;
alter table officer force row level security;
alter table link force row level security;
alter table link_side force row level security;

alter table case_face enable row level security;
alter table case_face force row level security;
create policy own_agency on case_face to crosscase_app
  using (owner_agency = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (owner_agency = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy acquainted_unless_covert on case_face for select to crosscase_app
  using (sensitivity <> 'COVERT' and exists (select from case_acquaintance a
    where a.agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid)
      and a.owner_agency = case_face.owner_agency and a.case_id = case_face.case_id));
-- The inner queries are bound by the coordinator's own policy on link.
create policy coordinators_see_borders_crossed on case_face for select to crosscase_coordinator
  using (exists (select from link l where l.low_case = case_face.case_id and l.low_agency = case_face.owner_agency)
    or exists (select from link l where l.high_case = case_face.case_id and l.high_agency = case_face.owner_agency));
grant select (owner_agency, case_id, sensitivity, reference, title, lead) on case_face to crosscase_app;
grant insert, update on case_face to crosscase_app;
grant select on case_face to crosscase_coordinator;

alter table link_decision enable row level security;
alter table link_decision force row level security;
create policy own_agency on link_decision to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy linker_tells on link_decision for select to crosscase_linker using (true);
grant select, insert, update, delete on link_decision to crosscase_app;
grant select (agency_id, link_id, state, decided_at) on link_decision to crosscase_linker;

alter table link_seen enable row level security;
alter table link_seen force row level security;
create policy own_agency on link_seen to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy own_agency_of_coordinators on link_seen for select to crosscase_coordinator
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert on link_seen to crosscase_app;
grant select on link_seen to crosscase_coordinator;

-- What is decided, and owes the trail an entry, stands in its own table now.
create or replace view audit_owed with (security_invoker = true) as
  select agency_id, 'case' as object_type, id::text as object_id, 'case.open' as action from case_file
  union all
  select agency_id, 'exhibit', id::text, 'exhibit.add' from exhibit
  union all
  select agency_id, 'exhibit', id::text, 'exhibit.withdraw' from exhibit where withdrawn_at is not null
  union all
  select agency_id, 'intake', id::text, 'intake.begin' from intake
  union all
  select agency_id, 'link', link_id::text, 'link.confirm' from link_decision where state = 'CONFIRMED'
  union all
  select agency_id, 'link', link_id::text, 'link.reject' from link_decision where state = 'REJECTED';
grant select (agency_id, link_id, state) on link_decision to crosscase_sequencer;
create policy sequencer_compares on link_decision for select to crosscase_sequencer using (true);
drop policy sequencer_compares on link_side;
revoke select on link_side from crosscase_sequencer;

-- A side is seen while the other case lets it: open to its face, or told by the owner of a COVERT case.
alter table link_side
  alter column other_case set not null,
  drop column other_sensitivity, drop column other_reference, drop column other_title, drop column other_lead,
  drop column other_told, drop column state, drop column state_reason;
comment on column link_side.other_case is
  'The id is random and told to nobody but the agency that owns both cases; names are read from the case''s face.';
comment on column link_side.told is 'The owner of the other case decided that this agency is told, COVERT or not.';
comment on column link_side.own_told is 'The agency itself decided that the other one is told.';
comment on column link_side.withdrawn is 'No reason is left. What the agency decided stays.';
comment on column link_side.other_decision is 'What the other agency decided, where it may be known.';
create index link_side_other on link_side (agency_id, other_case);

drop policy own_agency on link_side;
create policy own_agency_while_shown on link_side for select to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid)
    and (own_agency or told or exists (select from case_face f
      where f.owner_agency = link_side.other_agency and f.case_id = link_side.other_case)));
revoke update on link_side from crosscase_app;
drop policy own_agency on link_side_reason;
create policy own_agency_while_shown on link_side_reason for select to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid)
    and exists (select from link_side s where s.id = link_side_reason.side_id));
drop policy own_agency on link_side_media;
create policy own_agency_while_shown on link_side_media for select to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid)
    and exists (select from link_side s where s.id = link_side_media.side_id));

alter table link
  drop column low_sensitivity, drop column low_reference, drop column low_title, drop column low_lead,
  drop column high_sensitivity, drop column high_reference, drop column high_title, drop column high_lead,
  add column low_decision text check (low_decision in ('CONFIRMED', 'REJECTED')),
  add column low_decided_at timestamptz,
  add column high_decision text check (high_decision in ('CONFIRMED', 'REJECTED')),
  add column high_decided_at timestamptz;
drop policy coordinators_mark_seen on link;
revoke update on link from crosscase_coordinator;
alter table link drop column seen_at;
grant select (low_case, high_case, low_decision, low_decided_at, high_decision, high_decided_at)
  on link to crosscase_coordinator;
drop policy coordinators_see_borders_crossed on link_reason;
create policy coordinators_see_what_is_not_covert on link_reason for select to crosscase_coordinator
  using (exists (select from link l
    join case_face low on low.owner_agency = l.low_agency and low.case_id = l.low_case and low.sensitivity <> 'COVERT'
    join case_face high on high.owner_agency = l.high_agency and high.case_id = l.high_case and high.sensitivity <> 'COVERT'
    where l.id = link_reason.link_id));

-- Counted when they are read; the strongest is kept for the order of the case list alone.
alter table case_file drop column link_count;
comment on column case_file.strongest_link is
  'Strength 0 to 100 of the strongest link that the agency may see; kept by the linker, for the order of lists only.';

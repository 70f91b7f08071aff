-- What the owner of a case grants to others beyond what its sensitivity gives, until it ends; see docs/adr/0098.

alter table officer add column unit text check (length(unit) between 1 and 100);
comment on column officer.unit is 'Of the agency, as the token said at the last sign-in; null for an officer of none.';

create table case_grant (
  agency_id uuid not null references agency,
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  to_agency uuid not null references agency,
  to_unit text check (length(to_unit) between 1 and 100),
  to_officer uuid,
  scope text not null check (scope in ('HIT', 'SUMMARY')),
  until timestamptz,
  reason text not null check (length(reason) between 10 and 500),
  granted_by uuid not null,
  granted_at timestamptz not null default now(),
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  expired boolean not null default false,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references case_file (agency_id, id),
  foreign key (agency_id, granted_by) references officer (agency_id, id),
  foreign key (agency_id, withdrawn_by) references officer (agency_id, id),
  check (to_agency <> agency_id),
  check (to_unit is null or to_officer is null)
);
comment on table case_grant is 'Who grants what of a case to whom, why, and how it ended. For its owner alone; what it shows stands in grant_face.';
comment on column case_grant.to_officer is 'An officer of to_agency. No foreign key: it would tell whether there is such an officer.';
comment on column case_grant.scope is 'HIT: that there is one, and the contact point. SUMMARY: reference, title and lead as well.';
comment on column case_grant.until is 'From then on nothing is shown by it, whether or not a worker has come; null: until it is withdrawn.';
comment on column case_grant.expired is 'That it ended was passed on to those who keep what it showed.';
create index case_grant_by_case on case_grant (agency_id, case_id, granted_at);
create index case_grant_to_end on case_grant (agency_id, until) where until is not null and not expired and withdrawn_at is null;
alter table case_grant enable row level security;
alter table case_grant force row level security;
create policy own_agency on case_grant to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert on case_grant to crosscase_app;
grant update (withdrawn_by, withdrawn_at, expired) on case_grant to crosscase_app;

create table grant_face (
  owner_agency uuid not null references agency,
  grant_id uuid not null,
  case_id uuid not null,
  to_agency uuid not null references agency,
  to_unit text,
  to_officer uuid,
  scope text not null check (scope in ('HIT', 'SUMMARY')),
  until timestamptz,
  reference text,
  title text,
  lead text,
  primary key (owner_agency, grant_id)
);
comment on table grant_face is
  'What a grant lets its receiver know at this moment; there is none of a grant that was withdrawn. Readers'' policies ask it, as they '
  'ask case_face.';
comment on column grant_face.reference is 'Only of a SUMMARY; likewise title and lead.';
create index grant_face_by_case on grant_face (owner_agency, case_id, to_agency);
alter table grant_face enable row level security;
alter table grant_face force row level security;
create policy own_agency on grant_face to crosscase_app
  using (owner_agency = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (owner_agency = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
-- The inner query is bound by the reader's own policy on officer.
create policy receiver_until_it_ends on grant_face for select to crosscase_app
  using (to_agency = (select nullif(current_setting('crosscase.agency', true), '')::uuid)
    and (until is null or until > now())
    and (to_officer is null or to_officer = (select nullif(current_setting('crosscase.officer', true), '')::uuid))
    and (to_unit is null or to_unit = (select o.unit from officer o
      where o.agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid)
        and o.id = (select nullif(current_setting('crosscase.officer', true), '')::uuid))));
create policy linker_works on grant_face for select to crosscase_linker using (true);
grant select, insert, update, delete on grant_face to crosscase_app;
grant select on grant_face to crosscase_linker;

-- A grant begins, and it ends by one of two columns; nothing else of it changes.
create function show_grant() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if tg_op = 'UPDATE' then
    delete from public.grant_face g where g.owner_agency = new.agency_id and g.grant_id = new.id;
    return null;
  end if;
  -- An edit of the names at the same moment is waited for, or waits.
  perform 1 from public.case_file c where c.agency_id = new.agency_id and c.id = new.case_id for no key update;
  insert into public.grant_face
      (owner_agency, grant_id, case_id, to_agency, to_unit, to_officer, scope, until, reference, title, lead)
    select new.agency_id, new.id, new.case_id, new.to_agency, new.to_unit, new.to_officer, new.scope, new.until,
      case when new.scope = 'SUMMARY' then c.reference end,
      case when new.scope = 'SUMMARY' then c.title end,
      case when new.scope = 'SUMMARY' then o.display_name end
    from public.case_file c
    left join public.officer o on o.agency_id = c.agency_id and o.id = c.lead_officer
    where c.agency_id = new.agency_id and c.id = new.case_id;
  return null;
end
$$;
create trigger show_grant after insert or update of withdrawn_at, expired on case_grant for each row execute function show_grant();

create function show_granted_names() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  update public.grant_face g set reference = new.reference, title = new.title,
    lead = (select o.display_name from public.officer o where o.agency_id = new.agency_id and o.id = new.lead_officer)
  where g.owner_agency = new.agency_id and g.case_id = new.id and g.scope = 'SUMMARY';
  return null;
end
$$;
create trigger show_granted_names after update of reference, title, lead_officer on case_file
  for each row execute function show_granted_names();

create function show_granted_lead() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  update public.grant_face g set lead = new.display_name
  from public.case_file c
  where c.agency_id = new.agency_id and c.lead_officer = new.id
    and g.owner_agency = c.agency_id and g.case_id = c.id and g.scope = 'SUMMARY';
  return null;
end
$$;
create trigger show_granted_lead after update of display_name on officer
  for each row when (old.display_name is distinct from new.display_name) execute function show_granted_lead();

create view case_granted with (security_invoker = true) as
  select owner_agency, case_id, to_agency, scope, reference, title, lead from grant_face where until is null or until > now();
comment on view case_granted is 'What grants in force show of a case: to its owner all of them, to others those that they may use.';
grant select on case_granted to crosscase_app, crosscase_linker;

-- Of a case that is for its team only, the agency's others see no grant.
do $$
declare
  named text;
begin
  if to_regclass('public.hidden_case') is not null then
    foreach named in array array['case_grant', 'grant_face'] loop
      execute format('create policy team_only on %I as restrictive to crosscase_app '
        'using (case_id <> all (array(select h.case_id from hidden_case h))) '
        'with check (case_id <> all (array(select h.case_id from hidden_case h)))', named);
    end loop;
  end if;
end
$$;

-- A side is seen while the other case lets it, or a grant does.
drop policy own_agency_while_shown on link_side;
create policy own_agency_while_shown on link_side for select to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid)
    and (own_agency or told
      or exists (select from case_face f
        where f.owner_agency = link_side.other_agency and f.case_id = link_side.other_case)
      or exists (select from grant_face g
        where g.owner_agency = link_side.other_agency and g.case_id = link_side.other_case and g.to_agency = link_side.agency_id)));

create or replace view link_known with (security_invoker = true) as
  select s.agency_id, s.link_id, s.case_id, s.strength, s.shared, s.withdrawn, s.other_agency,
    coalesce(oc.reference, f.reference, (select min(g.reference) from case_granted g
      where g.owner_agency = s.other_agency and g.case_id = s.other_case and g.to_agency = s.agency_id)) as other_reference,
    d.state as decision, d.decided_at, s.other_decision, s.other_decided_at, s.changed_at
  from link_side s
  left join link_decision d on d.agency_id = s.agency_id and d.link_id = s.link_id
  left join case_face f on f.owner_agency = s.other_agency and f.case_id = s.other_case and not s.own_agency
  left join case_heading oc on oc.agency_id = s.agency_id and oc.id = s.other_case and s.own_agency;

alter table link_due
  drop constraint link_due_cause_check,
  add constraint link_due_cause_check check (cause in ('CASE', 'EXHIBIT', 'LINK', 'GRANT'));

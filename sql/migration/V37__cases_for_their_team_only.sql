-- A case may be for its team only: read by its lead, its team and named supervisors, and for every other officer of the agency
-- as if it did not exist. See docs/adr/0097.

alter table case_file add column team_only boolean not null default false;
comment on column case_file.team_only is 'Read by its lead, its team and its supervisors alone.';

create table case_supervisor (
  agency_id uuid not null,
  case_id uuid not null,
  officer_id uuid not null,
  named_at timestamptz not null default now(),
  primary key (agency_id, case_id, officer_id),
  foreign key (agency_id, case_id) references case_file (agency_id, id),
  foreign key (agency_id, officer_id) references officer (agency_id, id)
);
comment on table case_supervisor is 'Who reads a case for its team only without working on it.';

-- Who reads which, in one row for each case, so that a policy need not ask the tables that it guards.
create table team_only_case (
  agency_id uuid not null,
  case_id uuid not null,
  lead_officer uuid not null,
  readers uuid[] not null,
  exhibits uuid[] not null,
  primary key (agency_id, case_id),
  foreign key (agency_id, case_id) references case_file (agency_id, id),
  foreign key (agency_id, lead_officer) references officer (agency_id, id)
);
comment on table team_only_case is
  'The cases of an agency that are for their team only, with all who read them and their exhibits. Written with what it follows from, by triggers.';

alter table team_only_case enable row level security;
alter table team_only_case force row level security;
create policy own_agency on team_only_case to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert, update, delete on team_only_case to crosscase_app;

-- Without an officer, and outside the agency's own work, all of them.
create view hidden_case with (security_invoker = true) as
  select t.agency_id, t.case_id, t.lead_officer
  from team_only_case t
  where t.agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid)
    and coalesce(current_setting('crosscase.own_work', true), '') <> 'on'
    and (nullif(current_setting('crosscase.officer', true), '')::uuid = any (t.readers)) is not true;
comment on view hidden_case is 'The cases of the acting agency that the reading officer may not read, and whom to ask.';
create view hidden_scope with (security_invoker = true) as
  select h.agency_id, s.id as scope_id
  from hidden_case h join team_only_case t on t.agency_id = h.agency_id and t.case_id = h.case_id
  cross join lateral unnest(t.exhibits || t.case_id) as s (id);
comment on view hidden_scope is 'Those cases and their exhibits: what media are listed under.';
grant select on hidden_case, hidden_scope to crosscase_app;

create view case_readers with (security_invoker = true) as
  select agency_id, case_id, readers from team_only_case;
comment on view case_readers is 'Of each case for its team only, who reads it.';
grant select on case_readers to crosscase_app;

create function keep_readers() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
declare
  agency uuid;
  changed uuid;
begin
  if tg_table_name = 'case_file' then
    agency := new.agency_id;
    changed := new.id;
    if not new.team_only then
      delete from public.team_only_case t where t.agency_id = agency and t.case_id = changed;
    end if;
  elsif tg_op = 'DELETE' then
    agency := old.agency_id;
    changed := old.case_id;
  else
    agency := new.agency_id;
    changed := new.case_id;
  end if;
  -- Of two changes at once the second waits here, and then sees what the first has done.
  perform 1 from public.case_file c where c.agency_id = agency and c.id = changed for no key update;
  insert into public.team_only_case (agency_id, case_id, lead_officer, readers, exhibits)
    select c.agency_id, c.id, c.lead_officer, array(
      select c.lead_officer
      union select t.officer_id from public.case_team t where t.agency_id = c.agency_id and t.case_id = c.id
      union select s.officer_id from public.case_supervisor s where s.agency_id = c.agency_id and s.case_id = c.id),
      array(select e.id from public.exhibit e where e.agency_id = c.agency_id and e.case_id = c.id)
    from public.case_file c where c.agency_id = agency and c.id = changed and c.team_only
    on conflict (agency_id, case_id) do update set lead_officer = excluded.lead_officer, readers = excluded.readers,
      exhibits = excluded.exhibits;
  return null;
end
$$;
-- Two, so that opening any other case costs nothing.
create trigger keep_readers after insert on case_file for each row when (new.team_only) execute function keep_readers();
create trigger keep_readers_of_changed after update of team_only, lead_officer on case_file for each row
  when (old.team_only or new.team_only) execute function keep_readers();
create trigger keep_readers after insert or delete on case_team for each row execute function keep_readers();
create trigger keep_readers after insert or delete on case_supervisor for each row execute function keep_readers();
create trigger keep_exhibits after insert on exhibit for each row execute function keep_readers();
-- Whatever writes past all triggers may not write past these.
alter table case_file enable always trigger keep_readers, enable always trigger keep_readers_of_changed;
alter table case_team enable always trigger keep_readers;
alter table case_supervisor enable always trigger keep_readers;
alter table exhibit enable always trigger keep_exhibits;

-- The trail has an entry of each change of who reads a case.
create trigger note_team_only after update on case_file for each row
  when (old.team_only is distinct from new.team_only) execute function note_change('id');
create trigger note_change after insert or delete on case_supervisor for each row execute function note_change('case_id');

alter table case_supervisor enable row level security;
alter table case_supervisor force row level security;
create policy own_agency on case_supervisor to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert, delete on case_supervisor to crosscase_app;

-- A media item may stand in several cases: what its chain says of one of them belongs to that one.
alter table custody_event add column case_id uuid;
comment on column custody_event.case_id is 'Of a media item: the case of the exhibit that the event names, if it names one.';
alter table custody_event no force row level security;
alter table occurrence no force row level security;
alter table exhibit no force row level security;
update custody_event c set case_id = o.case_id
from occurrence o join exhibit e on e.agency_id = o.agency_id and e.id = o.exhibit_id
where c.subject_type = 'MEDIA' and o.agency_id = c.agency_id and o.media_id = c.subject_id
  and argument_of(c.arguments, 'path name') = o.path and argument_of(c.arguments, 'exhibit name') = e.number;
alter table exhibit force row level security;
alter table occurrence force row level security;
alter table custody_event force row level security;

-- The second wall. The hidden cases are worked out once a statement; in an agency without any the rest is not asked at all.
create policy team_only on case_file as restrictive to crosscase_app
  using (id <> all (array(select h.case_id from hidden_case h)))
  with check (id <> all (array(select h.case_id from hidden_case h)));

do $$
declare
  named text;
begin
  foreach named in array array['case_team', 'case_supervisor', 'case_token', 'case_face', 'exhibit', 'intake', 'occurrence',
    'case_media', 'inquiry_count', 'link_side'] loop
    execute format('create policy team_only on %I as restrictive to crosscase_app '
      'using (case_id <> all (array(select h.case_id from hidden_case h))) '
      'with check (case_id <> all (array(select h.case_id from hidden_case h)))', named);
  end loop;
  -- An entry or a notification may be about a case that whoever causes it may not read.
  foreach named in array array['audit_about', 'notification'] loop
    execute format('create policy team_only on %I as restrictive to crosscase_app '
      'using (case_id is null or case_id <> all (array(select h.case_id from hidden_case h))) with check (true)', named);
  end loop;
  foreach named in array array['intake_file', 'intake_refusal', 'intake_repeat', 'unpack_step'] loop
    execute format('create policy team_only on %1$I as restrictive to crosscase_app '
      'using (not exists (select from hidden_case) or exists (select from intake i '
      'where i.agency_id = %1$I.agency_id and i.id = %1$I.intake_id)) with check (true)', named);
  end loop;
  foreach named in array array['signature', 'media_step'] loop
    execute format('create policy team_only on %1$I as restrictive to crosscase_app '
      'using (not exists (select from hidden_case) or exists (select from media_item m '
      'where m.agency_id = %1$I.agency_id and m.id = %1$I.media_id)) with check (true)', named);
  end loop;
end
$$;

create policy team_only on media_listing as restrictive to crosscase_app
  using (scope_id <> all (array(select h.scope_id from hidden_scope h)))
  with check (scope_id <> all (array(select h.scope_id from hidden_scope h)));

create policy team_only on media_item as restrictive to crosscase_app
  using (not exists (select from hidden_case)
    or exists (select from case_media c where c.agency_id = media_item.agency_id and c.media_id = media_item.id))
  with check (true);

create policy team_only on media_match as restrictive to crosscase_app
  using (not exists (select from hidden_case)
    or exists (select from media_item m where m.agency_id = media_match.low_agency and m.id = media_match.low_media)
      and exists (select from media_item m where m.agency_id = media_match.high_agency and m.id = media_match.high_media))
  with check (true);

create policy team_only on custody_event as restrictive to crosscase_app
  using ((case_id is null or case_id <> all (array(select h.case_id from hidden_case h)))
    and (not exists (select from hidden_case)
      or case subject_type
        when 'EXHIBIT' then exists (select from exhibit e where e.agency_id = custody_event.agency_id and e.id = subject_id)
        else exists (select from media_item m where m.agency_id = custody_event.agency_id and m.id = subject_id) end))
  with check (true);

create policy team_only on intake_piece as restrictive to crosscase_app
  using (not exists (select from hidden_case) or exists (select from intake_file f
    where f.agency_id = intake_piece.agency_id and f.id = intake_piece.file_id))
  with check (true);

create policy team_only on intake_settlement as restrictive to crosscase_app
  using (not exists (select from hidden_case) or exists (select from intake_refusal r
    where r.agency_id = intake_settlement.agency_id and r.id = intake_settlement.refusal_id))
  with check (true);

create policy team_only on link_decision as restrictive to crosscase_app
  using (not exists (select from hidden_case) or exists (select from link_side s
    where s.agency_id = link_decision.agency_id and s.link_id = link_decision.link_id))
  with check (true);

create policy team_only on link_seen as restrictive to crosscase_app
  using (not exists (select from hidden_case) or exists (select from link_side s
    where s.agency_id = link_seen.agency_id and s.link_id = link_seen.link_id))
  with check (true);

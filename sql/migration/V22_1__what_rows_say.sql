-- What the trail last said of a case, its team, an exhibit and a decision, beside what their rows say: also of what no entry
-- repeats in words. See docs/adr/0062.

-- The same digest stands in the entry. Immutable, because the encoding is named.
create function state_digest(variadic facts text[]) returns text
  language sql immutable
  set search_path = pg_catalog, pg_temp
  return left(encode(sha256(convert_to(array_to_string(facts, chr(31)), 'UTF8')), 'hex'), 32);
comment on function state_digest is 'Of facts that hold no control character U+001F, which parts them.';

-- Worked out by the database with each change of what it is made from, triggers or not.
alter table case_file add column state_digest text
  generated always as (public.state_digest(reference, title, summary, legal_basis)) stored;
alter table exhibit add column state_digest text
  generated always as (public.state_digest(case_id::text, number, description, kind, location)) stored;
comment on column case_file.state_digest is 'Of reference, title, summary and legal basis; the last entry that set them names it.';
comment on column exhibit.state_digest is 'Of case, number, description, kind and location; the last entry that set them names it.';

create or replace view audit_case_state with (security_invoker = true) as
  select c.agency_id, c.id, c.sensitivity, c.status,
    (select e.detail from audit_entry e
     where e.agency_id = c.agency_id and e.object_id = c.id::text and e.object_id <> '' and e.outcome = 'DONE'
       and e.action in ('case.open', 'case.change-sensitivity')
     order by e.recorded_at desc, e.transaction_id desc nulls last limit 1) as told_sensitivity,
    status.action as told_status,
    c.state_digest as state,
    (select substring(e.detail from '^state ([0-9a-f]{32})') from audit_entry e
     where e.agency_id = c.agency_id and e.object_id = c.id::text and e.object_id <> '' and e.outcome = 'DONE'
       and e.action in ('case.open', 'case.edit')
     order by e.recorded_at desc, e.transaction_id desc nulls last limit 1) as told_state,
    c.status_reason,
    case when status.action <> 'case.open' then status.purpose end as told_reason,
    c.lead_officer::text as lead,
    (select case e.action when 'case.open' then e.officer_id::text else right(e.detail, 36) end from audit_entry e
     where e.agency_id = c.agency_id and e.object_id = c.id::text and e.object_id <> '' and e.outcome = 'DONE'
       and e.action in ('case.open', 'case.hand-over')
     order by e.recorded_at desc, e.transaction_id desc nulls last limit 1) as told_lead
  from case_file c
  left join lateral (select e.action, e.purpose from audit_entry e
     where e.agency_id = c.agency_id and e.object_id = c.id::text and e.object_id <> '' and e.outcome = 'DONE'
       and e.action in ('case.open', 'case.close', 'case.reopen')
     order by e.recorded_at desc, e.transaction_id desc nulls last limit 1) status on true;
comment on view audit_case_state is
  'told_*: the last entry that set it; the detail of one about sensitivity ends with it, that of one about the lead with the officer.';

create view audit_team_state with (security_invoker = true) as
  select told.agency_id, told.case_id, told.officer,
    exists (select from case_team t where t.agency_id = told.agency_id and t.case_id::text = told.case_id
      and t.officer_id::text = told.officer) as member, told.member as told_member
  from (
    select distinct on (e.agency_id, e.object_id, w.officer) e.agency_id, e.object_id as case_id, w.officer, w.member
    from audit_entry e
    cross join lateral (values (
      case e.action when 'case.open' then e.officer_id::text else right(e.detail, 36) end, e.detail not like 'removed %'))
      as w (officer, member)
    where e.outcome = 'DONE' and e.object_id <> '' and e.action in ('case.open', 'case.change-team', 'case.hand-over')
    order by e.agency_id, e.object_id, w.officer, e.recorded_at desc, e.transaction_id desc nulls last) told
  union all
  select t.agency_id, t.case_id::text, t.officer_id::text, true, null
  from case_team t
  where not exists (select from audit_entry e
    where e.agency_id = t.agency_id and e.object_id = t.case_id::text and e.object_id <> '' and e.outcome = 'DONE'
      and (e.action = 'case.open' and e.officer_id = t.officer_id
        or e.action in ('case.change-team', 'case.hand-over') and right(e.detail, 36) = t.officer_id::text));
comment on view audit_team_state is 'Who is of a case''s team, or should be, and whether the last entry about it says so; null where none does.';

create view audit_exhibit_state with (security_invoker = true) as
  select x.agency_id, x.id, x.state_digest as state,
    (select substring(e.detail from '^state ([0-9a-f]{32})') from audit_entry e
     where e.agency_id = x.agency_id and e.object_id = x.id::text and e.object_id <> '' and e.outcome = 'DONE'
       and e.action in ('exhibit.add', 'exhibit.move')
     order by e.recorded_at desc, e.transaction_id desc nulls last limit 1) as told_state,
    x.withdrawn_reason as reason,
    coalesce((select e.purpose from audit_entry e
     where e.agency_id = x.agency_id and e.object_id = x.id::text and e.object_id <> '' and e.outcome = 'DONE'
       and e.action = 'exhibit.withdraw'
     order by e.recorded_at desc limit 1), '') as told_reason
  from exhibit x;
comment on view audit_exhibit_state is 'told_*: the last entry that set it.';

create view audit_decision_state with (security_invoker = true) as
  select d.agency_id, d.link_id, d.state, d.reason, told.action as told_action, told.purpose as told_reason
  from link_decision d
  left join lateral (select e.action, e.purpose from audit_entry e
     where e.agency_id = d.agency_id and e.object_id = d.link_id::text and e.object_id <> '' and e.outcome = 'DONE'
       and e.action in ('link.confirm', 'link.reject', 'link.reopen')
     order by e.recorded_at desc, e.transaction_id desc nulls last limit 1) told on true;
comment on view audit_decision_state is 'What is decided about links, and what the last entry about each says.';

grant select on audit_team_state, audit_exhibit_state, audit_decision_state to crosscase_app, crosscase_sequencer;
grant select (state_digest, status_reason, lead_officer) on case_file to crosscase_sequencer;
grant select (id, agency_id, state_digest, withdrawn_reason) on exhibit to crosscase_sequencer;
grant select (reason) on link_decision to crosscase_sequencer;
grant select (agency_id, case_id, officer_id) on case_team to crosscase_sequencer;
create policy sequencer_compares on case_team for select to crosscase_sequencer using (true);

-- Entries of the trail and custody events say facts: a code and named, typed arguments, in the place of a sentence; and a purpose may
-- be a code. See docs/adr/0088.

-- What is sealed cannot be put into another form, and no release wrote the old one. The owner of the tables is bound by their
-- policies, so these are put aside within this transaction.
alter table audit_entry no force row level security;
do $$
begin
  if exists (select from audit_entry) then
    raise exception 'this database was begun by a build before any release, whose audit trail is not read any more: begin with an empty one';
  end if;
end
$$;
alter table audit_entry force row level security;

-- One argument by its name and type, such as 'officer id'. What the body calls is settled here, whatever path is set later.
create function argument_of(arguments text[], named text) returns text
  language sql immutable
  return (select substr(a, length(named) + 2) from unnest(arguments) a where starts_with(a, named || ' ') limit 1);
comment on function argument_of is 'The first of that name and type in an entry or a custody event; null when it has none.';

alter table audit_entry add column purpose_code text not null check (length(purpose_code) <= 40);
alter table audit_entry add column fact text not null check (length(fact) <= 80);
alter table audit_entry add column arguments text[] not null
  check (array_position(arguments, null) is null and cardinality(arguments) <= 1000);
comment on column audit_entry.purpose is 'The officer''s own words; beside a purpose_code mostly empty.';
comment on column audit_entry.fact is 'Code of what the entry says beside its action; empty when it says nothing more.';
comment on column audit_entry.arguments is 'Of the fact, in its order: each "name type value".';
comment on column audit_entry.nonce is
  'Without a key at random; with one the code of the entry, by a key that this database does not hold.';
alter table audit_entry drop constraint audit_entry_format_check;
alter table audit_entry add constraint audit_entry_format_check check (format = 3);

alter table custody_event add column reason_code text not null check (length(reason_code) <= 40);
alter table custody_event add column fact text not null check (length(fact) <= 80);
alter table custody_event add column arguments text[] not null
  check (array_position(arguments, null) is null and cardinality(arguments) <= 1000);
alter table custody_event drop column detail;
comment on column custody_event.fact is 'As in audit_entry.';
comment on column custody_event.arguments is 'As in audit_entry.';

-- What the verification compares, by arguments in the place of pieces of a sentence.
create or replace view audit_agency_state with (security_invoker = true) as
  select a.id as agency_id, a.code, a.state_digest as state,
    (select argument_of(e.arguments, 'state hex') from audit_entry e
     where e.agency_id = a.id and e.object_id = a.id::text and e.object_id <> '' and e.outcome = 'DONE'
       and e.action in ('audit.state-found', 'audit.state-accepted')
     order by e.recorded_at desc, e.transaction_id desc nulls last limit 1) as told_state
  from agency a;

create or replace view audit_exhibit_state with (security_invoker = true) as
  select x.agency_id, x.id, x.state_digest as state,
    coalesce(
      (select argument_of(e.arguments, 'state hex') from audit_entry e
       where e.agency_id = x.agency_id and e.object_id = x.id::text and e.object_id <> '' and e.outcome = 'DONE'
         and e.action in ('exhibit.add', 'exhibit.move')
       order by e.recorded_at desc, e.transaction_id desc nulls last limit 1),
      (select argument_of(e.arguments, 'state hex') from audit_entry e
       where e.agency_id = x.agency_id and e.object_id = x.id::text and e.object_id <> '' and e.outcome = 'DONE'
         and e.action = 'audit.state-found'
       order by e.recorded_at limit 1)) as told_state,
    x.withdrawn_reason as reason,
    coalesce((select e.purpose from audit_entry e
     where e.agency_id = x.agency_id and e.object_id = x.id::text and e.object_id <> '' and e.outcome = 'DONE'
       and e.action = 'exhibit.withdraw'
     order by e.recorded_at desc limit 1), '') as told_reason
  from exhibit x;

create or replace view audit_case_state with (security_invoker = true) as
  select c.agency_id, c.id, c.sensitivity, c.status,
    (select argument_of(e.arguments, 'sensitivity code') from audit_entry e
     where e.agency_id = c.agency_id and e.object_id = c.id::text and e.object_id <> '' and e.outcome = 'DONE'
       and e.action in ('case.open', 'case.change-sensitivity')
     order by e.recorded_at desc, e.transaction_id desc nulls last limit 1) as told_sensitivity,
    status.action as told_status,
    c.state_digest as state,
    coalesce(
      (select argument_of(e.arguments, 'state hex') from audit_entry e
       where e.agency_id = c.agency_id and e.object_id = c.id::text and e.object_id <> '' and e.outcome = 'DONE'
         and e.action in ('case.open', 'case.edit')
       order by e.recorded_at desc, e.transaction_id desc nulls last limit 1),
      (select argument_of(e.arguments, 'state hex') from audit_entry e
       where e.agency_id = c.agency_id and e.object_id = c.id::text and e.object_id <> '' and e.outcome = 'DONE'
         and e.action = 'audit.state-found'
       order by e.recorded_at limit 1)) as told_state,
    c.status_reason,
    case when status.action <> 'case.open' then status.purpose end as told_reason,
    c.lead_officer::text as lead,
    (select case e.action when 'case.open' then e.officer_id::text else argument_of(e.arguments, 'officer id') end from audit_entry e
     where e.agency_id = c.agency_id and e.object_id = c.id::text and e.object_id <> '' and e.outcome = 'DONE'
       and e.action in ('case.open', 'case.hand-over')
     order by e.recorded_at desc, e.transaction_id desc nulls last limit 1) as told_lead
  from case_file c
  left join lateral (select e.action, e.purpose from audit_entry e
     where e.agency_id = c.agency_id and e.object_id = c.id::text and e.object_id <> '' and e.outcome = 'DONE'
       and e.action in ('case.open', 'case.close', 'case.reopen')
     order by e.recorded_at desc, e.transaction_id desc nulls last limit 1) status on true;
comment on view audit_case_state is
  'told_*: the last entry that set it; one about sensitivity names it, one about the lead names the officer.';

create or replace view audit_untold with (security_invoker = true) as
  select e.agency_id, e.object_type, e.object_id, coalesce(c.state_digest, x.state_digest) as state
  from audit_entry e
  left join case_file c on e.object_type = 'case' and c.agency_id = e.agency_id and c.id::text = e.object_id
  left join exhibit x on e.object_type = 'exhibit' and x.agency_id = e.agency_id and x.id::text = e.object_id
  where e.action in ('case.open', 'exhibit.add') and e.outcome = 'DONE' and e.object_id <> ''
    and argument_of(e.arguments, 'state hex') is null and coalesce(c.id, x.id) is not null
    and not exists (select from audit_entry f
      where f.agency_id = e.agency_id and f.object_id = e.object_id and f.object_id <> '' and f.outcome = 'DONE'
        and f.action in ('audit.state-found', 'case.edit', 'exhibit.move') and argument_of(f.arguments, 'state hex') is not null)
  union all
  select agency_id, 'agency', agency_id::text, state from audit_agency_state where told_state is null;

create or replace view audit_team_state with (security_invoker = true) as
  select told.agency_id, told.case_id, told.officer,
    exists (select from case_team t where t.agency_id = told.agency_id and t.case_id::text = told.case_id
      and t.officer_id::text = told.officer) as member, told.member as told_member
  from (
    select distinct on (e.agency_id, e.object_id, w.officer) e.agency_id, e.object_id as case_id, w.officer, w.member
    from audit_entry e
    cross join lateral (values (
      case e.action when 'case.open' then e.officer_id::text else argument_of(e.arguments, 'officer id') end, e.fact <> 'left-team'))
      as w (officer, member)
    where e.outcome = 'DONE' and e.object_id <> '' and e.action in ('case.open', 'case.change-team', 'case.hand-over')
    order by e.agency_id, e.object_id, w.officer, e.recorded_at desc, e.transaction_id desc nulls last) told
  union all
  select t.agency_id, t.case_id::text, t.officer_id::text, true, null
  from case_team t
  where not exists (select from audit_entry e
    where e.agency_id = t.agency_id and e.object_id = t.case_id::text and e.object_id <> '' and e.outcome = 'DONE'
      and (e.action = 'case.open' and e.officer_id = t.officer_id
        or e.action in ('case.change-team', 'case.hand-over') and argument_of(e.arguments, 'officer id') = t.officer_id::text));

alter table audit_entry drop column detail;

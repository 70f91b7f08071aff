-- What the verification compares with the trail besides cases and exhibits: what describes an agency, what a case shows beyond
-- it, who is told of a covert hit, and decisions that are gone. See docs/adr/0085.

-- Of nulls and empty texts the digest makes the same; what may be null is written out.
alter table agency add column state_digest text
  generated always as (public.state_digest(code, name, coalesce(country::text, ''), kind, contact_name, contact_email,
    contact_phone, default_sensitivity, review_on_phones::text)) stored;
comment on column agency.state_digest is
  'Of its names, contact point and settings; the system''s last entry audit.state-found or audit.state-accepted names it.';

-- A face repeats what its case lets others know; both rows have a digest of it, so that who compares reads no title. Of the
-- coordinators' reference it tells only whether there is one: agencies that see the face could try references otherwise.
alter table case_file add column face_digest text
  generated always as (public.state_digest(sensitivity, case when sensitivity = 'OPEN' then reference else '' end,
    case when sensitivity = 'OPEN' then title else '' end,
    (sensitivity <> 'COVERT')::text)) stored;
alter table case_face add column face_digest text
  generated always as (public.state_digest(sensitivity, coalesce(reference, ''), coalesce(title, ''),
    (board_reference is not null)::text)) stored;
comment on column case_file.face_digest is 'Of what others may know of it; case_face.face_digest must be the same.';

create view audit_agency_state with (security_invoker = true) as
  select a.id as agency_id, a.code, a.state_digest as state,
    (select substring(e.detail from '^state ([0-9a-f]{32})') from audit_entry e
     where e.agency_id = a.id and e.object_id = a.id::text and e.object_id <> '' and e.outcome = 'DONE'
       and e.action in ('audit.state-found', 'audit.state-accepted')
     order by e.recorded_at desc, e.transaction_id desc nulls last limit 1) as told_state
  from agency a;
comment on view audit_agency_state is 'told_state: null until the server has stated once what it found.';

-- Of a row that is older than the digests the system states once what it found; any act of an officer says more than that.
create or replace view audit_exhibit_state with (security_invoker = true) as
  select x.agency_id, x.id, x.state_digest as state,
    coalesce(
      (select substring(e.detail from '^state ([0-9a-f]{32})') from audit_entry e
       where e.agency_id = x.agency_id and e.object_id = x.id::text and e.object_id <> '' and e.outcome = 'DONE'
         and e.action in ('exhibit.add', 'exhibit.move')
       order by e.recorded_at desc, e.transaction_id desc nulls last limit 1),
      (select substring(e.detail from '^state ([0-9a-f]{32})') from audit_entry e
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
    (select e.detail from audit_entry e
     where e.agency_id = c.agency_id and e.object_id = c.id::text and e.object_id <> '' and e.outcome = 'DONE'
       and e.action in ('case.open', 'case.change-sensitivity')
     order by e.recorded_at desc, e.transaction_id desc nulls last limit 1) as told_sensitivity,
    status.action as told_status,
    c.state_digest as state,
    coalesce(
      (select substring(e.detail from '^state ([0-9a-f]{32})') from audit_entry e
       where e.agency_id = c.agency_id and e.object_id = c.id::text and e.object_id <> '' and e.outcome = 'DONE'
         and e.action in ('case.open', 'case.edit')
       order by e.recorded_at desc, e.transaction_id desc nulls last limit 1),
      (select substring(e.detail from '^state ([0-9a-f]{32})') from audit_entry e
       where e.agency_id = c.agency_id and e.object_id = c.id::text and e.object_id <> '' and e.outcome = 'DONE'
         and e.action = 'audit.state-found'
       order by e.recorded_at limit 1)) as told_state,
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

-- The rows that nothing tells of yet: from builds whose entries named no digest. Asked for at a start only.
create view audit_untold with (security_invoker = true) as
  select e.agency_id, e.object_type, e.object_id, coalesce(c.state_digest, x.state_digest) as state
  from audit_entry e
  left join case_file c on e.object_type = 'case' and c.agency_id = e.agency_id and c.id::text = e.object_id
  left join exhibit x on e.object_type = 'exhibit' and x.agency_id = e.agency_id and x.id::text = e.object_id
  where e.action in ('case.open', 'exhibit.add') and e.outcome = 'DONE' and e.object_id <> ''
    and e.detail !~ '^state [0-9a-f]{32}' and coalesce(c.id, x.id) is not null
    and not exists (select from audit_entry f
      where f.agency_id = e.agency_id and f.object_id = e.object_id and f.object_id <> '' and f.outcome = 'DONE'
        and f.action in ('audit.state-found', 'case.edit', 'exhibit.move') and f.detail ~ '^state [0-9a-f]{32}')
  union all
  select agency_id, 'agency', agency_id::text, state from audit_agency_state where told_state is null;
comment on view audit_untold is 'Cases, exhibits and agencies of which no entry names a digest.';

create view audit_face_state with (security_invoker = true) as
  select f.owner_agency as agency_id, f.case_id, f.face_digest as shown, c.face_digest as right_one
  from case_face f left join case_file c on c.agency_id = f.owner_agency and c.id = f.case_id
  union all
  select c.agency_id, c.id, null, c.face_digest from case_file c
  where not exists (select from case_face f where f.owner_agency = c.agency_id and f.case_id = c.id);
comment on view audit_face_state is 'What others are shown of a case, beside what they may be shown; the name of its lead is not in it.';

create view audit_told_state with (security_invoker = true) as
  select s.agency_id, s.link_id, s.own_told,
    coalesce((select e.action = 'link.tell-other' from audit_entry e
      where e.agency_id = s.agency_id and e.object_id = s.link_id::text and e.object_id <> '' and e.outcome = 'DONE'
        and e.action in ('link.tell-other', 'link.untell-other')
      order by e.recorded_at desc, e.transaction_id desc nulls last limit 1), false) as told_by_entry,
    exists (select from link_side o where o.link_id = s.link_id and o.agency_id = s.other_agency
      and o.told and not s.own_told) as shown_all_the_same
  from link_side s where not s.own_agency;
comment on view audit_told_state is
  'Whether an agency told the other side of a link, by its row, by the trail, and by the row of the other side, which only who '
  'compares all logs can read.';

-- A decision that is gone without an entry that took it back. Entries that are older than the table of decisions name no
-- transaction: what was decided then may have been lost lawfully.
create view audit_lost_decision with (security_invoker = true) as
  select told.agency_id, told.link_id, told.action
  from (
    select distinct on (e.agency_id, e.object_id) e.agency_id, e.object_id as link_id, e.action
    from audit_entry e
    where e.outcome = 'DONE' and e.object_id <> '' and e.action in ('link.confirm', 'link.reject', 'link.reopen')
      and e.transaction_id is not null
    order by e.agency_id, e.object_id, e.recorded_at desc, e.transaction_id desc nulls last) told
  where told.action <> 'link.reopen'
    and not exists (select from link_decision d where d.agency_id = told.agency_id and d.link_id::text = told.link_id);

grant select on audit_agency_state, audit_untold, audit_face_state, audit_told_state, audit_lost_decision
  to crosscase_app, crosscase_sequencer;
grant select (face_digest) on case_file to crosscase_sequencer;
grant select (owner_agency, case_id, face_digest) on case_face to crosscase_sequencer;
grant select (face_digest) on case_face to crosscase_app;
grant select (agency_id, link_id, other_agency, own_agency, told, own_told) on link_side to crosscase_sequencer;
create policy sequencer_compares on case_face for select to crosscase_sequencer using (true);
create policy sequencer_compares on link_side for select to crosscase_sequencer using (true);

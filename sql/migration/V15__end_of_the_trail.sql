-- What shows that the end of the trail was cut off, that an entry was put in by another hand, and that a change was made
-- without its entry. See docs/adr/0062-the-end-of-the-trail.md.

-- Format 2: the nonce is an authentication code of the entry, by a key that the database does not hold.
alter table audit_entry drop constraint audit_entry_format_check;
alter table audit_entry add constraint audit_entry_format_check check (format in (1, 2));
alter table audit_entry add column transaction_id xid8;
alter table audit_entry alter column transaction_id set default pg_current_xact_id();
comment on column audit_entry.nonce is
  'Makes the hash a commitment; in format 2 the HMAC of the entry, which only the server''s key can make.';
comment on column audit_entry.transaction_id is
  'Transaction that wrote it, beside audit_change; null for entries from before there was one. Not hashed.';
create index audit_entry_by_transaction on audit_entry (agency_id, transaction_id);

create table audit_change (
  agency_id uuid not null references agency,
  id uuid not null default gen_random_uuid(),
  subject text not null check (length(subject) <= 40),
  subject_id uuid not null,
  transaction_id xid8 not null default pg_current_xact_id(),
  changed_at timestamptz not null default now(),
  primary key (agency_id, id)
);
comment on table audit_change is
  'Noted by triggers for each change of state, whoever makes it. One without an entry of its own transaction is a fault.';
create index audit_change_by_time on audit_change (agency_id, changed_at);

alter table audit_change enable row level security;
alter table audit_change force row level security;
create policy own_agency_reads on audit_change for select to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy own_agency_adds on audit_change for insert to crosscase_app
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy sequencer_reads on audit_change for select to crosscase_sequencer using (true);
grant select, insert on audit_change to crosscase_app;
grant select on audit_change to crosscase_sequencer;
create trigger only_ever_added_to before update or delete on audit_change
  for each row execute function refuse_to_rewrite();
create trigger never_emptied before truncate on audit_change
  for each statement execute function refuse_to_rewrite();

-- The column that names the subject is the trigger's argument.
create function note_change() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
declare
  changed jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  insert into public.audit_change (agency_id, subject, subject_id)
  values ((changed ->> 'agency_id')::uuid, tg_table_name, (changed ->> tg_argv[0])::uuid);
  return null;
end
$$;

create trigger note_new after insert or delete on case_file for each row execute function note_change('id');
create trigger note_change after update on case_file for each row
  when ((old.reference, old.title, old.summary, old.legal_basis, old.sensitivity, old.status, old.status_reason,
      old.lead_officer)
    is distinct from (new.reference, new.title, new.summary, new.legal_basis, new.sensitivity, new.status,
      new.status_reason, new.lead_officer))
  execute function note_change('id');
create trigger note_change after insert or delete on case_team for each row execute function note_change('case_id');
create trigger note_new after insert or delete on exhibit for each row execute function note_change('id');
create trigger note_change after update on exhibit for each row
  when ((old.case_id, old.number, old.description, old.kind, old.location, old.withdrawn_at, old.withdrawn_reason)
    is distinct from (new.case_id, new.number, new.description, new.kind, new.location, new.withdrawn_at,
      new.withdrawn_reason))
  execute function note_change('id');
create trigger note_change after insert or delete on intake for each row execute function note_change('id');

-- What stands in the tables owes the trail an entry, also where the triggers were switched off.
create view audit_owed with (security_invoker = true) as
  select agency_id, 'case' as object_type, id::text as object_id, 'case.open' as action from case_file
  union all
  select agency_id, 'exhibit', id::text, 'exhibit.add' from exhibit
  union all
  select agency_id, 'exhibit', id::text, 'exhibit.withdraw' from exhibit where withdrawn_at is not null
  union all
  select agency_id, 'intake', id::text, 'intake.begin' from intake
  union all
  select agency_id, 'link', link_id::text, 'link.confirm' from link_side where state = 'CONFIRMED'
  union all
  select agency_id, 'link', link_id::text, 'link.reject' from link_side where state = 'REJECTED';
comment on view audit_owed is 'Each row is a fact that the trail must hold an entry of.';

-- What the trail last said of a case, beside what its row says.
create view audit_case_state with (security_invoker = true) as
  select c.agency_id, c.id, c.sensitivity, c.status,
    (select e.detail from audit_entry e
     where e.agency_id = c.agency_id and e.object_id = c.id::text and e.object_id <> '' and e.outcome = 'DONE'
       and e.action in ('case.open', 'case.change-sensitivity')
     order by e.recorded_at desc limit 1) as told_sensitivity,
    (select e.action from audit_entry e
     where e.agency_id = c.agency_id and e.object_id = c.id::text and e.object_id <> '' and e.outcome = 'DONE'
       and e.action in ('case.open', 'case.close', 'case.reopen')
     order by e.recorded_at desc limit 1) as told_status
  from case_file c;
comment on view audit_case_state is 'told_*: the last entry that set it; its detail ends with the sensitivity.';

grant select on audit_owed, audit_case_state to crosscase_app, crosscase_sequencer;
grant select (sensitivity, status) on case_file to crosscase_sequencer;
grant select (id, agency_id, withdrawn_at) on exhibit to crosscase_sequencer;
grant select (id, agency_id) on intake to crosscase_sequencer;
grant select (agency_id, link_id, state) on link_side to crosscase_sequencer;
create policy sequencer_compares on exhibit for select to crosscase_sequencer using (true);
create policy sequencer_compares on intake for select to crosscase_sequencer using (true);
create policy sequencer_compares on link_side for select to crosscase_sequencer using (true);

-- Signature lines of witnesses, beside the checkpoint that they saw. What a witness remembers lies outside the database.
create table audit_cosignature (
  agency_id uuid not null references agency,
  size bigint not null check (size >= 1),
  witness uuid not null references agency,
  cosigned_at timestamptz not null,
  line text not null check (length(line) <= 600),
  primary key (agency_id, size, witness)
);
comment on table audit_cosignature is 'agency_id is the agency of the log, witness the agency that found its head to continue the last.';
alter table audit_cosignature enable row level security;
alter table audit_cosignature force row level security;
create policy own_agency_reads on audit_cosignature for select to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy sequencer_works on audit_cosignature to crosscase_sequencer using (true) with check (true);
grant select on audit_cosignature to crosscase_app;
grant select, insert on audit_cosignature to crosscase_sequencer;
create trigger only_ever_added_to before update or delete on audit_cosignature
  for each row execute function refuse_to_rewrite();
create trigger never_emptied before truncate on audit_cosignature
  for each statement execute function refuse_to_rewrite();

-- The audit trail: entries as use cases write them, and the Merkle log that the sequencer makes of them.

-- Belt and braces beside the missing grants: whoever may come to hold more rights still cannot rewrite the trail by
-- mistake. A superuser can switch triggers off; the log's hashes and checkpoints are there for that.
create function refuse_to_rewrite() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create table audit_entry (
  agency_id uuid not null references agency,
  id uuid not null,
  format smallint not null check (format = 1),
  recorded_at timestamptz(2) not null,
  officer_id uuid,
  username text not null check (length(username) between 1 and 320),
  capacity text not null check (length(capacity) between 1 and 40),
  action text not null check (length(action) between 1 and 80),
  object_type text not null check (length(object_type) <= 40),
  object_id text not null check (length(object_id) <= 200),
  purpose text not null check (length(purpose) <= 1000),
  outcome text not null check (outcome in ('DONE', 'REFUSED', 'DENIED')),
  detail text not null check (length(detail) <= 1000),
  key_id text not null check (length(key_id) <= 16),
  nonce bytea not null check (length(nonce) = 32),
  primary key (agency_id, id)
);
comment on table audit_entry is 'What was done, written in the transaction of the use case. Only ever added to.';
comment on column audit_entry.format is 'Version of the canonical bytes that are hashed; see docs/adr/0007-audit-log.md.';
comment on column audit_entry.officer_id is 'Null: the system itself. No foreign key: the trail outlives what it names.';
comment on column audit_entry.key_id is 'Key of the log when the entry was written, hex; empty when none was configured.';
comment on column audit_entry.nonce is 'Makes the hash a commitment that gives nothing of the content away.';

-- The auditor reads newest first, by any one of these; each is sought by the last row of the page before.
create index audit_entry_newest on audit_entry (agency_id, recorded_at desc, id desc);
create index audit_entry_by_officer on audit_entry (agency_id, username, recorded_at desc, id desc);
create index audit_entry_by_action on audit_entry (agency_id, action, recorded_at desc, id desc);
create index audit_entry_by_type on audit_entry (agency_id, object_type, recorded_at desc, id desc);
create index audit_entry_by_object on audit_entry (agency_id, object_id, recorded_at desc, id desc)
  where object_id <> '';
create index audit_entry_not_done on audit_entry (agency_id, outcome, recorded_at desc, id desc)
  where outcome <> 'DONE';

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy own_agency_reads on audit_entry for select to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy own_agency_adds on audit_entry for insert to crosscase_app
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy sequencer_reads on audit_entry for select to crosscase_sequencer using (true);
-- "case.foreign-attempt" goes into the owner's log.
create policy sequencer_adds on audit_entry for insert to crosscase_sequencer with check (true);
grant select, insert on audit_entry to crosscase_app, crosscase_sequencer;
create trigger only_ever_added_to before update or delete on audit_entry
  for each row execute function refuse_to_rewrite();
create trigger never_emptied before truncate on audit_entry
  for each statement execute function refuse_to_rewrite();

-- Written together with the entry, so it is seen exactly when the entry is committed, however late that is; a database
-- sequence would be drawn before the commit and skip the late ones.
create table audit_pending (
  agency_id uuid not null,
  entry_id uuid not null,
  recorded_at timestamptz(2) not null,
  primary key (agency_id, entry_id),
  foreign key (agency_id, entry_id) references audit_entry (agency_id, id)
);
comment on table audit_pending is 'Entries that wait for their place in the log: those of the last second.';
create index audit_pending_oldest on audit_pending (recorded_at, agency_id, entry_id);

alter table audit_pending enable row level security;
alter table audit_pending force row level security;
create policy own_agency_reads on audit_pending for select to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy own_agency_adds on audit_pending for insert to crosscase_app
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy sequencer_works on audit_pending to crosscase_sequencer using (true) with check (true);
grant select, insert on audit_pending to crosscase_app;
grant select, insert, delete on audit_pending to crosscase_sequencer;

create table audit_leaf (
  agency_id uuid not null,
  position bigint not null check (position >= 0),
  entry_id uuid not null,
  leaf_hash bytea not null check (length(leaf_hash) = 32),
  seal bytea not null check (length(seal) = 32),
  sequenced_at timestamptz not null default now(),
  primary key (agency_id, position),
  unique (agency_id, entry_id),
  foreign key (agency_id, entry_id) references audit_entry (agency_id, id)
);
comment on table audit_leaf is 'The place of each entry in its agency''s log: gapless from 0.';
comment on column audit_leaf.leaf_hash is 'SHA-256 of 0x00 and the canonical bytes (RFC 9162).';
comment on column audit_leaf.seal is
  'SHA-256 of 0x02, the seal before and the leaf hash: names the very entry that does not fit, where the tree''s root only says that one does not.';

-- Hashes of complete subtrees of 2^8, 2^16, ... leaves: a proof reads some hundred rows, whatever the size of the log.
create table audit_node (
  agency_id uuid not null references agency,
  level smallint not null check (level in (8, 16, 24, 32)),
  position bigint not null check (position >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (agency_id, level, position)
);
comment on table audit_node is 'Merkle tree hashes of complete subtrees; position counts subtrees of that level.';

create table audit_checkpoint (
  agency_id uuid not null references agency,
  number bigint not null check (number >= 1),
  size bigint not null check (size >= 1),
  root bytea not null check (length(root) = 32),
  signed_at timestamptz not null,
  note text not null check (length(note) <= 4000),
  primary key (agency_id, number),
  unique (agency_id, size)
);
comment on table audit_checkpoint is 'Signed heads of the log, in the C2SP tlog-checkpoint form; numbered without gaps from 1.';

create table audit_head (
  agency_id uuid not null references agency,
  size bigint not null check (size >= 0),
  seal bytea not null check (length(seal) = 32),
  primary key (agency_id)
);
comment on table audit_head is 'Where the log of an agency ends.';

do $$
declare
  t text;
begin
  foreach t in array array['audit_leaf', 'audit_node', 'audit_checkpoint', 'audit_head'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_agency_reads on %I for select to crosscase_app
      using (agency_id = (select nullif(current_setting(''crosscase.agency'', true), '''')::uuid))', t);
    execute format('create policy sequencer_works on %I to crosscase_sequencer using (true) with check (true)', t);
    execute format('grant select on %I to crosscase_app', t);
    execute format('grant select, insert on %I to crosscase_sequencer', t);
  end loop;
  foreach t in array array['audit_leaf', 'audit_node', 'audit_checkpoint'] loop
    execute format('create trigger only_ever_added_to before update or delete on %I
      for each row execute function refuse_to_rewrite()', t);
    execute format('create trigger never_emptied before truncate on %I
      for each statement execute function refuse_to_rewrite()', t);
  end loop;
end
$$;
grant update (size, seal) on audit_head to crosscase_sequencer;

-- One sequencer is in office. Another takes over when it was not seen for a while, and raises the fence: the one before,
-- should it wake up, finds that the fence is no longer its own and writes nothing.
create table audit_office (
  only_one boolean not null default true check (only_one) primary key,
  fence bigint not null default 0,
  seen_at timestamptz not null default '-infinity'
);
comment on table audit_office is 'Which sequencer is in office.';
insert into audit_office default values;

alter table audit_office enable row level security;
alter table audit_office force row level security;
create policy sequencer_works on audit_office to crosscase_sequencer using (true) with check (true);
grant select on audit_office to crosscase_sequencer;
grant update (fence, seen_at) on audit_office to crosscase_sequencer;

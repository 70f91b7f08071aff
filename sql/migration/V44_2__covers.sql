-- Cover identities: what undercover officers are known by; see docs/adr/0105.

create table cover_identity (
  agency_id uuid not null references agency,
  id uuid not null,
  officer_id uuid not null,
  label text not null check (length(label) between 1 and 200),
  ends_on date,
  ended_at timestamptz,
  registered_at timestamptz not null default now(),
  looked_for_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, officer_id) references officer (agency_id, id)
);
comment on table cover_identity is 'Cover of an undercover officer. Read by the officer who registered it, and by nobody else of the agency.';
comment on column cover_identity.label is 'What the registering officer calls it.';
comment on column cover_identity.ends_on is 'The last day on which it is watched; null for one that is watched until it is ended.';
comment on column cover_identity.looked_for_at is 'When what had been recorded before it was compared with it; null while that is due.';
create index cover_identity_of_officer on cover_identity (agency_id, officer_id, registered_at);

create table cover_key (
  agency_id uuid not null,
  cover_id uuid not null,
  kind text not null check (kind ~ '^[A-Z_]{2,30}$'),
  digest bytea not null check (length(digest) = 32),
  primary key (agency_id, cover_id, kind, digest),
  foreign key (agency_id, cover_id) references cover_identity (agency_id, id)
);
comment on table cover_key is 'By what a cover is found: the same digests as those of identifiers. What was written is kept nowhere.';
create index cover_key_by_digest on cover_key (digest);

create table cover_touch (
  agency_id uuid not null,
  id uuid not null default gen_random_uuid(),
  cover_id uuid not null,
  identifier_agency uuid not null,
  identifier_id uuid not null,
  told_agency uuid references agency,
  touched_at timestamptz not null default now(),
  primary key (agency_id, id),
  unique (agency_id, cover_id, identifier_agency, identifier_id),
  foreign key (agency_id, cover_id) references cover_identity (agency_id, id)
);
comment on table cover_touch is 'That somebody recorded an identifier of a cover. Written by the worker of identifiers.';
comment on column cover_touch.told_agency is 'Whose officers did; null where that may not be told, as of a COVERT case.';

do $$
declare
  named text;
begin
  foreach named in array array['cover_identity', 'cover_key', 'cover_touch'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy own_agency on %I to crosscase_app '
      'using (agency_id = (select nullif(current_setting(''crosscase.agency'', true), '''')::uuid)) '
      'with check (agency_id = (select nullif(current_setting(''crosscase.agency'', true), '''')::uuid))', named);
  end loop;
  foreach named in array array['cover_key', 'cover_touch'] loop
    execute format('create policy of_cover on %1$I as restrictive to crosscase_app '
      'using (exists (select from cover_identity c where c.agency_id = %1$I.agency_id and c.id = %1$I.cover_id)) '
      'with check (exists (select from cover_identity c where c.agency_id = %1$I.agency_id and c.id = %1$I.cover_id))', named);
  end loop;
end
$$;
create policy of_officer on cover_identity as restrictive to crosscase_app
  using (officer_id = (select nullif(current_setting('crosscase.officer', true), '')::uuid))
  with check (officer_id = (select nullif(current_setting('crosscase.officer', true), '')::uuid));
grant select, insert, update on cover_identity to crosscase_app;
grant insert on cover_key to crosscase_app;
grant select (agency_id, id, cover_id, told_agency, touched_at) on cover_touch to crosscase_app;

-- The worker compares all of them with all identifiers; it reads no label.
create policy linker_looks on cover_identity to crosscase_linker using (true) with check (true);
grant select (agency_id, id, ends_on, ended_at, looked_for_at), update (looked_for_at) on cover_identity to crosscase_linker;
create policy linker_reads on cover_key for select to crosscase_linker using (true);
grant select on cover_key to crosscase_linker;
create policy linker_warns on cover_touch to crosscase_linker using (true) with check (true);
grant select, insert, update on cover_touch to crosscase_linker;

-- Only the registering officer knows of it.
create or replace view known_subject with (security_invoker = true) as
  select agency_id, 'LINK' as subject_type, link_id as subject_id, case_id from link_known
  union all
  select agency_id, 'COVER', id, null from cover_touch;

-- Identifiers that persons of many agencies have give no links; see docs/adr/0105.

-- Who holds a digest is also asked for each agency apart.
drop index identifier_key_by_digest;
create index identifier_key_by_digest on identifier_key (digest, agency_id);

create table identifier_common (
  agency_id uuid not null references agency,
  digest bytea not null check (length(digest) = 32),
  since timestamptz not null default now(),
  primary key (agency_id, digest)
);
comment on table identifier_common is
  'Digests that persons of so many agencies have that they link nobody, a row for each agency that has one. Kept by the worker of identifiers.';
alter table identifier_common enable row level security;
alter table identifier_common force row level security;
create policy own_agency on identifier_common for select to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy linker_keeps on identifier_common to crosscase_linker using (true) with check (true);
grant select on identifier_common to crosscase_app;
grant select, insert, delete on identifier_common to crosscase_linker;

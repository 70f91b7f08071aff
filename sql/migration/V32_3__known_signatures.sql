-- Signatures that are no media item's: from lists that agencies bring. See docs/adr/0090.

create table known_signature (
  agency_id uuid not null references agency,
  id uuid not null default gen_random_uuid(),
  number bigint not null default nextval('signature_number'),
  algorithm text not null,
  exact boolean not null,
  algorithm_version smallint not null,
  value bytea not null check (length(value) between 16 and 1024),
  quality smallint check (quality between 0 and 100),
  change_number bigint not null,
  removed boolean not null default false,
  primary key (agency_id, id),
  unique (agency_id, algorithm, algorithm_version, value),
  unique (agency_id, number),
  foreign key (algorithm, exact) references algorithm (name, exact)
);
comment on table known_signature is
  'What an agency knows of by a signature alone and has in no case. It is compared as media items'' signatures are, in copies of its own '
  'in memory; it makes no match and no link, and no other agency learns of it.';
comment on column known_signature.number is 'Its name in the copy in memory; never leaves the server.';
comment on column known_signature.change_number is 'As signature.change_number, of the same sequence and under the same lock.';
create index known_signature_by_value on known_signature (agency_id, algorithm, value) where not removed and exact;
create index known_signature_changes on known_signature (algorithm, change_number);

alter table known_signature enable row level security;
alter table known_signature force row level security;
create policy own_agency on known_signature to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy matcher_reads on known_signature for select to crosscase_matcher using (true);
grant select, insert, update on known_signature to crosscase_app;
grant select on known_signature to crosscase_matcher;

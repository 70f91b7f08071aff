-- How persons and identifiers are found; see docs/adr/0106.

create table person_token (
  agency_id uuid not null,
  kind text not null check (kind in ('WORD', 'SOUND', 'NEAR')),
  token text collate "C" not null check (length(token) between 1 and 40),
  person_id uuid not null,
  primary key (agency_id, kind, token, person_id),
  foreign key (agency_id, person_id) references person (agency_id, id)
);
comment on table person_token is 'What the names of a person are found by: under a policy only equality and order reach an index.';
create index person_token_of_person on person_token (agency_id, person_id);
alter table person_token enable row level security;
alter table person_token force row level security;
create policy own_agency on person_token to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy of_person on person_token as restrictive for select to crosscase_app
  using (exists (select from person p where p.agency_id = person_token.agency_id and p.id = person_token.person_id));
grant select, insert, delete on person_token to crosscase_app;

alter table identifier add column folded text collate "C" not null default '' check (length(folded) <= 2000);
comment on column identifier.folded is 'As it is looked for: case, forms and blanks folded.';
create index identifier_by_folded on identifier (agency_id, folded);
drop index identifier_by_value;

-- References and numbers that read alike are one, and search finds any part of what a list shows; see docs/adr/0061.

-- Folded by the application, which alone knows how: the database's lower() depends on its locale and is not Java's. Cases
-- that were opened before get theirs from a worker at the next start (spelled = 0).
alter table case_file
  add column reference_key text check (length(reference_key) <= 400),
  add column spelled smallint not null default 0;
comment on column case_file.reference_key is 'The reference as it reads: normal form, case, blanks and dashes folded.';
comment on column case_file.spelled is 'Version of the rules by which reference_key and case_token were written; 0: not yet.';
create unique index case_file_reads_as on case_file (agency_id, reference_key);
create index case_file_to_spell on case_file (agency_id, opened_at) where spelled < 1;

-- Under a policy only equality and order reach an index. Every ending of the folded reference and title is a token, so that
-- "any part of it" is a range of tokens.
create table case_token (
  agency_id uuid not null,
  token text collate "C" not null check (length(token) between 1 and 40),
  case_id uuid not null,
  primary key (agency_id, token, case_id),
  foreign key (agency_id, case_id) references case_file (agency_id, id)
);
comment on table case_token is 'Endings of the folded reference and title of a case, forty characters of each.';
create index case_token_of_case on case_token (agency_id, case_id);

alter table case_token enable row level security;
alter table case_token force row level security;
create policy own_agency on case_token to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert, delete on case_token to crosscase_app;

-- Exhibit numbers, few in a case: those on record are folded here as far as the database can. Of two that read alike the
-- later one keeps a key of its own, so that both stay.
alter table exhibit add column number_key text check (length(number_key) <= 400);
comment on column exhibit.number_key is 'The number as it reads: normal form, case, blanks and dashes folded.';
alter table exhibit no force row level security;
update exhibit e set number_key = k.number_key || case when k.place = 1 then '' else ' ' || e.id::text end
from (
  select id, folded as number_key, row_number() over (partition by agency_id, case_id, folded order by received_at, id) as place
  from (
    select id, agency_id, case_id, received_at,
      btrim(regexp_replace(regexp_replace(lower(normalize(number, NFKC)),
        '[' || U&'\2010-\2015\2212' || ']', '-', 'g'), '\s+', ' ', 'g')) as folded
    from exhibit) f) k
where k.id = e.id;
alter table exhibit force row level security;
alter table exhibit alter column number_key set not null;
create unique index exhibit_reads_as on exhibit (agency_id, case_id, number_key);

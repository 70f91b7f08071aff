-- Persons of an agency's cases, and the identifiers by which they are known; see docs/adr/0104.

-- Published by casefile: who works on a case, and whether a case is its team's alone.
create view case_worker with (security_invoker = true) as
  select agency_id, id as case_id, lead_officer as officer_id from case_file
  union
  select agency_id, case_id, officer_id from case_team
  union
  select agency_id, case_id, officer_id from case_supervisor;
comment on view case_worker is 'Who leads a case, works on it or supervises it.';
grant select on case_worker to crosscase_app;

create view case_for_team with (security_invoker = true) as
  select agency_id, id as case_id, team_only from case_file;
comment on view case_for_team is 'Whether what stands in a case is for its team only.';
grant select (team_only) on case_file to crosscase_linker;
grant select on case_for_team to crosscase_app, crosscase_linker;

create table person (
  agency_id uuid not null references agency,
  id uuid not null,
  victim boolean not null default false,
  sex text not null default 'UNKNOWN' check (sex in ('UNKNOWN', 'FEMALE', 'MALE', 'OTHER')),
  born_from date,
  born_to date,
  birth_certainty text not null default 'UNKNOWN' check (birth_certainty in ('UNKNOWN', 'CONFIRMED', 'CLAIMED', 'ESTIMATED')),
  nationalities text[] not null default '{}',
  occupation text not null default '' check (length(occupation) <= 200),
  appearance text not null default '' check (length(appearance) <= 2000),
  status text not null check (status in ('UNKNOWN', 'IDENTIFIED', 'LOCATED', 'ARRESTED', 'CHARGED', 'CONVICTED', 'DECEASED',
    'SAFEGUARDED')),
  review_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  version int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, recorded_by) references officer (agency_id, id),
  check (born_from <= born_to),
  check (victim or status <> 'SAFEGUARDED')
);
comment on table person is 'A suspect, victim, witness or other party in an agency''s records. Capacities stand in person_in_case.';
comment on column person.victim is 'Stands or stood as a victim in one of the cases: for those who work on such a case.';
comment on column person.born_from is 'The first day on which the person can have been born; of a known birth date the same as born_to.';
create index person_to_review on person (agency_id, review_on) where review_on is not null;

create table person_name (
  agency_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  kind text not null check (kind in ('BIRTH', 'MARRIED', 'ONLINE', 'COVER', 'OTHER')),
  name text not null check (length(name) between 1 and 300),
  place int not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id)
);
comment on table person_name is 'Names and aliases as written, in any script; the one of place 0 is what the person is called in lists.';
create unique index person_name_in_order on person_name (agency_id, person_id, place);

create table person_address (
  agency_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  address text not null check (length(address) between 1 and 500),
  known_from date,
  place int not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id)
);
comment on table person_address is 'Where the person lives, lived or stays.';
create unique index person_address_in_order on person_address (agency_id, person_id, place);

create table person_note (
  agency_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  kind text not null check (kind in ('FACT', 'ASSESSMENT')),
  body text not null check (length(body) between 1 and 4000),
  source_grade text not null check (source_grade in ('A', 'B', 'C', 'X')),
  information_grade smallint not null check (information_grade between 1 and 4),
  case_id uuid not null,
  written_by uuid not null,
  written_at timestamptz not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id),
  foreign key (agency_id, case_id) references case_file (agency_id, id),
  foreign key (agency_id, written_by) references officer (agency_id, id)
);
comment on table person_note is 'What is known of a person, facts apart from assessments (Directive (EU) 2016/680, Article 7). Only added to.';
create index person_note_of_person on person_note (agency_id, person_id, written_at);

create table person_photo (
  agency_id uuid not null,
  person_id uuid not null,
  media_id uuid not null,
  case_id uuid not null,
  added_by uuid not null,
  added_at timestamptz not null default now(),
  primary key (agency_id, person_id, media_id),
  foreign key (agency_id, person_id) references person (agency_id, id),
  foreign key (agency_id, case_id) references case_file (agency_id, id),
  foreign key (agency_id, added_by) references officer (agency_id, id)
);
comment on table person_photo is 'Media items of a case that show the person.';

create table person_in_case (
  agency_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  capacity text not null check (capacity in ('SUSPECT', 'CONVICTED', 'VICTIM', 'WITNESS', 'OTHER')),
  added_by uuid not null,
  added_at timestamptz not null default now(),
  version int not null default 0,
  primary key (agency_id, case_id, person_id),
  foreign key (agency_id, case_id) references case_file (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id),
  foreign key (agency_id, added_by) references officer (agency_id, id)
);
comment on table person_in_case is 'In which capacity a person stands in a case (Directive (EU) 2016/680, Article 6).';
create index person_in_case_by_person on person_in_case (agency_id, person_id);

create table identifier (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  case_id uuid not null,
  type text not null check (type ~ '^[A-Z_]{2,30}$'),
  written text not null check (length(written) between 1 and 2000),
  normalized text not null check (length(normalized) between 1 and 2000),
  service text not null default '' check (length(service) <= 100),
  country text not null default '' check (length(country) <= 2),
  country_assumed boolean not null default false,
  seen_at timestamptz,
  port int check (port between 0 and 65535),
  radius int check (radius >= 0),
  as_text boolean not null default false,
  set_aside text not null default '' check (length(set_aside) <= 200),
  revision int not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  removed_at timestamptz,
  removed_reason text not null default '',
  version int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id),
  foreign key (agency_id, case_id) references case_file (agency_id, id),
  foreign key (agency_id, recorded_by) references officer (agency_id, id)
);
comment on table identifier is 'A username, e-mail, number or the like of a person, as written and as it is compared.';
comment on column identifier.case_id is 'The case in which it was recorded: while that one is for its team only, so is the identifier.';
comment on column identifier.as_text is 'Kept as free text on purpose: compared with nothing.';
comment on column identifier.set_aside is 'Code of why it gives no links; empty where it does.';
comment on column identifier.revision is 'Of the rules by which normalized and the keys were made; older ones are made again in the background.';
create index identifier_of_person on identifier (agency_id, person_id, recorded_at);
create index identifier_of_case on identifier (agency_id, case_id);
create index identifier_by_value on identifier (agency_id, type, normalized);
create index identifier_by_revision on identifier (agency_id, revision);

create table identifier_key (
  agency_id uuid not null,
  identifier_id uuid not null,
  kind text not null check (kind ~ '^[A-Z_]{2,30}$'),
  digest bytea not null check (length(digest) = 32),
  primary key (agency_id, identifier_id, kind, digest),
  foreign key (agency_id, identifier_id) references identifier (agency_id, id)
);
comment on table identifier_key is 'What identifiers are compared by: digests under a key that the database does not have.';
create index identifier_key_by_digest on identifier_key (digest);

create table identifier_due (
  agency_id uuid not null,
  id uuid not null default gen_random_uuid(),
  identifier_id uuid not null,
  due_at timestamptz not null default now(),
  attempts int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, identifier_id) references identifier (agency_id, id)
);
comment on table identifier_due is 'Identifiers to be looked for in other cases and among covers; a row whatever others hold.';
create index identifier_due_oldest on identifier_due (due_at);

create table person_decision (
  agency_id uuid not null,
  low_person uuid not null,
  high_person uuid not null,
  decision text not null check (decision in ('SAME', 'NOT_SAME', 'UNSURE')),
  reason text not null check (length(reason) between 10 and 500),
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  version int not null default 0,
  primary key (agency_id, low_person, high_person),
  foreign key (agency_id, low_person) references person (agency_id, id),
  foreign key (agency_id, high_person) references person (agency_id, id),
  foreign key (agency_id, decided_by) references officer (agency_id, id),
  check (low_person < high_person)
);
comment on table person_decision is 'Whether two records are of one person, as an officer decided; no computation changes it.';
create index person_decision_by_high on person_decision (agency_id, high_person);

create table person_merge (
  agency_id uuid not null,
  id uuid not null,
  leading_person uuid not null,
  joined_person uuid not null,
  reason text not null check (length(reason) between 10 and 500),
  merged_by uuid not null,
  merged_at timestamptz not null default now(),
  undone_by uuid,
  undone_at timestamptz,
  undone_reason text,
  version int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, leading_person) references person (agency_id, id),
  foreign key (agency_id, joined_person) references person (agency_id, id),
  foreign key (agency_id, merged_by) references officer (agency_id, id),
  foreign key (agency_id, undone_by) references officer (agency_id, id),
  check (leading_person <> joined_person)
);
comment on table person_merge is 'Which record leads another; both stay as they were. Taken back, it leaves no trace in them.';
-- A record is led by one other at most; so there is no circle without a leader.
create unique index person_merge_in_force on person_merge (agency_id, joined_person) where undone_at is null;
create index person_merge_by_leading on person_merge (agency_id, leading_person) where undone_at is null;

-- Walls. A person is seen by whoever sees one of its cases; one who is a victim, by those who work on such a case.
do $$
declare
  named text;
begin
  foreach named in array array['person', 'person_name', 'person_address', 'person_note', 'person_photo', 'person_in_case',
    'identifier', 'identifier_key', 'identifier_due', 'person_decision', 'person_merge'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy own_agency on %I to crosscase_app '
      'using (agency_id = (select nullif(current_setting(''crosscase.agency'', true), '''')::uuid)) '
      'with check (agency_id = (select nullif(current_setting(''crosscase.agency'', true), '''')::uuid))', named);
  end loop;
  foreach named in array array['person_in_case', 'identifier', 'person_note', 'person_photo'] loop
    execute format('create policy team_only on %I as restrictive to crosscase_app '
      'using (case_id <> all (array(select h.case_id from hidden_case h))) '
      'with check (case_id <> all (array(select h.case_id from hidden_case h)))', named);
  end loop;
end
$$;

create policy victims on person_in_case as restrictive for select to crosscase_app
  using (capacity <> 'VICTIM' or coalesce(current_setting('crosscase.own_work', true), '') = 'on'
    or case_id = any (array(select w.case_id from case_worker w
        where w.agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid)
          and w.officer_id = (select nullif(current_setting('crosscase.officer', true), '')::uuid))));

create policy of_a_case on person as restrictive for select to crosscase_app
  using (exists (select from person_in_case c
    where c.agency_id = person.agency_id and c.person_id = person.id
      and (not person.victim or coalesce(current_setting('crosscase.own_work', true), '') = 'on'
        or c.case_id = any (array(select w.case_id from case_worker w
        where w.agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid)
          and w.officer_id = (select nullif(current_setting('crosscase.officer', true), '')::uuid))))));

do $$
declare
  named text;
begin
  foreach named in array array['person_name', 'person_address', 'person_note', 'person_photo', 'identifier'] loop
    execute format('create policy of_person on %1$I as restrictive for select to crosscase_app '
      'using (exists (select from person p where p.agency_id = %1$I.agency_id and p.id = %1$I.person_id))', named);
  end loop;
end
$$;
create policy of_identifier on identifier_key as restrictive for select to crosscase_app
  using (exists (select from identifier i where i.agency_id = identifier_key.agency_id and i.id = identifier_key.identifier_id));
create policy of_both on person_decision as restrictive for select to crosscase_app
  using (exists (select from person p where p.agency_id = person_decision.agency_id and p.id = low_person)
    and exists (select from person p where p.agency_id = person_decision.agency_id and p.id = high_person));
-- Of a merge with a record that the reader may not see nothing is seen: it never gives sight.
create policy of_both on person_merge as restrictive for select to crosscase_app
  using (exists (select from person p where p.agency_id = person_merge.agency_id and p.id = leading_person)
    and exists (select from person p where p.agency_id = person_merge.agency_id and p.id = joined_person));

grant select, insert, update on person to crosscase_app;
grant select, insert, update, delete on person_in_case to crosscase_app;
grant select, insert, delete on person_name, person_address, person_photo, identifier_key to crosscase_app;
grant select, insert on person_note to crosscase_app;
grant select, insert, update on identifier, person_decision, person_merge to crosscase_app;
grant select, insert, update, delete on identifier_due to crosscase_app;

-- What the linker reads across agencies: whose a digest is and in which cases it stands; no name, no value.
do $$
declare
  named text;
begin
  foreach named in array array['person', 'person_in_case', 'identifier', 'identifier_key'] loop
    execute format('create policy linker_reads on %I for select to crosscase_linker using (true)', named);
  end loop;
end
$$;
create policy linker_works on identifier_due to crosscase_linker using (true) with check (true);
grant select (agency_id, id, victim) on person to crosscase_linker;
grant select (agency_id, case_id, person_id, capacity) on person_in_case to crosscase_linker;
grant select (agency_id, id, person_id, case_id, type, seen_at, port, set_aside, removed_at) on identifier to crosscase_linker;
grant select on identifier_key to crosscase_linker;
grant select, update, delete on identifier_due to crosscase_linker;

-- Victims' identifiers link nothing. What was recorded in a case for its team only stands in that case alone.
create view identifier_held with (security_invoker = true) as
  select k.agency_id, k.identifier_id, i.person_id, c.case_id, k.kind, k.digest, i.type, i.seen_at, i.port
  from identifier_key k
  join identifier i on i.agency_id = k.agency_id and i.id = k.identifier_id
  join person p on p.agency_id = i.agency_id and p.id = i.person_id
  join person_in_case c on c.agency_id = i.agency_id and c.person_id = i.person_id
  join case_for_team t on t.agency_id = i.agency_id and t.case_id = i.case_id
  where i.removed_at is null and i.set_aside = '' and not p.victim and c.capacity <> 'VICTIM'
    and (not t.team_only or c.case_id = i.case_id);
comment on view identifier_held is 'Which case holds which identifier, by the digests that it is compared by.';
grant select on identifier_held to crosscase_linker;

-- Values that an agency's lists say are everybody's: its identifiers of them give no links; see docs/adr/0105.

create table common_value (
  agency_id uuid not null references agency,
  id uuid not null,
  list text not null check (length(list) between 1 and 200),
  entry text not null check (length(entry) between 1 and 300),
  kind text not null check (kind in ('NETWORK', 'HOST', 'VALUE')),
  types text[] not null check (cardinality(types) > 0),
  term text collate "C" not null default '' check (length(term) <= 600),
  first_address bytea not null default '' check (length(first_address) <= 17),
  last_address bytea not null default '' check (length(last_address) <= 17),
  added_by uuid not null,
  added_at timestamptz not null default now(),
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, added_by) references officer (agency_id, id),
  foreign key (agency_id, withdrawn_by) references officer (agency_id, id),
  check ((kind = 'NETWORK') = (length(first_address) > 0 and length(last_address) > 0)),
  check ((kind = 'NETWORK') = (term = '')),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on table common_value is 'Entries of the lists that an agency imported: what falls under one gives no links as long as it is not withdrawn.';
comment on column common_value.types is 'Types of identifiers that the entry is about.';
comment on column common_value.term is 'What is equal: the value as it is looked for, or the host.';
comment on column common_value.first_address is 'The first address of a network, as identifier.address has it.';
create unique index common_value_in_force on common_value (agency_id, list, kind, term, first_address, last_address)
  where withdrawn_at is null;
create index common_value_by_term on common_value (agency_id, term) where withdrawn_at is null;
create index common_value_by_address on common_value (agency_id, first_address, last_address)
  where withdrawn_at is null and kind = 'NETWORK';
alter table common_value enable row level security;
alter table common_value force row level security;
create policy own_agency on common_value to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert on common_value to crosscase_app;
grant update (withdrawn_by, withdrawn_at, withdrawn_reason) on common_value to crosscase_app;

alter table identifier
  add column address bytea generated always as (
    case when type = 'IP_ADDRESS' and not as_text
      then decode(case family(normalized::inet) when 4 then '04' else '06' end, 'hex') || substring(inet_send(normalized::inet) from 5)
    end) stored,
  add column host text collate "C" generated always as (
    case when as_text then null
      when type = 'EMAIL' then split_part(normalized, '@', 2)
      when type = 'PROFILE_URL' then split_part(split_part(substr(normalized, length('https://') + 1), '/', 1), ':', 1)
    end) stored,
  add column listed boolean not null default false;
comment on column identifier.address is 'Of an IP address, in the order of addresses: 4 or 6, and its bytes. Under a policy only equality and order reach an index.';
comment on column identifier.host is 'Of a mail address its domain, of a page its host.';
comment on column identifier.listed is 'Falls under an entry of its agency''s lists, and gives no links while it does.';
create index identifier_by_address on identifier (agency_id, address) where address is not null;
grant select (listed) on identifier to crosscase_linker;

-- Whoever is asked how many have a value counts what a list sets aside: what one agency lists moves no figure of another.
create view identifier_had with (security_invoker = true) as
  select k.agency_id, k.identifier_id, i.person_id, c.case_id, k.kind, k.digest, i.type, i.seen_at, i.port, i.listed
  from identifier_key k
  join identifier i on i.agency_id = k.agency_id and i.id = k.identifier_id
  join person p on p.agency_id = i.agency_id and p.id = i.person_id
  join person_in_case c on c.agency_id = i.agency_id and c.person_id = i.person_id
  join case_for_team t on t.agency_id = i.agency_id and t.case_id = i.case_id
  where i.removed_at is null and i.set_aside = '' and not p.victim and c.capacity <> 'VICTIM'
    and (not t.team_only or c.case_id = i.case_id);
comment on view identifier_had is 'Which case holds which identifier, those that a list sets aside among them: for counting.';
grant select on identifier_had to crosscase_linker;

create or replace view identifier_held with (security_invoker = true) as
  select agency_id, identifier_id, person_id, case_id, kind, digest, type, seen_at, port from identifier_had where not listed;

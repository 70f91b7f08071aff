-- Which entries of the trail are about which case: a look at a picture, an exhibit, an intake, a link, and not only what was
-- done to the case itself; see docs/adr/0060.

create table audit_about (
  agency_id uuid not null,
  case_id uuid not null,
  entry_id uuid not null,
  recorded_at timestamptz(2) not null,
  primary key (agency_id, case_id, entry_id),
  foreign key (agency_id, entry_id) references audit_entry (agency_id, id)
);
comment on table audit_about is
  'Index of the trail by case, written with the entry. The entry itself is what is sealed. Only ever added to.';
create index audit_about_newest on audit_about (agency_id, case_id, recorded_at desc, entry_id desc);

alter table audit_about enable row level security;
alter table audit_about force row level security;
create policy own_agency_reads on audit_about for select to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy own_agency_adds on audit_about for insert to crosscase_app
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert on audit_about to crosscase_app;

-- In which of the agency's cases a media item stands, withdrawn or not.
create index case_media_by_item on case_media (agency_id, media_id, case_id);

-- What is on record already. The owner of the tables is bound by their policies, so these are put aside within this
-- transaction.
alter table audit_entry no force row level security;
alter table audit_about no force row level security;
alter table case_file no force row level security;
alter table exhibit no force row level security;
alter table intake no force row level security;
alter table case_media no force row level security;
alter table link_side no force row level security;

insert into audit_about (agency_id, case_id, entry_id, recorded_at)
  select e.agency_id, a.case_id, e.id, e.recorded_at
  from audit_entry e
  join (
    select agency_id, 'case' as object_type, id::text as object_id, id as case_id from case_file
    union all select agency_id, 'exhibit', id::text, case_id from exhibit
    union all select agency_id, 'intake', id::text, case_id from intake
    union all select agency_id, 'media', media_id::text, case_id from case_media
    union all select agency_id, 'link', link_id::text, case_id from link_side) a
    on a.agency_id = e.agency_id and a.object_type = e.object_type and a.object_id = e.object_id
  on conflict do nothing;

alter table audit_entry force row level security;
alter table audit_about force row level security;
alter table case_file force row level security;
alter table exhibit force row level security;
alter table intake force row level security;
alter table case_media force row level security;
alter table link_side force row level security;

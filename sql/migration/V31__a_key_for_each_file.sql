-- Every file of the store has a key of its own, wrapped by its agency's, which is wrapped by a master key. A store that was
-- filled before has none: adding the column refuses where an agency has a key already.

alter table store_key rename to agency_key;
alter table agency_key add column master_key text not null check (length(master_key) between 1 and 64);
comment on table agency_key is 'The keys of an agency, each wrapped by a master key, which never stands in the database. The newest wraps.';
comment on column agency_key.master_key is 'Id of the master key that wrapped it; several are known while one follows another.';
grant delete on agency_key to crosscase_app;

create table file_key (
  agency_id uuid not null,
  store_key text not null check (length(store_key) <= 200),
  key_number integer not null,
  wrapped_key bytea not null,
  primary key (agency_id, store_key),
  foreign key (agency_id, key_number) references agency_key (agency_id, number)
);
comment on table file_key is
  'The key of each file in the store, wrapped by its agency''s. Deleting the row destroys the file, in backups of the store too.';
create index file_key_by_number on file_key (agency_id, key_number, store_key);

alter table file_key enable row level security;
alter table file_key force row level security;
create policy own_agency on file_key to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert, delete on file_key to crosscase_app;
grant update (key_number, wrapped_key) on file_key to crosscase_app;

-- encrypted under the key of its file
alter table media_item
  drop constraint media_item_thumbnail_check,
  add constraint media_item_thumbnail_check check (length(thumbnail) <= 33024);
comment on column media_item.thumbnail is
  'Small, grey and already blurred picture (PNG), encrypted under the key of its file: it is destroyed with it.';

-- V9 and V10 updated what was on record as the owner of the tables, whom forced policies show no row: on an existing database
-- they changed nothing. What they meant, for the rows that have stood as they were since. A test reads every migration for
-- changes of this kind (MigrationTextsTest).
alter table intake no force row level security;
alter table media_item no force row level security;
alter table media_listing no force row level security;

-- Whatever ended since V9 says how it ended.
update intake set ending = 'SAID' where ending is null and state <> 'RECEIVING';

-- What was looked at since V10 has a name for its kind.
update media_item set kind = case when mime_type like 'image/%' then 'PICTURE' when mime_type = 'application/zip' then 'ARCHIVE'
    when sha256 is null and store_key is null then 'PICTURE' else kind end
  where kind = 'UNKNOWN' and kind_name = '';
update media_listing l set kind = m.kind from media_item m
  where m.agency_id = l.agency_id and m.id = l.media_id and l.kind <> m.kind;

alter table intake force row level security;
alter table media_item force row level security;
alter table media_listing force row level security;

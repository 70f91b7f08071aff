-- Several signatures of one media item: one for each frame or page that shows something else. And which decoding made them.

alter table signature
  add column frame integer not null default 0 check (frame >= 0),
  add column decoder smallint not null default 1 check (decoder >= 1),
  drop constraint signature_pkey,
  add constraint signature_pkey primary key (media_id, algorithm, algorithm_version, frame);
comment on column signature.frame is
  'PDQ only: 0 for the frame that stands for the file, otherwise one more than the place of a further frame in the file.';
comment on column signature.decoder is
  'Version of the decoding that looked at the file last (docs/adr/0051). A row of an earlier one is made again in the background.';

alter table media_step drop constraint media_step_step_check;
alter table media_step add constraint media_step_step_check check (step in ('SIGN', 'MATCH', 'DEEP', 'RESIGN'));
comment on table media_step is
  'What is due for media items. Intakes wait for SIGN and MATCH; nothing waits for DEEP and RESIGN, and no media item stands at them.';

-- The first decoding read lossy WebP wrongly. What it made of them is compared with nothing; RESIGN makes it again.
-- The owner of the tables is bound by their policies, so these are put aside within this transaction.
alter table signature no force row level security;
alter table media_item no force row level security;
alter table media_match no force row level security;
delete from media_match x using media_item m
  where m.id in (x.low_media, x.high_media) and m.mime_type = 'image/webp' and m.store_key is not null
    and x.algorithm in ('PDQ', 'CROSSCASE-COARSE');
update signature s set removed = true, change_number = nextval('signature_change')
  from media_item m
  where m.agency_id = s.agency_id and m.id = s.media_id and m.mime_type = 'image/webp' and m.store_key is not null
    and s.algorithm in ('PDQ', 'CROSSCASE-COARSE') and not s.removed;
alter table signature force row level security;
alter table media_item force row level security;
alter table media_match force row level security;
